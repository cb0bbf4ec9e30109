import * as React from 'react';
import type { TermName } from '../../strings/glossaryStrings';
import { Term } from '../Term';
import styles from './Section.module.scss';

export interface SectionProps {
  readonly heading: string;
  /** What the heading means, where it is a word of the register. */
  readonly term?: TermName;
  /** Beside the heading: a quiet button or a word. */
  readonly aside?: React.ReactNode;
  readonly children: React.ReactNode;
}

export function Section({ heading, term, aside, children }: SectionProps): React.ReactElement {
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h3 className={styles.heading}>{term ? <Term of={term}>{heading}</Term> : heading}</h3>
        {aside}
      </div>
      {children}
    </section>
  );
}

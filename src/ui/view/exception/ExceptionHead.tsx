import * as React from 'react';
import type { OpenException } from '../../../decisions/openException';
import { entryStringsFor } from '../../strings/entryStringsFor';
import type { ExceptionStrings } from '../../strings/exceptionStrings';
import type { Strings } from '../../strings/strings';
import styles from './ExceptionPage.module.scss';

export interface ExceptionHeadProps {
  readonly opened: OpenException;
  readonly tenantName: (id: string) => string;
  readonly strings: Strings;
  readonly words: ExceptionStrings;
  readonly headingRef: React.Ref<HTMLHeadingElement>;
}

/** What it is: its title made from facts, and above it, small, what it is filed under. */
export function ExceptionHead({ opened, tenantName, strings, words, headingRef }: ExceptionHeadProps): React.ReactElement {
  const { state, row } = opened;
  const { subject, category, need, grants } = state.parts;
  const { page } = words;
  const facts = [
    ...(row ? [entryStringsFor(strings.formats).list.id(row.id)] : []),
    ...(subject ? [strings.families[subject.family]] : []),
    ...(category === 'unclassified' ? [] : [strings.categories[category]]),
    strings.severities[state.severity],
    ...(subject ? [tenantName(subject.tenantId)] : []),
    ...(need?.ticket ? [page.ticket(need.ticket)] : []),
    ...(grants.twoPerson ? [page.twoPerson] : []),
  ];
  return (
    <header className={styles.head}>
      <p className={styles.facts}>{facts.join(' · ')}</p>
      <h2 className={styles.heading} ref={headingRef} tabIndex={-1}>
        {subject ? strings.title(subject) : page.untitled}
      </h2>
    </header>
  );
}

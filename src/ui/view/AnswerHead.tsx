import * as React from 'react';
import type { RegisterSnapshot } from '../../register/snapshot';
import type { Strings } from '../strings/strings';
import styles from './AnswerHead.module.scss';

export interface AnswerHeadProps {
  /** What an editor of the page wrote above it; empty: nothing. */
  readonly title: string;
  /** The answer of the web part. */
  readonly heading: string;
  /** Where and as of when: `Contoso`, `up to date, 14:05`. */
  readonly status: readonly string[];
  readonly headingId?: string | undefined;
  readonly headingRef?: React.Ref<HTMLHeadingElement> | undefined;
  /** Other ways to look at the same. */
  readonly children?: React.ReactNode;
}

/** Head of a web part: its answer, and small beside it what the answer is of. */
export function AnswerHead({ title, heading, status, headingId, headingRef, children }: AnswerHeadProps): React.ReactElement {
  return (
    <>
      {title !== '' && <p className={styles.title}>{title}</p>}
      <div className={styles.head}>
        <h2 className={styles.heading} id={headingId} ref={headingRef} tabIndex={-1}>
          {heading}
        </h2>
        <p className={styles.status}>
          {status.map((part) => (
            <span key={part} className={styles.part}>
              {part}
            </span>
          ))}
        </p>
        {children}
      </div>
    </>
  );
}

export interface LoadingHeadProps {
  readonly title: string;
  /** What is being done, where it is not that the register is read. */
  readonly heading?: string;
  /** Rows read so far of a long first load. */
  readonly progress: RegisterSnapshot['progress'];
  readonly strings: Strings;
}

/** The same head while the register is read, with how far it is. */
export function LoadingHead({ title, heading, progress, strings }: LoadingHeadProps): React.ReactElement {
  const { states } = strings;
  return <AnswerHead title={title} heading={heading ?? states.loading} status={progress && progress.ofAtMost > 0 ? [states.progress(progress.rows, progress.ofAtMost)] : []} />;
}

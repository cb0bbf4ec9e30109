import * as React from 'react';
import { LoadingHead, type LoadingHeadProps } from './AnswerHead';
import styles from './LoadingLines.module.scss';

export interface LoadingLinesProps extends LoadingHeadProps {
  /** How many are to be expected. */
  readonly lines: number;
}

/** Head and lines of a screen while the register is read: they keep its place, so that little moves when it comes. */
export function LoadingLines({ lines, ...head }: LoadingLinesProps): React.ReactElement {
  return (
    <div aria-busy="true">
      <LoadingHead {...head} />
      <div aria-hidden="true">
        {Array.from({ length: lines }, (_, line) => (
          <div key={line} className={styles.line} />
        ))}
      </div>
    </div>
  );
}

import * as React from 'react';
import styles from './ProgressBar.module.scss';

export interface ProgressBarProps {
  readonly label: string;
  /** The same in words, under the bar. */
  readonly text: string;
  readonly done: number;
  /** 0 while it is not known how much there is. */
  readonly total: number;
}

export function ProgressBar({ label, text, done, total }: ProgressBarProps): React.ReactElement {
  return (
    <div className={styles.progress}>
      <progress className={styles.bar} aria-label={label} {...(total > 0 ? { max: total, value: done } : {})} />
      <p className={styles.text}>{total > 0 ? text : ''}</p>
    </div>
  );
}

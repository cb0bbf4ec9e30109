import * as React from 'react';
import type { ReviewStrings } from '../../strings/reviewStrings';
import styles from './ReviewDesk.module.scss';

export interface KeysProps {
  readonly letters: boolean;
  /** Keys and what they do. */
  readonly lines: ReviewStrings['keys']['lines'];
  /** What else is to be known of the list. */
  readonly note?: string;
  readonly words: ReviewStrings;
  readonly onLetters: (on: boolean) => void;
}

/** Which keys a list has; single letters can be switched off. */
export function Keys({ letters, lines, note, words: { keys }, onLetters }: KeysProps): React.ReactElement {
  return (
    <details className={styles.keys}>
      <summary>{keys.summary}</summary>
      {note !== undefined && <p>{note}</p>}
      <dl>
        {lines.map(([key, what]) => (
          <React.Fragment key={key}>
            <dt>{key}</dt>
            <dd>{what}</dd>
          </React.Fragment>
        ))}
      </dl>
      <label>
        <input type="checkbox" checked={letters} onChange={(event) => onLetters(event.target.checked)} />
        {keys.letters}
      </label>
    </details>
  );
}

import * as React from 'react';
import styles from './RecordAlert.module.scss';

/** What is wrong with the record itself stands above everything that the record says. */
export function RecordAlert({ heading, sentences }: { readonly heading: string; readonly sentences: readonly string[] }): React.ReactElement | null {
  if (sentences.length === 0) return null;
  return (
    <div className={styles.alert} role="alert">
      <p className={styles.heading}>{heading}</p>
      <ul className={styles.list}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

import * as React from 'react';
import type { Integrity } from '../../hooks/useIntegrity';
import type { ExceptionStrings } from '../../strings/exceptionStrings';
import { Button } from '../Button';
import styles from './RecordAlert.module.scss';

/** Sentences that are read out and seen at once; thousands may follow from what one person wrote. */
const SHOWN = 5;

/** What is wrong with the record itself stands above everything that the record says, with what of it was not looked at. */
export function RecordAlert({ integrity, words }: { readonly integrity: Integrity; readonly words: ExceptionStrings }): React.ReactElement {
  const said = words.page.record;
  const sentences = [...new Set(integrity.sentences)];
  const rest = sentences.slice(SHOWN);
  return (
    <>
      {sentences.length > 0 && (
        <div className={styles.alert} role="alert">
          <p className={styles.heading}>{said.heading}</p>
          <Sentences sentences={sentences.slice(0, SHOWN)} />
          {rest.length > 0 && (
            <details>
              <summary>{said.more(rest.length)}</summary>
              <Sentences sentences={rest} />
            </details>
          )}
        </div>
      )}
      {integrity.unlooked > 0 && (
        <p className={styles.unlooked} role="status">
          {said.unlooked(integrity.unlooked)}{' '}
          <Button onClick={integrity.lookOn} aria-disabled={integrity.looking}>
            {integrity.looking ? said.looking : said.lookOn}
          </Button>
        </p>
      )}
    </>
  );
}

function Sentences({ sentences }: { readonly sentences: readonly string[] }): React.ReactElement {
  return (
    <ul className={styles.list}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

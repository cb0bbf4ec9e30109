import * as React from 'react';
import { lineOf } from './entryModel';
import { Accountable, EntryTitle, loaded, type EntryProps } from './entryParts';
import styles from './EntryList.module.scss';

/** One exception where there is no room for columns: the same facts as sentences, in the order of the columns. */
export function EntrySentence(props: EntryProps): React.ReactElement {
  const { entry, texts, today, strings, words, isOpen, detail } = props;
  const line = lineOf(entry, loaded(texts)?.controls ?? [], today, strings, words);
  const { list } = words;
  return (
    <li className={isOpen ? styles.openSentence : styles.sentence}>
      <EntryTitle {...props} />
      <span className={styles.small}>{line.secondary}</span>
      <p className={styles.facts}>
        <Accountable {...props} />
      </p>
      <p className={styles.facts}>
        {list.age(line.age)} {line.due !== undefined && <span className={entry.late ? styles.late : undefined}>{list.next(line.due)}</span>} {list.lastReview(line.reviewed ?? list.never)}
      </p>
      {isOpen && <div id={`details-${entry.id}`}>{detail}</div>}
    </li>
  );
}

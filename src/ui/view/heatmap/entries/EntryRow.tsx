import * as React from 'react';
import { lineOf } from './entryModel';
import { Accountable, EntryTitle, loaded, type EntryProps } from './entryParts';
import styles from './EntryList.module.scss';

/** One exception as a row of the table, its details in a row of their own beneath it. */
export function EntryRow(props: EntryProps & { readonly rowIndex: number }): React.ReactElement {
  const { entry, texts, today, strings, words, isOpen, detail, rowIndex } = props;
  const line = lineOf(entry, loaded(texts)?.controls ?? [], today, strings, words);
  const { list } = words;
  return (
    <>
      <tr aria-rowindex={rowIndex} className={isOpen ? styles.openRow : styles.row}>
        <th scope="row">
          <EntryTitle {...props} />
          <span className={styles.small}>{line.secondary}</span>
        </th>
        <td>
          <Accountable {...props} />
        </td>
        <td>{line.age}</td>
        <td>{line.due === undefined ? list.noDue : <span className={entry.late ? styles.late : undefined}>{line.due}</span>}</td>
        <td>{line.reviewed ?? list.never}</td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={5} className={styles.detailCell} id={`details-${entry.id}`}>
            {detail}
          </td>
        </tr>
      )}
    </>
  );
}

import * as React from 'react';
import type { Day } from '../../../../domain/day/day';
import type { Entry } from '../../../../register/derive/entries';
import { useBlocks, type Block } from '../../../hooks/useBlocks';
import type { EntryStrings, SortKey } from '../../../strings/entryStrings';
import type { Strings } from '../../../strings/strings';
import { EntryRow } from './EntryRow';
import { EntrySentence } from './EntrySentence';
import type { TextsOf } from './textsOf';
import styles from './EntryList.module.scss';

const SORTS: readonly SortKey[] = ['risk', 'accountable', 'age', 'due', 'reviewed'];

export interface EntryListProps {
  readonly entries: readonly Entry[];
  readonly sort: SortKey;
  readonly narrow: boolean;
  readonly today: Day;
  readonly strings: Strings;
  readonly words: EntryStrings;
  readonly labelledBy: string;
  readonly textsOf: TextsOf;
  /** Called with the ids that are drawn and may have no texts yet. */
  readonly onDrawn: (ids: readonly number[]) => void;
  readonly openId: number | undefined;
  readonly onOpen: (id: number | undefined) => void;
  readonly detailOf: (entry: Entry) => React.ReactNode;
  readonly onSort: (key: SortKey) => void;
}

/** The exceptions of a cell: a table where there is room to compare, else sentences. Only what is near the screen is drawn. */
export function EntryList(props: EntryListProps): React.ReactElement {
  const { entries, narrow, onDrawn } = props;
  const blocks = useBlocks(entries.length);
  const drawn = blocks.filter((block) => block.drawn).map(({ start, end }) => `${start}-${end}`).join();
  React.useEffect(() => {
    onDrawn(blocks.filter((block) => block.drawn).flatMap(({ start, end }) => entries.slice(start, end).map(({ id }) => id)));
    // `drawn` stands for the blocks, which are new objects at each render.
  }, [drawn, entries, onDrawn]);
  return narrow ? <Sentences {...props} blocks={blocks} /> : <Table {...props} blocks={blocks} />;
}

type WithBlocks = EntryListProps & { readonly blocks: readonly Block[] };

function Table({ blocks, entries, sort, today, strings, words, labelledBy, textsOf, openId, onOpen, detailOf, onSort }: WithBlocks): React.ReactElement {
  const { columns } = words.list;
  return (
    <table className={styles.table} aria-labelledby={labelledBy} aria-rowcount={entries.length + 1}>
      <thead>
        <tr aria-rowindex={1}>
          {SORTS.map((key) => (
            <th key={key} scope="col" data-column={key} aria-sort={sort === key ? 'descending' : 'none'}>
              <button type="button" className={styles.sort} onClick={() => onSort(key)}>
                {columns[key]}
                {sort === key && (
                  <span aria-hidden="true" className={styles.arrow}>
                    ↓
                  </span>
                )}
              </button>
            </th>
          ))}
        </tr>
      </thead>
      {blocks.map((block) => (
        <tbody key={block.index} ref={block.ref}>
          {block.drawn ? (
            entries.slice(block.start, block.end).map((entry, index) => (
              <EntryRow
                key={entry.id}
                entry={entry}
                rowIndex={block.start + index + 2}
                texts={textsOf(entry.id)}
                today={today}
                strings={strings}
                words={words}
                isOpen={openId === entry.id}
                onOpen={onOpen}
                detail={openId === entry.id ? detailOf(entry) : undefined}
              />
            ))
          ) : (
            <tr aria-hidden="true">
              <td colSpan={SORTS.length} style={{ height: block.heightPx, padding: 0 }} />
            </tr>
          )}
        </tbody>
      ))}
    </table>
  );
}

function Sentences({ blocks, entries, sort, today, strings, words, labelledBy, textsOf, openId, onOpen, detailOf, onSort }: WithBlocks): React.ReactElement {
  const { list } = words;
  return (
    <>
      <label className={styles.sortBy}>
        {list.sortBy}{' '}
        <select value={sort} onChange={(event) => onSort(event.target.value as SortKey)}>
          {SORTS.map((key) => (
            <option key={key} value={key}>
              {list.sorts[key]}
            </option>
          ))}
        </select>
      </label>
      <div role="group" aria-labelledby={labelledBy}>
        {blocks.map((block) => (
          <ul key={block.index} ref={block.ref} className={styles.sentences} style={block.drawn ? undefined : { height: block.heightPx }}>
            {block.drawn &&
              entries.slice(block.start, block.end).map((entry) => (
                <EntrySentence
                  key={entry.id}
                  entry={entry}
                  texts={textsOf(entry.id)}
                  today={today}
                  strings={strings}
                  words={words}
                  isOpen={openId === entry.id}
                  onOpen={onOpen}
                  detail={openId === entry.id ? detailOf(entry) : undefined}
                />
              ))}
          </ul>
        ))}
      </div>
    </>
  );
}

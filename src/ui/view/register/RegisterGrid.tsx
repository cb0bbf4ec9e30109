import * as React from 'react';
import { useBlocks } from '../../hooks/useBlocks';
import { ExceptionLink } from '../ExceptionLink';
import { Accountable, ageOf, groupLabel, NextText, secondaryOf, StateText, type ListedProps } from './lineText';
import type { Line } from './registerLines';
import type { Group } from './registerModel';
import { SORTS, type RegisterQuery, type SortBy } from './registerQuery';
import { useGridKeys, type GridKeys } from './useGridKeys';
import styles from './Register.module.scss';

/** Which way each order goes by itself, as its column reads. */
const NATURAL: Readonly<Record<SortBy, 'ascending' | 'descending'>> = { risk: 'descending', accountable: 'ascending', state: 'ascending', age: 'descending', due: 'ascending' };

/** How the column is sorted that the list is in order of. */
function sortedBy({ sort, reversed }: RegisterQuery): 'ascending' | 'descending' {
  return reversed ? (NATURAL[sort] === 'ascending' ? 'descending' : 'ascending') : NATURAL[sort];
}

/**
 * The register where there is room to compare. Only what is near the screen is drawn, the page itself scrolls, and the keys
 * of a grid lead to every row.
 */
export function RegisterGrid(props: ListedProps & { readonly keysId: string }): React.ReactElement {
  const { items, query, change, words, labelledBy, keysId } = props;
  const blocks = useBlocks(items.length);
  const keys = useGridKeys(blocks, items.length, (row) => (items[row]?.kind === 'group' ? 1 : SORTS.length));
  const sort = (by: SortBy): void => change({ sort: by, reversed: query.sort === by && !query.reversed });
  return (
    <>
      <p className={styles.hidden} id={keysId}>
        {words.keys}
      </p>
      <table className={styles.table} role="grid" aria-labelledby={labelledBy} aria-describedby={keysId} aria-rowcount={items.length + 1} aria-colcount={SORTS.length} ref={keys.ref}>
        <thead>
          <tr aria-rowindex={1}>
            {SORTS.map((by) => (
              <th key={by} scope="col" data-column={by} aria-sort={query.sort === by ? sortedBy(query) : 'none'}>
                <button type="button" className={styles.sort} onClick={() => sort(by)}>
                  {words.columns[by]}
                  <span aria-hidden="true" className={styles.arrow}>
                    {query.sort !== by ? '' : sortedBy(query) === 'ascending' ? '↑' : '↓'}
                  </span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        {blocks.map((block) => (
          <tbody key={block.index} ref={block.ref} onKeyDown={keys.onKeyDown}>
            {block.drawn ? (
              items.slice(block.start, block.end).map((item, index) => {
                const at = block.start + index;
                return item.kind === 'group' ? (
                  <GroupRow key={`group ${item.group.value}`} {...props} group={item.group} isOpen={item.isOpen} at={at} keys={keys} />
                ) : (
                  <LineRow key={item.line.row.id} {...props} line={item.line} at={at} keys={keys} />
                );
              })
            ) : (
              <tr aria-hidden="true">
                <td colSpan={SORTS.length} style={{ height: block.heightPx, padding: 0 }} />
              </tr>
            )}
          </tbody>
        ))}
      </table>
    </>
  );
}

interface AtProps extends ListedProps {
  readonly at: number;
  readonly keys: GridKeys;
}

function GroupRow({ group, isOpen, at, keys, ...props }: AtProps & { readonly group: Group; readonly isOpen: boolean }): React.ReactElement {
  const { query, words, fold } = props;
  return (
    <tr aria-rowindex={at + 2} className={styles.groupRow}>
      <th scope="rowgroup" colSpan={SORTS.length}>
        <button type="button" className={styles.group} aria-expanded={isOpen} data-cell={`${at}:0`} tabIndex={keys.tabIndexOf(at, 0)} onFocus={() => keys.onFocus(at, 0)} onClick={() => fold(group.value)}>
          <span aria-hidden="true" className={styles.fold}>
            {isOpen ? '▾' : '▸'}
          </span>
          {words.groupHead(groupLabel(group, query.group, props), group.counts)}
        </button>
      </th>
    </tr>
  );
}

function LineRow({ line, at, keys, ...props }: AtProps & { readonly line: Line }): React.ReactElement {
  const focusable = (column: number): { readonly 'data-cell': string; readonly tabIndex: 0 | -1; readonly onFocus: () => void } => ({ 'data-cell': `${at}:${column}`, tabIndex: keys.tabIndexOf(at, column), onFocus: () => keys.onFocus(at, column) });
  return (
    <tr aria-rowindex={at + 2} className={styles.row}>
      <th scope="row">
        <ExceptionLink exceptionKey={line.row.exceptionKey} className={styles.titleLink} {...focusable(0)}>
          {line.row.title}
        </ExceptionLink>
        <span className={styles.small}>{secondaryOf(line, props)}</span>
      </th>
      <td {...focusable(1)}>
        <Accountable line={line} {...props} />
      </td>
      <td {...focusable(2)}>
        <StateText line={line} {...props} />
      </td>
      <td {...focusable(3)}>{ageOf(line, props)}</td>
      <td {...focusable(4)}>
        <NextText line={line} {...props} />
      </td>
    </tr>
  );
}

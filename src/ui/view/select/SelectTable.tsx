import * as React from 'react';
import { useRovingList } from '../../hooks/useRovingList';
import type { TermName } from '../../strings/glossaryStrings';
import { Button } from '../Button';
import { Term } from '../Term';
import { chosenIn, ranged, toggled, type Selection } from './selection';
import styles from './SelectTable.module.scss';

export interface SelectColumn<Item> {
  readonly name: string;
  readonly header: string;
  /** Explained at the head of the column. */
  readonly term?: TermName;
  readonly cell: (item: Item) => React.ReactNode;
}

export interface SelectTableWords {
  /** Of the box above all boxes. */
  all(count: number): string;
  more(count: number): string;
}

export interface SelectTableProps<Item> {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** What a box is for, to those who hear it. */
  readonly nameOf: (item: Item) => string;
  /** The first names the row. */
  readonly columns: readonly SelectColumn<Item>[];
  readonly chosen: Selection;
  readonly caption: string;
  readonly narrow: boolean;
  readonly letters: boolean;
  readonly words: SelectTableWords;
  readonly onChoose: (chosen: Selection) => void;
  readonly onOpen: (item: Item) => void;
  /** What can be done with those that are chosen: between the box for all and the list. */
  readonly children?: React.ReactNode;
}

/** Rows drawn at first, and with each "more"; what is chosen need not be drawn. */
const STEP = 200;

/**
 * A list in which many can be chosen. One tab stop: up and down (j, k) from box to box, Space (x) chooses, Shift with
 * Space, with a click or with an arrow chooses everything in between, Ctrl+A all; Enter (o) opens one.
 */
export function SelectTable<Item>(props: SelectTableProps<Item>): React.ReactElement {
  const { items, keyOf, columns, chosen, caption, narrow, letters, words, onChoose, onOpen, children } = props;
  const [shown, setShown] = React.useState(STEP);
  const drawn = items.slice(0, shown);
  const keys = React.useMemo(() => items.map(keyOf), [items, keyOf]);
  const roving = useRovingList(drawn.length, letters);
  // The box that was chosen last: Shift chooses from there. A run of Shift with arrows begins where it begins.
  const anchor = React.useRef(0);
  const isReaching = React.useRef(false);
  const allBox = React.useRef<HTMLInputElement>(null);
  const count = chosenIn(items, keyOf, chosen).length;
  React.useEffect(() => {
    if (allBox.current) allBox.current.indeterminate = count > 0 && count < items.length;
  });

  const chooseAll = (): void => onChoose(count === items.length ? new Set() : new Set(keys));
  const toggle = (at: number): void => {
    anchor.current = at;
    onChoose(toggled(chosen, keys[at] ?? ''));
  };
  const reach = (at: number): void => onChoose(ranged(chosen, keys, anchor.current, at));
  const press = (event: React.KeyboardEvent, at: number): void => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
      event.preventDefault();
      onChoose(new Set(keys));
      return;
    }
    const isArrow = event.key === 'ArrowDown' || event.key === 'ArrowUp';
    if (event.shiftKey && isArrow) {
      const next = Math.max(0, Math.min(drawn.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1)));
      event.preventDefault();
      if (!isReaching.current) anchor.current = at;
      isReaching.current = true;
      // Reaching from a box that is not chosen begins with choosing it.
      onChoose(ranged(chosen.has(keys[anchor.current] ?? '') ? chosen : toggled(chosen, keys[anchor.current] ?? ''), keys, anchor.current, next));
      roving.focus(next);
      return;
    }
    if (roving.onKeyDown(event)) {
      isReaching.current = false;
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === ' ' && event.shiftKey) reach(at);
    else if (event.key === 'x' && letters) toggle(at);
    else if (event.key === 'Enter' || (event.key === 'o' && letters)) {
      const item = drawn[at];
      if (item) onOpen(item);
    } else return;
    event.preventDefault();
  };
  const boxOf = (item: Item, at: number): React.ReactElement => (
    <input
      type="checkbox"
      className={styles.box}
      aria-label={props.nameOf(item)}
      checked={chosen.has(keys[at] ?? '')}
      tabIndex={at === roving.at ? 0 : -1}
      data-at={at}
      onFocus={() => roving.onFocus(at)}
      onKeyDown={(event) => press(event, at)}
      onChange={(event) => ((event.nativeEvent as MouseEvent).shiftKey ? reach(at) : toggle(at))}
    />
  );
  const head = (
    <div className={styles.head}>
      <label className={styles.all}>
        <input ref={allBox} type="checkbox" className={styles.box} checked={items.length > 0 && count === items.length} onChange={chooseAll} />
        {words.all(items.length)}
      </label>
      {children}
    </div>
  );
  const more = items.length > shown && (
    <Button
      onClick={() => {
        setShown(shown + STEP);
        setTimeout(() => roving.focus(shown), 0);
      }}
    >
      {words.more(Math.min(STEP, items.length - shown))}
    </Button>
  );

  if (narrow) {
    return (
      <div ref={roving.ref as React.RefObject<HTMLDivElement>} data-queue>
        {head}
        <ul className={styles.list} aria-label={caption}>
          {drawn.map((item, at) => (
            <li key={keys[at]} className={chosen.has(keys[at] ?? '') ? styles.chosenLine : styles.line}>
              {boxOf(item, at)}
              <div className={styles.sentences}>
                {columns.map(({ name, header, cell }, column) => (
                  <span key={name} className={styles.sentence}>
                    {column > 0 && <span className={styles.header}>{header}: </span>}
                    {cell(item)}
                  </span>
                ))}
              </div>
            </li>
          ))}
        </ul>
        {more}
      </div>
    );
  }
  return (
    <div ref={roving.ref as React.RefObject<HTMLDivElement>} data-queue>
      {head}
      <table className={styles.table} aria-label={caption} aria-rowcount={items.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <td className={styles.boxCell} />
            {columns.map(({ name, header, term }) => (
              <th key={name} scope="col" data-column={name}>
                {term ? <Term of={term}>{header}</Term> : header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {drawn.map((item, at) => (
            <tr key={keys[at]} aria-rowindex={at + 2} className={chosen.has(keys[at] ?? '') ? styles.chosen : styles.row}>
              <td className={styles.boxCell}>{boxOf(item, at)}</td>
              {columns.map(({ name, cell }, column) =>
                column === 0 ? (
                  <th key={name} scope="row">
                    {cell(item)}
                  </th>
                ) : (
                  <td key={name}>{cell(item)}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </div>
  );
}

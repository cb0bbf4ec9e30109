import * as React from 'react';
import { readingKey } from '../../hooks/readingKey';
import { moved, type Position } from '../../hooks/useRovingGrid';
import { BLOCK_SIZE, type Block } from '../../hooks/useBlocks';

const PAGE_ROWS = 10;

export interface GridKeys {
  readonly ref: React.RefObject<HTMLTableElement>;
  /** Of the one cell that takes the focus when the list is entered. */
  tabIndexOf(row: number, column: number): 0 | -1;
  onFocus(row: number, column: number): void;
  onKeyDown(event: React.KeyboardEvent): void;
}

/**
 * One tab stop for a long list of which only a part is drawn: arrow keys, Page Up and Down, Home and End lead to any row, and
 * its block is drawn before it takes the focus. What takes the focus in a cell carries `data-cell="row:column"`.
 * @param widthOf how many cells a row has that take the focus.
 */
export function useGridKeys(blocks: readonly Block[], rows: number, widthOf: (row: number) => number): GridKeys {
  const ref = React.useRef<HTMLTableElement>(null);
  const [active, setActive] = React.useState<Position>({ row: 0, column: 0 });
  const wanted = React.useRef<Position>();
  const row = Math.min(active.row, Math.max(0, rows - 1));
  const column = Math.min(active.column, widthOf(row) - 1);
  React.useLayoutEffect(() => {
    if (!wanted.current) return;
    const cell = ref.current?.querySelector<HTMLElement>(`[data-cell="${wanted.current.row}:${wanted.current.column}"]`);
    if (!cell) return;
    wanted.current = undefined;
    cell.focus();
  });
  // A block that is not drawn cannot be tabbed into.
  React.useEffect(() => blocks[Math.floor(row / BLOCK_SIZE)]?.draw(), [row, blocks.length]);
  return {
    ref,
    tabIndexOf: (atRow, atColumn) => (atRow === row && atColumn === column ? 0 : -1),
    onFocus: (atRow, atColumn) => {
      if (atRow !== active.row || atColumn !== active.column) setActive({ row: atRow, column: atColumn });
    },
    onKeyDown: (event) => {
      if (event.altKey) return;
      const at = { row, column };
      const page = event.key === 'PageDown' ? PAGE_ROWS : event.key === 'PageUp' ? -PAGE_ROWS : 0;
      const next = page !== 0 ? { row: Math.max(0, Math.min(rows - 1, row + page)), column } : moved(readingKey(event), event.ctrlKey || event.metaKey, at, rows, widthOf(row));
      if (!next) return;
      event.preventDefault();
      const to = { row: next.row, column: Math.min(next.column, widthOf(next.row) - 1) };
      wanted.current = to;
      setActive(to);
      blocks[Math.floor(to.row / BLOCK_SIZE)]?.draw();
      if (to.row === row && to.column === column) wanted.current = undefined;
    },
  };
}

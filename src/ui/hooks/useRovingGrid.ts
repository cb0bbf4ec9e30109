import * as React from 'react';
import { readingKey } from './readingKey';

export interface Position {
  readonly row: number;
  readonly column: number;
}

/** Where a key leads in a grid of this size; undefined for a key that moves nothing. */
export function moved(key: string, ctrl: boolean, { row, column }: Position, rows: number, columns: number): Position | undefined {
  const last = { row: rows - 1, column: columns - 1 };
  switch (key) {
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: Math.min(last.column, column + 1) };
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column };
    case 'ArrowDown':
      return { row: Math.min(last.row, row + 1), column };
    case 'Home':
      return { row: ctrl ? 0 : row, column: 0 };
    case 'End':
      return { row: ctrl ? last.row : row, column: last.column };
    default:
      return undefined;
  }
}

export interface RovingGrid {
  /** Ref of the element that holds the cells; each cell's button carries `data-cell="row:column"`. */
  readonly ref: React.RefObject<HTMLTableElement>;
  tabIndexOf(position: Position): 0 | -1;
  onFocus(position: Position): void;
  onKeyDown(event: React.KeyboardEvent, position: Position): void;
}

/** One tab stop for a grid of buttons; arrow keys, Home and End (with Ctrl: first and last) move inside it. */
export function useRovingGrid(rows: number, columns: number): RovingGrid {
  const ref = React.useRef<HTMLTableElement>(null);
  const [active, setActive] = React.useState<Position>({ row: 0, column: 0 });
  const row = Math.min(active.row, rows - 1);
  const column = Math.min(active.column, columns - 1);
  return {
    ref,
    tabIndexOf: (position) => (position.row === row && position.column === column ? 0 : -1),
    onFocus: setActive,
    onKeyDown: (event, position) => {
      const next = moved(readingKey(event), event.ctrlKey || event.metaKey, position, rows, columns);
      if (!next) return;
      event.preventDefault();
      setActive(next);
      ref.current?.querySelector<HTMLElement>(`[data-cell="${next.row}:${next.column}"]`)?.focus();
    },
  };
}

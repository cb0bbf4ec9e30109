import * as React from 'react';

/** Letters beside the arrow keys, as in mail programs. */
const LETTERS: Readonly<Record<string, string>> = { j: 'ArrowDown', k: 'ArrowUp' };

/** Where a key leads in a list of so many; undefined for a key that moves nothing. */
export function movedTo(key: string, at: number, count: number, letters: boolean): number | undefined {
  if (count === 0) return undefined;
  switch (letters ? (LETTERS[key] ?? key) : key) {
    case 'ArrowDown':
      return Math.min(count - 1, at + 1);
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

export interface RovingList {
  /** Ref of the element that holds the items; what takes the focus of each carries `data-at="n"`. */
  readonly ref: React.RefObject<HTMLElement>;
  /** Place of the one tab stop. */
  readonly at: number;
  focus(at: number): void;
  onFocus(at: number): void;
  /** True where the key moved the focus. */
  onKeyDown(event: React.KeyboardEvent): boolean;
}

export interface RovingItems {
  /** Key of the item that is the tab stop at first. */
  readonly first?: string | undefined;
  /** Key of the item at a place; left out, an item is its place. */
  readonly keyAt?: (at: number) => string;
}

/**
 * One tab stop for a list; arrow keys, Home, End and (where they are not switched off) j and k move inside it. Keys count
 * only while the list has the focus, and never with Ctrl, Alt or the like. The tab stop stays with its item where others come or go.
 */
export function useRovingList(count: number, letters: boolean, { first, keyAt = String }: RovingItems = {}): RovingList {
  const ref = React.useRef<HTMLElement>(null);
  const [active, setActive] = React.useState(first);
  const lastAt = React.useRef(0);
  const keptAt = active === undefined ? -1 : Array.from({ length: count }, (_, each) => keyAt(each)).indexOf(active);
  // An item that is gone leaves its place to the one that came there.
  const at = keptAt >= 0 ? keptAt : Math.max(0, Math.min(lastAt.current, count - 1));
  React.useEffect(() => {
    lastAt.current = at;
  }, [at]);
  const note = (next: number): void => setActive(keyAt(next));
  const focus = (next: number): void => {
    note(next);
    ref.current?.querySelector<HTMLElement>(`[data-at="${next}"]`)?.focus();
  };
  return {
    ref,
    at,
    focus,
    onFocus: note,
    onKeyDown: (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return false;
      const next = movedTo(event.key, at, count, letters);
      if (next === undefined) return false;
      event.preventDefault();
      focus(next);
      return true;
    },
  };
}

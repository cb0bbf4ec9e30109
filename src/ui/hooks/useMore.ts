import * as React from 'react';

export interface More<T, E extends HTMLElement> {
  readonly shown: readonly T[];
  /** How many the next press shows; 0: all are there. */
  readonly next: number;
  /** Of the element whose children are the items. */
  readonly listRef: React.RefObject<E>;
  showMore(): void;
}

/** A long list, so many of it at a time. The focus goes on to the first of those that were added. */
export function useMore<T, E extends HTMLElement = HTMLUListElement>(items: readonly T[], atOnce: number): More<T, E> {
  const [count, setCount] = React.useState(atOnce);
  const listRef = React.useRef<E>(null);
  const goTo = React.useRef<number>();
  React.useEffect(() => {
    const at = goTo.current;
    goTo.current = undefined;
    if (at !== undefined) listRef.current?.children[at]?.querySelector<HTMLElement>('a, button, input')?.focus();
  }, [count]);
  return {
    shown: items.slice(0, count),
    next: Math.min(atOnce, Math.max(0, items.length - count)),
    listRef,
    showMore: () => {
      goTo.current = count;
      setCount(count + atOnce);
    },
  };
}

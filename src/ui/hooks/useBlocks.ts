import * as React from 'react';

/** Items of one block; a block is the unit that is drawn or left out. */
export const BLOCK_SIZE = 40;
/** Height of a row before any was measured, in CSS pixels. */
const ESTIMATED_ROW_PX = 62;
/** Blocks this near to the screen are drawn, so that scrolling never shows a gap. */
const MARGIN = '800px 0px';

export interface Block {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  /** False: draw a spacer of `heightPx` instead of its items. */
  readonly drawn: boolean;
  readonly heightPx: number;
  readonly ref: (element: HTMLElement | null) => void;
  /** Draws it although it may be far from the screen, for something in it that is to take the focus. */
  readonly draw: () => void;
}

/**
 * Windowing of a long list by blocks of rows of any height: what is far from the screen is one spacer. The page itself
 * scrolls. A block that holds the focus stays drawn. Without IntersectionObserver everything is drawn.
 */
export function useBlocks(count: number): Block[] {
  const [near, setNear] = React.useState<ReadonlySet<number>>(() => new Set([0]));
  const heights = React.useRef(new Map<number, number>());
  const elements = React.useRef(new Map<number, HTMLElement>());
  const observer = React.useRef<IntersectionObserver>();
  const hasObserver = typeof IntersectionObserver !== 'undefined';

  if (hasObserver && !observer.current) {
    observer.current = new IntersectionObserver((changes) => setNear((before) => nearAfter(before, changes, heights.current)), { rootMargin: MARGIN });
  }
  React.useEffect(() => () => observer.current?.disconnect(), []);

  const refs = React.useRef(new Map<number, (element: HTMLElement | null) => void>());
  const refOf = (index: number): ((element: HTMLElement | null) => void) => {
    const known = refs.current.get(index);
    if (known) return known;
    const ref = (element: HTMLElement | null): void => {
      const old = elements.current.get(index);
      if (old) observer.current?.unobserve(old);
      elements.current.delete(index);
      if (!element) return;
      element.dataset.block = String(index);
      elements.current.set(index, element);
      observer.current?.observe(element);
    };
    refs.current.set(index, ref);
    return ref;
  };

  return Array.from({ length: Math.ceil(count / BLOCK_SIZE) }, (_, index) => {
    const start = index * BLOCK_SIZE;
    const end = Math.min(count, start + BLOCK_SIZE);
    return { index, start, end, drawn: !hasObserver || near.has(index), heightPx: heights.current.get(index) ?? (end - start) * ESTIMATED_ROW_PX, ref: refOf(index), draw: () => setNear((before) => (before.has(index) ? before : new Set([...before, index]))) };
  });
}

function nearAfter(before: ReadonlySet<number>, changes: readonly IntersectionObserverEntry[], heights: Map<number, number>): ReadonlySet<number> {
  const after = new Set(before);
  for (const { target, isIntersecting, boundingClientRect } of changes) {
    const index = Number((target as HTMLElement).dataset.block);
    // The whole list is hidden: it comes back as it was.
    if (!isIntersecting && boundingClientRect.width === 0) continue;
    if (before.has(index) && boundingClientRect.height > 0) heights.set(index, boundingClientRect.height);
    if (isIntersecting) after.add(index);
    else if (!target.contains(document.activeElement)) after.delete(index);
  }
  return after.size === before.size && [...after].every((index) => before.has(index)) ? before : after;
}

import * as React from 'react';

/** Width of a web part, in CSS pixels, under which tables become sentences: a third of a page, or a phone. */
const NARROW_PX = 600;

/** True while an element is narrow. Asks the element, not the window: a web part may stand in a column. */
export function useNarrow(ref: React.RefObject<HTMLElement>): boolean {
  const [narrow, setNarrow] = React.useState(false);
  React.useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    // Hidden it has no width, and keeps what it was.
    const measure = (): void => {
      if (element.clientWidth > 0) setNarrow(element.clientWidth < NARROW_PX);
    };
    measure();
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return narrow;
}

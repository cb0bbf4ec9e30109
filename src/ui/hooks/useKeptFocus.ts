import * as React from 'react';

/**
 * Where what had the focus goes away because the rows or the view changed, the focus goes to a heading, or to what came in
 * its place, and not to nowhere.
 */
export function useKeptFocus(root: React.RefObject<HTMLElement>, instead: React.RefObject<HTMLElement>): void {
  const last = React.useRef<Element>();
  React.useEffect(() => {
    const note = ({ target }: FocusEvent): void => {
      last.current = root.current?.contains(target as Node) ? (target as Element) : undefined;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [root]);
  React.useEffect(() => {
    if (!last.current || last.current.isConnected) return;
    last.current = undefined;
    if (document.activeElement === null || document.activeElement === document.body) instead.current?.focus();
  });
}

import * as React from 'react';
import type { Route } from './useRoute';

let holder: object | undefined;
const wanting = new Set<() => void>();

function settle(next: object | undefined): void {
  holder = next;
  for (const look of [...wanting]) look();
}

/**
 * Of several web parts on one page one alone shows what the address names: the one whose link was followed, of an
 * address that was sent the first. @returns whether this one does
 */
export function usePageClaim({ exceptionKey, screen, moved }: Pick<Route, 'exceptionKey' | 'screen' | 'moved'>): boolean {
  const wanted = exceptionKey !== undefined || screen !== undefined;
  const [me] = React.useState<object>(() => ({}));
  const [, redraw] = React.useReducer((count: number) => count + 1, 0);
  React.useLayoutEffect(() => {
    if (!wanted) return undefined;
    const look = (): void => {
      holder ??= me;
      redraw();
    };
    wanting.add(look);
    return () => {
      wanting.delete(look);
      if (holder === me) settle(undefined);
    };
  }, [wanted, me]);
  React.useLayoutEffect(() => {
    if (wanted && (moved || holder === undefined)) settle(me);
  }, [wanted, moved, exceptionKey, screen, me]);
  return wanted && holder === me;
}

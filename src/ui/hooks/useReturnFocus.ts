import * as React from 'react';
import type { Route } from './useRoute';

type Left = Pick<Route, 'exceptionKey' | 'act' | 'screen'>;

/**
 * Gives the focus back to the link that opened an exception's page or a screen, when that is closed. Of several links to
 * one exception the one that led to the same form; where none is left, since what was done there ended it, the heading of
 * the screen (`<h2 tabindex="-1">`).
 */
export function useReturnFocus(root: React.RefObject<HTMLElement>, { exceptionKey, act, screen, moved }: Left & Pick<Route, 'moved'>): void {
  const before = React.useRef<Left>({ exceptionKey, act, screen });
  React.useEffect(() => {
    const left = before.current;
    before.current = { exceptionKey, act: act ?? (exceptionKey === left.exceptionKey ? left.act : undefined), screen };
    if (exceptionKey !== undefined || screen !== undefined || !moved) return;
    if (left.exceptionKey === undefined && left.screen === undefined) return;
    const isNowhere = document.activeElement === null || document.activeElement === document.body;
    const back = linkTo(left, root.current) ?? (isNowhere ? root.current?.querySelector<HTMLElement>('h2[tabindex="-1"]') : undefined);
    back?.focus();
  }, [root, exceptionKey, act, screen, moved]);
}

function linkTo({ exceptionKey, act, screen }: Left, root: HTMLElement | null): HTMLElement | undefined {
  const links = [...(root?.querySelectorAll<HTMLElement>('[data-exception], [data-screen]') ?? [])];
  if (exceptionKey === undefined) return screen === undefined ? undefined : links.find(({ dataset }) => dataset.screen === screen);
  const there = links.filter(({ dataset }) => dataset.exception === exceptionKey);
  return there.find(({ dataset }) => dataset.opens === act) ?? there[0];
}

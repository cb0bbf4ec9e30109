import * as React from 'react';

/** What of the page's address belongs to the register: one exception by its key, the form to ask for one, or a screen. */
const PARAMETER = 'exception';
/** Beside an exception: the act whose form is open. */
const ACT = 'act';
/** The form to ask for an exception, in place of a key. */
export const NEW_EXCEPTION = 'new';

/** Screens of the whole register, each at `?<name>=1`. */
export const SCREEN_NAMES = ['notices', 'people', 'drift', 'integrity', 'scanners', 'signOff', 'sweep'] as const;
export type ScreenName = (typeof SCREEN_NAMES)[number];

/** In the state of a place in the history: how many places of ours lie behind it. The rest of the state is the page's. */
const DEPTH = 'trustExceptionDepth';

interface Place {
  /** Undefined: no exception is asked for. */
  readonly exceptionKey: string | undefined;
  /** Act of that exception whose form is asked for; whatever an address says, so it may be none. */
  readonly act: string | undefined;
  /** Undefined: no screen is asked for; an exception comes before a screen. */
  readonly screen: ScreenName | undefined;
}

export interface Route extends Place {
  /** True where somebody moved here, and the page was not loaded with this address: the focus may follow. */
  readonly moved: boolean;
  /** Address of an exception's page, with the form of an act open or not, all else of this page's address kept. */
  hrefOf(exceptionKey: string | undefined, act?: string): string;
  open(exceptionKey: string, act?: string): void;
  /** Another one in place of this one: Back leads to where this one was opened. */
  replace(exceptionKey: string): void;
  hrefOfScreen(screen: ScreenName): string;
  openScreen(screen: ScreenName): void;
  /** Back to where it was opened; of an address that was sent, to the page without it. */
  close(): void;
}

export type RoutePage = Pick<Window, 'location' | 'history' | 'addEventListener' | 'removeEventListener'>;

/** The exception or the screen that the page's address names, followed through Back and Forward. */
export function useRoute(page: RoutePage = window): Route {
  const [place, setPlace] = React.useState(() => ({ ...placeIn(page.location.href), moved: false }));
  React.useEffect(() => {
    const follow = (): void => setPlace({ ...placeIn(page.location.href), moved: true });
    page.addEventListener('popstate', follow);
    return () => page.removeEventListener('popstate', follow);
  }, [page]);
  const go = (how: 'pushState' | 'replaceState', next: Partial<Place>): void => {
    const depth = depthOf(page.history.state) + (how === 'pushState' ? 1 : 0);
    page.history[how]({ ...(page.history.state as object | null), [DEPTH]: depth }, '', hrefWith(page.location.href, next));
    setPlace({ ...NOWHERE, ...next, moved: true });
  };
  return {
    ...place,
    hrefOf: (exceptionKey, act) => hrefWith(page.location.href, { exceptionKey, act }),
    open: (exceptionKey, act) => go('pushState', { exceptionKey, act }),
    replace: (exceptionKey) => go('replaceState', { exceptionKey }),
    hrefOfScreen: (screen) => hrefWith(page.location.href, { screen }),
    openScreen: (screen) => go('pushState', { screen }),
    close: () => (depthOf(page.history.state) > 0 ? page.history.back() : go('replaceState', NOWHERE)),
  };
}

const NOWHERE: Place = { exceptionKey: undefined, act: undefined, screen: undefined };

function depthOf(state: unknown): number {
  const depth = typeof state === 'object' && state !== null ? (state as { readonly [DEPTH]?: unknown })[DEPTH] : undefined;
  return typeof depth === 'number' ? depth : 0;
}

function placeIn(href: string): Place {
  const { searchParams } = new URL(href);
  const exceptionKey = searchParams.get(PARAMETER) || undefined;
  return { exceptionKey, act: exceptionKey === undefined ? undefined : searchParams.get(ACT) || undefined, screen: exceptionKey === undefined ? SCREEN_NAMES.find((name) => searchParams.has(name)) : undefined };
}

/** All else of the page's address stays. */
function hrefWith(href: string, { exceptionKey, act, screen }: Partial<Place>): string {
  const url = new URL(href);
  for (const name of [PARAMETER, ACT, ...SCREEN_NAMES]) url.searchParams.delete(name);
  if (exceptionKey !== undefined) url.searchParams.set(PARAMETER, exceptionKey);
  if (exceptionKey !== undefined && act !== undefined) url.searchParams.set(ACT, act);
  if (screen !== undefined) url.searchParams.set(screen, '1');
  return url.href;
}

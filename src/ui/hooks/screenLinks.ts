import * as React from 'react';
import type { Route } from './useRoute';

/** How the register's screens lead to each other. */
export type ScreenLinks = Pick<Route, 'hrefOfScreen' | 'openScreen'>;

/** Undefined where a screen stands alone: nothing leads to another then. */
export const ScreenLinksContext = React.createContext<ScreenLinks | undefined>(undefined);

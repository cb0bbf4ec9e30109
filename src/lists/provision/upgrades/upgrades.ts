import type { Upgrade } from './upgrade';

/** In rising order of version. Versions 2 and 3 add columns, views and formatting, which the plan sees by itself. */
export const UPGRADES: readonly Upgrade[] = [];

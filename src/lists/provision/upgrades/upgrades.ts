import type { Upgrade } from './upgrade';

/** In rising order of version. Version 1 is the first, so there is nothing to upgrade from yet. */
export const UPGRADES: readonly Upgrade[] = [];

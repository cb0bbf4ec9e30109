import type { Quarter } from '../../../domain/day/calendar';

/** What of a quarter somebody left out of their signature, by exception; kept while the tab lives. */
export interface LeftOut {
  read(): ReadonlySet<string>;
  write(keys: ReadonlySet<string>): void;
}

export type LeftOutStorage = Pick<Storage, 'getItem' | 'setItem'>;

/**
 * Whoever follows the way out of one exception and comes back finds it left out still. Nothing throws: where the browser
 * keeps nothing, everything is chosen again.
 */
export function leftOutOf(storage: () => LeftOutStorage, webUrl: string, login: string, { year, quarter }: Quarter): LeftOut {
  const key = `trust-exception-register.leftOut|${webUrl.toLowerCase()}|${login.toLowerCase()}|${year}-${quarter}`;
  return {
    read: () => {
      try {
        const kept: unknown = JSON.parse(storage().getItem(key) ?? '[]');
        return new Set(Array.isArray(kept) ? kept.filter((each): each is string => typeof each === 'string') : []);
      } catch {
        return new Set();
      }
    },
    write: (keys) => {
      try {
        storage().setItem(key, JSON.stringify([...keys]));
      } catch {
        // Blocked or full: it holds as long as the screen stands.
      }
    },
  };
}

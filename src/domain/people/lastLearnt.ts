import type { Day } from '../day/day';
import { accountKey } from './account';
import type { PersonFact, PersonState } from './people';

/** One thing that is known of an account, and where and when somebody learnt it. */
export interface Said<T> {
  readonly value: T;
  /** Empty: nobody said it. */
  readonly source: string;
  readonly onDay: Day;
}

/** All that counts of one account. */
export interface LastLearnt {
  /** Counts alone; it repeats what it did not change. */
  readonly newest: PersonFact;
  /** The last name that was written down; empty: none. */
  readonly name: string;
  readonly objectId: string | undefined;
  readonly state: Said<PersonState>;
  readonly sameHumanAs: Said<string>;
  readonly manager: Said<string>;
}

const TOLD = ['state', 'sameHumanAs', 'manager'] as const;

/**
 * What counts of each account, by `accountKey`. A fact repeats what it does not change, so its source stands for what it
 * changed; one that changes nothing confirms all of it.
 */
export function lastLearnt(facts: readonly PersonFact[]): ReadonlyMap<string, LastLearnt> {
  const known = new Map<string, LastLearnt>();
  for (const fact of [...facts].sort((a, b) => a.createdAt - b.createdAt || a.id - b.id)) {
    const key = accountKey(fact.login);
    const before = known.get(key);
    // A first entry about a link or a manager says nothing of whether the account is there.
    const isSilent = !before && fact.state === 'cannotTell' && (fact.sameHumanAs !== '' || fact.manager !== '');
    const confirms = before !== undefined && TOLD.every((what) => before[what].value === fact[what]);
    const said = <What extends (typeof TOLD)[number]>(what: What): Said<PersonFact[What]> => {
      const was = before?.[what] as Said<PersonFact[What]> | undefined;
      return was && was.value === fact[what] && !confirms ? was : { value: fact[what], source: fact.source, onDay: fact.onDay };
    };
    known.set(key, {
      newest: fact,
      name: fact.name || before?.name || '',
      objectId: fact.objectId ?? before?.objectId,
      state: isSilent ? { value: 'cannotTell', source: '', onDay: fact.onDay } : said('state'),
      sameHumanAs: said('sameHumanAs'),
      manager: said('manager'),
    });
  }
  return known;
}

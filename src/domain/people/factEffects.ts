import type { Day } from '../day/day';
import { accountKey } from './account';
import type { NewPersonFact } from './nextFact';
import type { PersonFact, PersonState } from './people';

/** What a new entry about an account changes. Logins; empty ones stand for nobody. */
export type FactEffect =
  | { readonly code: 'linked'; readonly to: string }
  | { readonly code: 'unlinked'; readonly from: string }
  /** It takes accounts of their own apart, which counts once another of these accounts says so too. */
  | { readonly code: 'doubted' }
  /** It is another object of the directory than was known: accounts that are one object are one human. */
  | { readonly code: 'otherObject' }
  | { readonly code: 'managed'; readonly by: string }
  | { readonly code: 'unmanaged'; readonly by: string }
  | { readonly code: PersonState }
  /** Nothing changes: what is known is confirmed as of a day. */
  | { readonly code: 'confirmed'; readonly onDay: Day };

/**
 * @param before the newest fact of the account; undefined: nothing is known.
 * @param after what would count of the entry (`asRecorded`).
 */
export function factEffects(before: Pick<NewPersonFact, 'sameHumanAs' | 'objectId' | 'manager' | 'state'> | undefined, after: NewPersonFact & Pick<PersonFact, 'doubts'>): readonly FactEffect[] {
  const was = before ?? { sameHumanAs: '', manager: '', state: undefined };
  const effects: FactEffect[] = [];
  if (accountKey(was.sameHumanAs) !== accountKey(after.sameHumanAs)) {
    if (was.sameHumanAs !== '') effects.push({ code: 'unlinked', from: was.sameHumanAs });
    if (after.sameHumanAs !== '') effects.push({ code: 'linked', to: after.sameHumanAs });
  }
  if (after.doubts) effects.push({ code: 'doubted' });
  if (before?.objectId && after.objectId && before.objectId.toLowerCase() !== after.objectId.toLowerCase()) effects.push({ code: 'otherObject' });
  if (was.state !== after.state && (before || after.state !== 'cannotTell')) effects.push({ code: after.state });
  if (accountKey(was.manager) !== accountKey(after.manager)) effects.push(after.manager === '' ? { code: 'unmanaged', by: was.manager } : { code: 'managed', by: after.manager });
  return effects.length > 0 ? effects : [{ code: 'confirmed', onDay: after.onDay }];
}

import type { ExceptionState } from '../ledger/fold';
import type { Given, Parts } from '../ledger/parts';
import { isHeldBy, passingOf } from '../ledger/passedOn';
import type { IntegrityFinding } from './finding';

/**
 * Findings that a split or a merge gave to an exception that did not take them in. The portal writes the taking first; a
 * decision that was written by hand can leave it out, and would hide what reports show. And what counts here again although it
 * was taken in there.
 * @param otherOf another exception; no entries where nothing is known of it.
 */
export function givenFindings(state: Giving, anyOf: OtherOf): IntegrityFinding[] {
  const known = new Map<string, Taker>();
  const otherOf = (exceptionKey: string): Taker => {
    const other = known.get(exceptionKey) ?? anyOf(exceptionKey);
    known.set(exceptionKey, other);
    return other;
  };
  return [...notTakenIn(state, otherOf), ...takenBack(state, otherOf)];
}

type Giving = Pick<ExceptionState, 'entries' | 'exceptionKey' | 'parts'>;
type Taker = Pick<ExceptionState, 'entries'> & { readonly parts: Pick<Parts, 'origins' | 'gave'> };
type OtherOf = (exceptionKey: string) => Taker;

function notTakenIn({ entries, exceptionKey, parts }: Giving, otherOf: OtherOf): IntegrityFinding[] {
  return parts.gave.flatMap((given): IntegrityFinding[] => {
    if (isTaken(given, parts, exceptionKey, otherOf)) return [];
    const giving = entries.filter((entry) => !entry.void && entry.changed.includes('gave') && entry.after.gave.some(({ into }) => into === given.into));
    const decision = giving[giving.length - 1]?.decision;
    return decision ? [{ code: 'notTakenIn', decision, into: given.into }] : [];
  });
}

/** Exceptions that anything was ever given to: theirs are the decisions that say whether they took it in, or gave it on. */
export function givenTo({ entries }: Pick<ExceptionState, 'entries'>): readonly string[] {
  return [...new Set(entries.flatMap(({ after }) => after.gave.map(({ into }) => into)))];
}

/**
 * What counts here again although the exception that it was given to took it in, and did not give it back: the portal asks that
 * one before it opens anything again (decisions/decideReopen), a decision that was written by hand may not.
 */
function takenBack({ entries, exceptionKey, parts }: Giving, otherOf: OtherOf): IntegrityFinding[] {
  return entries.flatMap(({ decision, after }, at): IntegrityFinding[] => {
    const before = entries[at - 1]?.after;
    if (!before || before.gave === after.gave) return [];
    return before.gave.flatMap((given): IntegrityFinding[] => {
      const { into } = given;
      const back = keysBack(given, before, after);
      const isGivenBack = parts.origins.some(({ from }) => from === into);
      const isThere = back.some((key) => isHeldBy(into, exceptionKey, passingOf(key, otherOf)));
      return back.length > 0 && isThere && !isGivenBack ? [{ code: 'takenBack', decision, into }] : [];
    });
  });
}

/** Keys of what was with another exception before and is no more. */
function keysBack({ into, only }: Given, before: Parts, after: Parts): readonly string[] {
  const still = after.gave.filter((given) => given.into === into);
  if (only === undefined) return still.some((given) => given.only === undefined) ? [] : (before.seen?.findings ?? []).map(({ key }) => key);
  return only.filter((key) => !still.some((given) => given.only?.includes(key)));
}

/** Of what no report shows there was nothing to take. That all of it came along is said in a merge: what was shown must have been there, too. */
function isTaken({ into, only }: Given, parts: Parts, giver: string, otherOf: OtherOf): boolean {
  const keys = only ?? (parts.seen?.findings ?? []).map(({ key }) => key);
  const since = otherOf(into).entries.filter(({ after }) => after.origins.some(({ from }) => from === giver));
  const shown = new Set(since.flatMap(({ after: { seen } }, at) => (at > 0 && seen === since[at - 1]?.after.seen ? [] : (seen?.findings ?? []).map(({ key }) => key))));
  return keys.every((key) => shown.has(key) && isHeldBy(into, giver, passingOf(key, otherOf)));
}

import type { ExceptionState } from '../ledger/fold';
import type { Given, Origin, Parts } from '../ledger/parts';
import type { IntegrityFinding } from './finding';

/**
 * Findings that a split or a merge gave to an exception that did not take them in. The portal writes the taking first; a
 * decision that was written by hand can leave it out, and would hide what reports show. And what counts here again although it
 * was taken in there.
 * @param originsOf where the findings of another exception came from; none where nothing is known of it.
 */
export function givenFindings(state: Giving, originsOf: OriginsOf): IntegrityFinding[] {
  return [...notTakenIn(state, originsOf), ...takenBack(state, originsOf)];
}

type Giving = Pick<ExceptionState, 'entries' | 'exceptionKey' | 'parts'>;
type OriginsOf = (exceptionKey: string) => readonly Origin[];

function notTakenIn({ entries, exceptionKey, parts }: Giving, originsOf: OriginsOf): IntegrityFinding[] {
  return parts.gave.flatMap((given): IntegrityFinding[] => {
    if (isTaken(given, parts, originsOf(given.into).filter(({ from }) => from === exceptionKey))) return [];
    const giving = entries.filter((entry) => !entry.void && entry.changed.includes('gave') && entry.after.gave.some(({ into }) => into === given.into));
    const decision = giving[giving.length - 1]?.decision;
    return decision ? [{ code: 'notTakenIn', decision, into: given.into }] : [];
  });
}

/** Exceptions that anything was ever given to: theirs are the decisions that say whether they took it in. */
export function givenTo({ entries }: Pick<ExceptionState, 'entries'>): readonly string[] {
  return [...new Set(entries.flatMap(({ after }) => after.gave.map(({ into }) => into)))];
}

/**
 * What counts here again although the exception that it was given to took it in, and did not give it back: the portal asks that
 * one before it opens anything again (decisions/decideReopen), a decision that was written by hand may not.
 */
function takenBack({ entries, exceptionKey, parts }: Giving, originsOf: OriginsOf): IntegrityFinding[] {
  return entries.flatMap(({ decision, after }, at): IntegrityFinding[] => {
    const before = entries[at - 1]?.after;
    if (!before || before.gave === after.gave) return [];
    return before.gave.flatMap((given): IntegrityFinding[] => {
      const { into } = given;
      const back = keysBack(given, before, after);
      const isGivenBack = parts.origins.some(({ from }) => from === into);
      const isThere = originsOf(into).some((origin) => origin.from === exceptionKey && (origin.only === undefined || back.some((key) => origin.only?.includes(key))));
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

/** Of what no report shows there was nothing to take. */
function isTaken({ only }: Given, parts: Parts, origins: readonly Origin[]): boolean {
  const keys = only ?? (parts.seen?.findings ?? []).map(({ key }) => key);
  return keys.every((key) => origins.some((origin) => origin.only === undefined || origin.only.includes(key)));
}

import type { ExceptionState } from '../ledger/fold';
import type { Given, Origin, Parts } from '../ledger/parts';
import type { IntegrityFinding } from './finding';

/**
 * Findings that a split or a merge gave to an exception that did not take them in. The portal writes the taking first; a
 * decision that was written by hand can leave it out, and would hide what reports show.
 * @param originsOf where the findings of another exception came from; none where nothing is known of it.
 */
export function givenFindings({ entries, exceptionKey, parts }: Pick<ExceptionState, 'entries' | 'exceptionKey' | 'parts'>, originsOf: (exceptionKey: string) => readonly Origin[]): IntegrityFinding[] {
  return parts.gave.flatMap((given): IntegrityFinding[] => {
    if (isTaken(given, parts, originsOf(given.into).filter(({ from }) => from === exceptionKey))) return [];
    const giving = entries.filter((entry) => !entry.void && entry.changed.includes('gave') && entry.after.gave.some(({ into }) => into === given.into));
    const decision = giving[giving.length - 1]?.decision;
    return decision ? [{ code: 'notTakenIn', decision, into: given.into }] : [];
  });
}

/** Of what no report shows there was nothing to take. */
function isTaken({ only }: Given, parts: Parts, origins: readonly Origin[]): boolean {
  const keys = only ?? (parts.seen?.findings ?? []).map(({ key }) => key);
  return keys.every((key) => origins.some((origin) => origin.only === undefined || origin.only.includes(key)));
}

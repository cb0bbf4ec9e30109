import type { Day } from '../day/day';
import type { Seen, SeenBySource } from './parts';

/**
 * The day on which the last secret or certificate of an application ends, as far as reports show it: of each exception
 * that findings came from what was told last, of several applications the first to end, since the exception ends with it.
 * One that ended meanwhile was renewed or is of no use, so nobody knows any more. Undefined: no report tells of one.
 */
export function shownSecretEnd(seen: Seen | undefined, today: Day): Day | undefined {
  const ends = toldEnds(seen).flatMap(({ day }) => (day === undefined || day < today ? [] : [day]));
  return ends.length === 0 ? undefined : Math.min(...ends);
}

/** Reports tell, and of no secret or certificate that ends. */
export function isSecretUnbounded(seen: Seen | undefined): boolean {
  const told = toldEnds(seen);
  return told.length > 0 && told.every(({ day }) => day === undefined);
}

/** Of each exception that findings came from. */
function toldEnds(seen: Seen | undefined): readonly NonNullable<SeenBySource['secretEnd']>[] {
  const byOrigin = new Map<string, NonNullable<SeenBySource['secretEnd']>>();
  for (const { from, secretEnd, findings, untold } of Object.values(seen?.sources ?? {})) {
    if (!secretEnd || findings.length + untold.length === 0) continue;
    const before = byOrigin.get(from);
    // Two tools of one day: the later end, since either may have seen only a part.
    if (!before || secretEnd.toldOnDay > before.toldOnDay || (secretEnd.toldOnDay === before.toldOnDay && (secretEnd.day ?? -1) > (before.day ?? -1))) byOrigin.set(from, secretEnd);
  }
  return [...byOrigin.values()];
}

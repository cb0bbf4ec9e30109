import type { Day } from '../../day/day';
import type { CoveredFinding } from '../answer';
import { NOTHING } from '../parts';
import { addedTo } from '../scope';
import type { Doing } from './act';
import type { Lineage } from './recordFields';

type Here = Pick<Doing, 'parts' | 'exceptionKey'>;
type From = Pick<Lineage, 'origins'>;
interface Charges {
  readonly lineage: Lineage;
  readonly sinceDay: Day;
}

/**
 * Whether a finding comes back to the exception which it came from, and never left it: half of a move was taken back. Where the
 * exception was ever over, or ever gave the finding away, it may be here only since somebody opened it again, by hand too, and what
 * the other one used of the limits was used of this finding: that is charged as anything that comes is.
 */
export function stoodHere({ parts, exceptionKey }: Here, key: string, { origins }: From): boolean {
  const isOurs = origins.some(({ from, only }) => from === exceptionKey && (only === undefined || only.includes(key)));
  return isOurs && parts.occurrences.length === 0 && !parts.left.includes(key);
}

/** The same of all of them: it showed them as far as they reach, what was due on them here went on, and whoever answers here answered for them. */
function neverLeft(here: Here, coming: readonly CoveredFinding[], from: From): boolean {
  return coming.length > 0 && coming.every(({ key }) => stoodHere(here, key, from)) && addedTo({ findings: here.parts.seen?.findings ?? [] }, coming).length === 0;
}

/** Such findings were merged into another exception meanwhile: what that had is not theirs. What a split began with them is first of its origins. */
export function wereMergedAway(here: Here, coming: readonly CoveredFinding[], from: From): boolean {
  return neverLeft(here, coming, from) && from.origins[0]?.from !== here.exceptionKey;
}

/**
 * What findings bring along, which of those that never left is less: nobody is asked who answered for them elsewhere, since whoever
 * answers here always did, and of what they were merged into meanwhile they bring only by when they must be gone, with the limits
 * that were used and what was acknowledged there.
 */
export function chargedWith(here: Here, coming: readonly CoveredFinding[], { lineage, sinceDay }: Charges): Charges {
  if (!neverLeft(here, coming, lineage)) return { lineage, sinceDay };
  const unasked = { ...lineage, owner: undefined, formerOwners: undefined };
  if (!wereMergedAway(here, coming, lineage)) return { lineage: unasked, sinceDay };
  const owed = lineage.owed.filter(({ end }) => end === 'refused');
  const { firstApprovalDay, extensionsUsed, twoPerson, emergencyDays, pausedDays, acknowledged } = owed.length > 0 ? lineage : { ...NOTHING.grants, acknowledged: NOTHING.acknowledged };
  return { lineage: { ...unasked, firstApprovalDay, extensionsUsed, twoPerson, emergencyDays, pausedDays, acknowledged, actors: undefined, owed, severity: undefined }, sinceDay: here.parts.since?.day ?? sinceDay };
}

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
 * Whether all of the findings come back to the exception which they came from, and never left it: half of a move was taken back.
 * It showed them all the time, as far as they reach: what was due on them here went on, and whoever answers here answered for them.
 */
function neverLeft({ parts, exceptionKey }: Here, coming: readonly CoveredFinding[], { origins }: From): boolean {
  const isOurs = (key: string): boolean => origins.some(({ from, only }) => from === exceptionKey && (only === undefined || only.includes(key)));
  return coming.length > 0 && coming.every(({ key }) => isOurs(key)) && addedTo({ findings: parts.seen?.findings ?? [] }, coming).length === 0;
}

/** Such findings were merged into another exception meanwhile: what that had is not theirs. What a split began with them is first of its origins. */
export function wereMergedAway(here: Here, coming: readonly CoveredFinding[], from: From): boolean {
  return neverLeft(here, coming, from) && from.origins[0]?.from !== here.exceptionKey;
}

/**
 * What findings bring along, which of those that never left is less: nobody is asked who answered for them elsewhere, since whoever
 * answers here always did, and of what they were merged into meanwhile they bring only by when they must be gone.
 */
export function chargedWith(here: Here, coming: readonly CoveredFinding[], { lineage, sinceDay }: Charges): Charges {
  if (!neverLeft(here, coming, lineage)) return { lineage, sinceDay };
  const unasked = { ...lineage, owner: undefined, formerOwners: undefined };
  if (!wereMergedAway(here, coming, lineage)) return { lineage: unasked, sinceDay };
  const { firstApprovalDay, extensionsUsed, twoPerson, emergencyDays, pausedDays } = NOTHING.grants;
  const owed = lineage.owed.filter(({ end }) => end === 'refused');
  return { lineage: { ...unasked, firstApprovalDay, extensionsUsed, twoPerson, emergencyDays, pausedDays, actors: undefined, owed, acknowledged: [], severity: undefined }, sinceDay: here.parts.since?.day ?? sinceDay };
}

import type { Day } from '../day/day';
import type { Severity } from '../exception/severity';
import { removalPausesUntil } from '../ledger/acts/pause';
import { dismissedUntil, partsOn } from '../ledger/partsOn';
import type { Policy } from '../policy/defaults';
import { duesOf, type DuesOf } from './dues';
import { TOLERATED, type Due } from './duties';
import { pastToleranceOn } from './ladder';

export interface LaterDues {
  /** The day after which they are due. */
  readonly afterDay: Day;
  readonly dues: readonly Due[];
  /** First day on which one of them is past tolerance, be it before `afterDay`. */
  readonly pastToleranceDay: Day | undefined;
}

/**
 * What is due after a day although it is not now: when a reported removal pauses nothing any more, what was due before it was
 * reported; when a dismissal is, an answer like to anything that was found.
 */
export function laterDues(state: DuesOf): LaterDues | undefined {
  const { parts, policy } = state;
  const { standing } = parts;
  const verifiedUntil = removalPausesUntil(parts);
  if (verifiedUntil !== undefined && standing?.before) {
    const before = { ...parts, standing: standing.before, offers: {}, ask: undefined, acknowledgement: undefined, owed: [] };
    return from(verifiedUntil, duesOf({ ...state, parts: before }), state);
  }
  const until = dismissedUntil(parts, policy);
  if (standing?.lifecycle !== 'dismissed' || until === undefined) return undefined;
  const later = partsOn(parts, until + 1, policy);
  return later === parts ? undefined : from(until, duesOf({ ...state, parts: later }), state);
}

/** First day on which something is past tolerance if nobody acts; Infinity where nothing is due that counts. */
export function pastToleranceFrom({ dues, later }: { readonly dues: readonly Due[]; readonly later: LaterDues | undefined }, severity: Severity, policy: Policy): Day {
  return Math.min(first(dues, severity, policy), later?.pastToleranceDay === undefined ? Infinity : Math.max(later.afterDay + 1, later.pastToleranceDay));
}

function from(afterDay: Day, dues: readonly Due[], { severity, policy }: DuesOf): LaterDues {
  const past = first(dues, severity, policy);
  return { afterDay, dues, pastToleranceDay: past === Infinity ? undefined : past };
}

function first(dues: readonly Due[], severity: Severity, policy: Policy): Day {
  return Math.min(...dues.filter(({ duty }) => TOLERATED.includes(duty)).map(({ day }) => pastToleranceOn(day, severity, policy)));
}

import type { Day } from '../day/day';
import { OVER_LIFECYCLES, type Lifecycle } from '../exception/lifecycle';
import type { Verdict } from './answers';

/** How an exception stands in the register when a report is compared with it. */
export interface Decided {
  readonly lifecycle: Lifecycle;
  /** Last day that was granted, or by which it must be gone. */
  readonly endDay: Day | undefined;
  /** Day on which it was removed, as reported or verified. */
  readonly removedOnDay: Day | undefined;
  /** Approved in words, and nobody confirmed that it is this one. */
  readonly scopeUnconfirmed: boolean;
}

/** What one report says of the findings of one exception. */
export interface Shown {
  /** Findings that it shows in force. */
  readonly present: number;
  /** Some are new, or reach farther than the same tool showed. */
  readonly grew: boolean;
  /** Some reach less far, looked at whole. */
  readonly narrower: boolean;
  readonly gone: number;
  readonly untold: number;
}

/**
 * The answer of a report about one exception; undefined where it has none: nothing of it is or was shown, or it was over
 * when the report ran. Total. Absent is never closed: what cannot be told of one finding cannot be told of the whole.
 * @param decided undefined: the register does not know it.
 * @param matched it was asked for in words, under the very same name
 */
export function verdictOf(decided: Decided | undefined, shown: Shown, ranOnDay: Day, matched = false): Verdict | undefined {
  if (shown.present > 0) return presentVerdict(decided, shown, ranOnDay, matched);
  if (shown.untold > 0) return decided && isOver(decided) ? undefined : 'cannotTell';
  if (shown.gone === 0 || !decided || isOver(decided)) return undefined;
  return absentVerdict(decided);
}

/** The answer about something open that a report looked for and did not find. */
export function absentVerdict({ lifecycle }: Pick<Decided, 'lifecycle'>): Verdict {
  return lifecycle === 'approved' || lifecycle === 'acceptedRisk' || lifecycle === 'lapsed' ? 'notSeen' : 'gone';
}

function presentVerdict(decided: Decided | undefined, shown: Shown, ranOnDay: Day, matched: boolean): Verdict | undefined {
  switch (decided?.lifecycle) {
    case undefined:
    case 'unassigned':
    case 'assigned':
      return matched ? 'probably' : 'undocumented';
    case 'requested':
    case 'emergency':
    case 'withdrawn':
    case 'declined':
    case 'merged':
      return 'undocumented';
    case 'closed':
      // What it shows besides was never reported as removed.
      return isBefore(decided, ranOnDay) ? (shown.grew ? 'undocumented' : undefined) : 'closedButBack';
    case 'dismissed':
      return shown.grew || shown.narrower || shown.gone > 0 ? 'undocumented' : 'noDeparture';
    case 'lapsed':
      return 'scopeGrew';
    case 'refused':
      return decided.endDay !== undefined && decided.endDay < ranOnDay ? 'endedButPresent' : 'undocumented';
    case 'removalReported':
      return isBefore(decided, ranOnDay) ? 'documented' : 'endedButPresent';
    case 'approved':
    case 'acceptedRisk':
      return grantedVerdict(decided, shown, ranOnDay);
  }
}

function grantedVerdict({ lifecycle, endDay, scopeUnconfirmed }: Decided, shown: Shown, ranOnDay: Day): Verdict {
  if (scopeUnconfirmed) return 'probably';
  if (lifecycle === 'approved' && endDay !== undefined && endDay < ranOnDay) return 'endedButPresent';
  if (shown.grew) return 'scopeGrew';
  return shown.narrower || shown.gone > 0 ? 'scopeShrank' : 'documented';
}

/** A report of the day of the removal, or from before, does not say that it came back. */
function isBefore({ removedOnDay }: Decided, ranOnDay: Day): boolean {
  return removedOnDay !== undefined && ranOnDay <= removedOnDay;
}

export function isOver({ lifecycle }: Pick<Decided, 'lifecycle'>): boolean {
  return OVER_LIFECYCLES.includes(lifecycle);
}

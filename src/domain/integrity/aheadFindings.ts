import { dayFromIso, type Day } from '../day/day';
import type { Decision } from '../ledger/decision';
import type { IntegrityFinding } from './finding';

const MS_PER_DAY = 86_400_000;
/** A report counts its days in UTC and may be a day ahead of the site's (`importPlan`), which may be 14 hours ahead of UTC. */
const AHEAD_MS = MS_PER_DAY + 14 * 3_600_000;

/** Whether a report of that day can not have been there when its record was written. @param createdAt UTC milliseconds */
export function isAheadOf(ranOnDay: Day, createdAt: number): boolean {
  return ranOnDay * MS_PER_DAY > createdAt + AHEAD_MS;
}

/** Records of reports from a day that had not come when they were written: no import writes one, and nothing is compared with it. */
export function aheadFindings(decisions: readonly Decision[]): IntegrityFinding[] {
  return decisions.flatMap((decision): IntegrityFinding[] => {
    if (decision.act !== 'reportRead' || decision.list !== 'Observations') return [];
    const { ranOn } = (decision.body ?? {}) as { readonly ranOn?: unknown };
    const ranOnDay = typeof ranOn === 'string' ? dayFromIso(ranOn) : undefined;
    return ranOnDay !== undefined && isAheadOf(ranOnDay, decision.createdAt) ? [{ code: 'aheadReport', decision, ranOnDay }] : [];
  });
}

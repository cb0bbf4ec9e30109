import type { Day } from '../../day/day';
import type { Parts } from '../parts';

/**
 * Last day on which the ladder stands still while a reported removal is verified; undefined where none is. All reports
 * together have the time to verify one (design §4): what refuted ones took up does not come again, and the day may lie before
 * the report. By when it must be verified is `answerDueDay` all the same.
 */
export function removalPausesUntil({ standing, grants }: Pick<Parts, 'standing' | 'grants'>): Day | undefined {
  return standing?.lifecycle === 'removalReported' ? (standing.answerDueDay ?? standing.onDay) - grants.pausedDays : undefined;
}

/** Days for which reported removals kept the ladder still, the one that is open counted up to `untilDay`: by default to its end. */
export function daysPaused({ standing, grants }: Pick<Parts, 'standing' | 'grants'>, untilDay: Day = Infinity): number {
  const lastDay = removalPausesUntil({ standing, grants });
  if (standing === undefined || lastDay === undefined) return grants.pausedDays;
  return grants.pausedDays + Math.max(0, Math.min(lastDay, untilDay) - standing.onDay + 1);
}

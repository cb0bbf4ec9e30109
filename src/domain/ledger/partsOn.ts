import type { Day } from '../day/day';
import type { Policy } from '../policy/defaults';
import { begunAnew, waitsForAnswer, withoutTriage } from './acts/effects';
import type { Parts } from './parts';
import { severityOf } from './severityOf';

/** Last day of a confirmed dismissal: a policy that was tightened since counts at once (design §4), a looser one gives it no more. */
export function dismissedUntil({ dismissal }: Pick<Parts, 'dismissal'>, { dismissalValidDays }: Policy): Day | undefined {
  const { untilDay, confirmedOnDay } = dismissal ?? {};
  return untilDay === undefined || confirmedOnDay === undefined ? untilDay : Math.min(untilDay, confirmedOnDay + dismissalValidDays);
}

/**
 * The parts as an act of some day finds them: a dismissal that is older than policy allows has lapsed by itself
 * (design §4), and what it dismissed waits for an answer again.
 */
export function partsOn(parts: Parts, day: Day, policy: Policy): Parts {
  const until = dismissedUntil(parts, policy);
  if (parts.standing?.lifecycle !== 'dismissed' || until === undefined || until >= day) return parts;
  const begun = begunAnew({ parts: withoutTriage(parts), day: until + 1 });
  return { ...begun, standing: waitsForAnswer(begun, until + 1, until + policy.triageWithinDays[severityOf(begun)]), lapse: { onDay: until + 1, of: 'dismissal', cause: 'expired', added: [] } };
}

import type { Day } from '../day/day';
import type { Policy } from '../policy/defaults';
import { begunAnew, waitsForAnswer } from './acts/effects';
import type { Parts } from './parts';
import { severityOf } from './severityOf';

/**
 * The parts as an act of some day finds them: a dismissal that is older than policy allows has lapsed by itself
 * (design §4), and what it dismissed waits for an answer again.
 */
export function partsOn(parts: Parts, day: Day, policy: Policy): Parts {
  const until = parts.dismissal?.untilDay;
  if (parts.standing?.lifecycle !== 'dismissed' || until === undefined || until >= day) return parts;
  const begun = begunAnew({ parts, day: until + 1 });
  return { ...begun, standing: waitsForAnswer(begun, until + 1, until + policy.triageWithinDays[severityOf(begun)]), lapse: { onDay: until + 1, of: 'dismissal', cause: 'expired', added: [] } };
}

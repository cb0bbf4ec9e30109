import type { Day } from '../../day/day';
import type { End, Parts } from '../parts';
import { severityOf } from '../severityOf';
import type { VoidReason } from '../voidReason';
import type { Doing } from './act';
import { stands } from './effects';

/**
 * The day by which it was granted, or had to be gone. Nothing but a further grant or an accepted risk makes it later: not
 * to ask for it again, to declare an emergency, or to refuse it once more.
 */
export function promisedDay({ standing, end }: Pick<Parts, 'standing' | 'end'>): Day | undefined {
  const days = [standing?.before?.end, end].flatMap((each) => (each && isPromised(each) ? [each.day] : []));
  return days.length === 0 ? undefined : Math.min(...days);
}

/** An end that the tenant sets, or an emergency has, promises nothing. */
function isPromised({ by }: End): boolean {
  return by !== 'tenant' && by !== 'emergency';
}

/**
 * The latest day by which something must be gone that was not granted further: what was promised, else one grant away and
 * never beyond the longest total life. Where that life is over and nothing is promised (an accepted risk that is revoked)
 * there is as much time as an acknowledgement may name.
 */
export function latestRemoval({ parts, policy, day }: Doing): Day {
  const severity = severityOf(parts);
  const first = parts.grants.firstApprovalDay;
  const life = first === undefined ? Infinity : Math.max(first + policy.longestTotalLifeDays[severity], day + policy.acknowledgeAtMostDays);
  return Math.min(promisedDay(parts) ?? day + policy.longestGrantDays[severity], life);
}

/** Why a day of removal cannot be named, or left out: without one it must be gone by the day that was promised. */
export function removalRefusal(doing: Doing, byDay: Day | undefined): VoidReason | undefined {
  if (byDay === undefined) return promisedDay(doing.parts) === undefined ? { code: 'field', field: 'byDay', problem: 'missing' } : undefined;
  if (byDay < doing.day) return { code: 'dayPassed', field: 'byDay' };
  const latestDay = latestRemoval(doing);
  const isGrant = latestDay === doing.day + doing.policy.longestGrantDays[severityOf(doing.parts)];
  return byDay > latestDay ? { code: 'dayTooLate', field: 'byDay', latestDay, because: isGrant ? 'grant' : 'currentEnd' } : undefined;
}

/** What must be gone by a day: nothing is granted, accepted, asked for or proposed any more. */
export function toBeRemoved({ parts, day: today }: Doing, byDay: Day | undefined): Partial<Parts> {
  const day = byDay ?? promisedDay(parts);
  return {
    standing: stands('refused', today),
    end: day === undefined ? parts.end : { day, by: 'removeBy', setOnDay: today },
    grants: { ...parts.grants, firstAnswerDay: parts.grants.firstAnswerDay ?? today },
    risk: undefined,
    dismissal: undefined,
    lapse: undefined,
    ask: undefined,
  };
}

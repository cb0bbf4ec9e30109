import type { Day } from '../../day/day';
import type { Policy } from '../../policy/defaults';
import { categoryLimits } from '../../playbooks/playbooks';
import type { Parts } from '../parts';
import { severityOf } from '../severityOf';
import type { DayLimit, VoidReason } from '../voidReason';
import type { Doing } from './act';

export interface LatestEnd {
  readonly day: Day;
  readonly because: DayLimit;
}

export interface GrantAt {
  readonly parts: Parts;
  readonly policy: Policy;
  /** First day of the grant: the day of an approval or renewal, the end date that an extension begins at. */
  readonly startDay: Day;
  readonly twoPerson?: boolean | undefined;
}

/** The latest end date that a grant may have, and the rule that sets it (design §4, policy and playbooks). */
export function latestEnd({ parts, policy, startDay, twoPerson = false }: GrantAt): LatestEnd {
  const severity = severityOf(parts);
  const first = parts.grants.firstApprovalDay ?? startDay;
  const limits: LatestEnd[] = [
    { day: startDay + policy.longestGrantDays[severity], because: 'grant' },
    { day: first + policy.longestTotalLifeDays[severity], because: 'totalLife' },
    ...(twoPerson ? [{ day: startDay + policy.twoPersonGrantDays, because: 'twoPerson' } as const] : []),
    ...categoryLimits(parts, policy),
  ];
  return limits.reduce((best, next) => (next.day < best.day ? next : best));
}

/**
 * The latest day by which something must be gone that was not granted further: never a way around the limits of what was
 * approved. What was approved, or had to be gone by a day, keeps its end, also where an emergency was declared on it since;
 * where that has passed there is as much time as an acknowledgement may name.
 */
export function latestRemoval({ parts, policy, day }: Doing): Day {
  const grant = day + policy.longestGrantDays[severityOf(parts)];
  const { standing, grants } = parts;
  const first = grants.firstApprovalDay;
  if (first === undefined && (standing?.before ?? standing)?.lifecycle !== 'refused') return grant;
  const end = standing?.before?.end ?? parts.end;
  const left = Math.min(end?.day ?? grant, (first ?? Infinity) + policy.longestTotalLifeDays[severityOf(parts)]);
  return Math.max(left, day + policy.acknowledgeAtMostDays);
}

/** Why a day of removal cannot be named. */
export function removalRefusal(doing: Doing, byDay: Day): VoidReason | undefined {
  if (byDay < doing.day) return { code: 'dayPassed', field: 'byDay' };
  const latestDay = latestRemoval(doing);
  return byDay > latestDay ? { code: 'dayTooLate', field: 'byDay', latestDay, because: latestDay === doing.day + doing.policy.longestGrantDays[severityOf(doing.parts)] ? 'grant' : 'currentEnd' } : undefined;
}

/** Why an end date cannot be granted; undefined where it can. */
export function endRefusal(doing: Doing, field: string, day: Day, grant: Omit<GrantAt, 'parts' | 'policy'>): VoidReason | undefined {
  if (day < doing.day) return { code: 'dayPassed', field };
  const latest = latestEnd({ parts: doing.parts, policy: doing.policy, ...grant });
  if (latest.day < doing.day && latest.because === 'totalLife') return { code: 'lifeUsedUp', lastDay: latest.day };
  return day > latest.day ? { code: 'dayTooLate', field, latestDay: latest.day, because: latest.because } : undefined;
}

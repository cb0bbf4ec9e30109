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

/** Why an end date cannot be granted; undefined where it can. */
export function endRefusal(doing: Doing, field: string, day: Day, grant: Omit<GrantAt, 'parts' | 'policy'>): VoidReason | undefined {
  if (day < doing.day) return { code: 'dayPassed', field };
  const latest = latestEnd({ parts: doing.parts, policy: doing.policy, ...grant });
  if (latest.day < doing.day && latest.because === 'totalLife') return { code: 'lifeUsedUp', lastDay: latest.day };
  return day > latest.day ? { code: 'dayTooLate', field, latestDay: latest.day, because: latest.because } : undefined;
}

/** Why nobody could grant the day that somebody asks for: the longest total life ends before it, and before any later end. */
export function lifeRefusal({ parts, policy, day: today }: Doing, field: string, day: Day): VoidReason | undefined {
  const first = parts.grants.firstApprovalDay;
  if (first === undefined) return undefined;
  const lastDay = first + policy.longestTotalLifeDays[severityOf(parts)];
  if (lastDay < today || (parts.end && lastDay <= parts.end.day)) return { code: 'lifeUsedUp', lastDay };
  return day > lastDay ? { code: 'dayTooLate', field, latestDay: lastDay, because: 'totalLife' } : undefined;
}

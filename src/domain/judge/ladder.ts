import type { Day } from '../day/day';
import type { Severity } from '../exception/severity';
import { removalPausesUntil } from '../ledger/acts/pause';
import type { Level, Parts } from '../ledger/parts';
import type { Policy } from '../policy/defaults';
import { ESCALATED, type Due } from './duties';

/** One rung: whom a missed day is told to, and when. */
export interface Rung {
  readonly level: Level;
  readonly duty: Due['duty'];
  readonly dueDay: Day;
  readonly day: Day;
}

/** First day on which a missed day is past tolerance. */
export function pastToleranceOn(dueDay: Day, severity: Severity, { toleranceDays }: Policy): Day {
  return dueDay + toleranceDays[severity] + 1;
}

/**
 * The rungs of a missed day up to `untilDay` (design §4, escalation): half-way to tolerance, at least a day after, the
 * manager; when tolerance is over, risk; 14 days later leadership, and again every 30 days until it is decided.
 */
export function rungsOf({ duty, day }: Pick<Due, 'duty' | 'day'>, severity: Severity, policy: Policy, untilDay: Day): readonly Rung[] {
  if (!ESCALATED.includes(duty)) return [];
  const risk = pastToleranceOn(day, severity, policy);
  const rungs: Rung[] = [
    { level: 'manager', duty, dueDay: day, day: day + Math.max(1, Math.ceil(policy.toleranceDays[severity] / 2)) },
    { level: 'risk', duty, dueDay: day, day: risk },
  ];
  // A policy without a pause between two rungs would never end.
  const again = Math.max(1, policy.leadershipAgainDays);
  for (let next = risk + policy.leadershipAfterDays; next <= untilDay; next += again) rungs.push({ level: 'leadership', duty, dueDay: day, day: next });
  return rungs.filter((rung) => rung.day <= untilDay);
}

/**
 * Last day on which the ladder of a missed day stands still: while a reported removal is verified, and until the day that
 * an acknowledgement of it named.
 */
export function pausedUntil(parts: Parts, due: Pick<Due, 'duty' | 'day'>): Day | undefined {
  const verified = removalPausesUntil(parts);
  const named = acknowledgedUntil(parts, due);
  return verified === undefined ? named : Math.max(verified, named ?? verified);
}

/**
 * An acknowledgement pauses what it is the first to acknowledge: of each level of a missed day the first escalation. One by
 * hand names no missed day, so it is for one that nobody acknowledged anything of yet. Nothing is paused again by repeating it,
 * nor by merging, splitting or opening it again (design §4: acknowledging never stops the ladder after the day it named). So
 * a missed day is paused four times at most, each for as long as an acknowledgement may name.
 */
function acknowledgedUntil({ acknowledged }: Pick<Parts, 'acknowledged'>, { duty, day }: Pick<Due, 'duty' | 'day'>): Day | undefined {
  return acknowledged.reduce<Day | undefined>((until, each) => {
    const isFirst = each.duty === '' ? until === undefined && day < each.untilDay : each.duty === duty && each.dueDay === day;
    return isFirst ? Math.max(each.untilDay, until ?? each.untilDay) : until;
  }, undefined);
}

/** Recorded: somebody was told on its day or later. So a rung that nobody was told of in time is told once, however late. */
export function isRecorded({ level, duty, dueDay, day }: Rung, { escalations }: Parts): boolean {
  return escalations.some((each) => each.level === level && each.duty === duty && each.dueDay === dueDay && each.onDay >= day);
}

/** Rungs that are due and not recorded yet; of several reminders of one level the newest. */
export function rungsDue(rungs: readonly Rung[], parts: Parts): readonly Rung[] {
  const newest = new Map(rungs.map((rung) => [`${rung.level}|${rung.duty}|${rung.dueDay}`, rung] as const));
  return [...newest.values()].filter((rung) => !isRecorded(rung, parts));
}

import type { Day } from '../day/day';
import type { RegisterRow } from '../exception/registerRow';
import { judgeRow } from '../brief/judgeRow';
import { TOLERATED, type Due } from '../judge/duties';
import { pastToleranceOn } from '../judge/ladder';
import { loginKey } from '../people/person';
import type { Policy } from './defaults';
import { SETTING_NAMES, type SettingName } from './settings';
import { loosened, tighterOf } from './tighten';
import { changesOf } from './standing';

/** What stands past tolerance on a day. */
export interface PastOn {
  readonly day: Day;
  readonly past: number;
  /** Control owners who answer for these. */
  readonly owners: number;
  /** Those for which nobody answers. */
  readonly nobody: number;
  /** Security reviews whose day has passed. */
  readonly reviewsLate: number;
}

/** What a policy would make of the exceptions that are open, beside the one in force. */
export interface WhatIf {
  /** Today and on later days if nobody acts, by the policy in force and by the other one. */
  readonly days: readonly { readonly before: PastOn; readonly after: PastOn }[];
  /** Past tolerance today by the other policy alone, and by the one in force alone. */
  readonly newlyPast: readonly RegisterRow[];
  readonly noLongerPast: readonly RegisterRow[];
  /** They end later than the other policy would ever allow: their day stays, and nothing can be granted beyond it. */
  readonly beyondLife: readonly RegisterRow[];
  /** They could be extended once more, and could not by the other policy. */
  readonly noExtension: readonly RegisterRow[];
  /** Settings that change and count from the next decision on only: days that are set already stay. */
  readonly fromNext: readonly SettingName[];
  /** Settings that change and of which rows do not tell what follows. */
  readonly untold: readonly SettingName[];
}

/** Settings by which rows can be judged anew. */
const TOLD: readonly SettingName[] = ['toleranceDays', 'reviewEveryDays', 'drillEveryDays', 'longestTotalLifeDays', 'extensions'];
/** When whom is told, and how long a control counts as shown: of both a row keeps too little. */
const UNTOLD: readonly SettingName[] = ['leadershipAfterDays', 'leadershipAgainDays', 'evidenceValidDays'];

const LATER_DAYS = [30, 90];

/** Pure, and light enough for every row of a register while somebody types. */
export function whatIf(rows: readonly RegisterRow[], before: Policy, after: Policy, today: Day): WhatIf {
  const changed = new Set(changesOf(before, after).map(({ name }) => name));
  const open = rows.filter((row) => judgeRow(row, today).isOpen);
  const pastFrom = open.map((row) => ({ row, before: pastToleranceBy(row, before, before), after: pastToleranceBy(row, before, after) }));
  return {
    days: [today, ...LATER_DAYS.map((days) => today + days)].map((day) => ({ before: pastOn(rows, before, before, day), after: pastOn(rows, before, after, day) })),
    newlyPast: pastFrom.filter((each) => each.before > today && each.after <= today).map(({ row }) => row),
    noLongerPast: pastFrom.filter((each) => each.before <= today && each.after > today).map(({ row }) => row),
    beyondLife: open.filter((row) => endsBeyond(row, after) && !endsBeyond(row, before)),
    noExtension: open.filter((row) => row.expiresDay !== undefined && mayExtend(row, before) && !mayExtend(row, after)),
    fromNext: SETTING_NAMES.filter((name) => changed.has(name) && !TOLD.includes(name) && !UNTOLD.includes(name)),
    untold: UNTOLD.filter((name) => changed.has(name)),
  };
}

/** What counts of a policy as soon as it is written: the tighter of it and of the one in force, while it loosens anything. */
export function atOnce(before: Policy, after: Policy): Policy {
  return loosened(before, after).length === 0 ? after : tighterOf(before, after);
}

function pastOn(rows: readonly RegisterRow[], before: Policy, by: Policy, day: Day): PastOn {
  const open = rows.filter((row) => judgeRow(row, day).isOpen);
  const past = open.filter((row) => pastToleranceBy(row, before, by) <= day);
  const owners = new Set(past.flatMap(({ controlOwner }) => (controlOwner ? [loginKey(controlOwner.login)] : [])));
  const isLate = (row: RegisterRow): boolean => duesBy(row, judgeRow(row, day).dues, before, by).some((due) => due.duty === 'review' && due.day < day);
  return { day, past: past.length, owners: owners.size, nobody: past.filter(({ controlOwner }) => !controlOwner).length, reviewsLate: open.filter(isLate).length };
}

/**
 * First day past tolerance if nobody acts, by another policy than the one that the row was written by; Infinity where
 * nothing is due that counts. The same as `judge` says of the whole state by that policy.
 */
export function pastToleranceBy(row: RegisterRow, before: Policy, by: Policy): Day {
  const { dues, later } = row.brief;
  const first = (held: readonly Due[]): Day => Math.min(...held.filter(({ duty }) => TOLERATED.includes(duty)).map(({ day }) => pastToleranceOn(day, row.severity, by)));
  const now = first(duesBy(row, dues, before, by));
  if (!later) return now;
  // When a dismissal is over, the time for an answer begins anew.
  const answers = row.lifecycle === 'dismissed' ? by.triageWithinDays[row.severity] - before.triageWithinDays[row.severity] : 0;
  const then = first(duesBy(row, later.dues, before, by).map((due) => (due.duty === 'triage' ? { ...due, day: due.day + answers } : due)));
  return Math.min(now, Math.max(later.afterDay + 1, then));
}

/** Days that follow from how often something is done move with it; days that somebody set stay. */
function duesBy(row: RegisterRow, dues: readonly Due[], before: Policy, by: Policy): readonly Due[] {
  return dues.map((due) => {
    switch (due.duty) {
      case 'review':
        return { ...due, day: reviewedFrom(row, due, before) + by.reviewEveryDays[row.severity] };
      case 'drill':
        return { ...due, day: due.day - before.drillEveryDays + by.drillEveryDays };
      default:
        return due;
    }
  });
}

/** The day that a review is counted from. A row that was written by an older policy still tells it, unless it came back since. */
function reviewedFrom({ reviewedDay, brief, severity }: RegisterRow, due: Due, before: Policy): Day {
  const known = brief.reviewedFromDay ?? (brief.reopened === 0 ? (reviewedDay ?? brief.firstApprovalDay) : undefined);
  return known ?? due.day - before.reviewEveryDays[severity];
}

function endsBeyond({ expiresDay, severity, brief }: RegisterRow, { longestTotalLifeDays }: Policy): boolean {
  return expiresDay !== undefined && brief.firstApprovalDay !== undefined && expiresDay > brief.firstApprovalDay + longestTotalLifeDays[severity];
}

function mayExtend({ severity, brief }: RegisterRow, { extensions }: Policy): boolean {
  return brief.firstApprovalDay !== undefined && brief.extensionsUsed < extensions[severity];
}

import { SEVERITIES, type Severity } from '../exception/severity';
import type { PerSeverity, Policy } from './defaults';

/** One setting of the policy: which way is tighter, and which values may stand in a policy at all. */
export interface Setting<Value> {
  /** True where `after` allows something that `before` did not. */
  looser(before: Value, after: Value, policies: Pair): boolean;
  /** A value that is looser than neither. */
  tighter(a: Value, b: Value, policies: Pair): Value;
  /** Undefined where a value is missing, of another type or out of bounds. */
  read(json: unknown): Value | undefined;
}

/** The policies that two values come from: what one setting means may depend on another. */
export interface Pair {
  readonly before: Policy;
  readonly after: Policy;
}

export type SettingName = keyof Policy;
type Settings = { readonly [Name in SettingName]: Setting<Policy[Name]> };

/** No rule of the register reaches farther than this; what is longer is a slip of the keyboard. */
const TEN_YEARS = 3653;
const YEAR = 366;

/**
 * All settings. A setting that is missing here does not compile. Intervals that repeat are at least a day, so that what
 * comes again and again always gets on.
 */
export const SETTINGS: Settings = {
  longestTotalLifeDays: perSeverity('lower', 0, TEN_YEARS),
  longestGrantDays: perSeverity('lower', 0, TEN_YEARS),
  extensions: perSeverity('lower', 0, 100),
  reviewEveryDays: perSeverity('lower', 1, TEN_YEARS),
  toleranceDays: perSeverity('lower', 0, YEAR),
  triageWithinDays: perSeverity('lower', 0, YEAR),
  decideWithinDays: perSeverity('lower', 0, YEAR),
  signRiskAgainDays: perSeverity('lower', 1, TEN_YEARS),
  answerOfferWithinDays: whole('lower', 0, YEAR),
  verifyWithinDays: whole('lower', 0, YEAR),
  decideRiskWithinDays: whole('lower', 0, YEAR),
  acknowledgeAtMostDays: whole('lower', 0, YEAR),
  leadershipAfterDays: whole('lower', 1, YEAR),
  leadershipAgainDays: whole('lower', 1, YEAR),
  drillEveryDays: whole('lower', 1, TEN_YEARS),
  evidenceValidDays: asLongAsReviews(),
  reviewForExtensionDays: whole('lower', 0, TEN_YEARS),
  emergencyAtMostDays: whole('lower', 0, YEAR),
  emergencyApprovalWithinDays: whole('lower', 0, YEAR),
  emergencyAgainAfterDays: whole('higher', 0, TEN_YEARS),
  dismissalValidDays: whole('lower', 1, TEN_YEARS),
  afterCutOverDays: whole('lower', 0, YEAR),
  deputyAtMostDays: whole('lower', 0, YEAR),
  twoPersonMode: allows(),
  twoPersonGrantDays: whole('lower', 0, TEN_YEARS),
  guestsMayReview: allows(),
  remindBeforeDays: reminders(),
  draftsKeptDays: whole('lower', 0, YEAR),
};

export const SETTING_NAMES = Object.keys(SETTINGS) as readonly SettingName[];

type Tighter = 'lower' | 'higher';

function whole(tighter: Tighter, least: number, most: number): Setting<number> {
  return {
    looser: (before, after) => (tighter === 'lower' ? after > before : after < before),
    tighter: (a, b) => (tighter === 'lower' ? Math.min(a, b) : Math.max(a, b)),
    read: (json) => (typeof json === 'number' && Number.isInteger(json) && json >= least && json <= most ? json : undefined),
  };
}

function perSeverity(tighter: Tighter, least: number, most: number): Setting<PerSeverity> {
  const one = whole(tighter, least, most);
  return {
    looser: (before, after, policies) => SEVERITIES.some((severity) => one.looser(before[severity], after[severity], policies)),
    tighter: (a, b, policies) => bySeverity((severity) => one.tighter(a[severity], b[severity], policies)),
    read: (json) => {
      const members: Partial<Record<Severity, unknown>> = typeof json === 'object' && json !== null ? json : {};
      const read = SEVERITIES.map((severity) => one.read(members[severity]));
      return read.includes(undefined) ? undefined : bySeverity((severity) => read[SEVERITIES.indexOf(severity)] ?? NaN);
    },
  };
}

export function bySeverity(valueOf: (severity: Severity) => number): PerSeverity {
  return { critical: valueOf('critical'), high: valueOf('high'), medium: valueOf('medium'), low: valueOf('low') };
}

/** A permission: not to have it is tighter. */
function allows(): Setting<boolean> {
  return {
    looser: (before, after) => after && !before,
    tighter: (a, b) => a && b,
    read: (json) => (typeof json === 'boolean' ? json : undefined),
  };
}

/** Days before a date, the earliest first: to remind more often is tighter. */
function reminders(): Setting<readonly number[]> {
  const one = whole('lower', 0, YEAR);
  return {
    looser: (before, after) => before.some((days) => !after.includes(days)),
    tighter: (a, b) => inOrder([...a, ...b]),
    read: (json) => {
      if (!Array.isArray(json) || json.length > 10) return undefined;
      const read = json.map((days: unknown) => one.read(days));
      return read.every((days): days is number => days !== undefined) ? inOrder(read) : undefined;
    },
  };
}

function inOrder(days: readonly number[]): readonly number[] {
  return [...new Set(days)].sort((a, b) => b - a);
}

/** 0 stands for the review intervals of its own policy, so it is compared by what it comes to for each severity. */
function asLongAsReviews(): Setting<number> {
  const days = whole('lower', 0, TEN_YEARS);
  const comesTo = (value: number, { reviewEveryDays }: Policy): PerSeverity => (value === 0 ? reviewEveryDays : bySeverity(() => value));
  return {
    looser: (before, after, policies) => {
      // Two zeros differ only in the review intervals, which are a setting of their own.
      if (before === after) return false;
      const [was, is] = [comesTo(before, policies.before), comesTo(after, policies.after)];
      return SEVERITIES.some((severity) => is[severity] > was[severity]);
    },
    tighter: (a, b, policies) => {
      if ((a === 0) === (b === 0)) return Math.min(a, b);
      const [value, reviews] = a === 0 ? [b, policies.before.reviewEveryDays] : [a, policies.after.reviewEveryDays];
      const intervals = SEVERITIES.map((severity) => reviews[severity]);
      return value >= Math.max(...intervals) ? 0 : Math.min(value, ...intervals);
    },
    read: days.read,
  };
}

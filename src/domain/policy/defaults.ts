import type { Severity } from '../exception/severity';

/** One value per severity, in days unless the name says otherwise. */
export type PerSeverity = Readonly<Record<Severity, number>>;

const per = (critical: number, high: number, medium: number, low: number): PerSeverity => ({ critical, high, medium, low });

/** The register's policy (design §4). Days are calendar days of the site. */
export interface Policy {
  readonly longestTotalLifeDays: PerSeverity;
  readonly longestGrantDays: PerSeverity;
  readonly extensions: PerSeverity;
  readonly reviewEveryDays: PerSeverity;
  readonly toleranceDays: PerSeverity;
  readonly triageWithinDays: PerSeverity;
  readonly decideWithinDays: PerSeverity;
  readonly signRiskAgainDays: PerSeverity;
}

export const DEFAULT_POLICY: Policy = {
  longestTotalLifeDays: per(30, 90, 180, 365),
  longestGrantDays: per(30, 45, 90, 90),
  extensions: per(0, 1, 2, 3),
  reviewEveryDays: per(14, 30, 60, 90),
  toleranceDays: per(0, 3, 7, 14),
  triageWithinDays: per(3, 7, 14, 30),
  decideWithinDays: per(2, 5, 10, 10),
  signRiskAgainDays: per(180, 180, 365, 365),
};

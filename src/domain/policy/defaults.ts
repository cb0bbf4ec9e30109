import type { Severity } from '../exception/severity';

/** One value per severity, in days unless the name says otherwise. */
export type PerSeverity = Readonly<Record<Severity, number>>;

const per = (critical: number, high: number, medium: number, low: number): PerSeverity => ({ critical, high, medium, low });

/** The register's policy (design §4). Days are calendar days of the site. */
export interface Policy {
  /** From the first approval; neither extension nor renewal passes it. */
  readonly longestTotalLifeDays: PerSeverity;
  /** One approval, extension or renewal. */
  readonly longestGrantDays: PerSeverity;
  /** How many extensions and renewals in all. */
  readonly extensions: PerSeverity;
  readonly reviewEveryDays: PerSeverity;
  /** Days past a missed end, drill, review or triage day before it counts as past tolerance. */
  readonly toleranceDays: PerSeverity;
  readonly triageWithinDays: PerSeverity;
  readonly decideWithinDays: PerSeverity;
  readonly signRiskAgainDays: PerSeverity;
  readonly answerOfferWithinDays: number;
  readonly verifyWithinDays: number;
  readonly decideRiskWithinDays: number;
  /** Latest day that an acknowledgement may name, from its own day. */
  readonly acknowledgeAtMostDays: number;
  /** Between the risk level and leadership, and between further reminders of leadership. */
  readonly leadershipAfterDays: number;
  readonly leadershipAgainDays: number;
  readonly drillEveryDays: number;
  /** 0: as long as the review interval. */
  readonly evidenceValidDays: number;
  /** A review that an extension wants may be this old. */
  readonly reviewForExtensionDays: number;
  readonly emergencyAtMostDays: number;
  readonly emergencyApprovalWithinDays: number;
  readonly emergencyAgainAfterDays: number;
  readonly dismissalValidDays: number;
  /** After a migration's cut-over an exception may stand so long. */
  readonly afterCutOverDays: number;
  readonly deputyAtMostDays: number;
  /** The requester may approve, with short grants, marked wherever it shows (design §3). */
  readonly twoPersonMode: boolean;
  readonly twoPersonGrantDays: number;
  readonly guestsMayReview: boolean;
  /** Reminders before a date; none in the first half of a grant. */
  readonly remindBeforeDays: readonly number[];
  /** Unfinished forms are kept in this browser for so many days; 0: not at all (design §7). */
  readonly draftsKeptDays: number;
}

/** Up to this length a grant has its reminders at 80 % and a day before its end, whatever the policy says (design §4). */
export const SHORT_GRANT_DAYS = 30;

export const DEFAULT_POLICY: Policy = {
  longestTotalLifeDays: per(30, 90, 180, 365),
  longestGrantDays: per(30, 45, 90, 90),
  extensions: per(0, 1, 2, 3),
  reviewEveryDays: per(14, 30, 60, 90),
  toleranceDays: per(0, 3, 7, 14),
  triageWithinDays: per(3, 7, 14, 30),
  decideWithinDays: per(2, 5, 10, 10),
  signRiskAgainDays: per(180, 180, 365, 365),
  answerOfferWithinDays: 7,
  verifyWithinDays: 7,
  decideRiskWithinDays: 14,
  acknowledgeAtMostDays: 14,
  leadershipAfterDays: 14,
  leadershipAgainDays: 30,
  drillEveryDays: 90,
  evidenceValidDays: 0,
  reviewForExtensionDays: 30,
  emergencyAtMostDays: 7,
  emergencyApprovalWithinDays: 2,
  emergencyAgainAfterDays: 90,
  dismissalValidDays: 365,
  afterCutOverDays: 30,
  deputyAtMostDays: 30,
  twoPersonMode: false,
  twoPersonGrantDays: 30,
  guestsMayReview: false,
  remindBeforeDays: [30, 7, 1],
  draftsKeptDays: 7,
};

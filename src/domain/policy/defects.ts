import { SEVERITIES, type Severity } from '../exception/severity';
import { SHORT_GRANT_DAYS, type PerSeverity, type Policy } from './defaults';
import { bySeverity, SETTING_NAMES, SETTINGS, type Pair, type SettingName } from './settings';

type PerSeveritySetting = { [Name in SettingName]: Policy[Name] extends PerSeverity ? Name : never }[SettingName];

/** Settings of one policy that do not fit together. None makes a policy invalid; each is shown before it is written. */
export type PolicyDefect =
  /** The shorter of the two counts, so the grant is never reached. */
  | { readonly code: 'grantLongerThanLife'; readonly severity: Severity; readonly grantDays: number; readonly lifeDays: number }
  /** After the longest first grant the total life is used up, so that no extension fits. */
  | { readonly code: 'extensionNeverFits'; readonly severity: Severity; readonly grantDays: number; readonly lifeDays: number; readonly extensions: number }
  /** It ends before security has to look at it once. */
  | { readonly code: 'reviewNeverDue'; readonly severity: Severity; readonly reviewDays: number; readonly lifeDays: number }
  /** The next review is due before a missed one counts as past tolerance. */
  | { readonly code: 'missedReviewTolerated'; readonly severity: Severity; readonly toleranceDays: number; readonly reviewDays: number }
  /** It may stand past its end date as long as it was granted. */
  | { readonly code: 'toleranceDoublesGrant'; readonly severity: Severity; readonly toleranceDays: number; readonly grantDays: number }
  /** What compensates for the exception is never asked for again. */
  | { readonly code: 'evidenceNeverStale'; readonly severity: Severity; readonly evidenceDays: number; readonly lifeDays: number }
  /** A worse severity is treated more mildly than a milder one. */
  | { readonly code: 'worseIsLooser'; readonly setting: PerSeveritySetting; readonly severity: Severity; readonly than: Severity; readonly value: number; readonly thanValue: number }
  | { readonly code: 'emergencyLongerThanGrant'; readonly severity: Severity; readonly emergencyDays: number; readonly grantDays: number }
  /** The emergency is over before somebody must have approved it. */
  | { readonly code: 'emergencyEndsUnapproved'; readonly emergencyDays: number; readonly approvalDays: number }
  /** One emergency can follow another without a day between them. */
  | { readonly code: 'emergencyWithoutEnd'; readonly emergencyDays: number; readonly againDays: number }
  /** None in the first half of a grant: half of the longest one is less than this. */
  | { readonly code: 'reminderNeverFires'; readonly beforeDays: number; readonly grantDays: number }
  /** An acknowledgement, or a reported removal, holds the ladder back over a whole step of it. */
  | { readonly code: 'acknowledgementSkipsStep'; readonly acknowledgeDays: number; readonly stepDays: number; readonly step: 'leadershipAfterDays' | 'leadershipAgainDays' }
  | { readonly code: 'verificationSkipsStep'; readonly verifyDays: number; readonly stepDays: number; readonly step: 'leadershipAfterDays' | 'leadershipAgainDays' }
  /** Even the rarest security review comes twice without a drill between. */
  | { readonly code: 'drillRarerThanReviews'; readonly drillDays: number; readonly reviewDays: number }
  /** Two-person mode is meant to be shorter than what two people may grant. */
  | { readonly code: 'twoPersonNotShorter'; readonly twoPersonDays: number; readonly grantDays: number };

/**
 * The settings of a policy checked against each other. DEFAULT_POLICY has none. Worth knowing of it, though no defect,
 * since the tighter of two limits simply counts: of severity medium the second extension fits only after grants shorter
 * than the longest (90 + 90 of 180 days), and of severity low four longest grants end 5 days before the total life.
 */
export function policyDefects(policy: Policy): readonly PolicyDefect[] {
  return [...SEVERITIES.flatMap((severity) => ofSeverity(policy, severity)), ...betweenSeverities(policy), ...ofEmergencies(policy), ...ofLadder(policy), ...ofLongest(policy)];
}

function ofSeverity(policy: Policy, severity: Severity): PolicyDefect[] {
  const lifeDays = policy.longestTotalLifeDays[severity];
  const grantDays = policy.longestGrantDays[severity];
  const reviewDays = policy.reviewEveryDays[severity];
  const toleranceDays = policy.toleranceDays[severity];
  const extensions = policy.extensions[severity];
  const { emergencyAtMostDays: emergencyDays, evidenceValidDays: evidenceDays } = policy;
  return [
    ...when(grantDays > lifeDays, { code: 'grantLongerThanLife', severity, grantDays, lifeDays }),
    ...when(extensions > 0 && grantDays >= lifeDays, { code: 'extensionNeverFits', severity, grantDays, lifeDays, extensions }),
    ...when(reviewDays > lifeDays, { code: 'reviewNeverDue', severity, reviewDays, lifeDays }),
    ...when(toleranceDays >= reviewDays, { code: 'missedReviewTolerated', severity, toleranceDays, reviewDays }),
    ...when(toleranceDays > 0 && toleranceDays >= grantDays, { code: 'toleranceDoublesGrant', severity, toleranceDays, grantDays }),
    ...when(evidenceDays > 0 && evidenceDays >= lifeDays, { code: 'evidenceNeverStale', severity, evidenceDays, lifeDays }),
    ...when(emergencyDays > grantDays, { code: 'emergencyLongerThanGrant', severity, emergencyDays, grantDays }),
  ];
}

function betweenSeverities(policy: Policy): PolicyDefect[] {
  const pair: Pair = { before: policy, after: policy };
  return SETTING_NAMES.filter((name): name is PerSeveritySetting => isPerSeverity(policy[name])).flatMap((setting) =>
    SEVERITIES.flatMap((severity, index) => {
      const than = SEVERITIES[index + 1];
      if (than === undefined) return [];
      const [value, thanValue] = [policy[setting][severity], policy[setting][than]];
      const looser = SETTINGS[setting].looser(bySeverity(() => thanValue), bySeverity(() => value), pair);
      return when(looser, { code: 'worseIsLooser', setting, severity, than, value, thanValue });
    }),
  );
}

function isPerSeverity(value: Policy[SettingName]): value is PerSeverity {
  return typeof value === 'object' && 'critical' in value;
}

function ofEmergencies({ emergencyAtMostDays: emergencyDays, emergencyApprovalWithinDays: approvalDays, emergencyAgainAfterDays: againDays }: Policy): PolicyDefect[] {
  if (emergencyDays === 0) return [];
  return [
    ...when(approvalDays > emergencyDays, { code: 'emergencyEndsUnapproved', emergencyDays, approvalDays }),
    ...when(againDays <= emergencyDays, { code: 'emergencyWithoutEnd', emergencyDays, againDays }),
  ];
}

function ofLadder(policy: Policy): PolicyDefect[] {
  const { acknowledgeAtMostDays: acknowledgeDays, verifyWithinDays: verifyDays } = policy;
  return (['leadershipAfterDays', 'leadershipAgainDays'] as const).flatMap((step) => {
    const stepDays = policy[step];
    return [
      ...when(acknowledgeDays > stepDays, { code: 'acknowledgementSkipsStep', acknowledgeDays, stepDays, step }),
      ...when(verifyDays > stepDays, { code: 'verificationSkipsStep', verifyDays, stepDays, step }),
    ];
  });
}

/** What cannot hold for any severity, since not even the longest grant or interval leaves room for it. */
function ofLongest(policy: Policy): PolicyDefect[] {
  const grantDays = Math.max(...SEVERITIES.map((severity) => Math.min(policy.longestGrantDays[severity], policy.longestTotalLifeDays[severity])));
  const reviewDays = Math.max(...SEVERITIES.map((severity) => policy.reviewEveryDays[severity]));
  const { drillEveryDays: drillDays, twoPersonMode, twoPersonGrantDays: twoPersonDays } = policy;
  const never = policy.remindBeforeDays.filter((beforeDays) => beforeDays > 1 && (grantDays <= SHORT_GRANT_DAYS || beforeDays * 2 > grantDays));
  return [
    ...never.map((beforeDays): PolicyDefect => ({ code: 'reminderNeverFires', beforeDays, grantDays })),
    ...when(drillDays > reviewDays, { code: 'drillRarerThanReviews', drillDays, reviewDays }),
    ...when(twoPersonMode && twoPersonDays >= grantDays, { code: 'twoPersonNotShorter', twoPersonDays, grantDays }),
  ];
}

function when(holds: boolean, defect: PolicyDefect): PolicyDefect[] {
  return holds ? [defect] : [];
}

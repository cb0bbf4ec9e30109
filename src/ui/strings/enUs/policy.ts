import { SEVERITIES, type Severity } from '../../../domain/exception/severity';
import type { PerSeverity, Policy } from '../../../domain/policy/defaults';
import type { PolicyDefect } from '../../../domain/policy/defects';
import type { SettingName } from '../../../domain/policy/settings';
import type { Formats } from '../formats';
import type { PolicyStrings } from '../policyStrings';
import { daysText, relativeDays } from './days';
import { SEVERITY_WORDS } from './exceptionWords';

const SETTINGS: Readonly<Record<SettingName, string>> = {
  longestTotalLifeDays: 'Longest life of an exception, from its first approval',
  longestGrantDays: 'Longest single grant',
  extensions: 'Extensions and renewals',
  reviewEveryDays: 'A security review at least every',
  toleranceDays: 'Tolerance after a missed end date, drill, review or answer',
  triageWithinDays: 'A found exception is answered within',
  decideWithinDays: 'A request is decided within',
  signRiskAgainDays: 'An accepted risk is signed again after',
  answerOfferWithinDays: 'An offered seat is answered within',
  verifyWithinDays: 'A reported removal is verified within',
  decideRiskWithinDays: 'Risk leadership decides on a risk within',
  acknowledgeAtMostDays: 'An acknowledged escalation names a day at most this far off',
  leadershipAfterDays: 'From risk leadership to the leadership of the organisation',
  leadershipAgainDays: 'The leadership of the organisation is reminded every',
  drillEveryDays: 'A drill of emergency access at least every',
  evidenceValidDays: 'Evidence for a compensating control counts for',
  reviewForExtensionDays: 'The review that an extension needs is at most this old',
  emergencyAtMostDays: 'An emergency stands unapproved for at most',
  emergencyApprovalWithinDays: 'An emergency is approved within',
  emergencyAgainAfterDays: 'The same finding is an emergency again only after',
  dismissalValidDays: 'A dismissal counts for',
  afterCutOverDays: 'After the cut-over of a migration it ends within',
  deputyAtMostDays: 'A deputy acts for at most',
  twoPersonMode: 'Who asks may approve (two-person mode)',
  twoPersonGrantDays: 'Longest grant in two-person mode',
  guestsMayReview: 'Guests may review',
  remindBeforeDays: 'Reminders before a date',
  draftsKeptDays: 'Unfinished forms are kept in the browser for',
};

export function policy(formats: Formats): PolicyStrings {
  const { day: dayText, list, number } = formats;
  const days = (count: number): string => daysText(formats, count);
  const perSeverity = (value: PerSeverity, name: SettingName, severity: Severity): string => (name === 'extensions' ? (value[severity] === 0 ? 'none' : number(value[severity])) : days(value[severity]));
  const value = (of: Policy, name: SettingName, severity: Severity = 'critical'): string => {
    const set = of[name];
    if (name === 'evidenceValidDays' && set === 0) return 'as long as the review interval';
    if (name === 'draftsKeptDays' && set === 0) return 'not kept';
    if (typeof set === 'boolean') return set ? 'yes' : 'no';
    if (typeof set === 'number') return days(set);
    if ('critical' in set) return perSeverity(set, name, severity);
    return set.length === 0 ? 'none' : `${list(set.map(number))} days before`;
  };
  return {
    heading: 'Policy in force',
    isDefault: 'The default policy is in force.',
    lastChanged: (day) => `It was last changed on ${dayText(day)}.`,
    columns: { setting: 'Setting', value: 'Value', since: 'Since' },
    bySeverity: 'Settings that depend on the severity',
    forAll: 'Settings that are the same for all',
    severities: { critical: 'Critical', high: 'High', medium: 'Medium', low: 'Low' },
    settings: SETTINGS,
    value,
    valueFor: (severity, text) => `${SEVERITY_WORDS[severity]} ${text}`,
    sinceWhen: (day) => (day === undefined ? 'since the start' : `since ${dayText(day)}`),
    since: (day) => (day === undefined ? 'the start' : dayText(day)),
    change: ({ name, before, after }) => {
      const line = (label: string, was: string, becomes: string): string => `${label}: ${becomes} instead of ${was}`;
      if (typeof after[name] !== 'object' || Array.isArray(after[name])) return [line(SETTINGS[name], value(before, name), value(after, name))];
      return SEVERITIES.map((severity) => [severity, value(before, name, severity), value(after, name, severity)] as const)
        .filter(([, was, becomes]) => was !== becomes)
        .map(([severity, was, becomes]) => line(`${SETTINGS[name]}, ${SEVERITY_WORDS[severity]}`, was, becomes));
    },
    defects: { heading: 'Settings that do not fit together', one: defects(formats) },
    coming: { heading: (fromDay) => `By itself from ${dayText(fromDay)} on` },
    waiting: {
      heading: (writtenDay) => `The policy written on ${dayText(writtenDay)} waits for adoption`,
      text: (fromDay, today) => `It loosens what is in force, so this part of it counts only once risk leadership has adopted it${fromDay > today ? `, and not before ${dayText(fromDay)}, ${relativeDays(formats, fromDay, today)}` : ''}:`,
      contradicted: (settleBy, today) => `It was adopted, but an export of the tenant’s audit log contradicts who did it, so it counts no more. What was decided under it stays. Risk leadership adopts it again by ${dayText(settleBy)}, ${relativeDays(formats, settleBy, today)}, or a policy without it is written.`,
      mayNot: 'Only risk leadership can adopt it.',
      adopt: 'Adopt this policy',
      adoptAgain: 'Adopt this policy again',
    },
    damaged: (writtenDay) => `A policy written on ${dayText(writtenDay)} is damaged or not complete: it has no effect.`,
  };
}

function defects(formats: Formats): (defect: PolicyDefect) => string {
  const { number, plural } = formats;
  const days = (count: number): string => daysText(formats, count);
  const of = (severity: Severity): string => `Of severity ${SEVERITY_WORDS[severity]}`;
  return (defect) => {
    switch (defect.code) {
      case 'grantLongerThanLife':
        return `${of(defect.severity)} the longest grant (${days(defect.grantDays)}) is longer than the longest life (${days(defect.lifeDays)}): it can never be given in full.`;
      case 'extensionNeverFits':
        return `${of(defect.severity)} ${plural(defect.extensions, { one: 'one extension is allowed', other: `${number(defect.extensions)} extensions are allowed` })}, but after the longest grant (${days(defect.grantDays)}) nothing is left of the longest life (${days(defect.lifeDays)}).`;
      case 'reviewNeverDue':
        return `${of(defect.severity)} a review is due after ${days(defect.reviewDays)}, later than the end of the longest life (${days(defect.lifeDays)}): no review is ever due.`;
      case 'missedReviewTolerated':
        return `${of(defect.severity)} a missed review is tolerated for ${days(defect.toleranceDays)}, until the next one is due (every ${days(defect.reviewDays)}).`;
      case 'toleranceDoublesGrant':
        return `${of(defect.severity)} a missed end date is tolerated for ${days(defect.toleranceDays)}, as long as the longest grant itself (${days(defect.grantDays)}).`;
      case 'evidenceNeverStale':
        return `${of(defect.severity)} evidence counts for ${days(defect.evidenceDays)}, the whole of the longest life (${days(defect.lifeDays)}): nobody is ever asked for it again.`;
      case 'worseIsLooser':
        return `“${SETTINGS[defect.setting]}” is milder for ${SEVERITY_WORDS[defect.severity]} (${number(defect.value)}) than for ${SEVERITY_WORDS[defect.than]} (${number(defect.thanValue)}).`;
      case 'emergencyLongerThanGrant':
        return `${of(defect.severity)} an emergency may stand for ${days(defect.emergencyDays)} unapproved, longer than an approved one (${days(defect.grantDays)}).`;
      case 'emergencyEndsUnapproved':
        return `An emergency is over after ${days(defect.emergencyDays)}, before it must be approved (within ${days(defect.approvalDays)}).`;
      case 'emergencyWithoutEnd':
        return `One emergency may follow another without a day between them: each lasts ${days(defect.emergencyDays)}, the next is allowed after ${days(defect.againDays)}.`;
      case 'reminderNeverFires':
        return `The reminder ${days(defect.beforeDays)} before a date never comes: the longest grant is ${days(defect.grantDays)}, and none comes in the first half of one.`;
      case 'acknowledgementSkipsStep':
        return `An acknowledgement may hold the escalation back for ${days(defect.acknowledgeDays)}, longer than a whole step of it (${days(defect.stepDays)}).`;
      case 'verificationSkipsStep':
        return `A reported removal holds the escalation back for ${days(defect.verifyDays)}, longer than a whole step of it (${days(defect.stepDays)}).`;
      case 'drillRarerThanReviews':
        return `A drill is due every ${days(defect.drillDays)}, more rarely than any review (${days(defect.reviewDays)}).`;
      case 'twoPersonNotShorter':
        return `In two-person mode a grant may last ${days(defect.twoPersonDays)}, no shorter than otherwise (${days(defect.grantDays)}).`;
    }
  };
}

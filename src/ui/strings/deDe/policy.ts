import { SEVERITIES, type Severity } from '../../../domain/exception/severity';
import type { PerSeverity, Policy } from '../../../domain/policy/defaults';
import type { PolicyDefect } from '../../../domain/policy/defects';
import type { SettingName } from '../../../domain/policy/settings';
import type { Formats } from '../formats';
import type { PolicyStrings } from '../policyStrings';
import { daysDative, daysText, relativeDays } from './days';
import { SEVERITY_WORDS } from './exceptionWords';

/** Each before its value: `Längste einzelne Bewilligung: 30 Tage`. */
const SETTINGS: Readonly<Record<SettingName, string>> = {
  longestTotalLifeDays: 'Längste Gesamtdauer einer Ausnahme ab der ersten Genehmigung',
  longestGrantDays: 'Längste einzelne Bewilligung',
  extensions: 'Verlängerungen und Erneuerungen',
  reviewEveryDays: 'Längster Abstand zwischen Überprüfungen',
  toleranceDays: 'Toleranz nach versäumtem Enddatum, versäumter Übung, Überprüfung oder Antwort',
  triageWithinDays: 'Frist für die Antwort auf eine gefundene Ausnahme',
  decideWithinDays: 'Frist für die Entscheidung über einen Antrag',
  signRiskAgainDays: 'Längste Zeit zwischen zwei Unterzeichnungen eines akzeptierten Risikos',
  answerOfferWithinDays: 'Frist für die Antwort auf das Angebot einer Funktion',
  verifyWithinDays: 'Frist für die Nachprüfung einer gemeldeten Entfernung',
  decideRiskWithinDays: 'Frist der Risikoleitung für die Entscheidung über ein Risiko',
  acknowledgeAtMostDays: 'Längste Frist, die eine Kenntnisnahme nennen darf',
  leadershipAfterDays: 'Von der Risikoleitung zur Leitung der Organisation',
  leadershipAgainDays: 'Abstand der Erinnerungen an die Leitung der Organisation',
  drillEveryDays: 'Längster Abstand zwischen Übungen des Notfallzugriffs',
  evidenceValidDays: 'Gültigkeit des Nachweises für eine kompensierende Kontrolle',
  reviewForExtensionDays: 'Höchstes Alter der Überprüfung, die eine Verlängerung braucht',
  emergencyAtMostDays: 'Längster Notfall ohne Genehmigung',
  emergencyApprovalWithinDays: 'Frist für die Genehmigung eines Notfalls',
  emergencyAgainAfterDays: 'Kürzeste Zeit bis zum nächsten Notfall desselben Befunds',
  dismissalValidDays: 'Gültigkeit einer Verwerfung',
  afterCutOverDays: 'Längste Zeit bis zum Ende nach der Umstellung einer Migration',
  deputyAtMostDays: 'Längste Vertretung',
  twoPersonMode: 'Wer beantragt, darf genehmigen (Zwei-Personen-Modus)',
  twoPersonGrantDays: 'Längste Bewilligung im Zwei-Personen-Modus',
  guestsMayReview: 'Gäste dürfen überprüfen',
  remindBeforeDays: 'Erinnerungen vor einem Tag',
  draftsKeptDays: 'Aufbewahrung unfertiger Formulare im Browser',
};

export function policy(formats: Formats): PolicyStrings {
  const { day: dayText, list, number } = formats;
  const days = (count: number): string => daysText(formats, count);
  const perSeverity = (value: PerSeverity, name: SettingName, severity: Severity): string => (name === 'extensions' ? (value[severity] === 0 ? 'keine' : number(value[severity])) : days(value[severity]));
  const value = (of: Policy, name: SettingName, severity: Severity = 'critical'): string => {
    const set = of[name];
    if (name === 'evidenceValidDays' && set === 0) return 'so lange wie der Abstand der Überprüfungen';
    if (name === 'draftsKeptDays' && set === 0) return 'keine';
    if (typeof set === 'boolean') return set ? 'ja' : 'nein';
    if (typeof set === 'number') return days(set);
    if ('critical' in set) return perSeverity(set, name, severity);
    return set.length === 0 ? 'keine' : `${list(set.map(number))} Tage vorher`;
  };
  return {
    heading: 'Geltendes Regelwerk',
    isDefault: 'Das Standardregelwerk gilt.',
    lastChanged: (day) => `Zuletzt geändert am ${dayText(day)}.`,
    columns: { setting: 'Einstellung', value: 'Wert', since: 'Seit' },
    bySeverity: 'Einstellungen, die vom Schweregrad abhängen',
    forAll: 'Einstellungen, die für alle gleich sind',
    severities: { critical: 'Kritisch', high: 'Hoch', medium: 'Mittel', low: 'Niedrig' },
    settings: SETTINGS,
    value,
    valueFor: (severity, text) => `${SEVERITY_WORDS[severity]} ${text}`,
    sinceWhen: (day) => (day === undefined ? 'von Anfang an' : `seit dem ${dayText(day)}`),
    since: (day) => (day === undefined ? 'Anfang' : dayText(day)),
    change: ({ name, before, after }) => {
      const line = (label: string, was: string, becomes: string): string => `${label}: ${becomes} (bisher: ${was})`;
      if (typeof after[name] !== 'object' || Array.isArray(after[name])) return [line(SETTINGS[name], value(before, name), value(after, name))];
      return SEVERITIES.map((severity) => [severity, value(before, name, severity), value(after, name, severity)] as const)
        .filter(([, was, becomes]) => was !== becomes)
        .map(([severity, was, becomes]) => line(`${SETTINGS[name]}, ${SEVERITY_WORDS[severity]}`, was, becomes));
    },
    defects: { heading: 'Einstellungen, die nicht zusammenpassen', one: defects(formats) },
    coming: { heading: (fromDay) => `Von selbst ab dem ${dayText(fromDay)}` },
    waiting: {
      heading: (writtenDay) => `Das Regelwerk vom ${dayText(writtenDay)} wartet auf die Annahme`,
      text: (fromDay, today) => `Es lockert, was gilt, daher zählt dieser Teil erst, wenn die Risikoleitung ihn angenommen hat${fromDay > today ? `, und nicht vor dem ${dayText(fromDay)}, ${relativeDays(formats, fromDay, today)}` : ''}:`,
      contradicted: (settleBy, today) => `Es war angenommen, aber ein Export des Überwachungsprotokolls des Mandanten widerspricht, wer das getan hat: Daher zählt es nicht mehr. Was danach entschieden wurde, bleibt. Die Risikoleitung nimmt es bis zum ${dayText(settleBy)}, ${relativeDays(formats, settleBy, today)}, erneut an, oder es wird ein Regelwerk ohne diesen Teil geschrieben.`,
      mayNot: 'Nur die Risikoleitung kann es annehmen.',
      adopt: 'Dieses Regelwerk annehmen',
      adoptAgain: 'Dieses Regelwerk erneut annehmen',
    },
    damaged: (writtenDay) => `Ein Regelwerk vom ${dayText(writtenDay)} ist beschädigt oder unvollständig: Es ist unwirksam.`,
  };
}

function defects(formats: Formats): (defect: PolicyDefect) => string {
  const { number, plural } = formats;
  const days = (count: number): string => daysText(formats, count);
  const dative = (count: number): string => daysDative(formats, count);
  const of = (severity: Severity): string => `Bei Schweregrad „${SEVERITY_WORDS[severity]}“`;
  return (defect) => {
    switch (defect.code) {
      case 'grantLongerThanLife':
        return `${of(defect.severity)} ist die längste Bewilligung (${days(defect.grantDays)}) länger als die längste Gesamtdauer (${days(defect.lifeDays)}): Sie kann nie ganz erteilt werden.`;
      case 'extensionNeverFits':
        return `${of(defect.severity)} ${plural(defect.extensions, { one: `ist ${number(defect.extensions)} Verlängerung erlaubt`, other: `sind ${number(defect.extensions)} Verlängerungen erlaubt` })}, aber nach der längsten Bewilligung (${days(defect.grantDays)}) bleibt nichts von der längsten Gesamtdauer (${days(defect.lifeDays)}) übrig.`;
      case 'reviewNeverDue':
        return `${of(defect.severity)} ist eine Überprüfung nach ${dative(defect.reviewDays)} fällig, später als das Ende der längsten Gesamtdauer (${days(defect.lifeDays)}): Nie ist eine Überprüfung fällig.`;
      case 'missedReviewTolerated':
        return `${of(defect.severity)} wird eine versäumte Überprüfung ${days(defect.toleranceDays)} lang toleriert, bis die nächste fällig ist (Abstand: ${days(defect.reviewDays)}).`;
      case 'toleranceDoublesGrant':
        return `${of(defect.severity)} wird ein versäumtes Enddatum ${days(defect.toleranceDays)} lang toleriert, so lange wie die längste Bewilligung selbst (${days(defect.grantDays)}).`;
      case 'evidenceNeverStale':
        return `${of(defect.severity)} gilt ein Nachweis ${days(defect.evidenceDays)} lang, die ganze längste Gesamtdauer (${days(defect.lifeDays)}): Nie wird erneut danach gefragt.`;
      case 'worseIsLooser':
        return `„${SETTINGS[defect.setting]}“ ist für ${SEVERITY_WORDS[defect.severity]} (${number(defect.value)}) milder als für ${SEVERITY_WORDS[defect.than]} (${number(defect.thanValue)}).`;
      case 'emergencyLongerThanGrant':
        return `${of(defect.severity)} darf ein Notfall ${days(defect.emergencyDays)} lang ohne Genehmigung bestehen, länger als eine genehmigte Ausnahme (${days(defect.grantDays)}).`;
      case 'emergencyEndsUnapproved':
        return `Ein Notfall ist nach ${dative(defect.emergencyDays)} vorbei, bevor er genehmigt sein muss (innerhalb von ${dative(defect.approvalDays)}).`;
      case 'emergencyWithoutEnd':
        return `Ein Notfall kann ohne einen Tag dazwischen auf den anderen folgen: Jeder dauert ${days(defect.emergencyDays)}, der nächste ist nach ${dative(defect.againDays)} erlaubt.`;
      case 'reminderNeverFires':
        return `Die Erinnerung ${days(defect.beforeDays)} vor einem Tag kommt nie: Die längste Bewilligung dauert ${days(defect.grantDays)}, und in deren erster Hälfte kommt keine.`;
      case 'acknowledgementSkipsStep':
        return `Eine Kenntnisnahme darf die Eskalation ${days(defect.acknowledgeDays)} lang aufhalten, länger als eine ganze Stufe (${days(defect.stepDays)}).`;
      case 'verificationSkipsStep':
        return `Eine gemeldete Entfernung hält die Eskalation ${days(defect.verifyDays)} lang auf, länger als eine ganze Stufe (${days(defect.stepDays)}).`;
      case 'drillRarerThanReviews':
        return `Der Abstand der Übungen (${days(defect.drillDays)}) ist länger als der jeder Überprüfung (${days(defect.reviewDays)}).`;
      case 'twoPersonNotShorter':
        return `Im Zwei-Personen-Modus darf eine Bewilligung ${days(defect.twoPersonDays)} dauern, nicht kürzer als sonst (${days(defect.grantDays)}).`;
    }
  };
}

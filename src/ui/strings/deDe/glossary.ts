import { SEVERITIES, type Severity } from '../../../domain/exception/severity';
import { UNUSED_DAYS } from '../../../domain/kpi/unused';
import { DEFAULT_POLICY } from '../../../domain/policy/defaults';
import type { Formats } from '../formats';
import type { GlossaryStrings } from '../glossaryStrings';
import { SEVERITY_WORDS } from './exceptionWords';

export function glossary({ number, list }: Formats): GlossaryStrings {
  const each = (days: Readonly<Record<Severity, number>>): string => list(SEVERITIES.map((severity) => `${SEVERITY_WORDS[severity]}: ${number(days[severity])}`));
  return {
    exception: 'Eine Abweichung von einer oder mehreren Kontrollen der Sicherheitsbaseline in einem Mandanten, zum Beispiel ein Konto, das von einer MFA-Richtlinie ausgenommen ist.',
    finding: 'Eine einzelne Lücke, die ein Bericht im Mandanten gesehen hat: eine Einstellung, eine Art von Abweichung, ein Konto, eine Gruppe, eine App oder ein Partner. In jedem Bericht hat sie denselben Schlüssel und wird so wiedererkannt.',
    scope: 'Die Befunde, die eine Ausnahme umfasst, so weit sie bei der Genehmigung reichten. Was später weiter reicht, ist nicht genehmigt: Die Genehmigung erlischt.',
    seats: 'Jede Ausnahme hat drei Personen: Die Fachseite braucht sie, die Kontrollverantwortung verantwortet sie, die Sicherheitsaufsicht beaufsichtigt sie. Es sind drei verschiedene Personen, jede Funktion hat genau eine, und sie bleibt dort, bis jemand anderes sie angenommen hat.',
    controlOwner: 'Wer die Ausnahme verantwortet: jemand aus dem Identitätsdienst oder der Plattform, der sie genehmigt oder die Funktion angenommen hat. Ist sie unbesetzt, springt die Dienstverantwortung dieses Mandanten und dieser Kontrollfamilie ein.',
    securityReviewer: 'Beaufsichtigt die Ausnahme: sieht sie bei jeder Überprüfung an, prüft Entfernungen nach und eskaliert.',
    serviceOwner: 'Verantwortet eine Kontrollfamilie in einem Mandanten. Dorthin fällt, was sonst niemand verantwortet.',
    ledger: 'Jede Entscheidung wird einmal geschrieben und nie geändert oder gelöscht. Wie es um eine Ausnahme steht, ergibt sich aus ihren Entscheidungen und lässt sich jederzeit neu ermitteln. Was jemand später ändert, fällt auf.',
    void: 'Eine Entscheidung, die schon eine Regel verletzte, als sie getroffen wurde: zum Beispiel von jemandem ohne Recht dazu oder auf einem veralteten Stand. Sie bleibt mit ihrem Grund sichtbar und bewirkt nichts.',
    lapsed: 'Eine Genehmigung, die galt und an einem Tag aufhörte zu gelten, weil ein Bericht mehr zeigte, als genehmigt war. Es muss neu genehmigt werden, oder was dazukam, muss weg. Auch eine Verwerfung erlischt: wenn sich der Umfang ändert oder nach der Zeit, die das Regelwerk erlaubt.',
    aging: 'Tage, seit die Ausnahme nachweislich da ist: seit der ersten Genehmigung oder seit dem frühesten Tag, den der Mandant selbst belegt. „Mindestens“ heißt, dass sie älter sein kann. Keine Genehmigung und keine Verlängerung macht sie jünger.',
    tolerance: `So viele Tage darf eine Ausnahme ihr Ende, ihre Überprüfung oder ihre Antwort überschreiten, bevor sie über der Toleranz ist: ${each(DEFAULT_POLICY.toleranceDays)}, wenn Ihr Regelwerk nichts anderes sagt.`,
    permanentOverride: 'Eine Ausnahme ohne Enddatum, oder noch offen nach dem letzten Enddatum, das das Regelwerk zulässt. Sie ist keine Ausnahme mehr: Sie muss entfernt werden, oder die Risikoleitung akzeptiert sie als Änderung der Baseline.',
    acceptedRisk: 'Eine dauerhafte Ausnahme, die die Risikoleitung als Änderung der Baseline unterzeichnet hat und von Zeit zu Zeit neu unterzeichnet. Sie wird getrennt von offenen Ausnahmen gezählt und nie versteckt.',
    control: 'Was das Risiko begrenzt, solange die Ausnahme offen ist, zum Beispiel Anmeldung nur von einem Ort. Sie zählt, solange jemand im Abstand der Überprüfungen nachgewiesen hat, dass sie wirkt.',
    review: `Die Sicherheitsaufsicht sieht die Ausnahme immer wieder an, nach so vielen Tagen: ${each(DEFAULT_POLICY.reviewEveryDays)}, wenn Ihr Regelwerk nichts anderes sagt. Wer sie beantragt oder genehmigt hat, kann sie nicht überprüfen.`,
    stacked: 'Ein Konto, eine App oder ein Partner mit mehreren offenen Befunden zugleich, zum Beispiel dauerhaft Administrator und von MFA ausgenommen. Zusammen wiegen sie schwerer als jeder allein, deshalb steigt ihr Schweregrad um eine Stufe.',
    unused: `Ein Export zeigt, dass das Konto, die App oder der Partner ${number(UNUSED_DAYS)} Tage lang nicht genutzt wurde. Niemand wird es vermissen: zuerst entfernen. Zeigt kein Export die Nutzung, steht da „unbekannt“.`,
    escalation: 'Jemand weiter oben wird informiert, weil ein Tag verpasst wurde: zuerst die Führungskraft, dann die Risikoleitung, dann die Leitung der Organisation. Jeder Schritt wird festgehalten.',
    signOff: 'Einmal im Kalenderquartal unterzeichnen die Kontrollverantwortlichen für alles, was sie haben: Sie haben hingesehen und sind weiterhin verantwortlich.',
  };
}

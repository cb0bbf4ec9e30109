import { WINDOW_DAYS } from '../../../domain/kpi/kpis';
import type { Days } from '../../../domain/kpi/measure';
import type { Formats } from '../formats';
import type { KpiStrings } from '../kpiStrings';
import { percentOf } from '../percent';
import { daysDative, daysText } from './days';

const LAST = `den letzten ${WINDOW_DAYS} Tagen`;

export function kpis(formats: Formats): KpiStrings {
  const { number, day, plural } = formats;
  const share = percentOf(formats);
  const count = ({ items }: { readonly items: readonly unknown[] }): string => number(items.length);
  const none = (): undefined => undefined;
  const mean = ({ mean: value }: Days): string => (value === undefined ? 'noch keine' : daysText(formats, Math.round(value)));
  const nineInTen = (value: number | undefined): string | undefined => (value === undefined ? undefined : `9 von 10 innerhalb von ${daysDative(formats, value)}`);
  return {
    open: {
      name: 'Offen',
      definition: 'Ausnahmen, die in Kraft oder beantragt sind: beantragt, gefunden und unbeantwortet, genehmigt, erloschen, zu entfernen oder als entfernt gemeldet und nicht nachgeprüft. Akzeptierte Risiken werden gesondert gezählt.',
      value: count,
      beside: none,
    },
    pastTolerance: {
      name: 'Über der Toleranz',
      definition: 'Offene Ausnahmen, deren Enddatum, Übung, Überprüfung oder erste Antwort um mehr Tage versäumt wurde, als das Regelwerk für ihren Schweregrad toleriert.',
      value: count,
      beside: none,
    },
    overdue: {
      name: 'Überfällig',
      definition: 'Offene Ausnahmen, bei denen ein Tag ohne das Fällige verstrichen ist, ob innerhalb der Toleranz oder nicht.',
      value: count,
      beside: none,
    },
    noEnd: {
      name: 'Ohne Enddatum',
      definition: 'Offene Ausnahmen, denen niemand ein Enddatum gegeben hat und die nicht als akzeptiertes Risiko unterzeichnet sind.',
      value: count,
      beside: none,
    },
    acceptedRisks: {
      name: 'Akzeptierte Risiken',
      definition: 'Was die Risikoleitung als Änderung der Baseline unterzeichnet hat und bis zu einem Tag erneut unterzeichnen muss. Sie sind keine offenen Ausnahmen und stehen in keiner anderen Zahl.',
      value: count,
      beside: ({ nextSignatureDay }) => (nextSignatureDay === undefined ? 'gesondert von offenen Ausnahmen' : `gesondert, nächste Unterzeichnung ${day(nextSignatureDay)}`),
    },
    noControlOwner: {
      name: 'Ohne Kontrollverantwortung',
      definition: 'Offene Ausnahmen, deren Kontrollverantwortung unbesetzt ist: Die Dienstverantwortung springt ein, sonst die Ersatzverantwortung des Registers.',
      value: count,
      beside: none,
    },
    noReviewer: {
      name: 'Ohne Sicherheitsaufsicht',
      definition: 'Offene Ausnahmen, deren Sicherheitsaufsicht unbesetzt ist.',
      value: count,
      beside: none,
    },
    waiting: {
      name: 'Warten auf eine Antwort',
      definition: 'Offene Ausnahmen, die gefunden oder beantragt und von niemandem beantwortet wurden, und solche, für die eine Verlängerung, eine Erneuerung oder die Akzeptanz des Risikos beantragt und nicht entschieden ist.',
      value: count,
      beside: ({ oldestSinceDay }) => (oldestSinceDay === undefined ? undefined : `die älteste seit dem ${day(oldestSinceDay)}`),
    },
    daysToDecide: {
      name: 'Tage bis zur Entscheidung',
      definition: `Tage vom Antrag oder Befund bis zur ersten Antwort, im Durchschnitt der Antworten aus ${LAST}.`,
      value: mean,
      beside: (measure) => nineInTen(measure.nineInTen),
    },
    age: {
      name: 'Durchschnittliches Alter',
      definition: 'Tage seit der ersten Genehmigung oder seit dem frühesten Tag, den der Mandant selbst belegt, im Durchschnitt der offenen Ausnahmen. Weder Genehmigung noch Verlängerung senkt es.',
      value: mean,
      beside: ({ nineInTen: value, atLeast }) => (value === undefined ? undefined : `9 von 10 sind nicht älter als ${daysText(formats, value)}${atLeast > 0 ? `, ${number(atLeast)} können älter sein als bekannt` : ''}`),
    },
    neverReviewed: {
      name: 'Genehmigt, nie überprüft',
      definition: 'Offene Ausnahmen, die genehmigt wurden und die die Sicherheitsaufsicht noch nie überprüft hat.',
      value: count,
      beside: none,
    },
    reviewsOnTime: {
      name: 'Pünktliche Überprüfungen',
      definition: `Das Maß der Sicherheitsaufsicht für sich selbst: Wie viele der Überprüfungen aus ${LAST} und der jetzt überfälligen waren bis zu ihrem Tag erledigt?`,
      value: ({ onTime, of }) => (of === 0 ? 'noch keine' : share(onTime, of)),
      beside: ({ onTime, of }) => (of === 0 ? undefined : `${number(onTime)} von ${number(of)}, Maß der Sicherheitsaufsicht`),
    },
    daysToRemoval: {
      name: 'Tage bis zur nachgeprüften Entfernung',
      definition: `Tage vom Enddatum bis zur Nachprüfung der Entfernung, im Durchschnitt der Entfernungen, die in ${LAST} nachgeprüft wurden. Was vor dem Enddatum entfernt war, zählt null Tage.`,
      value: mean,
      beside: (measure) => (measure.count === 0 ? undefined : plural(measure.count, { one: `${number(measure.count)} Entfernung`, other: `${number(measure.count)} Entfernungen` })),
    },
    noVerifiedControl: {
      name: 'Schwerwiegend, ohne belegte Kontrolle',
      definition: 'Offene Ausnahmen mit dem Schweregrad „Kritisch“ oder „Hoch“, bei denen heute keine kompensierende Kontrolle als nachweislich wirksam zählt.',
      value: count,
      beside: ({ of }) => `von ${number(of)} mit Schweregrad „Kritisch“ oder „Hoch“`,
    },
    foundByUs: {
      name: 'Uns zuerst bekannt',
      definition: 'Offene Ausnahmen, die beantragt oder von unseren eigenen Berichten gefunden wurden, gemessen an allen offenen. Die übrigen wurden durch ein Audit oder einen Vorfall bekannt.',
      value: ({ bySource, of }) => (of === 0 ? 'noch keine' : share(bySource.request + bySource.scan, of)),
      beside: ({ bySource, of }) => (of === 0 ? undefined : `beantragt ${number(bySource.request)}, Berichte ${number(bySource.scan)}, Audits ${number(bySource.audit)}, Vorfälle ${number(bySource.incident)}`),
    },
    reopened: {
      name: 'Wieder da',
      definition: 'Offene Ausnahmen, die schon einmal vorbei waren und innerhalb von 365 Tagen wiedergekommen sind.',
      value: count,
      beside: none,
    },
    expiredPresent: {
      name: 'Beendet, noch vorhanden',
      definition: 'Offene Ausnahmen, die ein Bericht aus der Zeit nach ihrem Enddatum noch zeigt. Wo seither kein Bericht nachgesehen hat, kann das niemand sagen.',
      value: count,
      beside: ({ cannotTell }) => (cannotTell === 0 ? undefined : `bei ${number(cannotTell)} nicht feststellbar`),
    },
    lowered: {
      name: 'Schweregrad gesenkt',
      definition: 'Offene Ausnahmen, die die Sicherheitsaufsicht mit einer Begründung milder bewertet hat als die Berichte.',
      value: count,
      beside: none,
    },
    dismissed: {
      name: 'Verworfen',
      definition: 'Wovon die Kontrollverantwortung bestätigt hat, dass es keine Abweichung von der Baseline ist, solange das gilt.',
      value: count,
      beside: none,
    },
    emergencies: {
      name: 'Notfälle',
      definition: `Ausnahmen, die in ${LAST} zum Notfall erklärt wurden: in Kraft, bevor jemand sie genehmigt hat.`,
      value: count,
      beside: none,
    },
    twoPerson: {
      name: 'Selbst beantragt und genehmigt',
      definition: 'Ausnahmen und akzeptierte Risiken, bei denen im Zwei-Personen-Modus dieselbe Person beantragt und genehmigt hat.',
      value: count,
      beside: none,
    },
    documented: {
      name: 'Dokumentiert',
      definition: 'Wie viele der geltenden Befunde im neuesten vollständigen Bericht jedes Werkzeugs und Mandanten durch eine weder beendete noch erloschene Genehmigung oder durch ein akzeptiertes Risiko abgedeckt sind. Was nur wahrscheinlich eine Ausnahme ist und was keine Abweichung ist, steht in keiner der beiden Zahlen.',
      value: ({ documented, of }) => (of === 0 ? 'nicht feststellbar' : share(documented, of)),
      beside: ({ of, newestDay, oldestDay, cannotTell, unreadParts, unreadTenants }) => {
        if (newestDay === undefined) return 'es wurde kein vollständiger Bericht eingelesen';
        const reports = oldestDay === newestDay ? `Bericht vom ${day(newestDay)}` : `Berichte vom ${day(oldestDay ?? newestDay)} bis zum ${day(newestDay)}`;
        const unread = [
          ...(cannotTell > 0 ? [plural(cannotTell, { one: `${number(cannotTell)} Befund wird nicht mehr gezeigt, was nichts beweist`, other: `${number(cannotTell)} Befunde werden nicht mehr gezeigt, was nichts beweist` })] : []),
          ...(unreadParts > 0 ? [plural(unreadParts, { one: `${number(unreadParts)} Teil konnte nicht angesehen werden`, other: `${number(unreadParts)} Teile konnten nicht angesehen werden` })] : []),
          ...(unreadTenants.length > 0 ? [plural(unreadTenants.length, { one: `${number(unreadTenants.length)} Mandant hat keinen Bericht`, other: `${number(unreadTenants.length)} Mandanten haben keinen Bericht` })] : []),
        ];
        return [`von ${plural(of, { one: `${number(of)} Befund`, other: `${number(of)} Befunden` })}, ${reports}`, ...(unread.length > 0 ? [`nicht feststellbar: ${unread.join(', ')}`] : [])].join('; ');
      },
    },
  };
}

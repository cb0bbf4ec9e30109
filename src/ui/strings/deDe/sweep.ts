import type { SweepReport, SweptList } from '../../../sweep/sweepOutcome';
import type { RightsPart } from '../../../sweep/rights';
import type { Formats } from '../formats';
import type { SweepStrings } from '../sweepStrings';
import { whyNot } from './whyNot';

const RIGHTS: Readonly<Record<RightsPart, string>> = {
  groups: 'wer in welcher Gruppe ist',
  masters: 'wer die Website verwaltet und besitzt',
  levels: 'die Berechtigungsstufen',
  assignments: 'wer welche Liste nutzen darf',
  settings: 'die Einstellungen der Listen',
};
/** Titles of the lists, as the site shows them. */
const LISTS: Readonly<Record<SweptList, string>> = { Observations: 'Observations', Notices: 'Notices', Sweeps: 'Sweeps' };
const WHO_MAY = 'Prüfläufe führen die Sicherheitsaufsicht und das Konto des geplanten Laufs aus. Sollten auch Sie das dürfen, bitten Sie die Websitebesitzer, Sie in die Gruppe „Register security reviewers“ aufzunehmen.';

export function sweepWords(formats: Formats): SweepStrings {
  const { number, plural, list, instant } = formats;

  function did({ escalations, notices }: SweepReport): string {
    const recorded = plural(escalations.added, { one: '1 Eskalation wurde festgehalten', other: `${number(escalations.added)} Eskalationen wurden festgehalten` });
    const written = plural(notices.added, { one: '1 Hinweis wurde geschrieben', other: `${number(notices.added)} Hinweise wurden geschrieben` });
    if (escalations.added === 0 && notices.added === 0) return 'Nichts war fällig, worüber nicht schon informiert wurde.';
    return `${recorded}, ${written}.`;
  }

  function rowsText({ rows }: SweepReport): readonly string[] {
    if (rows.wrong === 0) return [];
    return [
      ...(rows.repaired > 0 ? [plural(rows.repaired, { one: '1 Zeile war im Rückstand und wurde neu geschrieben.', other: `${number(rows.repaired)} Zeilen waren im Rückstand und wurden neu geschrieben.` })] : []),
      ...(rows.byHand > 0 ? [plural(rows.byHand, { one: '1 Zeile sagte, was keine Entscheidung je gesagt hat: Sie wurde von Hand geändert.', other: `${number(rows.byHand)} Zeilen sagten, was keine Entscheidung je gesagt hat: Sie wurden von Hand geändert.` })] : []),
      ...(rows.left > 0 ? [plural(rows.left, { one: '1 Zeile konnte nicht in Ordnung gebracht werden.', other: `${number(rows.left)} Zeilen konnten nicht in Ordnung gebracht werden.` })] : []),
    ];
  }

  function rightsText({ rights }: SweepReport): readonly string[] {
    return [
      ...(rights.changed.length > 0 ? [`Die Rechte sind nicht, wie zuletzt festgehalten, und wurden daher neu festgehalten: ${list(rights.changed.map((part) => RIGHTS[part]))}.`] : []),
      ...(rights.unseen.length > 0 ? [`Dies dürfen Sie nicht sehen, daher wurde darüber nichts festgehalten: ${list(rights.unseen.map((part) => RIGHTS[part]))}.`] : []),
    ];
  }

  function failuresText({ failures }: SweepReport): readonly string[] {
    const [first] = failures;
    if (!first) return [];
    const count = plural(failures.length, { one: '1 Eintrag konnte nicht geschrieben werden', other: `${number(failures.length)} Einträge konnten nicht geschrieben werden` });
    return [`${count}: ${whyNot(first.kind)}`];
  }

  function unjudgedText({ unjudged: { length: count } }: SweepReport): readonly string[] {
    if (count === 0) return [];
    return [plural(count, { one: '1 Ausnahme konnte nicht beurteilt werden: Etwas in ihren Entscheidungen lässt das scheitern. Alle anderen wurden beurteilt.', other: `${number(count)} Ausnahmen konnten nicht beurteilt werden: Etwas in ihren Entscheidungen lässt das scheitern. Alle anderen wurden beurteilt.` })];
  }

  return {
    back: 'Zurück',
    heading: 'Prüflauf',
    intro:
      'Ein Prüflauf sieht sich jede offene Ausnahme an: Er hält fällige Eskalationen fest, informiert die Betroffenen, erinnert an kommende Tage und schreibt Zeilen neu, die im Rückstand sind. Er kann jederzeit ausgeführt werden: Nichts geschieht doppelt.',
    last: (lastSweepAtMs) => (lastSweepAtMs === 'never' ? 'Noch war kein Prüflauf vollständig.' : `Der letzte vollständige Prüflauf endete am ${instant(lastSweepAtMs)} Uhr.`),
    whoMay: WHO_MAY,
    now: 'Prüflauf jetzt ausführen',
    again: 'Prüflauf erneut ausführen',
    anyway: 'Trotzdem ausführen',
    stop: 'Anhalten',
    progress: ({ stage, done, total }) => {
      switch (stage) {
        case 'reading':
          return `Die Listen werden gelesen: ${number(done)} von ${number(total)}`;
        case 'judging':
          return `Ausnahmen werden angesehen: ${number(done)} von ${number(total)}`;
        case 'writing':
          return `Fälliges wird geschrieben: ${number(done)} von ${number(total)} Ausnahmen`;
        case 'rights':
          return 'Die Rechte werden mit den zuletzt festgehaltenen verglichen';
        case 'finishing':
          return 'Der Prüflauf wird festgehalten';
      }
    },
    result: (outcome) => {
      switch (outcome.kind) {
        case 'complete':
          return `Der Prüflauf ist vollständig: ${plural(outcome.report.looked.open, { one: '1 offene Ausnahme wurde angesehen', other: `${number(outcome.report.looked.open)} offene Ausnahmen wurden angesehen` })}`;
        case 'incomplete':
          return 'Der Prüflauf ist nicht vollständig. Was geschrieben wurde, bleibt; ein neuer Prüflauf erledigt, was fehlt';
        case 'stopped':
          return 'Der Prüflauf wurde angehalten. Was geschrieben wurde, bleibt; ein neuer Prüflauf erledigt, was fehlt';
        case 'claimed':
          return 'In dieser Stunde hat ein anderer Prüflauf begonnen, daher ist nichts geschehen';
        case 'refused':
          return 'Sie dürfen keinen Prüflauf ausführen';
      }
    },
    points: (report) => [did(report), ...rowsText(report), ...rightsText(report), ...failuresText(report), ...unjudgedText(report)],
    claimed: ({ claimed: { by, atMs, completedAtMs } }) =>
      completedAtMs === undefined
        ? `${by.name} hat am ${instant(atMs)} Uhr einen begonnen, der noch läuft oder angehalten wurde. Ihn trotzdem auszuführen schadet nicht.`
        : `${by.name} hat am ${instant(atMs)} Uhr einen begonnen, vollständig am ${instant(completedAtMs)} Uhr. Ihn trotzdem auszuführen schadet nicht.`,
    refused: (lists) => `Sie dürfen nichts hinzufügen in ${list(lists.map((name) => `„${LISTS[name]}“`))}. ${WHO_MAY}`,
    failed: (kind) => `Der Prüflauf konnte nicht ausgeführt werden: ${whyNot(kind)}`,
    stopped: 'Angehalten, bevor etwas geschrieben wurde.',
    untold: {
      sentence: (count) => plural(count, { one: 'Über 1 Aufgabe konnte niemand informiert werden, da niemand benannt ist, der einspringt.', other: `Über ${number(count)} Aufgaben konnte niemand informiert werden, da niemand benannt ist, der einspringt.` }),
      link: 'Führungskräfte, Dienstverantwortung und Ersatzverantwortung benennen',
    },
    changed: { sentence: 'Entscheidungen aus der Zeit vor dem letzten Prüflauf sind nicht mehr, was sie damals waren, oder ein Konto wurde umbenannt. Die Risikoleitung und die Registerverwaltung sind informiert.', link: 'Integrität der Aufzeichnung prüfen' },
    seal: (hash) => `Siegel des Entscheidungsbuchs: ${hash}. Es zählt nur, wenn eine Kopie außerhalb dieser Website aufbewahrt wird.`,
  };
}

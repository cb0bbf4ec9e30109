import type { Day } from '../../../domain/day/day';
import type { DeskList } from '../../view/review/deskModel';
import type { Formats } from '../formats';
import type { ReviewStrings } from '../reviewStrings';
import { late, rich, type RichText } from '../richText';
import { daysText, relativeDays } from './days';

const LISTS: Readonly<Record<DeskList, string>> = { review: 'Zu überprüfen', found: 'Gefunden', removed: 'Entfernt?', all: 'Alle offenen' };

const NOTHING: Readonly<Record<DeskList, string>> = {
  review: 'Keine offene Ausnahme ist zu überprüfen: Keine ist genehmigt, abgelehnt oder akzeptiert.',
  found: 'Alles, was Berichte gefunden haben, ist beantwortet.',
  removed: 'Niemand hat eine Entfernung gemeldet, die noch nachzuprüfen ist.',
  all: 'Keine Ausnahme ist offen.',
};

export function review(formats: Formats): ReviewStrings {
  const { number, plural, day } = formats;
  const due = (dueDay: Day, today: Day): RichText => {
    if (dueDay < today) return [late(`${daysText(formats, today - dueDay)} überfällig`)];
    return [dueDay === today ? 'heute fällig' : `fällig ${relativeDays(formats, dueDay, today)}`];
  };
  return {
    heading: ({ late: isLate, soon }) => {
      const dueSoon = plural(soon, { one: `${number(soon)} ist innerhalb von 7 Tagen fällig`, other: `${number(soon)} sind innerhalb von 7 Tagen fällig` });
      if (isLate === 0) return soon === 0 ? 'Keine Überprüfung ist überfällig oder innerhalb von 7 Tagen fällig' : `Keine Überprüfung ist überfällig, ${dueSoon}`;
      return `${plural(isLate, { one: `${number(isLate)} Überprüfung ist überfällig`, other: `${number(isLate)} Überprüfungen sind überfällig` })}, ${soon === 0 ? 'keine ist innerhalb von 7 Tagen fällig' : `${plural(soon, { one: `${number(soon)} weitere ist innerhalb von 7 Tagen fällig`, other: `${number(soon)} weitere sind innerhalb von 7 Tagen fällig` })}`}`;
    },
    also: ({ found, foundLate, removed }) => {
      const answers = plural(found, { one: `${number(found)} gefundene Ausnahme wartet auf eine Antwort`, other: `${number(found)} gefundene Ausnahmen warten auf eine Antwort` });
      return [
        ...(found === 0 ? [] : [foundLate === 0 ? answers : `${answers}, davon ${number(foundLate)} überfällig`]),
        ...(removed === 0 ? [] : [plural(removed, { one: `${number(removed)} Entfernung ist nachzuprüfen`, other: `${number(removed)} Entfernungen sind nachzuprüfen` })]),
      ].join(' · ');
    },
    lists: { label: 'Was zu bearbeiten ist', names: LISTS, tab: (list, count) => `${LISTS[list]} ${number(count)}`, many: 'Mehrere auswählen' },
    filters: {
      label: 'Filter',
      when: 'Fällig',
      whens: { late: 'überfällig', soon: 'überfällig oder innerhalb von 7 Tagen', month: 'überfällig oder innerhalb von 30 Tagen', any: 'jederzeit' },
      severity: 'Schweregrad',
      family: 'Kontrollfamilie',
      tenant: 'Mandant',
      owner: 'Verantwortlich',
      reviewer: 'Sicherheitsaufsicht',
      all: 'alle',
      anyone: 'alle Personen',
      me: 'ich',
      clear: 'Filter löschen',
    },
    queue: {
      label: (list, count) =>
        ({
          review: plural(count, { one: `${number(count)} Überprüfung, nach Risiko geordnet`, other: `${number(count)} Überprüfungen, nach Risiko geordnet` }),
          found: plural(count, { one: `${number(count)} gefundene Ausnahme`, other: `${number(count)} gefundene Ausnahmen` }),
          removed: plural(count, { one: `${number(count)} gemeldete Entfernung`, other: `${number(count)} gemeldete Entfernungen` }),
          all: plural(count, { one: `${number(count)} offene Ausnahme`, other: `${number(count)} offene Ausnahmen` }),
        })[list],
      order: 'Nach Risiko geordnet: Schweregrad, Alter, Tage seit der letzten Überprüfung, fehlende Kontrollen. Gehäufte stehen vorn und zählen eine Stufe schwerer.',
      facts: ({ severity, ageDays, atLeast, list, dueDay, today }) => {
        const age = `${atLeast ? 'mindestens ' : ''}${daysText(formats, ageDays)}`;
        const start = `${severity} · Alter ${age} · `;
        if (dueDay === undefined) return [`${start}kein Tag festgelegt`];
        if (list === 'removed') return [start, 'Nachprüfung: ', ...due(dueDay, today)];
        return rich`${start}${due(dueDay, today)}`;
      },
      stacked: (others) => plural(others, { one: `gehäuft: ${number(others)} weitere Ausnahme desselben Prinzipals`, other: `gehäuft: ${number(others)} weitere Ausnahmen desselben Prinzipals` }),
      notYou: {
        approver: 'Sie verantworten diese Ausnahme: Jemand anderes aus der Sicherheitsaufsicht muss sie überprüfen',
        requester: 'Sie haben diese Ausnahme beantragt oder vertreten ihre Fachseite: Jemand anderes aus der Sicherheitsaufsicht muss sie überprüfen',
        acceptor: 'Sie haben über das Risiko dieser Ausnahme entschieden: Jemand anderes aus der Sicherheitsaufsicht muss sie überprüfen',
      },
      nothing: (list, { isNarrowed, nextDay, today }) => {
        if (isNarrowed) return 'Nichts hier entspricht den Filtern.';
        return nextDay === undefined ? NOTHING[list] : `Bis dahin ist nichts fällig. Die nächste ist ${relativeDays(formats, nextDay, today)} fällig, am ${day(nextDay)}.`;
      },
      showAll: 'Alle anzeigen',
      more: (count) => `${number(count)} weitere anzeigen`,
    },
    keys: {
      summary: 'Reihenfolge und Tasten',
      lines: [
        ['↓ oder j', 'die nächste'],
        ['↑ oder k', 'die vorige'],
        ['Eingabe oder o', 'öffnen: Das Formular erhält den Fokus'],
        ['Esc', 'vom Formular zurück zur Liste, die Eingaben bleiben erhalten'],
      ],
      letters: 'Einzelne Buchstaben (j, k, o) sind Tasten, solange die Liste den Fokus hat',
    },
    pane: { choose: 'Wählen Sie eine Ausnahme: Angaben und Formular öffnen sich hier.', begin: (title) => `Beginnen mit: ${title}`, back: 'Zurück zur Liste' },
  };
}

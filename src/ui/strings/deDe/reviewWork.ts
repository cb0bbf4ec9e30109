import { isUnused, UNUSED_DAYS } from '../../../domain/kpi/unused';
import type { Formats } from '../formats';
import type { ReviewWorkStrings } from '../reviewWorkStrings';
import { late, rich, strong } from '../richText';
import { answers } from './answers';
import { daysText, relativeDays } from './days';
import { CONTROLS_WORDS, END_WORDS, NEEDED_WORDS } from './exceptionWords';
import { ownNames } from './ownNames';

export function reviewWork(formats: Formats): ReviewWorkStrings {
  const { day, list, number, plural, instant } = formats;
  const answerWords = answers(formats);
  return {
    loading: 'Wird geöffnet',
    failed: 'Das Öffnen ist fehlgeschlagen',
    whole: 'Alles über diese Ausnahme',
    facts: {
      label: 'Was bekannt ist',
      report: 'Letzter Bericht',
      saysReport: (report, today) => {
        if (report.is === 'never') return ['Noch kein Bericht hat danach gesucht.'];
        const on = `${day(report.ranOnDay)}, ${relativeDays(formats, report.ranOnDay, today)}`;
        switch (report.is) {
          case 'gone':
            return rich`${strong('Nicht mehr vorhanden')} im Bericht vom ${on}.`;
          case 'asApproved':
            return rich`${strong('Wie genehmigt')} im Bericht vom ${on}.`;
          case 'less':
            return rich`${strong('Weniger als genehmigt')} im Bericht vom ${on}.`;
          case 'notApproved':
            return rich`${strong('Noch vorhanden')} im Bericht vom ${on}. Kein Umfang ist genehmigt.`;
          case 'untold':
            return rich`${strong('Nicht gezeigt, was nichts beweist')} im Bericht vom ${on}: ${list([...new Set(report.doubts.map((doubt) => answerWords.reason(doubt)))])}.`;
          case 'more':
            return rich`${late('Mehr als genehmigt')} im Bericht vom ${on}: ${list(report.settings.map(ownNames.name))}.`;
        }
      },
      ends: 'Ende',
      endsOn: (endDay, today) => {
        if (endDay === undefined) return ['Kein Enddatum.'];
        const text = `${day(endDay)}, ${relativeDays(formats, endDay, today)}`;
        return endDay < today ? [late(text)] : [text];
      },
      controls: 'Kompensierende Kontrollen',
      noControls: 'Keine ist festgehalten.',
      use: 'Zuletzt genutzt',
      noUse: 'Unbekannt: Kein Export von Anmeldungen nennt sie.',
      used: (use, today) => `${day(use.lastUsedDay)}, ${relativeDays(formats, use.lastUsedDay, today)}, laut Export vom ${day(use.asOfDay)}${isUnused(use) ? `: davor ${number(UNUSED_DAYS)} Tage lang nicht genutzt, also zuerst entfernen` : ''}.`,
      tried: (use, today) => `Unbekannt: Am ${day(use.lastUsedDay)}, ${relativeDays(formats, use.lastUsedDay, today)}, hat sich jemand anzumelden versucht; ob es gelang, sagt der Export vom ${day(use.asOfDay)} nicht.${isUnused(use) ? ` In den ${number(UNUSED_DAYS)} Tagen vor diesem Export hat es niemand versucht, also zuerst entfernen.` : ''}`,
      change: 'Letzte Änderung der Einstellung',
      noChange: 'Unbekannt: Kein Export der Administratoraktivität nennt sie.',
      changed: ({ day: onDay, by, what }) => `Am ${day(onDay)} ${what === 'opened' ? 'geöffnet' : 'geschlossen'} von ${by}.`,
      looking: 'Die eingelesenen Exporte werden durchsucht.',
      failed: 'Die eingelesenen Exporte konnten nicht durchsucht werden.',
      stacked: 'Andere Ausnahmen desselben Prinzipals',
      removal: 'Als entfernt gemeldet',
      removed: ({ by, onDay, text, isShownSince }) => rich`Am ${day(onDay)} von ${strong(by)}: „${text}“${isShownSince ? late(' Ein Bericht aus der Zeit danach zeigt die Ausnahme noch.') : ''}`,
    },
    reviews: {
      heading: 'Frühere Überprüfungen',
      none: 'Die Ausnahme wurde noch nie überprüft.',
      line: ({ onDay, by, needed, end, controls, text }) => `${day(onDay)}, ${by}: ${NEEDED_WORDS[needed]}, ${END_WORDS[end]}, ${CONTROLS_WORDS[controls]}. „${text}“`,
    },
    forms: { label: 'Was stellen Sie fest?', verifyRemoved: 'Nicht mehr vorhanden', refute: 'Noch vorhanden' },
    onlyReading: 'Die Sicherheitsaufsicht hält Überprüfungen fest und prüft Entfernungen nach. Sie können lesen, was sie sich ansehen würde.',
    cannot: 'Diese können Sie nicht bearbeiten',
    over: 'Hier ist nichts mehr zu tun: Inzwischen wurde entschieden.',
    next: (title) => `Nächste: ${title}`,
    noNext: 'Das war die letzte hier.',
    many: {
      oneByOne: 'Zurück zur Einzelansicht',
      answers: 'Antworten für die ausgewählten',
      columns: { what: 'Was', severity: 'Schweregrad', age: 'Alter', due: 'Fällig', who: 'Verantwortlich', reviewer: 'Sicherheitsaufsicht' },
      chosen: (count, total) => (count === 0 ? `Keine von ${number(total)} ausgewählt` : `${number(count)} von ${number(total)} ausgewählt`),
      all: (count) => `Alle ${number(count)}`,
      tooMany: (count, most) => `${number(count)} sind mehr, als auf einmal möglich sind: Wählen Sie höchstens ${number(most)}.`,
      age: (count, atLeast) => `${atLeast ? 'mindestens ' : ''}${daysText(formats, count)}`,
      due: (dueDay, today) => (dueDay < today ? `${daysText(formats, today - dueDay)} überfällig, seit dem ${day(dueDay)}` : `${relativeDays(formats, dueDay, today)}, ${day(dueDay)}`),
      stacked: (others) => plural(others, { one: 'gehäuft mit einer weiteren', other: `gehäuft mit ${number(others)} weiteren` }),
      asked: (name) => `${name} wurde gefragt`,
      fallsTo: (name) => `${name} springt ein`,
      rights: ({ mayReview, mayAnswer, list: where, possible }) => {
        if (where === 'found') {
          if (mayAnswer) return 'Sie antworten mit Kontrollverantwortung: entfernen, behalten, Notfallzugriffskonto. Die Sicherheitsaufsicht weist die Kontrollverantwortung zu und schlägt Verwerfungen vor.';
          if (mayReview) return 'Sie weisen die Kontrollverantwortung zu oder schlagen vor, dass es keine Abweichung ist. Entfernen und behalten sind Antworten der Kontrollverantwortung.';
        }
        if (where === 'review' && mayReview) return 'Zusammen lässt sich überprüfen, was mittel oder niedrig ist, in einem Bericht der letzten 30 Tage wie genehmigt erscheint und Kontrollen mit gültigem Nachweis hat. Der Rest wird einzeln aufgeführt.';
        if (where === 'removed' && mayReview) return 'Prüfen Sie zusammen nach, was sicher nicht mehr vorhanden ist. Was ein Bericht noch zeigt, wird einzeln aufgeführt.';
        return possible > 0 ? 'Wählen Sie einige aus, dann wird angeboten, was Sie mit ihnen tun dürfen.' : 'Sie können diese Liste lesen. Hier entscheiden Sicherheitsaufsicht und Kontrollverantwortung.';
      },
      keys: [
        ['↓ oder j, ↑ oder k', 'von Kästchen zu Kästchen'],
        ['Leertaste oder x', 'auswählen'],
        ['Umschalt mit Leertaste, Klick, ↓ oder ↑', 'alles dazwischen auswählen'],
        ['Strg+A', 'alle auswählen'],
        ['Eingabe oder o', 'Seite der Ausnahme öffnen'],
      ],
    },
    drafts: {
      heading: (count) => plural(count, { one: `${number(count)} Formular ist nicht abgeschlossen`, other: `${number(count)} Formulare sind nicht abgeschlossen` }),
      line: ({ title, act, changedAtMs, isSent }) => `${title}: ${act}, ${isSent ? `gesendet ${instant(changedAtMs)} Uhr, noch nicht bekannt, ob es angekommen ist` : `aufbewahrt ${instant(changedAtMs)} Uhr`}`,
      goOn: 'Fortsetzen',
      go: (title) => `Fortsetzen: ${title}`,
      throwAway: 'Entwurf löschen',
      discard: (title) => `Entwurf löschen: ${title}`,
      discarded: 'Entwurf gelöscht.',
    },
  };
}

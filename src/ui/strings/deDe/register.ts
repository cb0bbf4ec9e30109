import type { Formats } from '../formats';
import type { RegisterStrings } from '../registerStrings';
import type { Counts } from '../../view/register/registerLines';

export function register({ number, plural }: Formats): RegisterStrings {
  const exceptions = (count: number): string => plural(count, { one: `${number(count)} Ausnahme`, other: `${number(count)} Ausnahmen` });

  /** `, davon 12 über der Toleranz, und für 6 ist niemand verantwortlich` */
  function pressing({ past: late, nobody }: Counts): string {
    if (late > 0 && nobody > 0) return `, davon ${number(late)} über der Toleranz, und für ${number(nobody)} ist niemand verantwortlich`;
    if (late > 0) return `, davon ${number(late)} über der Toleranz`;
    return nobody > 0 ? `, und für ${number(nobody)} ist niemand verantwortlich` : '';
  }

  return {
    heading: (counts) => (counts.open === 0 ? 'Keine Ausnahme ist offen' : `${plural(counts.open, { one: '1 Ausnahme ist offen', other: `${number(counts.open)} Ausnahmen sind offen` })}${pressing(counts)}`),
    headingFiltered: (counts) => (counts.all === 0 ? 'Keine Ausnahme passt' : `${plural(counts.all, { one: '1 Ausnahme passt', other: `${number(counts.all)} Ausnahmen passen` })}${pressing(counts)}`),
    inAll: (count) => `${exceptions(count)} im Register, einschließlich der beendeten`,
    announce: (counts) => `${exceptions(counts.all)} angezeigt${pressing(counts)}.`,
    find: 'Suchen',
    findHint: 'Name, Einstellung, Person, Kontrolle, EX-Nummer',
    filters: {
      label: 'Was angezeigt wird',
      state: 'Status',
      severity: 'Schweregrad',
      family: 'Familie',
      tenant: 'Mandant',
      category: 'Kategorie',
      owner: 'Kontrollverantwortung',
      reviewer: 'Sicherheitsaufsicht',
      due: 'Nächste Frist',
      group: 'Gruppieren nach',
      noGroup: 'nicht gruppieren',
      all: 'alle',
      anyone: 'alle Personen',
      clear: 'Alle offenen anzeigen',
      stateSets: 'Zusammengefasst',
      stateSingles: 'Ein Status',
    },
    states: { open: 'offen', past: 'über der Toleranz', accepted: 'akzeptierte Risiken', over: 'vorbei', all: 'alles' },
    dues: { overdue: 'überfällig', week: 'innerhalb von 7 Tagen', month: 'in 8 bis 30 Tagen', quarter: 'in 31 bis 90 Tagen', later: 'in mehr als 90 Tagen', none: 'nichts ist fällig' },
    choice: (label, count) => `${label} (${number(count)})`,
    groups: { family: 'Familie', category: 'Kategorie', due: 'nächster Frist', state: 'Status', owner: 'Kontrollverantwortung', reviewer: 'Sicherheitsaufsicht', tenant: 'Mandant', severity: 'Schweregrad' },
    groupHead: (label, counts) => `${label}: ${exceptions(counts.all)}${pressing({ ...counts, nobody: 0 })}`,
    columns: { risk: 'Ausnahme, nach Risiko', accountable: 'Verantwortlich', state: 'Status', age: 'Alter', due: 'Als Nächstes' },
    sortBy: 'Sortieren nach',
    sorts: { risk: 'Risiko', accountable: 'Verantwortlichen', state: 'Status', age: 'Alter', due: 'nächster Aufgabe' },
    otherWay: 'Reihenfolge umkehren',
    caption: 'Ausnahmen des Registers',
    keys: 'Mit den Pfeiltasten wechseln Sie von Zeile zu Zeile, mit Bild auf und Bild ab um zehn, mit Strg und Pos1 oder Ende zur ersten oder letzten. Die Eingabetaste öffnet.',
    fallsTo: (as, name) => (as === 'serviceOwner' ? `${name} springt ein (Dienstverantwortung)` : `${name} springt ein (Ersatzverantwortung)`),
    fallsToNobody: 'niemand springt ein: keine Dienstverantwortung benannt',
    pastTolerance: 'über der Toleranz',
    override: { noEnd: 'dauerhafte Ausnahme: ohne Enddatum', pastLastEnd: 'dauerhafte Ausnahme: nach dem letzten Ende, das das Regelwerk erlaubt' },
    openAgain: 'vor zu langer Zeit verworfen, daher wieder offen',
    nothingDue: 'nichts ist fällig',
    sentence: {
      answers: (name) => `${name} verantwortet die Ausnahme.`,
      nobodyAnswers: (falls) => (falls === '' ? 'verantwortet die Ausnahme.' : `verantwortet die Ausnahme: ${falls}.`),
      standing: (state, age) => `Status: ${state}. Alter: ${age}.`,
      next: (duty) => `Als Nächstes: ${duty}.`,
    },
    noneMatch: 'Nichts im Register erfüllt alles, was verlangt ist. Verlangen Sie weniger, oder sehen Sie sich alles an, was offen ist.',
    views: {
      label: 'Meine Ansichten',
      none: 'Was angezeigt wird, können Sie unter einem Namen speichern.',
      save: 'Diese Ansicht speichern',
      name: 'Name der Ansicht',
      keep: 'Speichern',
      cancel: 'Abbrechen',
      where: 'Ansichten werden in diesem Browser aufbewahrt, nur für Sie. Um jemandem eine Ansicht zu senden, kopieren Sie die Adresse der Seite.',
      missing: 'Geben Sie der Ansicht einen Namen.',
      saved: (name) => `Die Ansicht „${name}“ ist gespeichert.`,
      replaced: (name) => `Die Ansicht „${name}“ zeigt jetzt dies.`,
      deleted: (name) => `Die Ansicht „${name}“ ist gelöscht.`,
      deleteOne: (name) => `Ansicht „${name}“ löschen`,
      notKept: 'Dieser Browser bewahrt für die Seite nichts auf, daher konnte die Ansicht nicht gespeichert werden. Kopieren Sie stattdessen die Adresse der Seite.',
    },
    exportOpen: 'Angezeigtes exportieren',
  };
}

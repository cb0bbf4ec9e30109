import type { CountFacts, HeadingFacts, HeatmapStrings } from '../heatmapStrings';
import type { Formats } from '../formats';

export function heatmap(formats: Formats): HeatmapStrings {
  const { number, plural } = formats;
  const answerClause = (open: number, unassigned: number): string =>
    unassigned === 0 ? 'und für jede ist jemand verantwortlich' : unassigned === open ? 'und für keine ist jemand verantwortlich' : `und für ${number(unassigned)} ist niemand verantwortlich`;
  const areOpen = (open: number): string =>
    plural(open, { one: `${number(open)} Vertrauensausnahme ist offen`, other: `${number(open)} Vertrauensausnahmen sind offen` });
  const counts = ({ open, late }: CountFacts): string =>
    late === 0 ? `${number(open)} offen` : `${number(open)} offen, ${number(late)} über der Toleranz`;
  const ofOpen = (late: number, open: number): string =>
    plural(late, { one: `${number(late)} von ${number(open)} offenen Ausnahmen ist über der Toleranz`, other: `${number(late)} von ${number(open)} offenen Ausnahmen sind über der Toleranz` });
  const heading = ({ open, late, unassigned }: HeadingFacts): string => {
    if (open === 0) return 'Keine Vertrauensausnahme ist offen';
    if (open === 1) return `1 Vertrauensausnahme ist offen${late === 0 ? '' : ' und über der Toleranz'}, und ${unassigned === 0 ? 'jemand ist' : 'niemand ist'} für sie verantwortlich`;
    return `${late === 0 ? areOpen(open) : ofOpen(late, open)}, ${answerClause(open, unassigned)}`;
  };
  return {
    heading,
    headingReview: ({ open, never }) =>
      open === 0
        ? 'Keine Vertrauensausnahme ist offen'
        : open === 1
          ? `1 Vertrauensausnahme ist offen, ${never === 0 ? 'und die Sicherheitsaufsicht hat sie überprüft' : 'und die Sicherheitsaufsicht hat sie noch nie überprüft'}`
          : `${areOpen(open)}, ${never === 0 ? 'und die Sicherheitsaufsicht hat alle überprüft' : never === open ? 'und die Sicherheitsaufsicht hat noch keine davon überprüft' : `und die Sicherheitsaufsicht hat ${number(never)} davon noch nie überprüft`}`,
    lens: { label: 'Anzeigen', age: 'Alter', review: 'Alter und letzte Überprüfung' },
    filters: {
      label: 'Filter',
      tenant: 'Mandant',
      severity: 'Schweregrad',
      category: 'Kategorie',
      accountable: 'Verantwortlich',
      all: 'alle',
      anyone: 'alle Personen',
      clear: 'Filter löschen',
    },
    table: {
      caption: 'Offene Vertrauensausnahmen nach Kontrollfamilie und Alter in Tagen',
      captionReview: 'Offene Vertrauensausnahmen nach Tagen seit der letzten Überprüfung und Alter in Tagen',
      family: 'Kontrollfamilie',
      review: 'Letzte Überprüfung',
      all: 'alle',
      late: 'über der Toleranz',
      noEnd: 'ohne Enddatum',
      allFamilies: 'Alle Familien',
      allReviews: 'Alle',
      neverReviewed: 'nie überprüft',
      note: 'Zahl: offene Ausnahmen. Schattierung: nach Schweregrad gewichtet. Das Alter zählt ab der ersten Genehmigung oder ab dem frühesten Tag, den der Mandant selbst belegt, je nachdem, was früher war. Was ein Bericht gefunden hat, kann älter sein, sein Alter gilt daher als „mindestens“.',
      keys: 'Mit den Pfeiltasten wechseln Sie zwischen den Zellen, mit der Eingabetaste listen Sie die Ausnahmen einer Zelle auf.',
      legend: 'Gewicht des Schweregrads',
      lighter: 'leicht',
      heavier: 'schwer',
    },
    reviewedBand: (band) => `Überprüfung ${band} her`,
    cell: (row, column, facts) => `${row}, ${column}: ${counts(facts)}`,
    lateCell: (row, count) => `${row}: ${count === 0 ? 'keine' : number(count)} über der Toleranz`,
    noEndCell: (row, count) => `${row}: ${count === 0 ? 'keine' : number(count)} ohne Enddatum`,
    listHeading: ({ count, row, column, side }) => {
      const what = plural(count, { one: `${number(count)} offene Ausnahme`, other: `${number(count)} offene Ausnahmen` });
      const where = [row, column, side === 'late' ? 'über der Toleranz' : side === 'noEnd' ? 'ohne Enddatum' : undefined];
      const said = where.filter((part): part is string => part !== undefined);
      return said.length === 0 ? what : `${what}: ${said.join(', ')}`;
    },
    openingList: 'Die Liste wird geöffnet',
    closeList: 'Liste schließen',
    emptyCell: 'In dieser Zelle ist keine Ausnahme offen.',
    announce: {
      closed: 'Liste geschlossen',
    },
  };
}

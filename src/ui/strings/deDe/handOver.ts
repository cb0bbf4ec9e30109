import type { Formats } from '../formats';
import type { HandOverStrings } from '../handOverStrings';
import { SEAT_WORDS } from './exceptionWords';

export function handOver({ number, plural, day }: Formats): HandOverStrings {
  const seats = (count: number): string => plural(count, { one: `${number(count)} Funktion`, other: `${number(count)} Funktionen` });
  const some = (count: number): string => (count === 0 ? 'keine Funktion' : seats(count));
  return {
    heading: ({ name, count }) => (name === undefined ? `Sie haben ${some(count)}` : `${name} hat ${some(count)}`),
    text: 'Jede Funktion wird mit einer eigenen Entscheidung angeboten und bleibt, wo sie ist, bis jemand anderes sie annimmt. Wem sie angeboten ist, kann ablehnen: Nichts wird unbesetzt.',
    whose: { label: 'Wessen Funktionen?', help: 'Lassen Sie das Feld leer für Ihre eigenen. Verlässt jemand die Organisation, wählen Sie die Person: Alles, was sie hat, wird aufgeführt.' },
    nothing: {
      mine: 'Es gibt nichts zu übergeben und nichts, wofür eine Vertretung zu benennen wäre.',
      theirs: (name) => `Es gibt nichts, was ${name} zurücklassen würde.`,
    },
    list: 'Zu übergebende Funktionen',
    all: (count) => plural(count, { one: `Alle (${number(count)})`, other: `Alle ${number(count)}` }),
    facts: ({ seat, id, end, today, accepted, offeredTo, heldBy }) =>
      [SEAT_WORDS[seat], id, accepted ? 'akzeptiertes Risiko' : end === undefined ? 'kein Enddatum' : `${end < today ? 'endete' : 'endet'} am ${day(end)}`, ...(offeredTo === undefined ? [] : [`schon angeboten: ${offeredTo}`]), ...(heldBy === undefined ? [] : [`bei ${heldBy}`])].join(' · '),
    most: (most) => `Auf einmal gehen höchstens ${number(most)}: Die anderen bleiben für das nächste Mal in der Liste.`,
    none: 'Wählen Sie mindestens eine Funktion.',
    offer: (count) => `${seats(count)} anbieten`,
    handOn: (count) => `${number(count)} als Dienstverantwortung weitergeben`,
    deputy: (count) => `Vertretung für ${number(count)} benennen`,
    offered: {
      heading: (count) => plural(count, { one: `${seats(count)} ist Ihnen angeboten`, other: `${seats(count)} sind Ihnen angeboten` }),
      text: 'Sehen Sie sie durch und übernehmen Sie sie zusammen. Was Sie weglassen, bleibt, wo es ist, und wartet auf Ihre Antwort.',
      take: (seat, count) => `${seats(count)} übernehmen: ${SEAT_WORDS[seat]}`,
    },
    cannot: {
      heading: (count) => `${seats(count)}, die Sie nicht übergeben können`,
      present: (name) => `Solange das Konto von ${name} da ist, kann nur ${name} diese Funktionen übergeben. Sobald jemand aus der Sicherheitsaufsicht oder der Verwaltung festgehalten hat, dass es weg ist, kann es die Führungskraft.`,
      gone: (name) => `Das Konto von ${name} ist weg. Anbieten können diese Funktionen die Führungskraft und wer eine andere Funktion derselben Ausnahme hat, weitergeben kann die Dienstverantwortung.`,
      people: 'Festhalten, dass jemand weg ist',
    },
  };
}

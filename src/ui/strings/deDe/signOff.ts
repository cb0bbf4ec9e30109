import type { Formats } from '../formats';
import type { SignOffStrings } from '../signOffStrings';
import { daysText } from './days';

export function signOff(formats: Formats): SignOffStrings {
  const { number, plural, day } = formats;
  const exceptions = (count: number): string => plural(count, { one: `${number(count)} Ausnahme`, other: `${number(count)} Ausnahmen` });
  return {
    back: 'Zurück',
    heading: 'Unterzeichnung für das Quartal',
    notRead: 'Das Register konnte gerade nicht gelesen werden. Es wurde nichts unterzeichnet. Gehen Sie zurück und versuchen Sie es noch einmal.',
    answer: ({ signed, held, quarter: { quarter, year, lastDay } }) => {
      const of = `${number(quarter)}. Quartal ${String(year)}`;
      if (held === 0) return 'Sie verantworten keine Ausnahme, also gibt es nichts zu unterzeichnen.';
      if (signed === held) return held === 1 ? `Sie haben für die eine Ausnahme unterzeichnet, die Sie verantworten: ${of}.` : `Sie haben für alle ${exceptions(held)} unterzeichnet, die Sie verantworten: ${of}.`;
      if (held === 1) return `Sie verantworten 1 Ausnahme und haben noch nicht dafür unterzeichnet: ${of}, Frist ${day(lastDay)}.`;
      const left = held - signed;
      const first = signed === 0 ? `Sie verantworten ${exceptions(held)} und haben für keine davon unterzeichnet` : `Sie verantworten ${exceptions(held)}, ${plural(left, { one: `${number(left)} ist`, other: `${number(left)} sind` })} noch nicht unterzeichnet`;
      return `${first}: ${of}, Frist ${day(lastDay)}.`;
    },
    intro: 'Sie unterzeichnen, dass Sie jede angesehen haben und weiterhin verantworten. Damit ist nichts bewilligt: Enddaten, Überprüfungen und Eskalationen laufen weiter wie bisher. Lassen Sie weg, was nicht stimmt, und bringen Sie es in Ordnung.',
    mayNot: 'Sie dürfen dieses Register lesen, aber nicht darin unterzeichnen. Bitten Sie die Verwaltung des Registers um das Recht, in Requests hinzuzufügen.',
    list: 'Ausnahmen, für die zu unterzeichnen ist',
    all: (count) => plural(count, { one: 'Alle', other: `Alle ${number(count)}` }),
    more: (count) => `${number(count)} weitere anzeigen`,
    chosen: (count, total) => (count === 0 ? 'Nichts ist ausgewählt: Es gibt nichts zu unterzeichnen.' : `${number(count)} von ${number(total)} ausgewählt`),
    tooMany: (count, most) => `${number(count)} ausgewählt. Auf einmal gehen höchstens ${number(most)}: Unterzeichnen Sie zuerst für diese, danach für die anderen.`,
    sign: (count) => `Für ${number(count)} unterzeichnen`,
    columns: { what: 'Ausnahme', age: 'Alter', end: 'Ende', review: 'Überprüfung', controls: 'Kompensierende Kontrollen' },
    id: (id) => `EX-${String(id).padStart(4, '0')}`,
    age: (days, atLeast) => (atLeast ? `mindestens ${daysText(formats, days)}` : daysText(formats, days)),
    end: (endDay, today) => (endDay === undefined ? 'kein Enddatum' : endDay < today ? `abgelaufen am ${day(endDay)}` : day(endDay)),
    accepted: (signAgainDay) => (signAgainDay === undefined ? 'akzeptiertes Risiko' : `akzeptiertes Risiko, neu zu unterzeichnen bis zum ${day(signAgainDay)}`),
    review: ({ reviewedDay, dueDay, late }) => {
      const last = reviewedDay === undefined ? 'nie überprüft' : `überprüft am ${day(reviewedDay)}`;
      return late && dueDay !== undefined ? `${last}, überfällig seit dem ${day(dueDay)}` : last;
    },
    controls: ({ count, shownUntilDay }) => (count === 0 ? 'keine' : shownUntilDay === undefined ? plural(count, { one: `${number(count)}, nicht nachgewiesen`, other: `${number(count)}, nicht alle nachgewiesen` }) : `${number(count)}, nachgewiesen bis zum ${day(shownUntilDay)}`),
    pastTolerance: (sinceDay) => `über der Toleranz seit dem ${day(sinceDay)}`,
    leftOut: 'Weggelassen. Was stimmt nicht?',
    buttons: { reportRemoved: 'Als entfernt melden', changePlan: 'Plan zur Entfernung ändern', approve: 'Genehmigen', refuse: 'Ablehnen', keep: 'Behalten bis …', remove: 'Entfernen bis …', offerSeat: 'Übergeben' },
    buttonFor: (button, title) => `${button}: ${title}`,
    signed: (count) => `In diesem Quartal unterzeichnet: ${number(count)}`,
    signedOn: (onDay, name) => `am ${day(onDay)}: ${name}`,
  };
}

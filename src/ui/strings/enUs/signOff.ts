import type { Formats } from '../formats';
import type { SignOffStrings } from '../signOffStrings';
import { daysText } from './days';

export function signOff(formats: Formats): SignOffStrings {
  const { number, plural, day } = formats;
  const exceptions = (count: number): string => plural(count, { one: `${number(count)} exception`, other: `${number(count)} exceptions` });
  return {
    back: 'Back',
    heading: 'Sign-off of the quarter',
    notRead: 'The register could not be read just now. Nothing was signed; go back and try again.',
    answer: ({ signed, held, quarter: { quarter, year, lastDay } }) => {
      const of = `quarter ${number(quarter)} of ${String(year)}`;
      if (held === 0) return 'You answer for no exception, so there is nothing to sign for.';
      if (signed === held) return held === 1 ? `You have signed for the one exception that you answer for, for ${of}.` : `You have signed for all ${exceptions(held)} that you answer for, for ${of}.`;
      const left = held - signed;
      const first = signed === 0 ? `You answer for ${exceptions(held)} and have signed for none of them` : `You answer for ${exceptions(held)}, and ${plural(left, { one: `${number(left)} is`, other: `${number(left)} are` })} not signed for`;
      return `${held === 1 ? 'You answer for 1 exception and have not signed for it' : first}: ${of}, by ${day(lastDay)}.`;
    },
    intro: 'You sign that you have looked at each and still answer for it. It grants nothing: end dates, reviews and escalations go on as they are. Leave out what is not right, and put it right.',
    mayNot: 'You may read this register and not sign in it. Ask an administrator for the right to add to Requests.',
    list: 'Exceptions to sign for',
    all: (count) => plural(count, { one: 'All', other: `All ${number(count)}` }),
    more: (count) => `Show ${number(count)} more`,
    chosen: (count, total) => (count === 0 ? 'Nothing is chosen: there is nothing to sign for.' : `${number(count)} of ${number(total)} chosen`),
    tooMany: (count, most) => `${number(count)} chosen. At most ${number(most)} go at once: sign for these first, and for the others after them.`,
    sign: (count) => `Sign for ${number(count)}`,
    columns: { what: 'Exception', age: 'Open for', end: 'Ends', review: 'Security review', controls: 'Compensating controls' },
    id: (id) => `EX-${String(id).padStart(4, '0')}`,
    age: (days, atLeast) => (atLeast ? `at least ${daysText(formats, days)}` : daysText(formats, days)),
    end: (endDay, today) => (endDay === undefined ? 'no end date' : endDay < today ? `ended on ${day(endDay)}` : day(endDay)),
    accepted: (signAgainDay) => (signAgainDay === undefined ? 'accepted risk' : `accepted risk, to be signed again by ${day(signAgainDay)}`),
    review: ({ reviewedDay, dueDay, late }) => {
      const last = reviewedDay === undefined ? 'never reviewed' : `reviewed on ${day(reviewedDay)}`;
      return late && dueDay !== undefined ? `${last}, late since ${day(dueDay)}` : last;
    },
    controls: ({ count, shownUntilDay }) => (count === 0 ? 'none' : shownUntilDay === undefined ? plural(count, { one: `${number(count)}, not shown to work`, other: `${number(count)}, not all shown to work` }) : `${number(count)}, shown to work until ${day(shownUntilDay)}`),
    pastTolerance: (sinceDay) => `past tolerance since ${day(sinceDay)}`,
    leftOut: 'Left out. What is not right?',
    buttons: { reportRemoved: 'Report as removed', changePlan: 'Change how it will be removed', approve: 'Approve', refuse: 'Refuse', keep: 'Keep until …', remove: 'Remove by …', offerSeat: 'Hand it over' },
    buttonFor: (button, title) => `${button}: ${title}`,
    signed: (count) => `Signed for in this quarter: ${number(count)}`,
    signedOn: (onDay, name) => `on ${day(onDay)} by ${name}`,
  };
}

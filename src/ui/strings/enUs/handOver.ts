import type { SeatName } from '../../../domain/exception/seat';
import type { Formats } from '../formats';
import type { HandOverStrings } from '../handOverStrings';

const SEATS: Readonly<Record<SeatName, string>> = { businessOwner: 'Business owner', controlOwner: 'Control owner', securityReviewer: 'Security reviewer' };

export function handOver({ number, plural, day }: Formats): HandOverStrings {
  const seats = (count: number): string => plural(count, { one: `${number(count)} seat`, other: `${number(count)} seats` });
  return {
    heading: ({ name, count }) => (name === undefined ? `You hold ${count === 0 ? 'no seat' : seats(count)}` : `${name} holds ${count === 0 ? 'no seat' : seats(count)}`),
    text: 'Each seat is offered by a decision of its own, and stays with whoever holds it until the new one takes it. Whoever is offered a seat may decline: nothing becomes empty.',
    whose: { label: 'Whose seats?', help: 'Leave it empty for your own. For somebody who leaves, choose them: everything that they hold is listed.' },
    nothing: {
      mine: 'There is nothing to hand over, and nothing to name a deputy for.',
      theirs: (name) => `There is nothing that ${name} would leave behind.`,
    },
    list: 'Seats to hand over',
    all: (count) => plural(count, { one: `All (${number(count)})`, other: `All ${number(count)}` }),
    facts: ({ seat, id, end, today, accepted, offeredTo, heldBy }) =>
      [SEATS[seat], id, accepted ? 'accepted risk' : end === undefined ? 'no end date' : `${end < today ? 'ended' : 'ends'} on ${day(end)}`, ...(offeredTo === undefined ? [] : [`offered to ${offeredTo} already`]), ...(heldBy === undefined ? [] : [`held by ${heldBy}`])].join(' · '),
    most: (most) => `At most ${number(most)} go at once: the others stay in the list for the next time.`,
    none: 'Choose at least one seat.',
    offer: (count) => `Offer ${seats(count)} to somebody`,
    handOn: (count) => plural(count, { one: `Hand on ${number(count)} as service owner`, other: `Hand on ${number(count)} as service owner` }),
    deputy: (count) => plural(count, { one: `Name a deputy for ${number(count)}`, other: `Name a deputy for ${number(count)}` }),
    offered: {
      heading: (count) => plural(count, { one: `${seats(count)} is offered to you`, other: `${seats(count)} are offered to you` }),
      text: 'Look through them and take them together. What you leave out stays with whoever holds it, and waits for your answer.',
      take: (seat, count) => `Take ${seats(count)} as ${SEATS[seat].toLowerCase()}`,
    },
    cannot: {
      heading: (count) => plural(count, { one: `${seats(count)} that you cannot hand over`, other: `${seats(count)} that you cannot hand over` }),
      present: (name) => `As long as the account of ${name} is there, only ${name} can hand these over. Once a reviewer or an administrator has recorded that it is gone, the manager can.`,
      gone: (name) => `The account of ${name} is gone. These can be offered by the manager and by whoever sits in another seat of them, and handed on by the service owner.`,
      people: 'Record that somebody is gone',
    },
  };
}

import type { SeatName } from '../../../domain/exception/seat';
import type { Level } from '../../../domain/ledger/parts';
import type { Formats } from '../formats';
import type { OwnerMoreStrings } from '../ownerMoreStrings';
import { relativeDays } from './days';
import { SEAT_WORDS } from './exceptionWords';

const TOLD_AS: Readonly<Record<Level, string>> = { manager: 'to you as manager', risk: 'to risk leadership', leadership: 'to the leadership of the organisation' };

export function ownerMore(formats: Formats): OwnerMoreStrings {
  const { number, plural, day, list } = formats;
  const exceptions = (count: number): string => plural(count, { one: `${number(count)} exception`, other: `${number(count)} exceptions` });
  const holds = (open: Readonly<Record<SeatName, number>>): string => {
    const parts = [
      ...(open.controlOwner > 0 ? [`answers for ${number(open.controlOwner)}`] : []),
      ...(open.securityReviewer > 0 ? [`watches over ${number(open.securityReviewer)}`] : []),
      ...(open.businessOwner > 0 ? [`asked for ${number(open.businessOwner)}`] : []),
    ];
    return parts.length === 0 ? 'Holds no open exception' : capital(list(parts));
  };
  return {
    escalated: {
      heading: (count) => plural(count, { one: `${number(count)} exception escalated to you`, other: `${number(count)} exceptions escalated to you` }),
      told: (onDay, today) => ({ relative: `told ${relativeDays(formats, onDay, today)}`, absolute: day(onDay) }),
      sentence: ({ level, onDay, who, duty }) => {
        const told = `Told ${TOLD_AS[level]} on ${day(onDay)}`;
        if (duty === undefined) return `${told}: a reviewer escalated it by hand.`;
        return who === undefined ? `${told}. Nobody sits in the seat that must ${duty}.` : `${told}. ${who} must ${duty}.`;
      },
      riskLeadership: 'Risk leadership',
      acknowledge: 'Acknowledge',
    },
    fallen: {
      heading: (count) => plural(count, { one: `${exceptions(count)} falls to you`, other: `${exceptions(count)} fall to you` }),
      text: 'Nobody sits in the control owner’s seat, so whoever stands in answers for them: you, until somebody takes the seat.',
      why: ({ as, offeredTo }) => {
        const you = as === 'serviceOwner' ? 'You are the service owner.' : 'You are the register’s default accountable.';
        return offeredTo === undefined ? you : `${you} The seat is offered to ${offeredTo}, who has not answered yet.`;
      },
    },
    people: {
      source: 'By the register’s People list. Somebody missing? Reviewers and administrators record who reports to whom.',
      holds,
      late: (count) => plural(count, { one: `${number(count)} late`, other: `${number(count)} late` }),
      pastTolerance: (count) => `${number(count)} past tolerance`,
      nothing: 'Nothing is late.',
      gone: 'The account is gone. What it holds must be handed over.',
      show: (name, count) => `Show what ${name} holds (${number(count)})`,
      handOver: (name) => `Hand over what ${name} holds`,
      line: ({ seat, duty }) => (duty === undefined ? `As ${SEAT_WORDS[seat]}: nothing is due.` : `As ${SEAT_WORDS[seat]}: ${duty}.`),
    },
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

import type { Clause } from '../../../domain/accountability/accountability';
import type { SeatHow } from '../../../domain/exception/seat';
import type { AccountabilityStrings, Side } from '../accountabilityStrings';
import type { Formats } from '../formats';
import { late, nobody, rich, strong, type RichText } from '../richText';

type Said = Omit<Clause, 'next'>;

const FOR: Readonly<Record<Side, string>> = { answers: 'for it', watches: 'for watching it', control: 'for the control' };
const SEAT: Readonly<Record<Side, string>> = { answers: 'control owner', watches: 'security reviewer', control: 'control owner' };

/** Why somebody sits there, after the day since when. */
const BECAUSE: Readonly<Record<SeatHow, string>> = {
  asked: 'named when it was asked for',
  approved: 'having approved it',
  answered: 'having answered for it when it was found',
  accepted: 'having accepted the seat',
  assigned: 'named when it was given to a control owner',
  reviewed: 'having reviewed it',
};

/** Why somebody else answers although the seat was held or offered. */
const WHY = {
  emergency: 'It was declared an emergency and nobody has approved it yet',
  refusedTwice: 'The control owner’s seat was refused twice',
} as const;

export function accountability(formats: Formats): AccountabilityStrings {
  const dayText = formats.day;

  /** `control owner since 2 Jun 2026, having approved it` */
  function seat(side: Side, { sinceDay, how }: Said): string {
    const since = sinceDay === undefined ? SEAT[side] : `${SEAT[side]} since ${dayText(sinceDay)}`;
    return how === undefined ? since : `${since}, ${BECAUSE[how]}`;
  }

  function seated(side: Side, name: string, said: Said): RichText {
    const { deputy } = said;
    return deputy
      ? rich`${strong(deputy.person.name)} until ${dayText(deputy.toDay)} for ${strong(name)}, who answers ${FOR[side]}: ${seat(side, said)}.`
      : rich`${strong(name)} answers ${FOR[side]}: ${seat(side, said)}.`;
  }

  /** Why it is not somebody in the seat, as a sentence begins. */
  function because(side: Side, { fallsBecause }: Said): RichText {
    return fallsBecause === 'emergency' || fallsBecause === 'refusedTwice' ? [WHY[fallsBecause]] : rich`${nobody('Nobody')} is ${SEAT[side]} yet`;
  }

  function fallen(side: Side, name: string, said: Said): RichText {
    if (said.as === 'serviceOwner') {
      const only = said.fallsBecause === 'refusedTwice' ? ', and can only hand it on' : '';
      return rich`${because(side, said)}, so ${strong(name)} answers ${FOR[side]} as service owner${only}.`;
    }
    return rich`${because(side, said)} and no service owner can stand in, so ${strong(name)} answers ${FOR[side]}: the register’s default accountable.`;
  }

  function unanswered(side: Side, said: Said): RichText {
    const next = said.offeredTo ? '' : side === 'watches' ? ' A security reviewer must take it.' : said.fallsBecause === 'emergency' ? ' A control owner must approve it.' : ' A security reviewer must give it to a control owner.';
    const why = said.fallsBecause === 'emergency' || said.fallsBecause === 'refusedTwice' ? `${lower(WHY[said.fallsBecause])}, and ` : '';
    return rich`${nobody('Nobody yet')} answers ${FOR[side]}: ${why}no service owner and no default accountable is named.${next}`;
  }

  function clause(side: Side, said: Said): RichText {
    const { as, person, offeredTo, personGone } = said;
    const first = person === undefined || as === 'nobody' ? unanswered(side, said) : as === 'seat' ? seated(side, person.name, said) : fallen(side, person.name, said);
    const gone = person && personGone ? rich` The account of ${strong(person.name)} is gone: somebody else must take this over.` : [];
    const offer = offeredTo ? rich` The seat is offered to ${strong(offeredTo.name)}, who has not answered yet.` : [];
    return [...first, ...gone, ...offer];
  }

  return {
    clause,
    risk: ({ name, onDay }) => rich`${strong(name)} answers for the risk, accepted on ${dayText(onDay)}.`,
    next: ({ who, duty, isLate }) => {
      const must = isLate ? late(duty) : duty;
      return who === undefined ? rich`${nobody('Nobody yet')}: ${must}.` : rich`${strong(who)}: ${must}.`;
    },
    notSeated: (side) => rich`${nobody('Nobody yet')} is ${SEAT[side]}: it falls to the service owner, else to the register’s default accountable.`,
    riskAccepted: 'Risk leadership answers for the risk, which it accepted.',
    riskLeadership: 'Risk leadership',
  };
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

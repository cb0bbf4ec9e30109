import type { Day } from '../day/day';
import type { Family } from '../exception/family';
import { OVER_LIFECYCLES, type Lifecycle } from '../exception/lifecycle';
import { SEATS, type Deputy, type Seat, type SeatHow, type SeatName } from '../exception/seat';
import type { Due } from '../judge/duties';
import type { Judgement } from '../judge/judge';
import { REFUSED_OFTEN } from './refusedOften';
import type { People } from '../people/people';
import type { Person } from '../people/person';
import { emptyFallsTo, fallsTo, type AnswersAs } from './fallsTo';
import { isStoodInFor } from './standsIn';

/** One clause of the sentence: who, in which seat, since when, why them, what next by when. */
export interface Clause {
  readonly as: AnswersAs;
  /** Undefined only for `nobody`. */
  readonly person: Person | undefined;
  readonly sinceDay: Day | undefined;
  readonly how: SeatHow | undefined;
  /** Why it is not somebody in the seat. */
  readonly fallsBecause: 'empty' | 'refusedTwice' | 'emergency' | undefined;
  /** Acts for the holder today; the holder stays accountable. */
  readonly deputy: { readonly person: Person; readonly toDay: Day } | undefined;
  /** Was offered the seat and has not answered. */
  readonly offeredTo: Person | undefined;
  readonly personGone: boolean;
  readonly next: Due | undefined;
}

/**
 * The accountability answer (design §3): who answers for the exception and who answers for watching it, each with the
 * next duty. Of an accepted risk the acceptor answers for the risk, the control owner for the control.
 */
export interface Accountability {
  readonly answers: Clause;
  readonly watches: Clause;
  readonly risk: { readonly person: Person; readonly onDay: Day; readonly next: Due | undefined } | undefined;
  /** The one person whom an acknowledgement named, and what must be done. */
  readonly named: { readonly person: Person; readonly what: string; readonly byDay: Day } | undefined;
}

/** Who sits where and what became of the seats: of a state its parts, of a row what its brief keeps of them. */
export interface Seating extends Readonly<Record<SeatName, Seat | undefined>> {
  readonly subject: { readonly tenantId: string; readonly family: Family } | undefined;
  readonly standing: { readonly lifecycle: Lifecycle } | undefined;
  readonly offers: Readonly<Partial<Record<SeatName, { readonly to: Person }>>>;
  readonly deputies: Readonly<Partial<Record<SeatName, Deputy>>>;
  readonly refusals: number;
  /** Whoever asked for it or declared it an emergency. */
  readonly actors: { readonly requesters: readonly Pick<Person, 'login'>[] };
  readonly risk: { readonly by: Person; readonly onDay: Day } | undefined;
  readonly acknowledgement: { readonly who: Person; readonly what: string; readonly byDay: Day } | undefined;
}

export function accountabilityOf({ parts }: { readonly parts: Seating }, judgement: Pick<Judgement, 'today' | 'next'>, people: People): Accountability {
  const { next } = judgement;
  return {
    answers: clause(parts, judgement, people, 'controlOwner', next.controlOwner),
    watches: clause(parts, judgement, people, 'securityReviewer', next.securityReviewer),
    risk: parts.risk && { person: parts.risk.by, onDay: parts.risk.onDay, next: next.riskLeadership },
    named: parts.acknowledgement && !OVER_LIFECYCLES.some((over) => over === parts.standing?.lifecycle) ? { person: parts.acknowledgement.who, what: parts.acknowledgement.what, byDay: parts.acknowledgement.byDay } : undefined,
  };
}

function clause(parts: Seating, { today }: Pick<Judgement, 'today'>, people: People, seat: 'controlOwner' | 'securityReviewer', next: Due | undefined): Clause {
  const held = parts[seat];
  const offeredTo = parts.offers[seat]?.to;
  const deputy = parts.deputies[seat];
  const emergency = seat === 'controlOwner' && parts.standing?.lifecycle === 'emergency';
  const isStoodIn = seat === 'controlOwner' && isStoodInFor(parts.standing?.lifecycle, held?.person, parts.actors.requesters, people);
  const refusedTwice = seat === 'controlOwner' && parts.refusals >= REFUSED_OFTEN;
  const fallen = fallsTo(parts.subject, othersIn(parts, seat), people);
  // An emergency whose holder cannot answer is the service owner's meanwhile, and so is what was refused twice; where nobody is, the old holder keeps it.
  if (held && !(isStoodIn && fallen.as === 'serviceOwner') && !(refusedTwice && fallen.person)) {
    const covers = deputy && deputy.fromDay <= today && today <= deputy.toDay ? { person: deputy.person, toDay: deputy.toDay } : undefined;
    return { as: 'seat', person: held.person, sinceDay: held.sinceDay, how: held.how, fallsBecause: undefined, deputy: covers, offeredTo, personGone: people.stateOf(held.person.login) === 'gone', next };
  }
  const fallsBecause = emergency ? 'emergency' : refusedTwice ? 'refusedTwice' : 'empty';
  const answers = held ? fallen : emptyFallsTo(parts.subject, othersIn(parts, seat), people);
  return { ...answers, sinceDay: undefined, how: undefined, fallsBecause, deputy: undefined, offeredTo, personGone: answers.person !== undefined && people.stateOf(answers.person.login) === 'gone', next };
}

function othersIn(parts: Seating, seat: SeatName): readonly Person[] {
  return SEATS.filter((each) => each !== seat).flatMap((each) => parts[each]?.person ?? []);
}

import type { Day } from '../../day/day';
import type { Offer, Seat, SeatHow, SeatName } from '../../exception/seat';
import type { Person } from '../../people/person';
import type { Parts } from '../parts';
import type { VoidReason } from '../voidReason';
import type { Doing } from './act';
import { isOver, stands } from './effects';
import type { Lineage } from './recordFields';
import { bothSidesRefusal, isApprover, ROLE_OF_SEAT, separationRefusal, withActor } from './separation';
import { actsAs, guestRefusal, sameHuman, seatActed } from './who';

export const seatTaken = (person: Person, sinceDay: Day, how: SeatHow): Seat => ({ person, sinceDay, how });

/** Whoever sits there already keeps their day and reason. */
export function seatKept(doing: Doing, seat: SeatName, how: SeatHow, person: Person = doing.author): Seat {
  const held = doing.parts[seat];
  const isHolders = held !== undefined && (sameHuman(doing, held.person, person) || (person === doing.author && actsAs(doing, { seats: [seat] }) === 'deputy'));
  return isHolders ? held : seatTaken(person, doing.day, how);
}

type Refused = Pick<Parts, 'refusals' | 'refusedBy'>;
export const NOBODY_REFUSED: Refused = { refusals: 0, refusedBy: [] };

/** The author refuses the control seat; whoever does so again is still one. */
export function controlSeatRefused(doing: Doing): Refused {
  const { refusals, refusedBy } = doing.parts;
  return refusedBy.some((each) => sameHuman(doing, each, doing.author)) ? { refusals, refusedBy } : { refusals: refusals + 1, refusedBy: [...refusedBy, doing.author] };
}

/** A deputy stands in for whoever named them, and for nobody who takes the seat after that. */
function deputiesOf({ parts }: Doing, seat: SeatName, holder: Seat): Parts['deputies'] {
  return holder === parts[seat] ? parts.deputies : { ...parts.deputies, [seat]: undefined };
}

/** Whoever answers in the control seat holds it from then on; what the one before arranged ends with them. */
export function controlSeatKept(doing: Doing, how: SeatHow): Pick<Parts, 'controlOwner' | 'deputies' | 'offers' | 'formerOwners' | keyof Refused> {
  const { parts } = doing;
  const controlOwner = seatKept(doing, 'controlOwner', how);
  return { controlOwner, deputies: deputiesOf(doing, 'controlOwner', controlOwner), offers: { ...parts.offers, controlOwner: undefined }, ...formerOwnerAnswered(doing), ...NOBODY_REFUSED };
}

/**
 * Whoever asks takes the business seat for themselves alone. Somebody else whom they name is offered it: a seat is accepted
 * in its own list (design §2), and nobody is put on the asking side by another.
 */
export function businessSeatAsked(doing: Doing, named: Person): Pick<Parts, 'businessOwner' | 'deputies' | 'offers'> {
  const { parts, author } = doing;
  // Whoever sits there by asking alone for what is over, be it refused, dismissed or removed, speaks for no later request of others.
  const held = isOver(parts.standing) && parts.businessOwner?.how === 'asked' ? undefined : parts.businessOwner;
  const isTaken = (held !== undefined && sameHuman(doing, held.person, named)) || sameHuman(doing, named, author);
  if (!isTaken) return { businessOwner: held, deputies: held ? parts.deputies : { ...parts.deputies, businessOwner: undefined }, ...offered(doing, 'businessOwner', named) };
  const businessOwner = seatKept(doing, 'businessOwner', 'asked', named);
  return { businessOwner, deputies: deputiesOf(doing, 'businessOwner', businessOwner), offers: { ...parts.offers, businessOwner: undefined } };
}

const BUSINESS = { seats: ['businessOwner'], offered: 'businessOwner' } as const;

/** Whoever was offered the business seat and asks in it accepts it by that. */
export function businessSeatByAsking(doing: Doing): Partial<Pick<Parts, 'businessOwner' | 'offers' | 'deputies' | 'grants'>> {
  return actsAs(doing, BUSINESS) === 'offered' ? businessSeatAccepted(doing) : {};
}

/** Whoever took the business seat by asking alone gives it back with what they asked for. */
export function businessSeatGivenBack(doing: Doing): Partial<Pick<Parts, 'businessOwner' | 'deputies'>> {
  const { parts } = doing;
  const isTheirs = parts.businessOwner?.how === 'asked' && seatActed(doing, BUSINESS) !== undefined;
  return isTheirs ? { businessOwner: undefined, deputies: { ...parts.deputies, businessOwner: undefined } } : {};
}

/** Why they cannot: whoever takes the seat by that, or asks as the service owner, may have approved it. */
export function askingRefusal(doing: Doing): VoidReason | undefined {
  return seatActed(doing, BUSINESS) ? undefined : bothSidesRefusal(doing, doing.author);
}

/** Whoever approved it asks for more of it: two people are enough from then on. */
export function twoPersonByAsking(doing: Doing): Partial<Pick<Parts, 'grants'>> {
  const { grants } = doing.parts;
  return grants.firstApprovalDay !== undefined && isApprover(doing, doing.author) ? { grants: { ...grants, twoPerson: true } } : {};
}

export function businessSeatAccepted(doing: Doing): Partial<Parts> & Pick<Parts, 'grants'> {
  const { grants } = doing.parts;
  return { ...accepted(doing, 'businessOwner'), grants: { ...grants, twoPerson: grants.twoPerson || (grants.firstApprovalDay !== undefined && isApprover(doing, doing.author)) } };
}

/**
 * Why an approval lacks somebody in the business seat: nobody sits there, and nobody was offered it who could take it once it
 * is approved. That it is still empty is due from then on.
 */
export function businessSideRefusal(doing: Doing, endDay: Day): VoidReason | undefined {
  const { parts, author, day } = doing;
  if (parts.businessOwner) return undefined;
  const to = parts.offers.businessOwner?.to;
  if (!to) return { code: 'field', field: 'businessOwner', problem: 'missing' };
  const granted: Parts = {
    ...parts,
    standing: stands('approved', day),
    end: { day: endDay, by: 'approved', setOnDay: day },
    grants: { ...parts.grants, firstApprovalDay: parts.grants.firstApprovalDay ?? day },
    actors: withActor(parts.actors, 'approver', author),
  };
  return offerRefusal({ ...doing, parts: granted }, 'businessOwner', to) ? { code: 'offerInVain', name: to.name } : undefined;
}

/** Why somebody cannot be offered a seat, or act as its deputy. */
export function offerRefusal(doing: Doing, seat: SeatName, to: Person): VoidReason | undefined {
  const guest = guestRefusal(doing, to, seat);
  if (guest) return guest;
  if (doing.people.stateOf(to.login) === 'gone') return { code: 'gone', name: to.name };
  return separationRefusal(doing, to, ROLE_OF_SEAT[seat]) ?? (seat === 'businessOwner' ? bothSidesRefusal(doing, to) : undefined);
}

export function offered({ parts, author, day, policy }: Doing, seat: SeatName, to: Person): Pick<Parts, 'offers'> {
  return { offers: { ...parts.offers, [seat]: { to, by: author, onDay: day, dueDay: day + policy.answerOfferWithinDays } } };
}

/**
 * Who answered for findings where they came from is asked to answer for them here, where the control seat is nobody's: to
 * split or to merge takes them from nobody behind their back. One alone can be offered it, whoever sat there last; an offer keeps
 * nobody else from that seat, and where somebody sits in it none is made. But what they had approved, or were asked to answer
 * for, nobody else ends before the day of the answer of each. @param comesNew something comes that was not here: only that gives
 * more time to somebody who is asked already.
 */
export function formerOwnersAsked(doing: Doing, { owner, formerOwners = [], firstApprovalDay }: Pick<Lineage, 'owner' | 'formerOwners' | 'firstApprovalDay'>, comesNew: boolean): Partial<Pick<Parts, 'offers' | 'standing' | 'formerOwners'>> {
  const { controlOwner, offers } = doing.parts;
  const asked = [...(owner ? [owner] : []), ...formerOwners].filter((each) => !(controlOwner && sameHuman(doing, controlOwner.person, each)) && !offerRefusal(doing, 'controlOwner', each));
  const [first] = asked;
  const isSomebodys = controlOwner !== undefined || offers.controlOwner !== undefined;
  if (!first || (isSomebodys && firstApprovalDay === undefined)) return {};
  const all = { formerOwners: asked.reduce((known, each) => withFormerOwner(doing, known, each, comesNew), doing.parts.formerOwners) };
  return isSomebodys ? all : { ...offered(doing, 'controlOwner', first), ...all, ...assignedTo(doing) };
}

function withFormerOwner(doing: Doing, known: Parts['formerOwners'], to: Person, comesNew: boolean): Parts['formerOwners'] {
  const others = known.filter((each) => !sameHuman(doing, each.to, to));
  const asked = offered(doing, 'controlOwner', to).offers.controlOwner;
  return !asked || (others.length < known.length && !comesNew) ? known : [...others, asked];
}

/** Who may still say so on a day. */
export function formerOwnersOn({ formerOwners }: Pick<Parts, 'formerOwners'>, day: Day): Parts['formerOwners'] {
  return formerOwners.filter(({ dueDay }) => day <= dueDay);
}

/** The author answers for it from now on, or refuses to; that says nothing for anybody else. */
export function formerOwnerAnswered(doing: Doing): Pick<Parts, 'formerOwners'> {
  return { formerOwners: doing.parts.formerOwners.filter(({ to }) => !sameHuman(doing, to, doing.author)) };
}

/** Whoever is offered the control seat refuses it; who answered for it where it came from alone, and is offered nothing, says only that it is theirs no more. */
export function controlSeatDeclined(doing: Doing): Partial<Pick<Parts, 'offers' | 'formerOwners' | keyof Refused>> {
  const { offers } = doing.parts;
  const isOffered = offers.controlOwner !== undefined && sameHuman(doing, offers.controlOwner.to, doing.author);
  return { ...formerOwnerAnswered(doing), ...(isOffered ? { offers: { ...offers, controlOwner: undefined }, ...controlSeatRefused(doing) } : {}) };
}

/** Why it cannot be ended yet: who answered for it where it came from closes it, each of them, unless they let their day pass (design §4, answer within). Who is gone can say nothing. Of several the one who has longest. */
export function formerOwnersRefusal(doing: Doing): VoidReason | undefined {
  const open = formerOwnersOn(doing.parts, doing.day).filter(({ to }) => !sameHuman(doing, to, doing.author) && doing.people.stateOf(to.login) !== 'gone');
  const last = open.reduce<Offer | undefined>((latest, each) => (latest && latest.dueDay >= each.dueDay ? latest : each), undefined);
  return last && { code: 'formerOwnerFirst', name: last.to.name, untilDay: last.dueDay };
}

/** What nobody had to answer is somebody's. */
export function assignedTo({ parts: { standing } }: Doing): Partial<Pick<Parts, 'standing'>> {
  return standing?.lifecycle === 'unassigned' ? { standing: { ...standing, lifecycle: 'assigned' } } : {};
}

/** The author takes the seat that they were offered, or that is empty. */
export function accepted(doing: Doing, seat: SeatName): Partial<Parts> {
  const { parts, author, day } = doing;
  return {
    [seat]: seatTaken(author, day, 'accepted'),
    offers: { ...parts.offers, [seat]: undefined },
    deputies: { ...parts.deputies, [seat]: undefined },
    ...(seat === 'controlOwner' ? { ...NOBODY_REFUSED, ...formerOwnerAnswered(doing) } : {}),
  };
}

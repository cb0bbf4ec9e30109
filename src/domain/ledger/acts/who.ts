import { REFUSED_OFTEN } from '../../accountability/refusedOften';
import { isStoodInFor } from '../../accountability/standsIn';
import type { SeatName } from '../../exception/seat';
import type { Person } from '../../people/person';
import { isGuest } from '../../people/person';
import type { Doing, Who } from './act';
import { isFound } from './effects';
import type { VoidReason } from '../voidReason';

/** As what somebody acts; `open`: the list alone decides. */
export type ActsAs = 'holder' | 'deputy' | 'offered' | 'formerOwner' | 'serviceOwner' | 'manager' | 'asked' | 'declared' | 'open';

/** True where two accounts are one human, as far as was known then. */
export function sameHuman({ people }: Pick<Doing, 'people'>, a: Person, b: Person): boolean {
  return people.humanOf(a.login) === people.humanOf(b.login) || (a.objectId !== undefined && a.objectId === b.objectId);
}

/** As what the author acts, or undefined where the act is not theirs. */
export function actsAs(doing: Doing, who: Who): ActsAs | undefined {
  const { parts, author } = doing;
  const isHumanOfAuthor = (person: Person | undefined): boolean => person !== undefined && sameHuman(doing, person, author);
  const acted = seatActed(doing, who);
  if (acted) return acted.as;
  if (who.holder && isHumanOfAuthor(parts[who.holder]?.person)) return 'holder';
  if (who.offered && isHumanOfAuthor(parts.offers[who.offered]?.to)) return 'offered';
  if (who.formerOwner && parts.formerOwners.some(({ to }) => isHumanOfAuthor(to))) return 'formerOwner';
  const isServiceOwner = isHumanOfAuthor(serviceOwnerOf(doing));
  const isInWords = parts.standing?.lifecycle === 'emergency' && !isFound(parts);
  const isStandIn = who.serviceOwner === 'emergency' || (who.serviceOwner === 'inWords' && isInWords);
  if (isServiceOwner && (who.serviceOwner === true || (isStandIn && standsIn(doing)))) return 'serviceOwner';
  if (who.declared && isInWords && isNobodys(parts, 'controlOwner') && parts.actors.requesters.some(isHumanOfAuthor)) return 'declared';
  if (who.managerOfGone && who.seats?.some((seat) => isManagerOfGone(doing, seat))) return 'manager';
  if (who.asked && parts.standing?.lifecycle !== 'requested') return 'open';
  if (who.asked && parts.actors.requesters.some(isHumanOfAuthor)) return 'asked';
  if (who.askedForAnother && (who.askedForAnother === true || parts.businessOwner === undefined) && isHumanOfAuthor(askerStill(doing))) return 'asked';
  // A seat that was refused twice is the service owner's to hand on, and no more.
  // An offer asks somebody and keeps nobody else from answering: who may add to the list is not known here, so it may have been made in vain.
  if (who.empty && parts[who.empty] === undefined && !(isServiceOwner && parts.refusals >= REFUSED_OFTEN)) return 'open';
  return undefined;
}

/** In which of its seats the author acts: the first that they hold, or whose deputy they are that day. */
export function seatActed(doing: Doing, { seats = [] }: Who): { readonly seat: SeatName; readonly as: 'holder' | 'deputy' } | undefined {
  const { parts, author, day } = doing;
  for (const seat of seats) {
    const [held, deputy] = [parts[seat], parts.deputies[seat]];
    if (held && sameHuman(doing, held.person, author)) return { seat, as: 'holder' };
    if (deputy && sameHuman(doing, deputy.person, author) && deputy.fromDay <= day && day <= deputy.toDay) return { seat, as: 'deputy' };
  }
  return undefined;
}

/** The service owner answers for an emergency, since nobody in the control seat can. */
export function standsIn({ parts, people }: Pick<Doing, 'parts' | 'people'>): boolean {
  return isStoodInFor(parts.standing?.lifecycle, parts.controlOwner?.person, parts.actors.requesters, people);
}

/** Nobody sits there, and nobody is offered it. */
function isNobodys(parts: Doing['parts'], seat: SeatName): boolean {
  return parts[seat] === undefined && parts.offers[seat] === undefined;
}

/** Who asked for somebody else, as long as nobody has taken the business seat since: from then on it is theirs. */
function askerStill(doing: Doing): Person | undefined {
  const { standing, businessOwner } = doing.parts;
  if (standing?.lifecycle !== 'requested' || !standing.asked) return undefined;
  const { by, holder } = standing.asked;
  const isAsThen = businessOwner === undefined || (holder !== undefined && sameHuman(doing, holder, businessOwner.person));
  return isAsThen ? by : undefined;
}

/** The account of whoever holds the seat is gone. */
export function isGone({ parts, people }: Pick<Doing, 'parts' | 'people'>, seat: SeatName): boolean {
  const holder = parts[seat]?.person;
  return holder !== undefined && people.stateOf(holder.login) === 'gone';
}

/** Whoever holds the seat is gone, and the author is their manager by the People list. */
export function isManagerOfGone(doing: Doing, seat: SeatName): boolean {
  const holder = doing.parts[seat]?.person;
  const manager = holder && doing.people.managerOf(holder.login);
  return manager !== undefined && isGone(doing, seat) && sameHuman(doing, manager, doing.author);
}

/** Why the act is not the author's. */
export function notTheirs({ parts }: Doing, who: Who): VoidReason {
  const held = [...(who.seats ?? []), ...(who.holder ? [who.holder] : [])];
  const unique = [...new Set([...held, ...(who.offered ? [who.offered] : [])])];
  const offer = who.offered && parts.offers[who.offered];
  if (offer && !held.some((seat) => parts[seat])) return { code: 'offeredToAnother', name: offer.to.name };
  return { code: 'notYours', seats: unique, holder: unique.map((seat) => parts[seat]?.person.name).find((name) => name !== undefined) };
}

export function serviceOwnerOf({ parts, people }: Pick<Doing, 'parts' | 'people'>): Person | undefined {
  return parts.subject && people.serviceOwnerOf(parts.subject.tenantId, parts.subject.family);
}

/** Guests may hold the business seat only; the reviewer's seat where policy says so (design §3). */
export function guestRefusal({ policy }: Pick<Doing, 'policy'>, person: Person, seat: SeatName): VoidReason | undefined {
  if (!isGuest(person.login) || seat === 'businessOwner' || (seat === 'securityReviewer' && policy.guestsMayReview)) return undefined;
  return { code: 'guest', seat };
}

import { SEATS, type SeatName } from '../../exception/seat';
import type { Person } from '../../people/person';
import type { VoidReason } from '../voidReason';
import type { Doing } from './act';
import { isBarred } from './separation';
import { actsAs, isGone, isManagerOfGone, notTheirs, sameHuman } from './who';

/** Why somebody may not offer a seat, whomever they would offer it to. */
export function offeringRefusal(doing: Doing, seat: SeatName): VoidReason | undefined {
  return notOffering(doing, seat) ?? offeredByAnother(doing, seat);
}

/**
 * Nobody but the holder offers a seat, as long as there is one. For who is gone, or is barred from it by another side, whoever
 * sits in another seat does too; for who is gone also their manager.
 */
function notOffering(doing: Doing, seat: SeatName): VoidReason | undefined {
  if (isManagerOfGone(doing, seat) || (seat === 'businessOwner' && actsAs(doing, { askedForAnother: 'empty' }))) return undefined;
  if (actsAs(doing, { seats: SEATS }) === undefined) return notTheirs(doing, { seats: [seat] });
  // Who stands in for somebody who is gone, or can do nothing in the seat any more, gives away nothing of theirs.
  const isOthers = (isGone(doing, seat) || isBarred(doing, seat)) && actsAs(doing, { seats: SEATS.filter((each) => each !== seat) }) !== undefined;
  return isOthers ? undefined : notHolder(doing, seat);
}

/**
 * What somebody else offers is not offered over their head: nobody takes back whom a reviewer assigned. An offer that was not
 * answered in time gives way, but for an empty control seat, which a reviewer assigns anew whenever it takes.
 */
function offeredByAnother(doing: Doing, seat: SeatName): VoidReason | undefined {
  const offer = doing.parts.offers[seat];
  const holder = doing.parts[seat]?.person;
  const isOwn = (person: Person | undefined): boolean => person !== undefined && sameHuman(doing, person, doing.author);
  if (!offer || isOwn(offer.by) || isOwn(holder) || isManagerOfGone(doing, seat)) return undefined;
  const givesWay = doing.day > offer.dueDay && (seat !== 'controlOwner' || holder !== undefined);
  return givesWay ? undefined : { code: 'offeredToAnother', name: offer.to.name };
}

/** A seat that somebody holds can only be handed on or covered by them; an empty one may be offered by whoever holds another. */
export function notHolder(doing: Doing, seat: SeatName): VoidReason | undefined {
  const holder = doing.parts[seat]?.person;
  return holder && !sameHuman(doing, holder, doing.author) ? { code: 'notYours', seats: [seat], holder: holder.name } : undefined;
}

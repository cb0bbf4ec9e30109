import { SEATS, type SeatName } from '../../exception/seat';
import type { Person } from '../../people/person';
import type { Actors, Parts } from '../parts';
import type { Role, VoidReason } from '../voidReason';
import type { Doing, Rule } from './act';
import { guestRefusal, sameHuman, seatActed } from './who';

/** The side that somebody in a seat is on. */
export const ROLE_OF_SEAT: Readonly<Record<SeatName, Role>> = { businessOwner: 'requester', controlOwner: 'approver', securityReviewer: 'reviewer' };
const SEAT_OF_ROLE: Readonly<Partial<Record<Role, SeatName>>> = { requester: 'businessOwner', approver: 'controlOwner', reviewer: 'securityReviewer' };
/** The sides of an exception. */
export const ROLES: readonly Role[] = ['requester', 'approver', 'reviewer', 'acceptor'];
export const ACTORS_OF_ROLE: Readonly<Record<Role, keyof Actors>> = { requester: 'requesters', approver: 'approvers', reviewer: 'reviewers', acceptor: 'acceptors' };

/**
 * Everybody who is on a side of this exception, by their seat or by what they did. A deputy is on one from their first act as
 * such: they are named without being asked, and nobody is barred from all else by another.
 */
export function peopleOfRole({ parts }: Pick<Doing, 'parts'>, role: Role): readonly Person[] {
  const seat = SEAT_OF_ROLE[role];
  const seated = seat && parts[seat]?.person;
  return [...(seated ? [seated] : []), ...parts.actors[ACTORS_OF_ROLE[role]]];
}

/** The side that the author takes by an act: the one that it takes, or as a deputy that of the seat, whatever they do there. */
export function sideOf(doing: Doing, { as, who }: Pick<Rule, 'as' | 'who'>): Role | undefined {
  const acted = who && seatActed(doing, who);
  return as ?? (acted?.as === 'deputy' ? ROLE_OF_SEAT[acted.seat] : undefined);
}

/**
 * Requester, approver and reviewer of one exception are three different humans, for every pair; whoever accepts a risk
 * is none of the three (design §3). Approver ≠ reviewer is never waived; two-person mode waives requester ≠ approver.
 */
export function separationRefusal(doing: Doing, person: Person, wanted: Role, rule: Pick<Rule, 'askersToo'> = {}): VoidReason | undefined {
  for (const has of ROLES) {
    if (has === wanted || (has === 'requester' && takesAskers(doing, rule)) || (doing.policy.twoPersonMode && isPair(wanted, has, 'requester', 'approver'))) continue;
    const other = peopleOfRole(doing, has).find((each) => sameHuman(doing, each, person));
    if (other) return { code: 'separation', wanted, has, name: other.name };
  }
  return undefined;
}

/** Whoever holds the seat took another side since, or is found to have, or is a guest who may not hold it any more: they can do nothing in it. */
export function isBarred(doing: Doing, seat: SeatName): boolean {
  const holder = doing.parts[seat]?.person;
  return holder !== undefined && (guestRefusal(doing, holder, seat) ?? separationRefusal(doing, holder, ROLE_OF_SEAT[seat])) !== undefined;
}

/** Says how things are with an emergency, from the asking side: that is no second side. */
export function asksToo(doing: Doing, rule: Pick<Rule, 'askersToo'>): boolean {
  return takesAskers(doing, rule) && peopleOfRole(doing, 'requester').some((each) => sameHuman(doing, each, doing.author));
}

function takesAskers({ parts }: Doing, { askersToo }: Pick<Rule, 'askersToo'>): boolean {
  return askersToo === true && parts.standing?.lifecycle === 'emergency';
}

/** On the approving side, and about to be on the asking one: two people are enough, where policy says so. */
export function isApprover(doing: Doing, person: Person): boolean {
  return peopleOfRole(doing, 'approver').some((each) => sameHuman(doing, each, person));
}

/**
 * Whoever approved asks from then on, too. That is two-person mode as much as asking first, so what is granted already may
 * run no longer than they could grant together now.
 */
export function bothSidesRefusal(doing: Doing, person: Person): VoidReason | undefined {
  const { standing, end, grants } = doing.parts;
  const isGranted = grants.firstApprovalDay !== undefined && (standing?.before ?? standing)?.lifecycle !== 'refused';
  if (!isGranted || !end || end.day <= doing.day + doing.policy.twoPersonGrantDays || !isApprover(doing, person)) return undefined;
  return { code: 'separation', wanted: 'requester', has: 'approver', name: person.name };
}

function isPair(a: Role, b: Role, one: Role, two: Role): boolean {
  return (a === one && b === two) || (a === two && b === one);
}

/** Everybody who is on a side, by their seat or by what they did: whom findings bring along to another exception. */
export function sidesOf(parts: Pick<Parts, SeatName | 'actors'>): Actors {
  return SEATS.reduce((actors, seat) => {
    const held = parts[seat];
    return held ? withActor(actors, ROLE_OF_SEAT[seat], held.person) : actors;
  }, parts.actors);
}

/** Those of both. */
export function joined(actors: Actors, more: Actors): Actors {
  return ROLES.reduce((all, role) => withActor(all, role, ...more[ACTORS_OF_ROLE[role]]), actors);
}

/** Sides on which somebody is missing who is among the expected. */
export function lacksSomebody(actors: Actors, expected: Actors): boolean {
  return joined(actors, expected) !== actors;
}

/** The actors with one more on a side. */
export function withActor(actors: Actors, role: Role, ...people: readonly Person[]): Actors {
  const name = ACTORS_OF_ROLE[role];
  const known = new Set(actors[name].map(({ login }) => login.toLowerCase()));
  const more = people.filter(({ login }) => !known.has(login.toLowerCase()) && known.add(login.toLowerCase()));
  return more.length === 0 ? actors : { ...actors, [name]: [...actors[name], ...more] };
}

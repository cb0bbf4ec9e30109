import type { SeatName } from '../../../src/domain/exception/seat';
import { separationRefusal } from '../../../src/domain/ledger/acts/separation';
import type { Role } from '../../../src/domain/ledger/voidReason';
import { loginKey, type Person } from '../../../src/domain/people/person';
import { BUSINESS_OWNERS, CONTROL_OWNERS, LEADERS, REVIEWERS } from './cast';
import type { Life } from './life';
import { NotLawful } from './life';

/** Who may act on a side of an exception: there, and on no other side of it. */
export function lawful(life: Life, people: readonly Required<Person>[], role: Role): readonly Required<Person>[] {
  const atMs = life.world.at(life.day, 12 * 60);
  const doing = { parts: life.parts, key: '', exceptionKey: life.hole.exceptionKey, author: people[0] ?? { login: '', name: '' }, day: life.day, people: life.world.peopleOn(atMs), policy: life.policy };
  return people.filter((each) => doing.people.stateOf(each.login) !== 'gone' && separationRefusal(doing, each, role) === undefined);
}

function oneOf(life: Life, people: readonly Required<Person>[], role: Role): Required<Person> {
  const left = lawful(life, people, role);
  if (left.length === 0) throw new NotLawful(role, { code: 'field', field: role, problem: 'missing' });
  return life.random.pick(left);
}

export const someReviewer = (life: Life): Required<Person> => oneOf(life, REVIEWERS, 'reviewer');
export const someBusinessOwner = (life: Life): Required<Person> => oneOf(life, BUSINESS_OWNERS, 'requester');
export const someLeader = (life: Life): Required<Person> => oneOf(life, LEADERS, 'acceptor');
export function someControlOwner(life: Life, ...but: readonly (Person | undefined)[]): Required<Person> {
  const others = CONTROL_OWNERS[life.hole.family].filter(({ login }) => but.every((each) => each === undefined || loginKey(each.login) !== loginKey(login)));
  return oneOf(life, others, 'approver');
}

/** Who sits there and has not left. */
export function seated(life: Life, seat: SeatName): Person | undefined {
  const held = life.parts[seat]?.person;
  return held && life.world.peopleOn(life.world.at(life.day, 12 * 60)).stateOf(held.login) !== 'gone' ? held : undefined;
}

/** Whoever watches it, or another who may. */
export function reviewerNow(life: Life): Person {
  const held = seated(life, 'securityReviewer');
  return held && lawful(life, [held as Required<Person>], 'reviewer').length > 0 && life.random.chance(0.9) ? held : someReviewer(life);
}

export function controlOwnerNow(life: Life): Person {
  const held = seated(life, 'controlOwner');
  if (!held) throw new NotLawful('controlOwner', { code: 'noControlOwner' });
  return held;
}

export const serviceOwnerNow = (life: Life): Person | undefined =>
  life.parts.subject && life.world.peopleOn(life.world.at(life.day, 12 * 60)).serviceOwnerOf(life.parts.subject.tenantId, life.parts.subject.family);

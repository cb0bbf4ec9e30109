import type { Day } from '../day/day';
import type { Family } from '../exception/family';
import { loginKey, type Person } from './person';

/** Whether the account is there, as somebody learnt it. */
export const PERSON_STATES = ['present', 'gone', 'cannotTell'] as const;
export type PersonState = (typeof PERSON_STATES)[number];

/** One item of the People list: append-only, the newest of a login wins (design §3). */
export interface PersonFact {
  readonly login: string;
  readonly name: string;
  readonly objectId?: string | undefined;
  /** Login of the first account of the same human; empty: none is known. */
  readonly sameHumanAs: string;
  /** Login of the manager; empty: none is known. */
  readonly manager: string;
  readonly state: PersonState;
  /** Where and when it was learnt. */
  readonly source: string;
  readonly onDay: Day;
  /** UTC second stamped by SharePoint, in milliseconds since 1970; with `id` the order of the items. */
  readonly createdAt: number;
  readonly id: number;
}

/**
 * One item of the Service owners list: who answers for a control family of a tenant; the newest wins. One without
 * tenant and family names the register's default accountable, to whom everything falls that nobody else answers for.
 */
export interface ServiceOwnerFact {
  readonly tenantId: string;
  readonly family: Family | '';
  readonly owner: Person;
  readonly createdAt: number;
  readonly id: number;
}

/** What the register knows of people, with the history that decisions are judged by. */
export interface PeopleHistory {
  readonly facts: readonly PersonFact[];
  readonly serviceOwners: readonly ServiceOwnerFact[];
}

export const NOBODY_KNOWN: PeopleHistory = { facts: [], serviceOwners: [] };

/** What was known of people at one moment. */
export interface People {
  /** One key for all accounts of one human; the login itself where nothing links it. */
  humanOf(login: string): string;
  /** Every account of the human that the list names, the one asked for included, with what is known of it. */
  accountsOf(person: Person): readonly Person[];
  stateOf(login: string): PersonState;
  /** The manager's account; undefined where none is known. */
  managerOf(login: string): Person | undefined;
  serviceOwnerOf(tenantId: string, family: Family): Person | undefined;
  defaultAccountable(): Person | undefined;
}

/**
 * What was known at an instant: facts written later do not count, so that a decision is judged by what was known when
 * it was made. Links are followed in both directions and never run in circles.
 */
export function peopleAt(history: PeopleHistory, atMs: number = Infinity): People {
  const newest = new Map<string, PersonFact>();
  const names = new Map<string, string>();
  const objectIds = new Map<string, string>();
  const parents = new Map<string, string>();
  for (const fact of inOrder(history.facts, atMs)) {
    newest.set(loginKey(fact.login), fact);
    if (fact.name !== '') names.set(loginKey(fact.login), fact.name);
    if (fact.objectId) objectIds.set(loginKey(fact.login), fact.objectId);
  }
  const root = (key: string): string => {
    let at = key;
    for (let parent = parents.get(at); parent !== undefined; parent = parents.get(at)) at = parent;
    return at;
  };
  for (const [key, { sameHumanAs }] of newest) {
    if (sameHumanAs === '') continue;
    const [a, b] = [root(key), root(loginKey(sameHumanAs))];
    // The smaller text stands for the group, so that the order of the links does not matter.
    if (a !== b) parents.set(a < b ? b : a, a < b ? a : b);
  }
  /** Accounts that somebody wrote about, or named as another one's first. */
  const accounts = (): string[] => [...new Set([...newest].flatMap(([key, { sameHumanAs }]) => (sameHumanAs === '' ? [key] : [key, loginKey(sameHumanAs)])))].sort();
  const accountOf = (key: string): Person => ({ login: key, name: names.get(key) ?? key, ...(objectIds.has(key) ? { objectId: objectIds.get(key) } : {}) });
  const owners = new Map<string, Person>();
  for (const { tenantId, family, owner } of inOrder(history.serviceOwners, atMs)) owners.set(`${tenantId.toLowerCase()}|${family}`, owner);
  const ownerOf = (key: string): Person | undefined => {
    const owner = owners.get(key);
    return owner && owner.login !== '' ? owner : undefined;
  };
  return {
    humanOf: (login) => root(loginKey(login)),
    accountsOf: (person) => {
      const own = loginKey(person.login);
      const asked = { ...accountOf(own), ...person };
      return [asked, ...accounts().filter((key) => key !== own && root(key) === root(own)).map(accountOf)];
    },
    stateOf: (login) => newest.get(loginKey(login))?.state ?? 'cannotTell',
    managerOf: (login) => {
      const manager = newest.get(loginKey(login))?.manager ?? '';
      return manager === '' ? undefined : { login: manager, name: names.get(loginKey(manager)) ?? manager };
    },
    serviceOwnerOf: (tenantId, family) => ownerOf(`${tenantId.toLowerCase()}|${family}`),
    defaultAccountable: () => ownerOf('|'),
  };
}

function inOrder<Fact extends { readonly createdAt: number; readonly id: number }>(facts: readonly Fact[], atMs: number): Fact[] {
  return facts.filter(({ createdAt }) => createdAt <= atMs).sort((a, b) => a.createdAt - b.createdAt || a.id - b.id);
}

import type { Day } from '../day/day';
import type { Family } from '../exception/family';
import { accountKey } from './account';
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
  /** Day of `createdAt` in the site's zone; left out where no day is counted from it. */
  readonly createdDay?: Day;
  readonly id: number;
  /** Login of whoever wrote it; undefined where it is not known. */
  readonly by?: string | undefined;
  /** What its author said of the links of their own accounts, which does not count (`withKeptLinks`): the rest of the fact does. */
  readonly doubts?: { readonly sameHumanAs?: string | undefined; readonly objectId?: string | undefined } | undefined;
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
  /** One key for all accounts of one human; no login. */
  humanOf(login: string): string;
  /** Every account of the human that the list names, the one asked for included, with what is known of it. */
  accountsOf(person: Person): readonly Person[];
  stateOf(login: string): PersonState;
  /** The manager's account; undefined where none is known, or only another account of the same human. */
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
  const logins = new Map<string, string>();
  const names = new Map<string, string>();
  const objectIds = new Map<string, string>();
  const parents = new Map<string, string>();
  for (const fact of known(history.facts, atMs)) {
    const key = accountKey(fact.login);
    newest.set(key, fact);
    logins.set(key, loginKey(fact.login));
    if (fact.name !== '') names.set(key, fact.name);
    if (fact.objectId) objectIds.set(key, fact.objectId);
  }
  const root = (key: string): string => {
    let at = key;
    for (let parent = parents.get(at); parent !== undefined; parent = parents.get(at)) {
      // Every other step is left out from now on: a chain of thousands of links is followed once.
      const next = parents.get(parent);
      if (next !== undefined) parents.set(at, next);
      at = parent;
    }
    return at;
  };
  const join = (one: string, other: string): void => {
    const [a, b] = [root(one), root(other)];
    // The smaller text stands for the group, so that the order of the links does not matter.
    if (a !== b) parents.set(a < b ? b : a, a < b ? a : b);
  };
  for (const [key, { sameHumanAs }] of newest) {
    if (sameHumanAs === '') continue;
    if (!logins.has(accountKey(sameHumanAs))) logins.set(accountKey(sameHumanAs), loginKey(sameHumanAs));
    join(key, accountKey(sameHumanAs));
  }
  // Whoever got a new sign-in name is still one object of the directory.
  const byObject = new Map<string, string>();
  for (const [key, objectId] of objectIds) join(key, byObject.get(objectId.toLowerCase()) ?? (byObject.set(objectId.toLowerCase(), key), key));
  /** Accounts that somebody wrote about, or named as another one's first. */
  const accountsByRoot = (): ReadonlyMap<string, readonly string[]> => {
    const byRoot = new Map<string, string[]>();
    for (const key of [...logins.keys()].sort()) {
      const same = byRoot.get(root(key));
      if (same) same.push(key);
      else byRoot.set(root(key), [key]);
    }
    return byRoot;
  };
  let grouped: ReadonlyMap<string, readonly string[]> | undefined;
  const accountOf = (key: string, login: string = logins.get(key) ?? key): Person => ({ login, name: names.get(key) ?? login, ...(objectIds.has(key) ? { objectId: objectIds.get(key) } : {}) });
  const owners = new Map<string, Person>();
  for (const { tenantId, family, owner } of known(history.serviceOwners, atMs)) owners.set(`${tenantId.toLowerCase()}|${family}`, owner);
  const ownerOf = (key: string): Person | undefined => {
    const owner = owners.get(key);
    return owner && owner.login !== '' ? owner : undefined;
  };
  return {
    humanOf: (login) => root(accountKey(login)),
    accountsOf: (person) => {
      const own = accountKey(person.login);
      const asked = { ...accountOf(own, loginKey(person.login)), ...person };
      const same = (grouped ??= accountsByRoot()).get(root(own)) ?? [];
      return [asked, ...same.filter((key) => key !== own).map((key) => accountOf(key))];
    },
    stateOf: (login) => newest.get(accountKey(login))?.state ?? 'cannotTell',
    managerOf: (login) => {
      const manager = newest.get(accountKey(login))?.manager ?? '';
      // Nobody is told of their own lateness in their manager's place, whoever wrote that they are.
      return manager === '' || root(accountKey(manager)) === root(accountKey(login)) ? undefined : { login: manager, name: names.get(accountKey(manager)) ?? manager };
    },
    serviceOwnerOf: (tenantId, family) => ownerOf(`${tenantId.toLowerCase()}|${family}`),
    defaultAccountable: () => ownerOf('|'),
  };
}

interface Ordered {
  readonly createdAt: number;
  readonly id: number;
}

/** In the order of a list beside the ledger. */
export function inFactOrder<Fact extends Ordered>(facts: readonly Fact[]): Fact[] {
  return [...facts].sort((a, b) => a.createdAt - b.createdAt || a.id - b.id);
}

function known<Fact extends Ordered>(facts: readonly Fact[], atMs: number): Fact[] {
  return inFactOrder(facts.filter(({ createdAt }) => createdAt <= atMs));
}

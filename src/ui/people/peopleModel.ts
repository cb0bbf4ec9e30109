import { twoGroupsFindings, type GroupOnSite } from '../../domain/integrity/powers';
import { accountKey } from '../../domain/people/account';
import { lastLearnt, type LastLearnt, type Said } from '../../domain/people/lastLearnt';
import { peopleAt, type PeopleHistory } from '../../domain/people/people';
import { isGuest, loginKey, type Person } from '../../domain/people/person';
import { signInName } from '../../domain/people/signInName';
import type { SeatHolder } from '../../register/seatHolders';

/** What the screen is worked out from. */
export interface PeopleFacts {
  readonly history: PeopleHistory;
  /** Undefined: the visitor may not see them. */
  readonly groups: readonly GroupOnSite[] | undefined;
  /** Undefined: not read yet, or not to be read. */
  readonly holders: ReadonlyMap<string, SeatHolder> | undefined;
}

/** What is wrong with where an account stands. */
export type PersonTrouble =
  /** Titles of the groups of the human behind it that check each other. */
  | { readonly code: 'twoGroups'; readonly groups: readonly string[]; readonly accounts: readonly Person[] }
  | { readonly code: 'goneHolds'; readonly count: number }
  | { readonly code: 'goneServes'; readonly count: number }
  | { readonly code: 'goneInGroups'; readonly groups: readonly string[] };

/** One account, and all that the register knows of it. */
export interface PersonLine {
  /** The login as it is compared. */
  readonly key: string;
  readonly person: Person;
  readonly isGuest: boolean;
  /** Undefined: nobody recorded anything. */
  readonly learnt: LastLearnt | undefined;
  /** The account that its own entry names as the same human. */
  readonly sameAs: Said<Person> | undefined;
  /** All other accounts of the human behind it. */
  readonly others: readonly Person[];
  readonly manager: Said<Person> | undefined;
  /** Titles. */
  readonly groups: readonly string[];
  /** Undefined: not read. */
  readonly open: SeatHolder['open'] | undefined;
  /** How many families it is service owner of; the default accountable is one more. */
  readonly serves: number;
  readonly troubles: readonly PersonTrouble[];
}

export interface PeopleModel {
  readonly lines: readonly PersonLine[];
  readonly humans: number;
  /** Humans in two groups that check each other. */
  readonly inTwoGroups: number;
  /** Accounts that are gone and still hold or own something. */
  readonly goneInSeats: number;
  /** Members that are groups of the directory: who is in them cannot be seen from here. */
  readonly unseen: readonly { readonly group: string; readonly name: string }[];
}

/** Every account that the register knows: those with trouble first, then by the name of the human, accounts of one human together. */
export function peopleModel(facts: PeopleFacts): PeopleModel {
  const people = peopleAt(facts.history);
  const lines = linesOf(facts);
  const byHuman = new Map<string, PersonLine[]>();
  for (const line of lines) byHuman.set(people.humanOf(line.key), [...(byHuman.get(people.humanOf(line.key)) ?? []), line]);
  const humans = [...byHuman.values()].map((accounts) => oneHuman(accounts.sort(byName)));
  const hasTrouble = (accounts: readonly PersonLine[]): number => (accounts.some(({ troubles }) => troubles.length > 0) ? 0 : 1);
  humans.sort((a, b) => hasTrouble(a) - hasTrouble(b) || byName(a[0] as PersonLine, b[0] as PersonLine));
  return {
    lines: humans.flat(),
    humans: humans.length,
    inTwoGroups: humans.filter((accounts) => accounts.some(({ troubles }) => troubles.some(({ code }) => code === 'twoGroups'))).length,
    goneInSeats: lines.filter(({ troubles }) => troubles.some(({ code }) => code === 'goneHolds' || code === 'goneServes')).length,
    unseen: (facts.groups ?? []).flatMap(({ title, members }) => members.filter(({ isGroup }) => isGroup).map(({ name }) => ({ group: title, name }))),
  };
}

/** Names of the other accounts with each, and what is wrong with all of them with the first of whom it is true. */
function oneHuman(accounts: readonly PersonLine[]): readonly PersonLine[] {
  const first = accounts.find(({ troubles }) => troubles.some(isOfHuman));
  return accounts.map((line) => ({
    ...line,
    others: accounts.filter(({ key }) => key !== line.key).map(({ person }) => person),
    troubles: line === first ? line.troubles : line.troubles.filter((trouble) => !isOfHuman(trouble)),
  }));
}

function isOfHuman({ code }: PersonTrouble): boolean {
  return code === 'twoGroups';
}

function byName(a: PersonLine, b: PersonLine): number {
  return a.person.name.localeCompare(b.person.name) || (a.key < b.key ? -1 : 1);
}

function linesOf({ history, groups = [], holders }: PeopleFacts): PersonLine[] {
  const learnt = lastLearnt(history.facts);
  const owners = newestOwners(history);
  const people = namedPeople({ history, groups, holders }, learnt);
  const twoGroups = twoGroupsFindings(groups, peopleAt(history));
  const seats = seatsByAccount(holders);
  const nameOf = (login: string): Person => people.get(accountKey(login)) ?? { login, name: signInName(login) };
  return [...people].map(([key, person]): PersonLine => {
    const known = learnt.get(key);
    const said = (what: 'sameHumanAs' | 'manager'): Said<Person> | undefined => {
      const { value, ...where } = known?.[what] ?? { value: '', source: '', onDay: 0 };
      return value === '' ? undefined : { value: nameOf(value), ...where };
    };
    const titles = groups.filter(({ members }) => members.some(({ login }) => accountKey(login) === key)).map(({ title }) => title);
    const serves = owners.filter(({ owner }) => accountKey(owner.login) === key).length;
    const open = holders && (seats.get(key) ?? NO_SEATS);
    const troubles: PersonTrouble[] = twoGroups.flatMap((finding): PersonTrouble[] =>
      finding.code === 'twoGroups' && finding.accounts.some(({ login }) => accountKey(login) === key) ? [{ code: 'twoGroups', groups: finding.groups, accounts: finding.accounts }] : [],
    );
    if (known?.state.value === 'gone') {
      const count = open ? open.businessOwner + open.controlOwner + open.securityReviewer : 0;
      if (count > 0) troubles.push({ code: 'goneHolds', count });
      if (serves > 0) troubles.push({ code: 'goneServes', count: serves });
      if (titles.length > 0) troubles.push({ code: 'goneInGroups', groups: titles });
    }
    return { key: loginKey(person.login), person, isGuest: isGuest(person.login), learnt: known, sameAs: said('sameHumanAs'), others: [], manager: said('manager'), groups: titles, open, serves, troubles };
  });
}

const NO_SEATS: SeatHolder['open'] = { businessOwner: 0, controlOwner: 0, securityReviewer: 0 };

/** Rows may spell one account in several ways. */
function seatsByAccount(holders: PeopleFacts['holders']): ReadonlyMap<string, SeatHolder['open']> {
  const seats = new Map<string, SeatHolder['open']>();
  for (const { login, open } of holders?.values() ?? []) {
    const key = accountKey(login);
    const before = seats.get(key) ?? NO_SEATS;
    seats.set(key, { businessOwner: before.businessOwner + open.businessOwner, controlOwner: before.controlOwner + open.controlOwner, securityReviewer: before.securityReviewer + open.securityReviewer });
  }
  return seats;
}

/** Everybody by `accountKey`, with the best name: the one written down last, else the site's, else the one in seats. */
function namedPeople({ history, groups = [], holders }: PeopleFacts, learnt: ReadonlyMap<string, LastLearnt>): ReadonlyMap<string, Person> {
  const people = new Map<string, Person>();
  const add = (login: string, name: string, objectId?: string): void => {
    const key = accountKey(login);
    const before = people.get(key);
    // A claim says more of an account than its bare name.
    const written = before && (before.login.includes('|') || !login.includes('|')) ? before.login : login.trim();
    const kept = before?.name || name;
    const id = before?.objectId ?? objectId;
    if (key !== '') people.set(key, { login: written, name: kept, ...(id === undefined ? {} : { objectId: id }) });
  };
  for (const { newest, name, objectId } of learnt.values()) add(newest.login, name, objectId);
  for (const { members } of groups) for (const { login, name, isGroup } of members) if (!isGroup) add(login, name);
  for (const { login, name } of holders?.values() ?? []) add(login, name === login ? '' : name);
  for (const { owner } of newestOwners(history)) add(owner.login, owner.name === owner.login ? '' : owner.name, owner.objectId);
  for (const { sameHumanAs, manager } of learnt.values()) for (const { value } of [sameHumanAs, manager]) add(value, '');
  return new Map([...people].map(([key, person]) => [key, { ...person, name: person.name || signInName(person.login) }]));
}

/** The newest service owner of each family of each tenant, and the default accountable. */
function newestOwners({ serviceOwners }: PeopleHistory): PeopleHistory['serviceOwners'] {
  const newest = new Map<string, PeopleHistory['serviceOwners'][number]>();
  for (const fact of [...serviceOwners].sort((a, b) => a.createdAt - b.createdAt || a.id - b.id)) newest.set(`${fact.tenantId.toLowerCase()}|${fact.family}`, fact);
  return [...newest.values()].filter(({ owner }) => owner.login !== '');
}

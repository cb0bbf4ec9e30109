import { accountKey } from '../people/account';
import { repeatsAll } from '../people/keptLinks';
import { peopleKnownBy } from '../people/knownPerson';
import { LinkHistory } from '../people/linkHistory';
import { inFactOrder, peopleAt, type People, type PeopleHistory, type PersonFact } from '../people/people';
import { loginKey, type Person } from '../people/person';
import type { IntegrityFinding } from './finding';

/** Accounts that one human is thought to have at most; a second and a third one are common (design §3). */
export const USUAL_ACCOUNTS = 3;

/** What is odd about who is who, whatever the decisions say. @param history with the links that count. */
export function peopleFindings({ facts }: Pick<PeopleHistory, 'facts'>): IntegrityFinding[] {
  const ordered = inFactOrder(facts);
  const people = peopleAt({ facts: ordered, serviceOwners: [] });
  const byAccount = new Map<string, PersonFact[]>();
  for (const fact of ordered) addTo(byAccount, accountKey(fact.login), fact);
  const person = peopleKnownBy(ordered);
  const own = [...byAccount.values()];
  return [...manyAccounts(own, people, person), ...own.flatMap((each) => doubted(each, person)), ...own.flatMap((each) => ownManager(each, people, person)), ...silencedManagers(byAccount, people, new LinkHistory({ facts: ordered }), person)];
}

type PersonOf = (login: string) => Person;

function addTo<T>(groups: Map<string, T[]>, key: string, each: T): void {
  const group = groups.get(key);
  if (group) group.push(each);
  else groups.set(key, [each]);
}

function manyAccounts(own: readonly (readonly PersonFact[])[], people: People, person: PersonOf): IntegrityFinding[] {
  const humans = new Map<string, (readonly PersonFact[])[]>();
  for (const facts of own) addTo(humans, people.humanOf(facts[0]?.login ?? ''), facts);
  return [...humans].flatMap(([human, ofHuman]): IntegrityFinding[] => {
    const accounts = people.accountsOf({ login: human, name: '' });
    if (accounts.length <= USUAL_ACCOUNTS) return [];
    const writers = ofHuman.flatMap((facts) => linkers(facts));
    return [{ code: 'manyAccounts', accounts: accounts.map(({ login }) => person(login)), by: [...new Set(writers.map(loginKey))].map(person) }];
  });
}

/** Logins of who wrote what links an account now. */
function linkers(facts: readonly PersonFact[]): readonly string[] {
  const newest = facts[facts.length - 1];
  if (!newest) return [];
  const since = (isSame: (fact: PersonFact) => boolean): string | undefined => facts[[...facts].map(isSame).lastIndexOf(false) + 1]?.by;
  const link = newest.sameHumanAs === '' ? undefined : since(({ sameHumanAs }) => accountKey(sameHumanAs) === accountKey(newest.sameHumanAs));
  const objectId = [...facts].reverse().find((fact) => fact.objectId)?.objectId;
  const object = objectId === undefined ? undefined : since((fact) => fact.objectId?.toLowerCase() === objectId.toLowerCase());
  return [link, object].flatMap((by) => by ?? []);
}

/** The first who said so of the link that still counts, and did not take it back. */
function doubted(facts: readonly PersonFact[], person: PersonOf): IntegrityFinding[] {
  const newest = facts[facts.length - 1];
  const isTakenBack = ({ by }: PersonFact, at: number): boolean =>
    facts.some((fact, place) => place > at && !fact.doubts && by !== undefined && fact.by !== undefined && accountKey(fact.by) === accountKey(by) && repeatsAll(facts[place - 1] ?? fact, fact));
  const doubt = facts.find(({ doubts, sameHumanAs, objectId }, at) => doubts && !isTakenBack(facts[at] as PersonFact, at) && ((doubts.sameHumanAs !== undefined && accountKey(sameHumanAs) === accountKey(newest?.sameHumanAs ?? '')) || (doubts.objectId !== undefined && objectId === newest?.objectId)));
  return doubt?.by === undefined ? [] : [{ code: 'linkDoubted', account: person(doubt.login), by: person(doubt.by), atMs: doubt.createdAt }];
}

/** The newest word on the manager is their own, and nobody else repeated it. */
function ownManager(facts: readonly PersonFact[], people: People, person: PersonOf): IntegrityFinding[] {
  const newest = facts[facts.length - 1];
  const since = facts.map(({ manager }) => accountKey(manager)).reduce((at, manager, place, all) => (place > 0 && manager === all[place - 1] ? at : place), 0);
  const [said, ...repeated] = facts.slice(since);
  const isOwn = ({ by, login }: PersonFact): boolean => by !== undefined && people.humanOf(by) === people.humanOf(login);
  const changed = said && accountKey(said.manager) !== accountKey(facts[since - 1]?.manager ?? '');
  if (!newest || !changed || !isOwn(said) || said.by === undefined || repeated.some((fact) => fact.by !== undefined && !isOwn(fact))) return [];
  return [{ code: 'ownManager', account: person(newest.login), manager: newest.manager === '' ? undefined : person(newest.manager), by: person(said.by), atMs: said.createdAt }];
}

/** Nobody is told any more, since they said alone that their manager is another account of theirs. */
function silencedManagers(byAccount: ReadonlyMap<string, readonly PersonFact[]>, people: People, links: LinkHistory, person: PersonOf): IntegrityFinding[] {
  const silenced = [...byAccount.values()].flatMap((facts) => {
    const newest = facts[facts.length - 1];
    const isSilenced = newest && newest.manager !== '' && accountKey(newest.manager) !== accountKey(newest.login) && people.humanOf(newest.manager) === people.humanOf(newest.login);
    return isSilenced ? [newest] : [];
  });
  links.follow(silenced.flatMap(({ login, manager }) => [login, manager]));
  return silenced.flatMap(({ login, manager }): IntegrityFinding[] => {
    const said = links.joinedBy(login, manager);
    const isOwn = (by: string | undefined): boolean => by !== undefined && people.humanOf(by) === people.humanOf(login);
    if (said?.by === undefined || !isOwn(said.by)) return [];
    const ofSame = byAccount.get(accountKey(said.login)) ?? [];
    const isRepeated = ofSame.slice(ofSame.indexOf(said) + 1).some((fact) => fact.by !== undefined && !isOwn(fact.by));
    return isRepeated ? [] : [{ code: 'ownManager', account: person(login), manager: undefined, by: person(said.by), atMs: said.createdAt }];
  });
}

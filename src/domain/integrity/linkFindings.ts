import { OPEN_LIFECYCLES } from '../exception/lifecycle';
import { peopleOfRole, ROLES, sidesOf } from '../ledger/acts/separation';
import type { ExceptionState, Known } from '../ledger/fold';
import { NOTHING, type Actors } from '../ledger/parts';
import { partsOn } from '../ledger/partsOn';
import { refusal } from '../ledger/refusal';
import { accountKey } from '../people/account';
import { knownPerson } from '../people/knownPerson';
import type { LinkHistory } from '../people/linkHistory';
import { peopleAt, type People, type PersonFact } from '../people/people';
import type { Person } from '../people/person';
import type { Policy } from '../policy/defaults';
import type { IntegrityFinding } from './finding';

/**
 * What links between accounts do to one exception: accounts that are one human only since they acted here on two sides, and
 * decisions that the rules allowed only while a link was taken away that was known before and is known again.
 */
export function linkFindings(state: ExceptionState, known: Known, links: LinkHistory): IntegrityFinding[] {
  links.follow(peopleIn(state).map(({ login }) => login));
  return [...linkedAfterwards(state, known, links), ...decidedMeanwhile(state, known, links)];
}

/** Who decided, sat or was offered something here at any time. */
function peopleIn({ entries, parts }: ExceptionState): readonly Person[] {
  const sides = Object.values(sidesOf(parts)) as (readonly Person[])[];
  return [...sides.flat(), ...entries.map(({ decision }) => decision.author)];
}

function linkedAfterwards(state: ExceptionState, known: Known, links: LinkHistory): IntegrityFinding[] {
  const { parts, entries, exceptionKey, policy } = state;
  const isOpen = OPEN_LIFECYCLES.includes(parts.standing?.lifecycle ?? 'closed');
  return pairsOnTwoSides(sidesOf(parts), policy).flatMap(([one, other]): IntegrityFinding[] => {
    const fact = links.joinedBy(one.login, other.login);
    if (!fact) return [];
    const before = entries.filter(({ decision }) => decision.createdAt < fact.createdAt);
    const acted = sidesOf(before[before.length - 1]?.after ?? NOTHING);
    if (!pairsOnTwoSides(acted, policy).some((pair) => [one, other].every((each) => pair.some((acting) => isSame(acting, each))))) return [];
    const exception = { exceptionKey, title: parts.subject?.title ?? '', isOpen };
    return [{ code: 'linkedAfterwards', fact, by: writerOf(fact, known), accounts: [one, other], exceptions: [exception] }];
  });
}

/** Different accounts on different sides, each pair once. Where two people are enough, whoever asks may approve. */
function pairsOnTwoSides({ requesters, approvers, reviewers, acceptors }: Actors, { twoPersonMode }: Pick<Policy, 'twoPersonMode'>): readonly (readonly [Person, Person])[] {
  const sides = [...(twoPersonMode ? [[...requesters, ...approvers]] : [requesters, approvers]), reviewers, acceptors];
  const pairs = sides.flatMap((side, at) => sides.slice(at + 1).flatMap((others) => side.flatMap((one) => others.filter((other) => !isSame(one, other)).map((other) => [one, other] as const))));
  const keyOf = (pair: readonly [Person, Person]): string => pair.map(({ login }) => accountKey(login)).sort().join('\n');
  return [...new Map(pairs.map((pair) => [keyOf(pair), pair])).values()];
}

function isSame(one: Person, other: Person): boolean {
  return accountKey(one.login) === accountKey(other.login);
}

function decidedMeanwhile({ entries, exceptionKey }: ExceptionState, known: Known, links: LinkHistory): IntegrityFinding[] {
  return entries.flatMap(({ decision, void: isVoid, policy }, at): IntegrityFinding[] => {
    if (isVoid || decision.exceptionKey !== exceptionKey) return [];
    const { key, act, body, author, createdDay: day, createdAt } = decision;
    const found = { parts: partsOn(entries[at - 1]?.after ?? NOTHING, day, policy), day };
    const missing = ROLES.flatMap((role) => peopleOfRole(found, role)).flatMap((person) => {
      const link = isSame(person, author) ? undefined : links.missingAt(person.login, author.login, createdAt);
      return link ? [{ person, ...link }] : [];
    });
    const [first] = missing;
    if (!first) return [];
    const people = joined(peopleAt(known.people, createdAt), author, missing.map(({ person }) => person));
    if (refusal({ ...found, key, exceptionKey, author, people, policy }, act, body) === undefined) return [];
    return [{ code: 'decidedMeanwhile', decision, other: first.person, partedBy: writerOf(first.partedBy, known), partedAt: first.partedBy.createdAt, joinedAt: first.joinedBy.createdAt }];
  });
}

function writerOf({ by }: PersonFact, { people }: Known): Person | undefined {
  return by === undefined ? undefined : knownPerson(people.facts, by);
}

/** As if these were accounts of one human. */
function joined(people: People, author: Person, others: readonly Person[]): People {
  const human = people.humanOf(author.login);
  const same = new Set(others.map(({ login }) => people.humanOf(login)));
  return { ...people, humanOf: (login) => (same.has(people.humanOf(login)) ? human : people.humanOf(login)) };
}

import type { Day } from '../day/day';
import { accountKey } from './account';
import { LinkHistory } from './linkHistory';
import { inFactOrder, peopleAt, type People, type PeopleHistory, type PersonFact } from './people';

/** What is known of people at an instant, with the days since which it is. */
export interface PeopleNow {
  readonly people: People;
  /** Day since which two accounts are one human; undefined: they are not, or nobody said so. */
  oneSince(one: string, other: string): Day | undefined;
  /** Day since which an account is said to be gone. */
  goneSince(login: string): Day | undefined;
}

/** A history is asked again for every exception; by how many of its facts were known. */
const made = new WeakMap<PeopleHistory, Map<number, PeopleNow>>();

export function peopleNow(history: PeopleHistory, atMs = Infinity): PeopleNow {
  const facts = history.facts.filter(({ createdAt }) => createdAt <= atMs);
  const byCount = made.get(history) ?? new Map<number, PeopleNow>();
  const known = byCount.get(facts.length) ?? madeOf({ ...history, facts });
  made.set(history, byCount.set(facts.length, known));
  return known;
}

function madeOf(history: PeopleHistory): PeopleNow {
  const links = new LinkHistory(history);
  const dayOf = (fact: PersonFact | undefined): Day | undefined => fact && (fact.createdDay ?? fact.onDay);
  const gone = new Map<string, PersonFact>();
  for (const fact of inFactOrder(history.facts)) {
    const account = accountKey(fact.login);
    if (fact.state !== 'gone') gone.delete(account);
    else if (!gone.has(account)) gone.set(account, fact);
  }
  return { people: peopleAt(history), oneSince: (one, other) => dayOf(links.joinedBy(one, other)), goneSince: (login) => dayOf(gone.get(accountKey(login))) };
}

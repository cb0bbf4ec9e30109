import { withKeptLinks } from './keptLinks';
import type { NewPersonFact } from './nextFact';
import type { PeopleHistory, PersonFact } from './people';

/** What would be known once somebody recorded a fact, and what would count of it. @param me login of whoever says so. */
export function asRecorded(history: PeopleHistory, next: NewPersonFact, me: string): { readonly history: PeopleHistory; readonly fact: PersonFact } {
  const written: PersonFact = { ...next, createdAt: Infinity, id: Infinity, by: me };
  const facts = withKeptLinks([...history.facts, written]);
  return { history: { ...history, facts }, fact: facts[facts.length - 1] ?? written };
}

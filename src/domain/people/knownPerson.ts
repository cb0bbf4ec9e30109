import { accountKey } from './account';
import type { PersonFact } from './people';
import type { Person } from './person';
import { signInName } from './signInName';

/** An account as people know it: with the name that was written down last, else its sign-in name. */
export function knownPerson(facts: readonly Pick<PersonFact, 'login' | 'name'>[], login: string): Person {
  return peopleKnownBy(facts)(login);
}

/** The same for many accounts: the names are looked through once. */
export function peopleKnownBy(facts: readonly Pick<PersonFact, 'login' | 'name'>[]): (login: string) => Person {
  const names = new Map(facts.flatMap(({ login, name }) => (name === '' ? [] : [[accountKey(login), name] as const])));
  return (login) => ({ login, name: names.get(accountKey(login)) ?? signInName(login) });
}

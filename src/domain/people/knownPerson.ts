import { accountKey } from './account';
import type { PersonFact } from './people';
import type { Person } from './person';
import { signInName } from './signInName';

/** An account as people know it: with the name that was written down last, else its sign-in name. */
export function knownPerson(facts: readonly Pick<PersonFact, 'login' | 'name'>[], login: string): Person {
  const key = accountKey(login);
  const named = [...facts].reverse().find((fact) => fact.name !== '' && accountKey(fact.login) === key);
  return { login, name: named?.name ?? signInName(login) };
}

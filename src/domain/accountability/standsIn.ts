import type { Lifecycle } from '../exception/lifecycle';
import type { People } from '../people/people';
import type { Person } from '../people/person';

type Account = Pick<Person, 'login'>;

/**
 * The service owner answers for an emergency meanwhile (design §4): where nobody sits in the control seat, and for somebody who
 * sits there where that one cannot, being gone or having asked for it or declared it.
 * @param askers whoever asked for it or declared it.
 */
export function isStoodInFor(lifecycle: Lifecycle | undefined, holder: Account | undefined, askers: readonly Account[], people: People): boolean {
  if (lifecycle !== 'emergency') return false;
  return holder === undefined || people.stateOf(holder.login) === 'gone' || askers.some(({ login }) => people.humanOf(login) === people.humanOf(holder.login));
}

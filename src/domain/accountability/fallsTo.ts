import type { Family } from '../exception/family';
import type { People } from '../people/people';
import type { Person } from '../people/person';

/** As what somebody answers. An empty seat falls to the service owner, then to the register's default accountable. */
export type AnswersAs = 'seat' | 'serviceOwner' | 'defaultAccountable' | 'nobody';

export interface Answerer {
  readonly as: AnswersAs;
  /** Undefined only for `nobody`. */
  readonly person: Person | undefined;
}

/**
 * To whom an empty seat falls. Never to somebody who sits in another seat of it: that would be one human in two.
 * @param others who sits in the other seats.
 */
export function fallsTo(of: { readonly tenantId: string; readonly family: Family } | undefined, others: readonly Pick<Person, 'login'>[], people: People): Answerer {
  const free = (person: Person | undefined): Person | undefined => (person && !others.some((other) => people.humanOf(other.login) === people.humanOf(person.login)) ? person : undefined);
  const service = free(of && people.serviceOwnerOf(of.tenantId, of.family));
  if (service) return { as: 'serviceOwner', person: service };
  const standIn = free(people.defaultAccountable());
  return standIn ? { as: 'defaultAccountable', person: standIn } : { as: 'nobody', person: undefined };
}

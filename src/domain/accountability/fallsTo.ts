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

type Where = { readonly tenantId: string; readonly family: Family } | undefined;
type Seated = readonly Pick<Person, 'login'>[];

/**
 * Who stands in for a seat, and sits in no other one of it: that would be one human in two.
 * @param others who sits in the other seats.
 */
export function fallsTo(of: Where, others: Seated, people: People): Answerer {
  const free = (person: Person | undefined): Person | undefined => (person && !others.some((other) => people.humanOf(other.login) === people.humanOf(person.login)) ? person : undefined);
  const service = free(of && people.serviceOwnerOf(of.tenantId, of.family));
  if (service) return { as: 'serviceOwner', person: service };
  const standIn = free(people.defaultAccountable());
  return standIn ? { as: 'defaultAccountable', person: standIn } : { as: 'nobody', person: undefined };
}

/** To whom an empty seat falls: somebody in another seat answers for it rather than nobody. */
export function emptyFallsTo(of: Where, others: Seated, people: People): Answerer {
  const free = fallsTo(of, others, people);
  return free.person ? free : fallsTo(of, [], people);
}

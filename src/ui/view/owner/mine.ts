import type { Seated } from '../../../domain/exception/seat';
import type { People } from '../../../domain/people/people';
import { accountKey } from '../../../domain/people/account';

/** Whether somebody is the one that a screen is about. */
export type IsMine = (person: Seated | undefined) => boolean;

/** @param people what is known of people: all accounts of one human are theirs. Undefined: not read yet, or not to be read. */
export function mineBy(login: string, people?: Pick<People, 'humanOf'>): IsMine {
  const humanOf = people?.humanOf ?? accountKey;
  const me = humanOf(login);
  return (person) => person !== undefined && humanOf(person.login) === me;
}

import type { Day } from '../day/day';
import { accountKey } from './account';
import { asRecorded } from './asRecorded';
import { mayBeTakenApart } from './keptLinks';
import { nextFact, type Learnt } from './nextFact';
import { peopleAt, type PeopleHistory } from './people';

/** What is wrong with something that somebody says of an account. */
export type LearntRefusal =
  | { readonly field: 'login'; readonly code: 'missing' }
  | { readonly field: 'source'; readonly code: 'missing' | 'tooLong' }
  | { readonly field: 'onDay'; readonly code: 'missing' | 'ahead' }
  /**
   * `own`: it takes their own accounts apart, and no second one of these accounts could make that count. `managerOf`: one of the
   * accounts counts as manager of another, so nobody would be told any more.
   */
  | { readonly field: 'sameHumanAs'; readonly code: 'itself' | 'own' | 'managerOf' }
  | { readonly field: 'manager'; readonly code: 'themselves' };

/** What a line of the list holds. */
const LONGEST_SOURCE = 255;

/**
 * All that speaks against it; a form shows each beside its field. @param onDay NaN where what was typed is no day.
 * @param me login of whoever says so.
 */
export function learntRefusals(history: PeopleHistory, learnt: Learnt, today: Day, me: string): readonly LearntRefusal[] {
  const { login, source, onDay } = learnt;
  const refusals: LearntRefusal[] = [];
  if (login === '') refusals.push({ field: 'login', code: 'missing' });
  if (source.trim() === '') refusals.push({ field: 'source', code: 'missing' });
  else if (source.trim().length > LONGEST_SOURCE) refusals.push({ field: 'source', code: 'tooLong' });
  if (!Number.isInteger(onDay)) refusals.push({ field: 'onDay', code: 'missing' });
  else if (onDay > today) refusals.push({ field: 'onDay', code: 'ahead' });
  if (login === '') return refusals;
  const next = nextFact(history, learnt);
  const { history: after, fact } = asRecorded(history, next, me);
  const { humanOf, managerOf } = peopleAt(after);
  const before = peopleAt(history);
  const isSilenced = (other: string): boolean => accountKey(other) !== accountKey(login) && before.managerOf(other) !== undefined && managerOf(other) === undefined;
  if (accountKey(next.sameHumanAs) === accountKey(login)) refusals.push({ field: 'sameHumanAs', code: 'itself' });
  else if (fact.doubts?.sameHumanAs !== undefined && !mayBeTakenApart(history.facts, login, me)) refusals.push({ field: 'sameHumanAs', code: 'own' });
  else if (history.facts.some((known) => isSilenced(known.login))) refusals.push({ field: 'sameHumanAs', code: 'managerOf' });
  if (next.manager !== '' && humanOf(next.manager) === humanOf(login)) refusals.push({ field: 'manager', code: 'themselves' });
  return refusals;
}

import type { Day } from '../../domain/day/day';
import { policyDefects } from '../../domain/policy/defects';
import type { Policy } from '../../domain/policy/defaults';
import { changesOf } from '../../domain/policy/standing';
import { loosened } from '../../domain/policy/tighten';
import { atOnce } from '../../domain/policy/whatIf';
import type { RowsOnce } from '../hooks/useRowsOnce';
import type { PeopleStrings } from '../strings/peopleStrings';
import type { PolicyFormStrings } from '../strings/policyFormStrings';
import { whatIfLines } from './whatIfLines';

/** What of a policy counts at once and what waits, each with what it would make of the open exceptions. */
export function policyEffects(policy: Policy, next: Policy, rows: RowsOnce, today: Day, said: PolicyFormStrings, { policy: words }: Pick<PeopleStrings, 'policy'>): readonly string[] {
  const stricter = atOnce(policy, next);
  const waits = loosened(policy, next).length > 0;
  const isStricter = changesOf(policy, stricter).length > 0;
  const changes = (before: Policy, after: Policy): readonly string[] => changesOf(before, after).flatMap(words.change);
  const isRead = typeof rows !== 'string';
  const triedOn = (after: Policy): readonly string[] => (isRead ? triedLines(rows, policy, after, today, said, words) : []);
  const defects = policyDefects(next);
  return [
    ...(waits && isStricter ? [said.effects.atOnce] : []),
    ...(isStricter ? [...changes(policy, stricter), ...triedOn(stricter)] : []),
    ...(waits ? [said.effects.waits, ...changes(stricter, next), ...triedOn(next)] : []),
    // Once for both halves: nothing can be said of either.
    ...(isRead ? [] : triedLines(rows, policy, next, today, said, words)),
    ...(defects.length > 0 ? [said.effects.defects(defects.map(words.defects.one))] : []),
  ];
}

/** The same for a policy that is written already. */
export function triedLines(rows: RowsOnce, before: Policy, after: Policy, today: Day, { whatIf }: Pick<PolicyFormStrings, 'whatIf'>, words: PeopleStrings['policy']): readonly string[] {
  if (rows === 'reading') return [whatIf.reading];
  return rows === 'notRead' ? [whatIf.notRead] : whatIfLines(rows.rows, before, after, today, whatIf, words);
}

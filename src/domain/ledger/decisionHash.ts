import type { Person } from '../people/person';
import { canonicalText } from './canonical';
import type { Decision, NewDecision } from './decision';
import { hashText } from './hash';

/** Hash of what a decision says, whoever wrote it and whenever: equal for two people who read one report. */
export function contentHashOf(decision: Pick<NewDecision, 'exceptionKey' | 'act' | 'onDay' | 'body'>): string {
  const { exceptionKey, act, onDay, body } = decision;
  return hashText(canonicalText({ exceptionKey, act, onDay, body }));
}

/** What of a decision later ones vouch for: all that was written and all that SharePoint stamped on it. */
export type Vouched = Pick<Decision, 'list' | 'id' | 'key' | 'act' | 'exceptionKey' | 'onDay' | 'title' | 'base' | 'baseHash' | 'body' | 'createdAt'> & {
  readonly author: Pick<Person, 'login'>;
};

/**
 * Hash over everything an author saw (design §2.5), in any order. Whatever is changed or taken away of it later, in any
 * browser the hash no longer fits.
 */
export function baseHashOf(seen: readonly Vouched[]): string {
  return hashOfVouched(seen.map(vouchedText));
}

/** The one text of what later decisions vouch for; made once where many hashes are worked out over the same decisions. */
export function vouchedText({ list, id, key, act, exceptionKey, onDay, title, base, baseHash, body, createdAt, author }: Vouched): string {
  return canonicalText([list, id, key, act, exceptionKey, onDay, title, base, baseHash, body, createdAt, author.login.toLowerCase()]);
}

export function hashOfVouched(texts: readonly string[]): string {
  return hashText([...texts].sort().join('\n'));
}

import type { Decision } from '../ledger/decision';
import { accountKey } from '../people/account';
import { knownPerson } from '../people/knownPerson';
import { inFactOrder, type PeopleHistory, type PersonFact } from '../people/people';
import type { IntegrityFinding } from './finding';

/**
 * Accounts that are said to be gone and decided something afterwards: whoever says so of a rival moves their notices and, with
 * a manager, their seats to others. One for each account, with the last decision.
 */
export function goneFindings({ facts }: Pick<PeopleHistory, 'facts'>, decisions: readonly Decision[]): IntegrityFinding[] {
  const goneSince = new Map<string, PersonFact>();
  for (const fact of inFactOrder(facts)) {
    const key = accountKey(fact.login);
    if (fact.state !== 'gone') goneSince.delete(key);
    else if (!goneSince.has(key)) goneSince.set(key, fact);
  }
  const last = new Map<string, Decision>();
  for (const decision of decisions) {
    const key = accountKey(decision.author.login);
    const since = goneSince.get(key);
    if (since && decision.createdAt > since.createdAt && decision.createdAt >= (last.get(key)?.createdAt ?? 0)) last.set(key, decision);
  }
  return [...last].map(([key, decision]): IntegrityFinding => {
    const { by, createdAt } = goneSince.get(key) as PersonFact;
    return { code: 'goneDecided', decision, by: by === undefined ? undefined : knownPerson(facts, by), saidAt: createdAt };
  });
}

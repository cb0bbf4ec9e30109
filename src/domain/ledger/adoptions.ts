import { NOBODY_KNOWN, peopleAt } from '../people/people';
import { DEFAULT_POLICY } from '../policy/defaults';
import type { Adoption } from '../policy/history';
import { adoptPolicy } from './acts/adoptPolicy';
import { itemOf, type Decision } from './decision';
import { contentHashOf } from './decisionHash';
import { inLedgerOrder } from './order';
import { NOTHING } from './parts';
import { ruleRefusal, valuesRefusal } from './ruleRefusal';
import { stampsOf, type HumansAt } from './stamps';

const ADOPT = 'adoptPolicy';

/**
 * Adoptions of looser policies that count: written as they say, lawful by the rule of the act, by a person whose stamp no
 * export contradicts. What is contradicted never loosened anything, so that nobody gains by a forged one; risk leadership
 * can adopt again.
 * @param decisions of the whole register (they name no exception): adoptions, and what was said of their stamps.
 * @param humansAt who is whom; left out, every login is somebody else.
 */
export function adoptionsIn(decisions: readonly Decision[], humansAt?: HumansAt): Adoption[] {
  const ordered = inLedgerOrder(decisions.filter(({ exceptionKey }) => exceptionKey === ''));
  const stamps = stampsOf(ordered, humansAt);
  return ordered.flatMap((decision) => {
    const stamp = stamps.get(itemOf(decision));
    if (decision.act !== ADOPT || stamp === 'contradicted' || stamp === 'forged' || !isSound(decision)) return [];
    const { policyKey } = decision.body as { readonly policyKey: string };
    return [{ policyKey, createdAt: decision.createdAt }];
  });
}

/** Of the whole register nothing is known that a rule could look at but the author and the text. */
function isSound(decision: Decision): boolean {
  const { list, body, key, exceptionKey, author, createdDay: day } = decision;
  if (adoptPolicy.list !== list || decision.contentHash !== contentHashOf(decision)) return false;
  const doing = { parts: NOTHING, key, exceptionKey, author, day, people: peopleAt(NOBODY_KNOWN), policy: DEFAULT_POLICY };
  return (ruleRefusal(doing, adoptPolicy) ?? valuesRefusal(doing, adoptPolicy, body)) === undefined;
}

import { isApp } from '../people/person';
import type { Adoption } from '../policy/history';
import { adoptPolicy } from './acts/adoptPolicy';
import { isRefusal, readValues } from './acts/field';
import { itemOf, type Decision } from './decision';
import { contentHashOf } from './decisionHash';
import { inLedgerOrder } from './order';
import { readStamps, type HumansAt } from './stamps';

const ADOPT = 'adoptPolicy';

/**
 * Adoptions of looser policies that count: written as they say, lawful by the rule of the act, by a person. What an export
 * contradicts counts until then, so that one reviewer makes nothing void that was decided meanwhile; what risk leadership found
 * forged never loosened anything. It waits for risk leadership, who can adopt it again.
 * @param decisions of the whole register (they name no exception): adoptions, and what was said of their stamps.
 * @param humansAt who is whom; left out, every login is somebody else.
 */
export function adoptionsIn(decisions: readonly Decision[], humansAt?: HumansAt): Adoption[] {
  const ordered = inLedgerOrder(decisions.filter(({ exceptionKey }) => exceptionKey === ''));
  const { of: stamps, contradictedAt } = readStamps(ordered, humansAt);
  return ordered.flatMap((decision) => {
    const stamp = stamps.get(itemOf(decision));
    if (decision.act !== ADOPT || stamp === 'forged' || !isSound(decision)) return [];
    const { policyKey } = decision.body as { readonly policyKey: string };
    const untilAt = stamp === 'contradicted' ? contradictedAt.get(itemOf(decision)) : undefined;
    const untilDay = ordered.find(({ createdAt }) => createdAt === untilAt)?.createdDay;
    return [{ policyKey, createdAt: decision.createdAt, ...(untilAt !== undefined && { untilAt }), ...(untilDay !== undefined && { untilDay }) }];
  });
}

/**
 * What `ruleRefusal` and `valuesRefusal` ask of this act, by themselves: it is of the whole register, so no state and no
 * seat counts, and every page with a looser policy would load the rules of all other acts for it.
 */
function isSound(decision: Decision): boolean {
  const { list, body, author } = decision;
  return adoptPolicy.list === list && decision.contentHash === contentHashOf(decision) && !isApp(author.login) && !isRefusal(readValues(adoptPolicy.fields, body));
}

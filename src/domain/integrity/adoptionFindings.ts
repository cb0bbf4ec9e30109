import type { WaitingPolicy } from '../policy/standing';
import { sameKey } from '../policy/history';
import type { IntegrityFinding } from './finding';

/**
 * What is found of the record of the whole register: of an adoption that an export contradicts, and that risk leadership did not
 * find forged, by when it is settled. @param waiting policies that wait for an adoption today.
 */
export function adoptionFindings(found: readonly IntegrityFinding[], waiting: readonly Pick<WaitingPolicy, 'key' | 'settleBy'>[]): IntegrityFinding[] {
  return found.map((finding) => {
    if (finding.code !== 'stampDisputed' || finding.settled || finding.decision.act !== 'adoptPolicy') return finding;
    const { decision, loggedAs } = finding;
    const { policyKey } = (decision.body ?? {}) as { readonly policyKey?: unknown };
    return { code: 'adoptionDisputed', decision, loggedAs, settleBy: waiting.find(({ key }) => typeof policyKey === 'string' && sameKey(key, policyKey))?.settleBy };
  });
}

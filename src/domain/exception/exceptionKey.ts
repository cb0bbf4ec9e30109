import { canonicalText } from '../ledger/canonical';
import { hashText } from '../ledger/hash';
import type { Family } from './family';
import { FINDING_KINDS, PRINCIPAL_TYPES, type FindingKind, type Principal } from './finding';
import { principalKeyOf } from './principalKey';

export { principalKeyOf } from './principalKey';

/** Key of the exception that a principal has in one family of one tenant: the same for everybody who reads a report. */
export function exceptionKeyOf(facts: { readonly tenantId: string; readonly family: Family; readonly principal: Pick<Principal, 'type' | 'id'> }): string {
  const { tenantId, family, principal } = facts;
  return `x${hashText(canonicalText([tenantId.toLowerCase(), family, principalKeyOf(principal)])).slice(0, 24)}`;
}

/** Key of one finding: tenant, kind, setting and principal, readable, with `|` between them. */
export function findingKeyOf(facts: {
  readonly tenantId: string;
  readonly kind: FindingKind;
  readonly settingId: string;
  readonly principal: Pick<Principal, 'type' | 'id'>;
}): string {
  const parts = [facts.tenantId.toLowerCase(), facts.kind, facts.settingId.toLowerCase(), principalKeyOf(facts.principal)];
  return parts.map((part) => part.replace(/[%|]/g, encodeURIComponent)).join('|');
}

/** What a key of a finding is made of; undefined of a text that is none. An object's id alone tells no type: it reads as a user, whose keys are the same. */
export function partsOfFindingKey(key: string): { readonly tenantId: string; readonly kind: FindingKind; readonly settingId: string; readonly principal: Pick<Principal, 'type' | 'id'> } | undefined {
  const [tenantId, written, settingId, principalKey, ...more] = key.split('|').map((part) => part.replace(/%7C/g, '|').replace(/%25/g, '%'));
  const kind = FINDING_KINDS.find((each) => each === written);
  if (tenantId === undefined || kind === undefined || settingId === undefined || principalKey === undefined || more.length > 0) return undefined;
  const type = PRINCIPAL_TYPES.find((each) => principalKey.startsWith(`${each}:`));
  return { tenantId, kind, settingId, principal: type ? { type, id: principalKey.slice(type.length + 1) } : { type: 'user', id: principalKey } };
}

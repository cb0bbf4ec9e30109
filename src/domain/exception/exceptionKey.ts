import { canonicalText, hashText } from '../ledger/canonical';
import type { Family } from './family';
import type { FindingKind, Principal } from './finding';

const OBJECT_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * The principal in keys. A directory object is named by its id alone: one report may know that it is a group where
 * another does not, and both must make the same key.
 */
export function principalKeyOf({ type, id }: Pick<Principal, 'type' | 'id'>): string {
  const plain = id.trim().toLowerCase();
  return OBJECT_ID.test(plain) ? plain : `${type}:${plain}`;
}

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

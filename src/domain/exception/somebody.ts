import { principalKeyOf } from './principalKey';
import type { Principal, PrincipalType } from './finding';

/** Principals that are somebody: the same one can be excepted in several families. */
const SOMEBODY: readonly PrincipalType[] = ['user', 'group', 'application', 'tenant', 'domain'];

/** "Every domain" and "everybody" are nobody in particular. */
export function isSomebody({ type, id }: Pick<Principal, 'type' | 'id'>): boolean {
  return SOMEBODY.includes(type) && id !== '*' && id.toLowerCase() !== 'anonymous';
}

/** One key for a principal of one tenant, whatever it is excepted from. */
export function somebodyKey(tenantId: string, principal: Pick<Principal, 'type' | 'id'>): string {
  return `${tenantId.toLowerCase()}|${principalKeyOf(principal)}`;
}

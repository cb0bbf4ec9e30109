import { FAMILIES, type Family } from '../../domain/exception/family';
import type { Principal } from '../../domain/exception/finding';
import { inOrder, madeOfEach, type Pieces } from '../../domain/pieces/pieces';
import type { RoleHolder } from '../roleHolders';

/** Which families' settings a directory role can change. Global administrators can change all of them. */
const FAMILIES_OF_ROLE: ReadonlyMap<string, readonly Family[]> = new Map<string, readonly Family[]>([
  ['global administrator', FAMILIES],
  ['privileged role administrator', ['privilegedRoles', 'adminConsent']],
  ['conditional access administrator', ['conditionalAccess']],
  ['security administrator', ['conditionalAccess', 'crossTenantTrust', 'mailFlow']],
  ['application administrator', ['adminConsent']],
  ['cloud application administrator', ['adminConsent']],
  ['exchange administrator', ['mailFlow', 'externalSharing']],
  ['sharepoint administrator', ['externalSharing']],
  ['teams administrator', ['federation']],
  ['power platform administrator', ['tenantIsolation']],
  ['user administrator', ['guestAccess']],
]);

/** Who can change the settings of which family, by the names of the roles that each principal holds. */
export function* roleHoldersFrom(holders: readonly { readonly principal: Principal; readonly roles: readonly string[] }[]): Pieces<RoleHolder[]> {
  const byId = yield* inOrder(holders, (a, b) => (a.principal.id < b.principal.id ? -1 : a.principal.id > b.principal.id ? 1 : 0));
  const ofFamilies: RoleHolder[][] = [];
  for (const family of FAMILIES) {
    const its = yield* madeOfEach(byId, ({ principal, roles }) => {
      const telling = roles.filter((role) => FAMILIES_OF_ROLE.get(role.toLowerCase())?.includes(family) === true);
      return telling.length === 0 ? [] : [{ family, principal, roles: telling }];
    });
    ofFamilies.push(its);
  }
  return ofFamilies.flat();
}

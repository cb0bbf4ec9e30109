import type { Family } from '../../domain/exception/family';
import { FAMILIES } from '../../domain/exception/family';
import { textOf, textsOf } from '../json/access';
import type { RoleHolder } from '../roleHolders';
import { readAdminConsent } from './adminConsent';
import { readBaselinePolicy } from './baselinePolicy';
import { readConditionalAccess } from './conditionalAccess';
import { failedCommands } from './failedCommands';
import { readExternalSharing } from './externalSharing';
import { readFederation } from './federation';
import { readGuestAccess } from './guestAccess';
import { readMailFlow } from './mailFlow';
import type { FamilyReading } from './makeFinding';
import { membersOf } from './names';
import { readPrivilegedRoles } from './privilegedRoles';
import { readTenantIsolation } from './tenantIsolation';
import { sectionOf, type ScubaReport, type Unread } from './scubaReport';

/** One reader a family, in the order in which they are run. */
export const READERS: readonly ((report: ScubaReport) => FamilyReading)[] = [
  readConditionalAccess,
  readPrivilegedRoles,
  readAdminConsent,
  readMailFlow,
  readExternalSharing,
  readFederation,
  readGuestAccess,
  readTenantIsolation,
  readBaselinePolicy,
];

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

/** Who holds a role that can change the settings of a family, by the report's list of privileged principals. */
export function roleHoldersOf(report: ScubaReport): RoleHolder[] {
  const sections = ['privileged_users', 'privileged_service_principals'] as const;
  const holders = sections.flatMap((section) =>
    membersOf(report.raw[section]).map(([id, holder]) => {
      const type = section === 'privileged_users' && textOf(holder['AppId']) === '' ? ('user' as const) : ('application' as const);
      const roles = [...new Set(textsOf(holder['roles'], '').map(({ value }) => value))].sort();
      return { principal: { type, id, name: textOf(holder['DisplayName']) || id }, roles };
    }),
  );
  return FAMILIES.flatMap((family) =>
    holders
      .map(({ principal, roles }) => ({ family, principal, roles: roles.filter((role) => FAMILIES_OF_ROLE.get(role.toLowerCase())?.includes(family) === true) }))
      .filter(({ roles }) => roles.length > 0)
      .sort((a, b) => (a.principal.id < b.principal.id ? -1 : 1)),
  );
}

/** Versions whose shape is known. */
const KNOWN_VERSIONS = /^1\.[4-8](\.|$)/;

/** What the whole run could not look at, beyond the gaps that each family names. */
export function unreadOf(report: ScubaReport): Unread[] {
  const users = sectionOf(report, 'aad', 'privileged_users').unread;
  const strange = KNOWN_VERSIONS.test(report.toolVersion) ? [] : [{ where: 'MetaData.ToolVersion', why: `${report.toolVersion || 'an unnamed version'} is not one of the versions 1.4 to 1.8 whose shape is known; sections may stand elsewhere` }];
  return [...strange, ...users, ...failedCommands(report), { where: 'cross-tenant access', why: 'ScubaGear does not read cross-tenant access settings' }];
}

import { madeOfEach, type Pieces } from '../../domain/pieces/pieces';
import { roleHoldersFrom } from '../entra/familiesOfRole';
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
import type { Unread } from '../../domain/reconcile/gap';
import type { LookingReading } from '../makeFinding';
import { membersOf } from './names';
import { readPrivilegedRoles } from './privilegedRoles';
import { readTenantIsolation } from './tenantIsolation';
import { sectionOf, type ScubaReport } from './scubaReport';
import { topic } from '../../domain/reconcile/where';

/** One reader a family, in the order in which they are run. */
export const LARGE_READERS: readonly ((report: ScubaReport) => Pieces<LookingReading>)[] = [readConditionalAccess, readPrivilegedRoles, readAdminConsent];
/** Their settings are few. */
export const SMALL_READERS: readonly ((report: ScubaReport) => LookingReading)[] = [
  readMailFlow,
  readExternalSharing,
  readFederation,
  readGuestAccess,
  readTenantIsolation,
  readBaselinePolicy,
];

/** Who holds a role that can change the settings of a family, by the report's list of privileged principals. */
export function* roleHoldersOf(report: ScubaReport): Pieces<RoleHolder[]> {
  const sections = ['privileged_users', 'privileged_service_principals'] as const;
  const written = sections.flatMap((section) => membersOf(report.raw[section]).map(([id, holder]) => ({ section, id, holder })));
  const holders = yield* madeOfEach(written, ({ section, id, holder }) => {
    const type = section === 'privileged_users' && textOf(holder['AppId']) === '' ? ('user' as const) : ('application' as const);
    const roles = [...new Set(textsOf(holder['roles'], '').map(({ value }) => value))].sort();
    return [{ principal: { type, id, name: textOf(holder['DisplayName']) || id }, roles }];
  });
  return yield* roleHoldersFrom(holders);
}

/** Versions whose shape is known. */
const KNOWN_VERSIONS = /^1\.[4-8](\.|$)/;

/** What the whole run could not look at, beyond the gaps that each family names. */
export function unreadOf(report: ScubaReport): Unread[] {
  const users = sectionOf(report, 'aad', 'privileged_users').unread;
  const strange: Unread[] = KNOWN_VERSIONS.test(report.toolVersion) ? [] : [{ where: 'MetaData.ToolVersion', why: { code: 'unknownVersion', version: report.toolVersion } }];
  return [...strange, ...users, ...failedCommands(report.raw), ...report.strange, { where: topic('crossTenantAccess'), why: { code: 'neverTold', tool: 'ScubaGear' } }];
}

import type { Family } from './family';
import type { FindingKind } from './finding';
import type { Severity } from './severity';

interface KindFacts {
  readonly family: Family;
  /** Severity where nothing in the report raises or lowers it. */
  readonly severity: Severity;
}

const of = (family: Family, severity: Severity): KindFacts => ({ family, severity });

/** What every kind of finding belongs to. A kind that is missing here does not compile. */
export const KINDS: Readonly<Record<FindingKind, KindFacts>> = {
  userExcluded: of('conditionalAccess', 'high'),
  groupExcluded: of('conditionalAccess', 'high'),
  roleExcluded: of('conditionalAccess', 'high'),
  guestsExcluded: of('conditionalAccess', 'medium'),
  applicationExcluded: of('conditionalAccess', 'medium'),
  workloadIdentityExcluded: of('conditionalAccess', 'medium'),
  locationExcluded: of('conditionalAccess', 'medium'),
  platformExcluded: of('conditionalAccess', 'medium'),
  filterExcluded: of('conditionalAccess', 'medium'),
  permanentRole: of('privilegedRoles', 'medium'),
  adminConsent: of('adminConsent', 'medium'),
  spamFilterBypassRule: of('mailFlow', 'high'),
  ipAllowList: of('mailFlow', 'high'),
  safeList: of('mailFlow', 'medium'),
  allowedSenders: of('mailFlow', 'high'),
  automaticForwarding: of('mailFlow', 'medium'),
  sharePointSharing: of('externalSharing', 'medium'),
  oneDriveSharing: of('externalSharing', 'medium'),
  sharingWithAnyDomain: of('externalSharing', 'medium'),
  sharingAllowedDomain: of('externalSharing', 'low'),
  anyoneLinksWithoutEnd: of('externalSharing', 'medium'),
  anyoneLinksCanEdit: of('externalSharing', 'medium'),
  calendarSharing: of('externalSharing', 'medium'),
  federationWithAllDomains: of('federation', 'medium'),
  federationAllowedDomain: of('federation', 'low'),
  trialTenantContact: of('federation', 'medium'),
  unmanagedInbound: of('federation', 'medium'),
  unmanagedOutbound: of('federation', 'low'),
  skypeContact: of('federation', 'medium'),
  guestPermissions: of('guestAccess', 'medium'),
  guestInvitations: of('guestAccess', 'medium'),
  isolationOff: of('tenantIsolation', 'high'),
  isolationAllowedTenant: of('tenantIsolation', 'medium'),
  tenantTrusted: of('crossTenantTrust', 'medium'),
  directConnect: of('crossTenantTrust', 'medium'),
  consentSkipped: of('crossTenantTrust', 'low'),
  usersSynchronised: of('crossTenantTrust', 'medium'),
  omittedPolicy: of('baselinePolicy', 'medium'),
  annotatedPolicy: of('baselinePolicy', 'low'),
};

import { canonicalText, type Json } from '../ledger/canonical';

/** What reports are asked about and may not tell, and parts of files that have no name of their own. */
export const TOPICS = [
  // Of any file
  'tenant', 'day', 'endOfFile', 'otherObjects', 'settingsOfTenant', 'sinceWhen',
  // Conditional access
  'conditionalAccessPolicies', 'withoutFallback', 'withFallback', 'unprotectedGroups', 'deletedObjects', 'workloadIdentities', 'groupMembers', 'emergencyAccess', 'exclusionReasons',
  // Roles, applications, guests
  'roleAssignments', 'endsOfAssignments', 'highlyPrivilegedRoles', 'rolesOutsidePim', 'guestsWithRole', 'synchronisedWithRole', 'applicationsWithRole', 'mailboxesWithRole', 'rolesOfApplications', 'rolesOfUsersAndGroups',
  'consents', 'takeoverAtOnce', 'takeoverInSteps', 'everyMailbox', 'endsOfSecrets', 'lastSignIns',
  'authorizationPolicy', 'guestSettings', 'guestAccess', 'guestInviters', 'guestInvitationsByDomain', 'crossTenantAccess',
  // Mail
  'forwardingDomains', 'remoteDomains', 'contactsShared', 'calendarsShared', 'connectionFilter', 'filterAddresses', 'allowedAddresses', 'safeList', 'spamPolicies', 'filterDomains', 'filterSenders', 'mailRules', 'rulesSkippingSpam', 'rulesSkippingAttachments', 'rulesSkippingLinks', 'otherRules',
  // Files, Teams, Power Platform
  'sharePointSharing', 'oneDriveSharing', 'oneDriveAndLinks', 'singleSites', 'sharingDomains', 'anyoneLinkEnd', 'anyoneLinkRights',
  'teamsDomains', 'privateAccountsOut', 'privateAccountsIn', 'privateAccountsAndTrials', 'powerPlatform', 'tenantIsolation',
  // Scanners themselves, and an organisation's own register
  'controlsLeftOut', 'reasonsOfMuted', 'withoutTenantOrDay', 'furtherRows', 'closedRows', 'doubledRows',
] as const;
export type Topic = (typeof TOPICS)[number];

/** Objects that a report calls by a name. */
export const NAMED_OBJECTS = ['user', 'group', 'role', 'application', 'workloadIdentity', 'location', 'platform', 'policy', 'remoteDomain', 'connectionFilter', 'spamPolicy', 'rule', 'emergencyAccount'] as const;
export type NamedObject = (typeof NAMED_OBJECTS)[number];

/** A part that we name. `at`: the path in the report beneath which it is; empty where it has none. The words are in `ui/strings` (`whereStrings`). */
export type Part =
  | { readonly code: 'topic'; readonly topic: Topic; readonly at: string }
  | { readonly code: 'object'; readonly object: NamedObject; readonly name: string; readonly at: string }
  | { readonly code: 'membersOf'; readonly group: string; readonly at: string }
  | { readonly code: 'stateOf'; readonly policy: string; readonly at: string }
  | { readonly code: 'about'; readonly provider: string }
  | { readonly code: 'row'; readonly row: number; readonly field: string }
  | { readonly code: 'sheet'; readonly sheet: string };
export type PartOf<Code extends Part['code']> = Extract<Part, { readonly code: Code }>;

/** A place in a report: its path, as the report itself spells it (with a name or id in it), or a part that we name. */
export type Where = string | Part;

export function topic(of: Topic, at = ''): Part {
  return { code: 'topic', topic: of, at };
}

/** Equal for equal places. */
export function whereKey(where: Where): string {
  return typeof where === 'string' ? where : canonicalText(where as unknown as Json);
}

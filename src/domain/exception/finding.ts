import type { Unread } from '../reconcile/gap';
import type { Said } from './said';
import type { Family } from './family';
import type { Severity } from './severity';

export const PRINCIPAL_TYPES = [
  'user',
  'group',
  'role',
  'application',
  'location',
  'guests',
  'tenant',
  'domain',
  'rule',
  'setting',
] as const;
export type PrincipalType = (typeof PRINCIPAL_TYPES)[number];

/** Every kind of hole that can be told apart; family and severity of each are in `kinds.ts`. */
export const FINDING_KINDS = [
  'userExcluded',
  'groupExcluded',
  'roleExcluded',
  'guestsExcluded',
  'applicationExcluded',
  'workloadIdentityExcluded',
  'locationExcluded',
  'platformExcluded',
  'filterExcluded',
  'permanentRole',
  'adminConsent',
  'spamFilterBypassRule',
  'ipAllowList',
  'safeList',
  'allowedSenders',
  'automaticForwarding',
  'sharePointSharing',
  'oneDriveSharing',
  'sharingWithAnyDomain',
  'sharingAllowedDomain',
  'anyoneLinksWithoutEnd',
  'anyoneLinksCanEdit',
  'calendarSharing',
  'federationWithAllDomains',
  'federationAllowedDomain',
  'trialTenantContact',
  'unmanagedInbound',
  'unmanagedOutbound',
  'skypeContact',
  'guestPermissions',
  'guestInvitations',
  'isolationOff',
  'isolationAllowedTenant',
  'tenantTrusted',
  'directConnect',
  'consentSkipped',
  'usersSynchronised',
  'omittedPolicy',
  'annotatedPolicy',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/**
 * Who or what is excepted. `id` is the object's own id in the tenant (or the domain, or the setting's path);
 * `name` is the id again where the report gives no name.
 */
export interface Principal {
  readonly type: PrincipalType;
  readonly id: string;
  readonly name: string;
}

/**
 * One atomic hole seen in a tenant. `key` is tenant + setting + kind + principal and is the same in every report and
 * tool; `extent` (permissions, trust flags, domains) is compared between reports and is not part of the key.
 */
export interface Finding {
  readonly key: string;
  readonly tenantId: string;
  readonly family: Family;
  readonly kind: FindingKind;
  /** Ids of the baseline controls it departs from, e.g. `MS.AAD.3.1v1`. */
  readonly controls: readonly string[];
  readonly setting: { readonly id: string; readonly name: string };
  readonly principal: Principal;
  readonly extent: readonly string[];
  /** What the baseline says. */
  readonly expected: Said;
  /** What the tenant has. */
  readonly actual: Said;
  /** False where the setting itself is off or report-only: listed, never drafted. */
  readonly inForce: boolean;
  /** `yyyy-mm-dd` of the earliest day the tenant itself proves, or null. */
  readonly since: string | null;
  readonly endsOn: string | null;
  readonly severity: Severity;
  /** Path in the report, e.g. `Raw.conditional_access_policies[3].Conditions.Users.ExcludeUsers[0]`. */
  readonly evidence: string;
}

/** One report that was read, and what it could not look at. */
export interface Report {
  readonly file: string;
  readonly source: string;
  readonly toolVersion: string;
  readonly tenant: { readonly id: string; readonly name: string };
  /** `yyyy-mm-dd`. */
  readonly ranOn: string;
  readonly unread: readonly Unread[];
}

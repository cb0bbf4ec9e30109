import type { FindingKind } from '../exception/finding';

/**
 * The check of Prowler 5 that shows nothing but holes of one kind (github.com/prowler-cloud/prowler,
 * prowler/providers/m365/services, read 2026-11-26). Its checks of policies, roles and consents look at many principals
 * at once, so to overlook one of these would hide the others.
 */
export const PROWLER_CHECKS: Readonly<Partial<Record<FindingKind, string>>> = {
  guestPermissions: 'entra_policy_guest_users_access_restrictions',
  guestInvitations: 'entra_policy_guest_invite_only_for_admin_roles',
  sharePointSharing: 'sharepoint_external_sharing_restricted',
  sharingWithAnyDomain: 'sharepoint_external_sharing_managed',
  ipAllowList: 'defender_antispam_connection_filter_policy_empty_ip_allowlist',
  safeList: 'defender_antispam_connection_filter_policy_safe_list_off',
  federationWithAllDomains: 'teams_external_domains_restricted',
  unmanagedOutbound: 'teams_unmanaged_communication_disabled',
  unmanagedInbound: 'teams_external_users_cannot_start_conversations',
  spamFilterBypassRule: 'exchange_transport_rules_whitelist_disabled',
};

/** Kinds of which each object is a resource of its own in Prowler, by its name; of the others the tenant has one. */
export const NAMED_IN_PROWLER: readonly FindingKind[] = ['spamFilterBypassRule'];

/** Form of a check's id; no control of another tool has it. */
export const PROWLER_CHECK = /^[a-z0-9]+(?:_[a-z0-9]+)+$/;

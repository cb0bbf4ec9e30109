/** Control families: what kind of trust is given. The row of the heatmap, and the unit a service owner answers for. */
export const FAMILIES = [
  'conditionalAccess',
  'adminConsent',
  'privilegedRoles',
  'crossTenantTrust',
  'mailFlow',
  'externalSharing',
  'federation',
  'guestAccess',
  'tenantIsolation',
  'baselinePolicy',
] as const;
export type Family = (typeof FAMILIES)[number];

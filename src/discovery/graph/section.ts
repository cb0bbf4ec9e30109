import { textOf, type JsonObject } from '../json/access';

/** Kinds of objects that exports of Microsoft Graph hold, as far as something is read from them. */
export const SECTIONS = [
  'policies',
  'namedLocations',
  'crossTenantDefault',
  'crossTenantPartners',
  'partnerSynchronization',
  'grants',
  'appRoleAssignments',
  'servicePrincipals',
  'applications',
  'authorizationPolicies',
  'roleAssignments',
  'roleSchedules',
  'roleEligibilities',
  'roleDefinitions',
  'directoryRoles',
  'audits',
  'signIns',
  'applicationSignIns',
  'users',
  'groups',
  'organizations',
  'tenantNames',
] as const;
export type Section = (typeof SECTIONS)[number];

/** The tail of `@odata.context` for each kind; an empty page is known by it alone. */
const BY_CONTEXT: readonly (readonly [RegExp, Section])[] = [
  [/conditionalAccess\/policies\b/i, 'policies'],
  [/namedLocations\b/i, 'namedLocations'],
  [/crossTenantAccessPolicy\/default\b/i, 'crossTenantDefault'],
  [/identitySynchronization\b/i, 'partnerSynchronization'],
  [/crossTenantAccessPolicy\/partners\b/i, 'crossTenantPartners'],
  [/oauth2PermissionGrants\b/i, 'grants'],
  [/appRoleAssign(?:ments|edTo)\b/i, 'appRoleAssignments'],
  [/roleEligibilitySchedule/i, 'roleEligibilities'],
  [/roleAssignmentSchedule/i, 'roleSchedules'],
  [/roleManagement\/directory\/roleAssignments\b/i, 'roleAssignments'],
  [/roleDefinitions\b/i, 'roleDefinitions'],
  [/directoryRoles\b/i, 'directoryRoles'],
  [/authorizationPolicy\b/i, 'authorizationPolicies'],
  [/directoryAudits\b/i, 'audits'],
  [/auditLogs\/signIns\b/i, 'signIns'],
  [/servicePrincipalSignInActivities\b/i, 'applicationSignIns'],
  [/#servicePrincipals(?:\([^)']*\))?(?:\/\$entity)?$/i, 'servicePrincipals'],
  [/#applications(?:\([^)']*\))?(?:\/\$entity)?$/i, 'applications'],
  [/#users(?:\([^)']*\))?(?:\/\$entity)?$/i, 'users'],
  [/#groups(?:\([^']*\))?(?:\/\$entity)?$/i, 'groups'],
  [/#organization(?:\([^)']*\))?(?:\/\$entity)?$/i, 'organizations'],
  [/tenantInformation\b/i, 'tenantNames'],
];

/** Section that the address of the metadata names; undefined where it names none that is known. */
export function sectionOfContext(context: string): Section | undefined {
  return BY_CONTEXT.find(([pattern]) => pattern.test(context))?.[1];
}

const BY_TYPE: ReadonlyMap<string, Section> = new Map([
  ['conditionalaccesspolicy', 'policies'],
  ['ipnamedlocation', 'namedLocations'],
  ['countrynamedlocation', 'namedLocations'],
  ['serviceprincipal', 'servicePrincipals'],
  ['application', 'applications'],
  ['user', 'users'],
  ['group', 'groups'],
  ['directoryrole', 'directoryRoles'],
  ['organization', 'organizations'],
]);

type Test = readonly [Section, (has: (...members: readonly string[]) => boolean, value: JsonObject) => boolean];

/** By the members of an object; the first that fits. Members are written as `capitalised` makes them. */
const BY_MEMBERS: readonly Test[] = [
  ['policies', (has) => has('Conditions') && (has('GrantControls') || has('SessionControls') || has('State'))],
  ['crossTenantDefault', (has) => has('IsServiceDefault') && (has('InboundTrust') || has('B2bCollaborationInbound'))],
  ['partnerSynchronization', (has) => has('TenantId', 'UserSyncInbound')],
  ['crossTenantPartners', (has) => has('TenantId') && (has('InboundTrust') || has('B2bCollaborationInbound') || has('AutomaticUserConsentSettings'))],
  ['grants', (has) => has('ClientId', 'ConsentType', 'ResourceId')],
  ['appRoleAssignments', (has) => has('AppRoleId', 'PrincipalId', 'ResourceId')],
  ['roleSchedules', (has) => has('RoleDefinitionId', 'PrincipalId', 'AssignmentType')],
  ['roleEligibilities', (has) => has('RoleDefinitionId', 'PrincipalId') && (has('MemberType') || has('ScheduleInfo') || has('RoleEligibilityScheduleId'))],
  ['roleAssignments', (has) => has('RoleDefinitionId', 'PrincipalId')],
  ['roleDefinitions', (has) => has('RolePermissions') || has('TemplateId', 'IsBuiltIn')],
  ['directoryRoles', (has) => has('RoleTemplateId', 'DisplayName')],
  ['audits', (has) => has('ActivityDisplayName', 'TargetResources')],
  ['signIns', (has) => has('CreatedDateTime') && (has('AppliedConditionalAccessPolicies') || has('ClientAppUsed') || has('ResourceDisplayName'))],
  ['applicationSignIns', (has) => has('AppId', 'LastSignInActivity')],
  ['authorizationPolicies', (has) => has('GuestUserRoleId') || has('AllowInvitesFrom')],
  ['servicePrincipals', (has) => has('AppId') && (has('ServicePrincipalType') || has('ServicePrincipalNames') || has('AppOwnerOrganizationId') || has('AppRoleAssignmentRequired'))],
  ['applications', (has) => has('AppId') && (has('IdentifierUris') || has('RequiredResourceAccess') || has('SignInAudience'))],
  // Asked for with `$select`: of both kinds the application id counts.
  ['applications', (has) => has('AppId') && (has('PasswordCredentials') || has('KeyCredentials'))],
  ['namedLocations', (has) => has('IpRanges') || has('CountriesAndRegions')],
  ['organizations', (has) => has('VerifiedDomains')],
  ['tenantNames', (has) => has('TenantId', 'DefaultDomainName')],
  ['users', (has) => has('UserPrincipalName') || has('SignInActivity')],
  ['groups', (has) => has('GroupTypes') || has('SecurityEnabled', 'MailEnabled')],
];

/**
 * Section of one object with capital members; undefined where it is nothing that is known. The section that its page
 * names counts before its members: a query may have left most of them out.
 */
export function sectionOfObject(value: JsonObject, ofPage: Section | undefined): Section | undefined {
  const type = textOf(value['@odata.type']).replace(/^#?microsoft\.graph\./i, '').toLowerCase();
  const named = BY_TYPE.get(type) ?? ofPage;
  if (named !== undefined) return named;
  const has = (...members: readonly string[]): boolean => members.every((member) => member in value);
  return BY_MEMBERS.find(([, fits]) => fits(has, value))?.[0];
}

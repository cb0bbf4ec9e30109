import { createHash } from 'node:crypto';
import { northwindServices } from './northwindServices';

/**
 * A ScubaGear 1.8 results file of a tenant that does not exist, made by hand: every family, several principals in more
 * than one family, and the ugly edges of real files (one object where a list is expected, `null` in lists, three date
 * spellings, HTML, a policy that only reports, an omission that is over).
 */
export const NORTHWIND_TENANT = '6f1a2c30-0d4e-4b7a-9c11-5a0e7d2b4c88';
export const NORTHWIND_RAN_ON = '2026-11-20';

/** An object id that depends on nothing but the name. */
export function idOf(name: string): string {
  const hex = createHash('sha256').update(`northwind ${name}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}

/** `/Date(ms)/`, as Windows PowerShell writes an instant. */
export const powershellDate = (iso: string): string => `/Date(${Date.parse(iso)})/`;

const ROLES = {
  'Global Administrator': '62e90394-69f5-4237-9190-012177145e10',
  'Privileged Role Administrator': 'e8611ab8-c189-46e8-94e1-60213ab1f814',
  'User Administrator': 'fe930be7-5e62-47db-91af-98c3a49a38b1',
  'SharePoint Administrator': 'f28a1f50-f6e7-4571-818b-6a12f2af6b6c',
  'Exchange Administrator': '29232cdf-9323-42fd-ade2-1d097af3e4de',
  'Hybrid Identity Administrator': '8ac3fc64-6eca-42ea-9e69-59f4c7b60eb2',
  'Application Administrator': '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3',
  'Cloud Application Administrator': '158c047a-c907-4556-b7ef-446551a6b5f7',
} as const;
type Role = keyof typeof ROLES;

interface Policy {
  readonly name: string;
  readonly state?: 'enabled' | 'enabledForReportingButNotEnforced' | 'disabled';
  readonly created: string;
  readonly changed: string | null;
  readonly grants?: readonly string[];
  readonly users?: object;
  readonly conditions?: object;
  readonly applications?: object;
}

function policy({ name, state = 'enabled', created, changed, grants = ['mfa'], users = {}, conditions = {}, applications = {} }: Policy): object {
  return {
    Id: idOf(name),
    DisplayName: name,
    State: state,
    CreatedDateTime: created,
    ModifiedDateTime: changed,
    GrantControls: { Operator: 'OR', BuiltInControls: grants, AuthenticationStrength: null, CustomAuthenticationFactors: [], TermsOfUse: [] },
    SessionControls: null,
    Conditions: {
      Users: { IncludeUsers: ['All'], ExcludeUsers: [], IncludeGroups: [], ExcludeGroups: [], IncludeRoles: [], ExcludeRoles: [], IncludeGuestsOrExternalUsers: null, ExcludeGuestsOrExternalUsers: null, ...users },
      Applications: { IncludeApplications: ['All'], ExcludeApplications: [], IncludeUserActions: [], ApplicationFilter: null, ...applications },
      ClientAppTypes: ['all'],
      UserRiskLevels: [],
      SignInRiskLevels: [],
      Platforms: null,
      Locations: null,
      ClientApplications: null,
      Devices: null,
      ...conditions,
    },
  };
}

const breakGlass = [idOf('bg-one'), idOf('bg-two')];
const scanner = idOf('svc-scanner-mail');
const legacyErp = idOf('svc-legacy-erp');

const conditionalAccess = [
  policy({ name: 'Require MFA for all users', created: powershellDate('2023-02-01T09:00:00Z'), changed: powershellDate('2026-10-29T13:05:00Z'), users: { ExcludeUsers: [...breakGlass, legacyErp, null], ExcludeGroups: [idOf('Warehouse kiosks')] }, applications: { ExcludeApplications: ['0000000a-0000-0000-c000-000000000000', idOf('Tracker app')] } }),
  policy({ name: 'Block legacy authentication', created: powershellDate('2023-02-01T09:10:00Z'), changed: '2025-08-14T07:31:12.5650356Z', grants: ['block'], users: { ExcludeUsers: [scanner, legacyErp] }, conditions: { ClientAppTypes: ['exchangeActiveSync', 'other'] } }),
  policy({ name: 'Block high-risk users', created: '2024-03-11T10:00:00Z', changed: null, grants: ['block'], users: { ExcludeUsers: breakGlass[0] }, conditions: { UserRiskLevels: ['high'] } }),
  policy({ name: 'Block high-risk sign-ins', created: '2024-03-11T10:04:00Z', changed: '2026-07-02T15:20:00.1Z', grants: ['block'], users: { ExcludeUsers: breakGlass, ExcludeGuestsOrExternalUsers: { GuestOrExternalUserTypes: 'b2bCollaborationGuest,b2bDirectConnectUser', ExternalTenants: { MembershipKind: 'enumerated', Members: [idOf('tenant Tailspin')] } } }, conditions: { SignInRiskLevels: ['high'] } }),
  policy({ name: 'Phishing-resistant MFA for administrators', created: '2025-01-20T08:00:00Z', changed: '2026-08-26T08:00:00Z', users: { IncludeUsers: [], IncludeRoles: Object.values(ROLES), ExcludeUsers: [breakGlass[1], idOf('Piet Vos')] } }),
  policy({ name: 'Managed devices for everyone', created: '2025-05-05T08:00:00Z', changed: '2026-09-21T11:45:00Z', grants: ['compliantDevice', 'domainJoinedDevice'], users: { ExcludeRoles: ['d29b2b05-8046-44ba-8758-1e26182fcf32'], ExcludeGuestsOrExternalUsers: { GuestOrExternalUserTypes: 'internalGuest,b2bCollaborationGuest', ExternalTenants: { MembershipKind: 'all' } } }, conditions: { Platforms: { IncludePlatforms: ['all'], ExcludePlatforms: ['linux', 'macOS'] } } }),
  policy({ name: 'Register sign-in methods from the office', created: '2024-11-04T08:00:00Z', changed: '2026-01-30T16:00:00Z', grants: ['block'], applications: { IncludeApplications: [], IncludeUserActions: 'urn:user:registersecurityinfo' }, conditions: { Locations: { IncludeLocations: ['All'], ExcludeLocations: ['AllTrusted', idOf('location Rotterdam depot')] } } }),
  policy({ name: 'Block device code sign-in', state: 'enabledForReportingButNotEnforced', created: '2026-11-02T08:00:00Z', changed: '2026-11-11T08:00:00Z', grants: ['block'], users: { ExcludeGroups: [idOf('Meeting rooms')] }, conditions: { AuthenticationFlows: { TransferMethods: 'deviceCodeFlow' } } }),
  policy({ name: 'MFA pilot 2024', state: 'disabled', created: '2024-01-15T08:00:00Z', changed: '2024-04-01T08:00:00Z', users: { ExcludeUsers: [idOf('Piet Vos')] } }),
];

const assignment = (role: Role, principal: string, start: string | null, more: object = {}): object => ({
  Id: idOf(`${role} ${principal}`),
  RoleDefinitionId: ROLES[role],
  PrincipalId: principal,
  AssignmentType: 'Assigned',
  MemberType: 'Direct',
  DirectoryScopeId: '/',
  StartDateTime: start,
  EndDateTime: null,
  ...more,
});

const role = (name: Role, assignments: unknown): object => ({ DisplayName: name, RoleTemplateId: ROLES[name], Assignments: assignments, Rules: [] });

const roles = [
  role('Global Administrator', [
    assignment('Global Administrator', breakGlass[0] ?? '', null),
    assignment('Global Administrator', breakGlass[1] ?? '', powershellDate('2025-03-03T10:00:00Z')),
    assignment('Global Administrator', idOf('Piet Vos'), '2026-04-21T08:30:00Z'),
    assignment('Global Administrator', idOf('Hana Sato'), '2026-11-18T08:30:00Z', { AssignmentType: 'Activated', EndDateTime: '2026-11-18T16:30:00Z' }),
    assignment('Global Administrator', idOf('Backup app object'), powershellDate('2024-09-02T12:00:00Z')),
  ]),
  role('Privileged Role Administrator', null),
  role('Exchange Administrator', [
    assignment('Exchange Administrator', idOf('Messaging operators'), '2026-09-28T09:00:00Z'),
    assignment('Exchange Administrator', idOf('Hana Sato'), '2026-06-09T09:00:00Z'),
    assignment('Exchange Administrator', idOf('Mail migration object'), '2026-10-05T09:00:00Z', { EndDateTime: '2027-01-31T00:00:00Z' }),
  ]),
  role('SharePoint Administrator', assignment('SharePoint Administrator', idOf('Wim de Boer'), powershellDate('2026-10-12T09:00:00Z'))),
  role('User Administrator', [assignment('User Administrator', idOf('Service desk lead'), '2025-10-01T09:00:00Z', { DirectoryScopeId: `/administrativeUnits/${idOf('unit stores')}` })]),
  role('Application Administrator', []),
  role('Cloud Application Administrator', []),
  role('Hybrid Identity Administrator', ''),
];

const privilegedUsers = {
  [breakGlass[0] ?? '']: { DisplayName: 'Break glass one', OnPremisesImmutableId: null, roles: ['Global Administrator'] },
  [breakGlass[1] ?? '']: { DisplayName: 'Break glass two', OnPremisesImmutableId: null, roles: ['Global Administrator'] },
  [idOf('Piet Vos')]: { DisplayName: 'Piet Vos', OnPremisesImmutableId: null, roles: ['Global Administrator'] },
  [idOf('Hana Sato')]: { DisplayName: 'Hana Sato', OnPremisesImmutableId: null, roles: ['Exchange Administrator', 'Global Administrator', 'Exchange Administrator'] },
  [idOf('Wim de Boer')]: { DisplayName: 'Wim de Boer', OnPremisesImmutableId: null, roles: 'SharePoint Administrator' },
  [idOf('Service desk lead')]: { DisplayName: 'Ines Prado', OnPremisesImmutableId: null, roles: ['User Administrator'] },
  [legacyErp]: { DisplayName: 'svc-legacy-erp', OnPremisesImmutableId: 'c3ZjLWxlZ2FjeQ==', roles: ['Cloud Application Administrator'] },
  [scanner]: { DisplayName: 'svc-scanner-mail', OnPremisesImmutableId: null, roles: ['Exchange Administrator'] },
};

const privilegedApplications = {
  [idOf('Backup app object')]: { ServicePrincipalId: idOf('Backup app object'), AppId: idOf('Backup app'), DisplayName: 'Fabrikam Cloud Backup', roles: ['Global Administrator'] },
  [idOf('Mail migration object')]: { ServicePrincipalId: idOf('Mail migration object'), AppId: idOf('Mail migration'), DisplayName: 'Tailspin Mail Mover', roles: ['Exchange Administrator'] },
};

const permission = (name: string, risk: 'High' | 'Medium' | 'Low' | null, consented = true, api = 'Microsoft Graph'): object => ({
  RoleId: idOf(`permission ${name}`),
  RoleType: 'Application',
  RoleDisplayName: name,
  ApplicationDisplayName: api,
  IsAdminConsented: consented,
  RequiresAdminConsent: true,
  IsRisky: risk !== null,
  RiskLevel: risk,
});

const applications = {
  own: [
    { ObjectId: { Application: idOf('Payroll registration'), ServicePrincipal: idOf('Payroll object') }, AppId: idOf('Payroll app'), DisplayName: 'Payroll bridge', IsMultiTenantEnabled: false, KeyCredentials: null, PasswordCredentials: { KeyId: idOf('Payroll secret'), DisplayName: 'two years', StartDateTime: powershellDate('2025-01-10T00:00:00Z'), EndDateTime: powershellDate('2027-01-10T00:00:00Z'), IsFromApplication: true }, FederatedCredentials: null, Permissions: [permission('User.ReadWrite.All', 'High'), permission('Mail.Send', 'Medium')] },
    { ObjectId: { Application: idOf('Reports registration'), ServicePrincipal: idOf('Reports object') }, AppId: idOf('Reports app'), DisplayName: 'Licence reports', IsMultiTenantEnabled: false, KeyCredentials: null, PasswordCredentials: null, FederatedCredentials: null, Permissions: permission('Reports.Read.All', 'Medium') },
    { ObjectId: { Application: idOf('Wiki registration'), ServicePrincipal: null }, AppId: idOf('Wiki app'), DisplayName: 'Wiki search (asked for, never consented)', IsMultiTenantEnabled: false, KeyCredentials: null, PasswordCredentials: null, FederatedCredentials: null, Permissions: [permission('Sites.Read.All', 'High', false)] },
  ],
  foreign: [
    { ObjectId: idOf('Backup app object'), AppId: idOf('Backup app'), DisplayName: 'Fabrikam Cloud Backup', SignInAudience: 'AzureADMultipleOrgs', AppOwnerOrganizationId: idOf('tenant Fabrikam'), KeyCredentials: [{ KeyId: idOf('Backup key'), DisplayName: 'CN=backup', StartDateTime: '2026-02-01T00:00:00Z', EndDateTime: '2027-02-01T00:00:00Z', IsFromApplication: false }], PasswordCredentials: null, FederatedCredentials: null, Permissions: [permission('Files.ReadWrite.All', 'High'), permission('full_access_as_app', 'High', true, 'Office 365 Exchange Online'), permission('Sites.FullControl.All', 'High')] },
    { ObjectId: idOf('Mail migration object'), AppId: idOf('Mail migration'), DisplayName: 'Tailspin Mail Mover', SignInAudience: 'AzureADMultipleOrgs', AppOwnerOrganizationId: idOf('tenant Tailspin'), KeyCredentials: null, PasswordCredentials: null, FederatedCredentials: null, Permissions: [permission('Mail.ReadWrite', 'High'), permission('User.Read.All', 'Medium')] },
    { ObjectId: idOf('Tracker object'), AppId: idOf('Tracker app'), DisplayName: 'Wide World Fleet Tracker', SignInAudience: 'AzureADMultipleOrgs', AppOwnerOrganizationId: idOf('tenant Wide World'), KeyCredentials: null, PasswordCredentials: null, FederatedCredentials: null, Permissions: [permission('Directory.Read.All', 'High')] },
  ],
};

const configuration = {
  OrgName: 'Northwind Traders',
  M365Environment: 'commercial',
  ProductNames: ['aad', 'exo', 'securitysuite', 'powerplatform', 'sharepoint', 'teams'],
  OmitPolicy: {
    'MS.EXO.5.1v1': { Rationale: 'Warehouse printers send mail with <b>SMTP AUTH</b> until they are replaced.', Expiration: '2027-03-31' },
    'MS.AAD.7.6v1': { Rationale: 'Approval of Global Administrator is too slow at night.' },
    'MS.TEAMS.6.1v1': { Rationale: 'Loss of data is prevented by another product &amp; watched there.', Expiration: '2026-06-30' },
  },
  AnnotatePolicy: {
    'MS.AAD.3.1v1': { Comment: 'Roll-out of passkeys is under way.', RemediationDate: '2027-02-28', IncorrectResult: false },
    'MS.EXO.2.2v2': { Comment: 'Split DNS: the record is public.', IncorrectResult: true },
    'MS.AAD.2.1v1': { Comment: 'Users at risk are reviewed every morning.', RemediationDate: null },
  },
  Aad: { 'MS.AAD.3.2v2': { CapExclusions: { Users: breakGlass } } },
};

const control = (id: string, requirement: string, result: string): object => ({
  'Control ID': id,
  Requirement: `${requirement}<div class='policy-indicators'><a href='https://example.com/${id}' title='Automated &amp; configurable'>Automated Check</a></div>`,
  Result: result,
  Criticality: 'Shall',
  Details: `<span>${result}</span>`,
});

/** The report; `alerts` adds that many settings which nothing reads, to make a file of any size. */
export function northwindReport(alerts = 0): object {
  return {
    MetaData: {
      TenantId: NORTHWIND_TENANT,
      DisplayName: 'Northwind Traders',
      DomainName: 'northwind.onmicrosoft.com',
      ProductSuite: 'Microsoft 365',
      ProductsAssessed: ['Azure Active Directory', 'Microsoft 365 Security Suite', 'Exchange Online', 'Microsoft Power Platform', 'SharePoint Online', 'Microsoft Teams'],
      ProductAbbreviationMapping: { 'Azure Active Directory': 'AAD', 'Microsoft 365 Security Suite': 'SecuritySuite', 'Exchange Online': 'EXO', 'Microsoft Power Platform': 'PowerPlatform', 'SharePoint Online': 'SharePoint', 'Microsoft Teams': 'Teams' },
      Tool: 'ScubaGear',
      ToolVersion: '1.8.0',
      TimestampZulu: `${NORTHWIND_RAN_ON}T12:14:05.307Z`,
      ReportUUID: idOf('report'),
    },
    Summary: { AAD: { Manual: 0, Passes: 1, Failures: 1, Warnings: 0, Omits: 1, Errors: 0, IncorrectResults: 0 } },
    Results: {
      AAD: [{ GroupName: 'Risk', GroupNumber: '2', Controls: [control('MS.AAD.2.1v1', 'Users at high risk are blocked.', 'Pass'), control('MS.AAD.3.1v1', 'Everyone uses strong sign-in.', 'Fail'), control('MS.AAD.7.6v1', 'Activation is approved.', 'Omitted')] }],
      SecuritySuite: [],
      EXO: [{ GroupName: 'SPF', GroupNumber: '2', Controls: control('MS.EXO.2.2v3', 'Domains publish a sender policy.', 'Incorrect result') }],
      PowerPlatform: [],
      SharePoint: [],
      Teams: [],
    },
    Raw: {
      baseline_version: '1',
      module_version: '1.8.0',
      date: '11/20/2026 07:14:05 Eastern Standard Time',
      timestamp_zulu: `${NORTHWIND_RAN_ON}T12:14:05.307Z`,
      tenant_details: { DisplayName: 'Northwind Traders', DomainName: 'northwind.onmicrosoft.com', TenantId: NORTHWIND_TENANT },
      scuba_config: configuration,
      conditional_access_policies: conditionalAccess,
      cap_table_data: [],
      authorization_policies: { Id: 'authorizationPolicy', DisplayName: 'Authorization Policy', GuestUserRoleId: 'a0b1b346-4d3e-4e8b-98f8-753987be4970', AllowInvitesFrom: 'everyone' },
      privileged_users: privilegedUsers,
      privileged_service_principals: privilegedApplications,
      privileged_roles: roles,
      risky_applications: applications.own,
      risky_third_party_service_principals: applications.foreign,
      aad_successful_commands: ['Get-MgBetaIdentityConditionalAccessPolicy'],
      aad_unsuccessful_commands: ['Get-MgBetaDirectorySetting'],
      ...northwindServices,
      ...(alerts === 0 ? {} : { protection_alerts: Array.from({ length: alerts }, (_, index) => ({ Name: `Alert ${index}`, Guid: idOf(`alert ${index}`), Comment: 'Nobody reads this <b>alert</b>. '.repeat(20), WhenChanged: powershellDate('2026-01-01T00:00:00Z') })) }),
    },
    AnnotatedFailedPolicies: {
      'MS.AAD.3.1v1': { Comment: 'Roll-out of passkeys is under way.', RemediationDate: '2027-02-28', IncorrectResult: false },
      'MS.AAD.3.2v2': { Comment: null, RemediationDate: null, IncorrectResult: false },
    },
  };
}

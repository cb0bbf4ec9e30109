import { strToU8, zipSync } from 'fflate';
import { xlsx } from '../../../seed/xlsx';
import { northwindReport } from '../../../seed/reports/northwind';
import { id, page, policies, policy } from '../graph/exports';
import { groupLink, ID, laterRun, lines, LINKS, madeRun, policyLink, userLink, type MadeTest } from '../maester/runs';
import { bytesOf, RAN_ON, TENANT } from '../reports';

/** A small file of a source that is read whole, from which damaged ones are made. */
export interface Source {
  readonly name: string;
  readonly file: string;
  readonly bytes: Uint8Array;
  /** `json`: any beginning of it is none. `lines`: its format has no end mark. `packed`: its list of contents stands at the end. */
  readonly form: 'json' | 'lines' | 'packed';
}

const TESTS: readonly MadeTest[] = [
  ...LINKS,
  { id: 'MT.1035', text: lines(' | Security Group | Condition | Policy name | ', '| --- | --- | --- |', `| ${groupLink(ID.service, 'Kiosks')} | exclude | ${policyLink(ID.mfa, 'MFA for everyone')} | `) },
  { id: 'CISA.MS.AAD.7.4', text: lines('Your tenant has active role assignments without expiration:', '', '| Role | Principal |', '| --- | --- |', `| Global Administrator | ${userLink(ID.ann, 'Ann Lee')} |`) },
  { id: 'CISA.MS.AAD.8.1', text: lines('Your tenant **allows** guests to see everything.') },
  { id: 'MT.1005', result: 'Skipped', text: null },
];

const CONFIG = `# Settings of the scanner
OrgName: Lamna Healthcare
ProductNames: [aad, exo]
Aad:
  MS.AAD.1.1v1: &common
    CapExclusions:
      Users:
        - ${ID.ann} # Ann
      Groups: [${ID.service}]
      GuestUserTypes: [serviceProvider]
  MS.AAD.3.2v1: *common
  MS.AAD.7.4v1:
    RoleExclusions:
      Users: [${ID.ann}]
Exo:
  MS.EXO.1.1v2:
    AllowedForwardingDomains: [partner.example]
AnnotatePolicy:
  MS.AAD.3.1v1:
    Comment: "Being worked on: soon"
    RemediationDate: 2026-08-01
OmitPolicy:
  MS.EXO.5.1v1:
    Rationale: The scanners on the wards need it
    Expiration: "2026-12-30"
`;

const [ROBOT, GRAPH, MAIL_SEND] = [id(0x501), id(0x503), id(0x504)];
const POLICIES = policies(policy(1, { excludeUsers: [id(0x101), id(0x102)], excludeGroups: [id(0x201)] }), policy(2, { excludeUsers: [id(0x101)] }, { conditions: { applications: { excludeApplications: ['Office365'] }, locations: { includeLocations: ['All'], excludeLocations: ['AllTrusted'] } } }));
const COLLECTION = {
  policies: POLICIES,
  organization: page('organization', [{ id: TENANT, displayName: 'Lamna Healthcare', verifiedDomains: [{ name: 'lamna.example' }] }]),
  users: page('users', [{ id: id(0x101), displayName: 'Ann Lee', userPrincipalName: 'ann@lamna.example', signInActivity: { lastSignInDateTime: '2026-04-01T08:00:00Z' } }]),
  roles: page('roleManagement/directory/roleAssignmentScheduleInstances', [{ id: 's1', roleDefinitionId: '62e90394-69f5-4237-9190-012177145e10', principalId: id(0x101), assignmentType: 'Assigned', startDateTime: '2025-01-01T00:00:00Z', endDateTime: null, memberType: 'Direct' }]),
  partners: page('policies/crossTenantAccessPolicy/partners', [{ tenantId: id(0x900), inboundTrust: { isMfaAccepted: true, isCompliantDeviceAccepted: false, isHybridAzureADJoinedDeviceAccepted: false }, b2bCollaborationInbound: null, automaticUserConsentSettings: { inboundAllowed: true } }]),
  appRoles: [{ id: 'r1', appRoleId: MAIL_SEND, createdDateTime: '2024-05-06T07:08:09Z', principalId: ROBOT, principalType: 'ServicePrincipal', principalDisplayName: 'Robot', resourceId: GRAPH, resourceDisplayName: 'Microsoft Graph' }],
  authorization: { id: 'authorizationPolicy', allowInvitesFrom: 'everyone', guestUserRoleId: 'a0b1b346-4d3e-4e8b-98f8-753987be4970' },
  audits: page('auditLogs/directoryAudits', [{ id: 'a1', activityDateTime: '2026-04-20T09:00:00Z', activityDisplayName: 'Update conditional access policy', initiatedBy: { user: { id: id(0x103), userPrincipalName: 'adm@lamna.example' } }, targetResources: [{ id: id(1), displayName: 'Policy 1', modifiedProperties: [{ displayName: 'ConditionalAccessPolicy', oldValue: JSON.stringify(policy(1)), newValue: JSON.stringify(policy(1, { excludeUsers: [id(0x101)] })) }] }] }]),
};

const PROWLER_POLICY = { id: ID.mfa, display_name: 'MFA for everyone', state: 'enabled', conditions: { application_conditions: { included_applications: ['All'], excluded_applications: [] }, user_conditions: { included_users: ['All'], excluded_users: [ID.ann], excluded_groups: [ID.service], excluded_roles: [] }, client_app_types: ['all'] }, grant_controls: { built_in_controls: ['mfa'], operator: 'OR' } };
const verdict = (check: string, known: object): object => ({
  message: check,
  metadata: { event_code: check, product: { name: 'Prowler', version: '5.12.0' }, tenant_uid: TENANT },
  status: 'New',
  status_code: 'FAIL',
  unmapped: { provider: 'm365' },
  resources: [{ data: { metadata: known }, name: 'Resource', uid: 'Resource' }],
  cloud: { account: { name: 'lamna.example' }, org: { uid: TENANT, name: 'Lamna Healthcare' }, provider: 'm365' },
  time: Date.parse(`${RAN_ON}T10:00:00Z`) / 1000,
});
const PROWLER = [
  verdict('entra_conditional_access_policy_no_deleted_object_references', PROWLER_POLICY),
  verdict('teams_unmanaged_communication_disabled', { allow_external_access: true, allow_teams_consumer: true, external_access_with_trial_tenants: 'Allowed' }),
  verdict('defender_antispam_connection_filter_policy_empty_ip_allowlist', { identity: 'Default', ip_allow_list: ['192.0.2.1'], enable_safe_list: true }),
];

export const ROWS: readonly (readonly string[])[] = [
  ['Reference', 'Account', 'Type', 'Policy', 'Reason', 'Approved by', 'Expires', 'Severity', 'Status'],
  ['EX-1', 'ann@lamna.example', 'Conditional access', 'Require MFA', 'Old scanner; two\nlines', 'Mira Okafor', '31.12.2026', 'high', 'open'],
  ['EX-2', 'ben@lamna.example', 'MFA', 'Require MFA', 'Says "why"', 'Mira Okafor', '2027-01-31', 'low', 'open'],
  ['EX-3', 'partner.example', 'Mail forwarding', 'Default', 'Mergers', 'Jon Bell', '28.02.2027', '', 'open'],
];
export const csvOf = (rows: readonly (readonly string[])[]): string => rows.map((cells) => `${cells.map((cell) => (/[";\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)).join(';')}\r\n`).join('');
const json = (value: unknown): Uint8Array => bytesOf(JSON.stringify(value, null, 1));

export const SOURCES: readonly Source[] = [
  { name: 'ScubaGear', file: 'ScubaResults.json', bytes: json(northwindReport()), form: 'json' },
  { name: 'ScubaGear configuration in YAML', file: 'scuba.yaml', bytes: bytesOf(CONFIG), form: 'lines' },
  { name: 'ScubaGear configuration in JSON', file: 'scuba.json', bytes: json({ ProductNames: ['aad'], Aad: { 'MS.AAD.3.2v1': { CapExclusions: { Users: [ID.ann] } } }, OmitPolicy: { 'MS.EXO.5.1v1': { Rationale: 'x', Expiration: '2026-12-30' } } }), form: 'json' },
  { name: 'Maester, first generation', file: 'TestResults-1.json', bytes: json(madeRun(TESTS)), form: 'json' },
  { name: 'Maester, second generation', file: 'TestResults-2.json', bytes: json(laterRun(TESTS)), form: 'json' },
  { name: 'Maester settings', file: 'maester-config.json', bytes: json({ GlobalSettings: { EmergencyAccessAccounts: [{ Type: 'User', Id: ID.glass }, { Type: 'Group', UserPrincipalName: 'glass@lamna.example' }] }, TestSettings: [{ Id: 'MT.1001', Severity: 'Low' }] }), form: 'json' },
  { name: 'policies of Microsoft Graph', file: 'policies.json', bytes: json(POLICIES), form: 'json' },
  { name: 'a collection of Microsoft Graph', file: 'tenant.json', bytes: json(COLLECTION), form: 'json' },
  { name: 'Prowler', file: 'prowler.ocsf.json', bytes: json(PROWLER), form: 'json' },
  { name: 'an own register as CSV', file: 'register.csv', bytes: bytesOf(csvOf(ROWS)), form: 'lines' },
  { name: 'an own register as Excel file', file: 'register.xlsx', bytes: xlsx({ Register: ROWS }), form: 'packed' },
  { name: 'an archive', file: 'export.zip', bytes: zipSync({ 'tenant/policies.json': json(POLICIES), 'tenant/organization.json': json(COLLECTION.organization), 'register.csv': strToU8(csvOf(ROWS)) }), form: 'packed' },
];

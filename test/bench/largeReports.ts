import { strToU8, Zip, ZipDeflate } from 'fflate';

/** Files of any size, one of each kind that a person may drop; the same call makes the same bytes. */
export const LARGE_KINDS = ['graphList', 'graphPage', 'graphSignIns', 'scubaGear', 'maester', 'prowler', 'csv', 'zip'] as const;
export type LargeKind = (typeof LARGE_KINDS)[number];

export interface LargeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly changedOn: string;
}

export const LARGE_TENANT = '11111111-2222-4333-8444-555555555555';
const RAN_ON = '2026-05-04';

/** A file of that kind that is at most so large, and almost. */
export function largeFile(kind: LargeKind, bytes: number): LargeFile {
  const file = (name: string, text: string): LargeFile => ({ name, bytes: strToU8(text), changedOn: RAN_ON });
  switch (kind) {
    case 'graphList':
      return file('policies.json', `[${fill(bytes, policy)}]`);
    case 'graphPage':
      return file('page.json', `{"@odata.context":"https://graph.microsoft.com/v1.0/$metadata#identity/conditionalAccess/policies","value":[${fill(bytes, policy)}]}`);
    case 'graphSignIns':
      return file('signIns.json', `{"@odata.context":"https://graph.microsoft.com/v1.0/$metadata#auditLogs/signIns","value":[${fill(bytes, signIn)}]}`);
    case 'scubaGear':
      return file('ScubaResults.json', scubaResults(bytes));
    case 'maester':
      return file('maester.json', maesterRun(bytes));
    case 'prowler':
      return file('prowler.ocsf.json', `[${fill(bytes, verdict)}]`);
    case 'csv':
      return file('register.csv', `Principal,Type,Policy,Reason,Owner,End date,Tenant\n${fill(bytes, row, '\n')}`);
    case 'zip':
      return { name: 'export.zip', bytes: zipped({ 'policies.json': largeFile('graphPage', bytes / 2).bytes, 'signIns.json': largeFile('graphSignIns', bytes / 2).bytes }), changedOn: RAN_ON };
  }
}

const idOf = (number: number, block = 1): string => `${number.toString(16).padStart(8, '0')}-${String(block).padStart(4, '0')}-4222-8333-444444444444`;

/** As many entries as fit, one after the other. */
function fill(bytes: number, entry: (number: number) => unknown, between = ','): string {
  const entries: string[] = [];
  for (let size = 2000, number = 1; ; number += 1) {
    const made = entry(number);
    const text = typeof made === 'string' ? made : JSON.stringify(made);
    size += text.length + 1;
    if (size > bytes) return entries.join(between);
    entries.push(text);
  }
}

function policy(number: number): object {
  return {
    id: idOf(number),
    displayName: `CA${number} - Require multifactor authentication for all users`,
    createdDateTime: '2024-02-01T08:00:00Z',
    modifiedDateTime: '2026-01-15T10:00:00.1234567Z',
    state: number % 10 === 0 ? 'disabled' : 'enabled',
    templateId: null,
    conditions: {
      userRiskLevels: [],
      signInRiskLevels: [],
      clientAppTypes: ['all'],
      platforms: null,
      locations: null,
      applications: { includeApplications: ['All'], excludeApplications: [], includeUserActions: [], includeAuthenticationContextClassReferences: [], applicationFilter: null },
      users: { includeUsers: ['All'], excludeUsers: [idOf(number % 5000, 2)], includeGroups: [], excludeGroups: [idOf(number % 50, 3)], includeRoles: [], excludeRoles: [], includeGuestsOrExternalUsers: null, excludeGuestsOrExternalUsers: null },
    },
    grantControls: { operator: 'OR', builtInControls: ['mfa'], customAuthenticationFactors: [], termsOfUse: [], authenticationStrength: null },
    sessionControls: null,
  };
}

function signIn(number: number): object {
  return {
    id: idOf(number, 4),
    createdDateTime: `2026-05-0${1 + (number % 4)}T08:00:00Z`,
    userDisplayName: `Person ${number % 5000}`,
    userPrincipalName: `person${number % 5000}@lamna.example`,
    userId: idOf(number % 5000, 2),
    appId: idOf(number % 100, 5),
    appDisplayName: 'Office 365 Exchange Online',
    ipAddress: '203.0.113.7',
    clientAppUsed: 'Browser',
    conditionalAccessStatus: 'success',
    homeTenantId: LARGE_TENANT,
    resourceTenantId: LARGE_TENANT,
    status: { errorCode: number % 7 === 0 ? 50126 : 0, failureReason: 'Other.', additionalDetails: null },
    deviceDetail: { deviceId: '', displayName: '', operatingSystem: 'Windows', browser: 'Edge 125.0.0', isCompliant: false, isManaged: false, trustType: '' },
    location: { city: 'Bern', state: 'Bern', countryOrRegion: 'CH', geoCoordinates: { latitude: 46.9, longitude: 7.4 } },
  };
}

/** Parts in the shares that they have in the results of a large tenant: most of it are objects that nothing is read from. */
function scubaResults(bytes: number): string {
  const part = (share: number, entry: (number: number) => unknown): string => `[${fill(bytes * share, entry)}]`;
  const meta = { TenantId: LARGE_TENANT, DisplayName: 'Lamna Healthcare', ProductsAssessed: ['Azure Active Directory', 'Exchange Online', 'Microsoft 365 Defender'], Tool: 'ScubaGear', ToolVersion: '1.8.0', TimestampZulu: `${RAN_ON}T17:15:48.307Z` };
  const capital = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(capital) : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name.charAt(0).toUpperCase() + name.slice(1), capital(each)])) : value;
  const application = (number: number): object => ({
    ObjectId: { Application: null, ServicePrincipal: idOf(number, 6) },
    AppId: idOf(number, 7),
    DisplayName: `Integration ${number}`,
    IsMultiTenantEnabled: false,
    Permissions: ['Mail.ReadWrite', 'Directory.ReadWrite.All'].map((name) => ({ RoleId: idOf(number, 8), RoleType: 'Role', RoleDisplayName: name, IsAdminConsented: true, ApplicationDisplayName: 'Microsoft Graph', IsRisky: true, ApplicationName: 'Microsoft Graph', ResourceDisplayName: 'Microsoft Graph', PermissionName: name })),
    KeyCredentials: [],
    PasswordCredentials: [],
  });
  const user = (number: number): object => ({ DisplayName: `Person ${number}`, OnPremisesImmutableId: null, RoleIds: [idOf(1, 9)], roles: ['Global Administrator'], number });
  const assignment = (number: number): object => ({ PrincipalId: idOf(number, 2), RoleDefinitionId: '62e90394-69f5-4237-9190-012177145e10', AssignmentType: 'Assigned', EndDateTime: null, StartDateTime: '2025-02-01T00:00:00Z', MemberType: 'Direct', DirectoryScopeId: '/' });
  const control = (number: number): object => ({ 'Control ID': `MS.AAD.${number}.1v1`, Requirement: 'Legacy authentication SHALL be blocked.', Result: 'Pass', Criticality: 'Shall', Details: '<b>0</b> found. '.repeat(20), OmittedEvaluationResult: 'N/A', IncorrectResult: 'N/A' });
  const users = fill(bytes * 0.1, (number) => `"${idOf(number, 2)}":${JSON.stringify(user(number))}`);
  const raw = [
    `"conditional_access_policies":${part(0.2, (number) => capital(policy(number)))}`,
    `"privileged_users":{${users}}`,
    `"privileged_roles":[{"RoleTemplateId":"62e90394-69f5-4237-9190-012177145e10","DisplayName":"Global Administrator","Rules":[],"Assignments":${part(0.1, assignment)}}]`,
    `"risky_applications":${part(0.15, application)}`,
    `"risky_third_party_service_principals":${part(0.15, application)}`,
    `"protection_alerts":${part(0.2, (number) => ({ Id: idOf(number), Notes: 'An alert of the tenant. '.repeat(30), Enabled: true, Filter: '' }))}`,
    `"scuba_config":{"OmitPolicy":{}}`,
  ];
  return `{"MetaData":${JSON.stringify(meta)},"Summary":{},"Results":{"AAD":[{"GroupName":"Legacy authentication","Controls":${part(0.1, control)}}]},"Raw":{${raw.join(',')}}}`;
}

/** Lists of people inside Markdown, and tests of one's own. */
function maesterRun(bytes: number): string {
  const test = (id: string, text: string, number: number): object => ({
    Id: id,
    Title: 'Some rule',
    Name: `${id}: Some rule`,
    Result: 'Failed',
    ScriptBlock: ' '.repeat(200),
    ErrorRecord: [],
    ResultDetail: { TestTitle: `${id} ${number}`, TestResult: text, TestDescription: 'About it. '.repeat(40), SkippedReason: null, TestSkipped: '', Severity: 'High' },
  });
  const entra = 'https://entra.microsoft.com/#view';
  const policyLink = (number: number): string => `[Policy ${number}](${entra}/Microsoft_AAD_ConditionalAccess/PolicyBlade/policyId/${idOf(number)})`;
  const group = (number: number): string => `| ${policyLink(number % 240)} | Exclude | [Group ${number}](${entra}/Microsoft_AAD_IAM/GroupDetailsMenuBlade/~/Overview/groupId/${idOf(number, 3)}) |`;
  const holder = (number: number): string => `| Global Administrator | [Person ${number}](${entra}/Microsoft_AAD_UsersAndTenants/UserProfileMenuBlade/~/overview/userId/${idOf(number, 2)}) | User |`;
  const holders = `Role assignments:\n\n| Role | Display Name | Principal Type |\n| --- | --- | --- |\n${fill(bytes * 0.3, holder, '\n')}\n`;
  const groups = `Groups:\n\n| Policy name | Condition | Security group |\n| --- | --- | --- |\n${fill(bytes * 0.3, group, '\n')}\n`;
  const listed = [test('MT.1035', groups, 1), test('CISA.MS.AAD.7.4', holders, 2), test('CISA.MS.AAD.7.5', holders.slice(0, bytes / 100), 3)];
  const others = fill(bytes * 0.35, (number) => test(`LAMNA.${number}`, 'All is well. '.repeat(30), number));
  const head = { Result: 'Failed', TotalCount: 3, ExecutedAt: `${RAN_ON}T10:00:00+00:00`, TenantId: LARGE_TENANT, TenantName: 'Lamna Healthcare', CurrentVersion: '1.3.0' };
  return `${JSON.stringify(head).slice(0, -1)},"Tests":[${listed.map((each) => JSON.stringify(each)).join(',')},${others}],"Blocks":[]}`;
}

function verdict(number: number): object {
  const check = number % 3 === 0 ? 'entra_conditional_access_policy_no_deleted_object_references' : number % 3 === 1 ? 'entra_users_mfa_enabled' : 'entra_own_check';
  const known =
    number % 3 === 2
      ? { id: idOf(number, 2), name: `Person ${number}`, directory_roles_ids: [], is_mfa_capable: true, account_enabled: true }
      : {
          id: idOf(number),
          display_name: `Policy ${number}`,
          state: 'enabled',
          conditions: {
            application_conditions: { included_applications: ['All'], excluded_applications: [], included_user_actions: [] },
            user_conditions: { included_users: ['All'], excluded_users: [idOf(number % 5000, 2)], included_groups: [], excluded_groups: [], included_roles: [], excluded_roles: [], excluded_guests_or_external_users: null },
            client_app_types: ['all'],
            user_risk_levels: [],
            sign_in_risk_levels: [],
          },
          grant_controls: { built_in_controls: ['mfa'], operator: 'OR', authentication_strength: null },
          session_controls: {},
        };
  return {
    message: `${check} says FAIL`,
    metadata: { event_code: check, product: { uid: 'prowler', name: 'Prowler', vendor_name: 'Prowler', version: '5.12.0' }, profiles: ['cloud', 'datetime'], tenant_uid: LARGE_TENANT, version: '1.5.0' },
    severity_id: 4,
    severity: 'High',
    status: 'New',
    status_code: 'FAIL',
    status_detail: `${check} says FAIL`,
    unmapped: { categories: [], compliance: { 'CIS-4.0': ['5.2.2.3'] }, provider: 'm365' },
    finding_info: { uid: `prowler-m365-${check}-${number}`, title: check, created_time: 1 },
    resources: [{ cloud_partition: 'global', region: 'global', data: { details: '', metadata: known }, group: { name: 'entra' }, labels: [], name: `Resource ${number}`, type: 'NotDefined', uid: idOf(number) }],
    class_uid: 2004,
    cloud: { account: { name: 'lamna.example', type_id: 99, uid: 'lamna.example' }, org: { uid: LARGE_TENANT, name: 'Lamna Healthcare' }, provider: 'm365', region: 'global' },
    time: Date.parse(`${RAN_ON}T10:00:00Z`) / 1000,
    time_dt: `${RAN_ON}T12:00:00.123456`,
  };
}

const row = (number: number): string => `person${number}@lamna.example,Conditional access,Policy ${number % 200},"The scanner, which signs in without anybody, stops without it",owner${number % 40}@lamna.example,2026-12-31,${LARGE_TENANT}`;

function zipped(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  for (const [name, bytes] of Object.entries(files)) {
    const entry = new ZipDeflate(name, { level: 1 });
    entry.mtime = Date.UTC(2026, 4, 4, 12);
    zip.add(entry);
    entry.push(bytes, true);
  }
  zip.end();
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

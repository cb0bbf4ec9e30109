import { RAN_ON, TENANT } from '../reports';

/** Ids of the objects that the runs of these tests name. */
export const ID = {
  mfa: 'aaaaaaaa-0000-4000-8000-000000000001',
  legacy: 'aaaaaaaa-0000-4000-8000-000000000002',
  devices: 'aaaaaaaa-0000-4000-8000-000000000003',
  ann: 'bbbbbbbb-0000-4000-8000-000000000001',
  glass: 'bbbbbbbb-0000-4000-8000-000000000002',
  guest: 'bbbbbbbb-0000-4000-8000-000000000003',
  service: 'cccccccc-0000-4000-8000-000000000001',
  robot: 'dddddddd-0000-4000-8000-000000000001',
  robotApp: 'dddddddd-0000-4000-8000-000000000002',
  sharing: 'eeeeeeee-0000-4000-8000-000000000001',
  gone: 'ffffffff-0000-4000-8000-000000000001',
} as const;

const ENTRA = 'https://entra.microsoft.com/#view';
export const policyLink = (id: string, name: string): string => `[${name}](${ENTRA}/Microsoft_AAD_ConditionalAccess/PolicyBlade/policyId/${id})`;
export const userLink = (id: string, name: string): string => `[${name}](${ENTRA}/Microsoft_AAD_UsersAndTenants/UserProfileMenuBlade/~/overview/userId/${id})`;
export const groupLink = (id: string, name: string): string => `[${name}](${ENTRA}/Microsoft_AAD_IAM/GroupDetailsMenuBlade/~/Overview/groupId/${id})`;
export const appLink = (id: string, app: string, name: string): string => `[${name}](${ENTRA}/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/Overview/objectId/${id}/appId/${app})`;

export const lines = (...text: readonly string[]): string => `${text.join('\n')}\n`;

export interface MadeTest {
  readonly id: string;
  readonly result?: string;
  readonly text?: string | null;
  readonly skipped?: string;
  readonly more?: object;
}

/** A test as Maester writes it since April 2025. */
export function madeTest({ id, result = 'Failed', text = '', skipped, more = {} }: MadeTest): Record<string, unknown> {
  const name = `${id}: Some rule. See https://maester.dev/docs/tests/${id}`;
  return {
    Id: id,
    Title: 'Some rule',
    Name: `${id}: Some rule`,
    HelpUrl: `https://maester.dev/docs/tests/${id}`,
    Tag: ['Maester', id],
    Result: result,
    ScriptBlock: '',
    ErrorRecord: [],
    Block: 'Maester/Entra',
    ResultDetail: text === null ? null : { TestTitle: name, TestResult: text, TestDescription: 'About it.', SkippedReason: skipped ?? null, TestSkipped: skipped === undefined ? '' : 'Custom', Severity: '' },
    ...more,
  };
}

/** A run of the first generation. */
export function madeRun(tests: readonly MadeTest[], more: object = {}): Record<string, unknown> {
  return {
    Result: 'Failed',
    FailedCount: 1,
    PassedCount: 1,
    SkippedCount: 0,
    TotalCount: tests.length,
    ExecutedAt: `${RAN_ON}T10:00:00.1234567+00:00`,
    TotalDuration: '00:05:01',
    TenantId: TENANT,
    TenantName: 'Lamna Healthcare',
    Account: 'scanner@lamna.example',
    CurrentVersion: '1.0.0',
    LatestVersion: '1.0.0',
    Tests: tests.map(madeTest),
    Blocks: [],
    ...more,
  };
}

/** The same run as later versions write it: more about each test and about the machine, and an end mark. */
export function laterRun(tests: readonly MadeTest[], more: object = {}): Record<string, unknown> {
  const run = madeRun(tests);
  return {
    ...run,
    ErrorCount: 0,
    InvestigateCount: 0,
    NotRunCount: 0,
    TenantLogos: null,
    CurrentVersion: '2.2.0',
    SystemInfo: { MachineName: 'scanner', OSPlatform: 'Linux' },
    PowerShellInfo: { Version: '7.5.0' },
    MgContext: { TenantId: TENANT, Scopes: [] },
    MaesterConfig: { GlobalSettings: { EmergencyAccessAccounts: [] }, TestSettings: [] },
    Tests: (run['Tests'] as readonly Record<string, unknown>[]).map((test, index) => ({ Index: index + 1, ...test, Severity: 'High', Duration: '00:00:00.012', ResultDetail: test['ResultDetail'] && { ...test['ResultDetail'], TestInvestigate: false, Service: 'Entra' } })),
    EndOfJson: 'EndOfJson',
    ...more,
  };
}

/** Tests that link the policies and accounts of these runs, so that their names have ids. */
export const LINKS: readonly MadeTest[] = [
  { id: 'CISA.MS.AAD.3.2', result: 'Passed', text: lines('Well done. Your tenant has one or more policies that require MFA:', '', `  - ${policyLink(ID.mfa, 'MFA for everyone')}`) },
  { id: 'CISA.MS.AAD.1.1', result: 'Passed', text: lines('Your tenant has one or more policies that block legacy authentication:', '', `  - ${policyLink(ID.legacy, "No 'old' sign-in")}`) },
  { id: 'MT.1020', text: lines('They do not exclude the accounts:', '', `  - [Managed | devices](${ENTRA}/Microsoft_AAD_ConditionalAccess/PolicyBlade/policyId/${ID.devices}?%23view/Microsoft_AAD_ConditionalAccess/ConditionalAccessBlade/~/Policies?=)`) },
  { id: 'CISA.MS.AAD.7.1', result: 'Passed', text: lines('Well done. Your tenant has two or more:', '', `  - ${userLink(ID.ann, 'Ann Lee')}`, `  - ${userLink(ID.glass, 'Break glass one')}`) },
];

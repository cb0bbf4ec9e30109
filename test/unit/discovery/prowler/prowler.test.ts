import fc from 'fast-check';
import type { ParsedReport, Reading } from '../../../../src/discovery/parsedReport';
import { readReports } from '../../../../src/discovery/readReports';
import { get } from '../recount';
import { bytesOf, findingsIn, RAN_ON, TENANT } from '../reports';
import { unreadOf } from '../inWords';

const ANN = 'bbbbbbbb-0000-4000-8000-000000000001';
const CREW = 'cccccccc-0000-4000-8000-000000000001';
const POLICY = 'aaaaaaaa-0000-4000-8000-000000000001';
const ROBOT = 'dddddddd-0000-4000-8000-000000000001';
const ROBOT_APP = 'dddddddd-0000-4000-8000-000000000002';
const ALL_POLICIES = 'entra_conditional_access_policy_no_deleted_object_references';

interface Made {
  readonly check: string;
  readonly known?: object;
  readonly status?: string;
  readonly muted?: boolean;
  readonly name?: string;
  readonly more?: object;
}

/** A finding as Prowler writes it. */
const made = ({ check, known = {}, status = 'FAIL', muted = false, name = 'Resource', more = {} }: Made): object => ({
  message: `${check} says ${status}`,
  metadata: { event_code: check, product: { uid: 'prowler', name: 'Prowler', vendor_name: 'Prowler', version: '5.12.0' }, profiles: ['cloud', 'datetime'], tenant_uid: TENANT, version: '1.5.0' },
  severity_id: 4,
  severity: 'High',
  status: muted ? 'Suppressed' : 'New',
  status_code: status,
  status_detail: `${check} says ${status}`,
  unmapped: { categories: [], compliance: { 'CIS-4.0': ['5.2.2.3'] }, provider: 'm365' },
  finding_info: { uid: `prowler-m365-${check}`, title: check, created_time: 1 },
  resources: [{ cloud_partition: 'global', region: 'global', data: { details: '', metadata: known }, group: { name: 'entra' }, labels: [], name, type: 'NotDefined', uid: name }],
  class_uid: 2004,
  cloud: { account: { name: 'lamna.example', type_id: 99, uid: 'lamna.example' }, org: { uid: TENANT, name: 'Lamna Healthcare' }, provider: 'm365', region: 'global' },
  time: Date.parse(`${RAN_ON}T10:00:00Z`) / 1000,
  time_dt: `${RAN_ON}T12:00:00.123456`,
  ...more,
});

const policy = (more: object = {}, users: object = {}): object => ({
  id: POLICY,
  display_name: 'MFA for everyone',
  state: 'enabled',
  conditions: {
    application_conditions: { included_applications: ['All'], excluded_applications: [], included_user_actions: [] },
    user_conditions: { included_users: ['All'], excluded_users: [ANN], included_groups: [], excluded_groups: [CREW], included_roles: [], excluded_roles: [], excluded_guests_or_external_users: null, ...users },
    client_app_types: ['all'],
    user_risk_levels: [],
    sign_in_risk_levels: [],
  },
  grant_controls: { built_in_controls: ['mfa'], operator: 'OR', authentication_strength: null },
  session_controls: {},
  ...more,
});

const WHOLE: readonly Made[] = [
  { check: ALL_POLICIES, known: policy() },
  { check: 'entra_users_mfa_enabled', known: { [POLICY]: policy() }, status: 'PASS' },
  { check: 'entra_users_mfa_capable', known: { id: ANN, name: 'Ann Lee', on_premises_sync_enabled: false, directory_roles_ids: [] } },
  { check: 'entra_policy_guest_invite_only_for_admin_roles', known: { id: 'authorizationPolicy', name: 'Authorization Policy', guest_invite_settings: 'everyone', guest_user_role_id: 'a0b1b346-4d3e-4e8b-98f8-753987be4970' } },
  { check: 'sharepoint_external_sharing_restricted', known: { sharingCapability: 'ExternalUserAndGuestSharing', sharingAllowedDomainList: [], sharingDomainRestrictionMode: 'none', legacyAuth: false } },
  { check: 'teams_unmanaged_communication_disabled', known: { allow_external_access: true, allow_teams_consumer: true, allow_teams_consumer_inbound: false, external_access_with_trial_tenants: 'Allowed' } },
  { check: 'defender_antispam_connection_filter_policy_empty_ip_allowlist', known: { identity: 'Default', ip_allow_list: ['192.0.2.1'], enable_safe_list: true } },
  { check: 'defender_antispam_policy_inbound_no_allowed_domains', known: { identity: 'Default', allowed_sender_domains: ['partner.example'], default: true } },
  { check: 'exchange_transport_rules_whitelist_disabled', known: { name: 'Scanner in', scl: -1, sender_domain_is: ['partner.example'], redirect_message_to: null } },
  { check: 'entra_service_principal_no_secrets_for_permanent_tier0_roles', known: { id: ROBOT, app_id: ROBOT_APP, name: 'Robot', directory_role_template_ids: ['62e90394-69f5-4237-9190-012177145e10'] } },
  { check: 'entra_app_registration_no_unused_privileged_permissions', known: { id: ROBOT_APP, name: 'Robot', service_principal_id: ROBOT, is_admin_consented: true, last_used_time: '2026-04-01T00:00:00Z', app_origin: 'Internal', permissions: [{ name: 'Mail.Send', target_app_name: 'Microsoft Graph', permission_type: 'Application', privilege_level: 'High' }] } },
];

const bytes = (...findings: readonly Made[]): Uint8Array => bytesOf(findings.map(made));
async function readAll(content: Uint8Array): Promise<readonly Reading[]> {
  return readReports([{ name: 'prowler.ocsf.json', bytes: content }]);
}
async function read(...findings: readonly Made[]): Promise<ParsedReport> {
  const [reading] = await readAll(bytes(...findings));
  if (reading?.outcome !== 'read') throw new Error(JSON.stringify(reading));
  return reading.parsed;
}
const whys = (parsed: ParsedReport, part: string): string[] => unreadOf(parsed).filter(({ where }) => where.includes(part)).map(({ why }) => why);

describe('a scan of Prowler', () => {
  it('gives the findings that were counted by hand, whatever the verdicts', async () => {
    const { report, findings, lastUse } = await read(...WHOLE);
    expect({ ...report, unread: [] }).toEqual({ file: 'prowler.ocsf.json', source: 'Prowler', toolVersion: '5.12.0', tenant: { id: TENANT, name: 'Lamna Healthcare' }, ranOn: RAN_ON, unread: [] });
    expect(findings.map(({ kind, setting, principal, extent }) => [kind, setting.id, principal.name, extent])).toEqual([
      ['adminConsent', ROBOT, 'Robot', ['Microsoft Graph: Mail.Send (Application)']],
      ['allowedSenders', 'Default', 'Default', ['partner.example']],
      ['groupExcluded', POLICY, CREW, []],
      ['guestInvitations', 'authorizationPolicy/AllowInvitesFrom', 'Who may invite guests', []],
      ['guestPermissions', 'authorizationPolicy/GuestUserRoleId', 'What guests see in the directory', []],
      ['ipAllowList', 'Default', 'Default', ['192.0.2.1']],
      ['permanentRole', '62e90394-69f5-4237-9190-012177145e10', 'Robot', []],
      ['safeList', 'Default', 'Default', []],
      ['sharePointSharing', 'SPO.Tenant/sharePointSharing', 'External sharing of SharePoint', []],
      ['sharingWithAnyDomain', 'SPO.Tenant/sharingWithAnyDomain', 'Domains for external sharing', []],
      ['spamFilterBypassRule', 'Scanner in', 'Scanner in', ['SenderDomainIs: partner.example']],
      ['trialTenantContact', 'Teams.Federation/Global/ExternalAccessWithTrialTenants', 'Contact with trial tenants', []],
      ['unmanagedOutbound', 'Teams.Federation/Global/AllowTeamsConsumer', 'Contact with private Teams accounts', []],
      ['userExcluded', POLICY, 'Ann Lee', []],
    ]);
    expect(lastUse).toEqual([{ principal: { type: 'application', id: ROBOT_APP, name: 'Robot' }, lastUsedOn: '2026-04-01' }]);
  });

  it('reads the names of Python’s constants as Graph’s words', async () => {
    const constants = policy({ state: 'ConditionalAccessPolicyState.ENABLED_FOR_REPORTING', grant_controls: { built_in_controls: ['ConditionalAccessGrantControl.BLOCK'], operator: 'GrantControlOperator.OR', authentication_strength: null } }, { excluded_groups: [], excluded_guests_or_external_users: { guest_or_external_user_types: ['GuestOrExternalUserType.B2B_COLLABORATION_GUEST', 'GuestOrExternalUserType.SERVICE_PROVIDER'] } });
    const legacy = { ...constants, conditions: { ...(constants as { conditions: object }).conditions, client_app_types: ['ClientAppType.EXCHANGE_ACTIVE_SYNC', 'ClientAppType.OTHER_CLIENTS'] } };
    const { findings } = await read({ check: ALL_POLICIES, known: legacy });
    expect(findings.map(({ kind, inForce, extent, controls }) => [kind, inForce, extent, controls[0]])).toEqual([
      ['guestsExcluded', false, ['b2bCollaborationGuest', 'serviceProvider'], 'MS.AAD.1.1v1'],
      ['userExcluded', false, [], 'MS.AAD.1.1v1'],
    ]);
  });

  it('the same hole as in ScubaGear has the same key, extent, family and words', async () => {
    const scuba = await findingsIn({
      conditional_access_policies: [{ Id: POLICY, DisplayName: 'MFA for everyone', State: 'enabled', GrantControls: { BuiltInControls: ['mfa'] }, Conditions: { Users: { IncludeUsers: ['All'], ExcludeUsers: [ANN], ExcludeGroups: [CREW] }, Applications: {} } }],
      privileged_users: { [ANN]: { DisplayName: 'Ann Lee', roles: [] } },
      authorization_policies: [{ Id: 'authorizationPolicy', AllowInvitesFrom: 'everyone', GuestUserRoleId: 'a0b1b346-4d3e-4e8b-98f8-753987be4970' }],
    });
    const prowler = new Map((await read(...WHOLE)).findings.map((finding) => [finding.key, finding]));
    for (const finding of scuba) expect({ ...prowler.get(finding.key), evidence: '' }).toEqual({ ...finding, evidence: '' });
    expect(scuba).toHaveLength(4);
  });

  it('of muted checks it looked at those that ran, and at none that passes while it is muted', async () => {
    const { looked } = await read({ check: 'entra_X', status: 'PASS' }, { check: 'entra_y', muted: true, status: 'PASS' });
    expect(looked.find(({ kind }) => kind === 'omittedPolicy')).toEqual({ kind: 'omittedPolicy', settings: [{ id: 'entra_x', state: 'on' }], beyond: { why: [{ code: 'mutedOrAbsent' }] } });
  });

  it('what is muted is left out of the assessment, a finding a check', async () => {
    const { findings } = await read({ check: 'entra_x', muted: true, name: 'one' }, { check: 'entra_x', muted: true, name: 'two' }, { check: 'entra_y', muted: true, status: 'PASS' }, { check: 'entra_z' });
    expect(findings.map(({ kind, setting, extent }) => [kind, setting.id, extent])).toEqual([['omittedPolicy', 'entra_x', ['one', 'two']]]);
  });

  it('says what it did not look at, and what a check could not decide', async () => {
    const parsed = await read({ check: 'entra_legacy_authentication_blocked', known: policy() }, { check: ALL_POLICIES.replace('deleted', 'other'), status: 'MANUAL' });
    expect(whys(parsed, 'conditional access policies')).toContain('only what a check picked out is in this scan');
    expect(whys(parsed, 'spam policies')).toEqual(['no check of this scan holds it']);
    expect(whys(parsed, 'no_other_object_references')).toHaveLength(1);
    expect(whys(await read({ check: 'x' }), 'conditional access policies')).toContain('no check of this scan holds it');
    expect(whys(await read(...WHOLE), 'conditional access policies')).toEqual([]);
    expect(whys(await read(...WHOLE), 'members of')).toEqual(['the report does not hold the members of this group']);
  });

  it('several tenants in one file are several reports; other clouds and nameless findings are told', async () => {
    const other = { cloud: { org: { uid: 't2' }, account: { name: 'b.example' }, provider: 'm365' } };
    const readings = await readAll(bytes(...WHOLE, { check: 'x', more: other }, { check: 'y', more: { cloud: { provider: 'aws' } } }, { check: 'z', more: { cloud: { provider: 'm365' }, metadata: { event_code: 'z', product: { name: 'Prowler' } } } }));
    expect(readings.map((reading) => reading.outcome === 'read' && [reading.parsed.report.tenant.id, unreadOf(reading.parsed).slice(0, 2).map(({ where }) => where)])).toEqual([
      [TENANT, ['findings about aws', 'findings without a tenant or a day']],
      ['t2', ['findings about aws', 'findings without a tenant or a day']],
    ]);
    const [aws] = await readAll(bytes({ check: 'y', more: { cloud: { provider: 'aws' } } }));
    expect(aws?.outcome === 'unreadable' && aws.problem).toMatchObject({ code: 'notAReport', found: { what: 'otherProviders', providers: ['aws'] } });
  });

  it('the order of findings and repeated ones change nothing', async () => {
    const before = await read(...WHOLE);
    const told = ({ findings }: ParsedReport): unknown => findings.map(({ evidence: _evidence, ...rest }) => rest);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...WHOLE], { minLength: WHOLE.length }), fc.boolean(), async (findings, twice) => {
        expect(told(await read(...findings, ...(twice ? findings : [])))).toEqual(told(before));
      }),
      { numRuns: 30 },
    );
  });

  it('evidence leads to what the file says', async () => {
    const file = WHOLE.map(made);
    for (const { evidence } of (await read(...WHOLE)).findings) {
      const steps = evidence.replace(/\["([^"]+)"\]/g, '.$1').replace(/\[(\d+)\]/g, '.$1').replace(/^\./, '');
      expect([evidence, typeof get(file, steps)]).toEqual([evidence, 'object']);
    }
  });

  it('cut off anywhere it is named as cut, and nothing in it makes the reader throw', async () => {
    const whole = bytes(...WHOLE);
    for (let part = 1; part < 100; part++) {
      const [reading] = await readAll(whole.slice(0, Math.floor((whole.length * part) / 100)));
      expect([part, reading?.outcome === 'unreadable' && reading.problem.code]).toEqual([part, 'truncated']);
    }
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom('conditions', 'directory_role_template_ids', 'permissions', 'sharingCapability', 'scl'), async (value, member) => {
        const known = { ...(policy() as Record<string, unknown>), is_admin_consented: true, sender_domain_is: [], sharingDomainRestrictionMode: 'x', [member]: value };
        expect((await readAll(bytes({ check: 'x', known })))[0]?.outcome).toBe('read');
      }),
      { numRuns: 150 },
    );
  });
});

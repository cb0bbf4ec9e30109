import type { ParsedReport } from '../../../src/discovery/parsedReport';
import { FINDING_KINDS, type FindingKind } from '../../../src/domain/exception/finding';
import { KINDS } from '../../../src/domain/exception/kinds';
import type { LookedAt } from '../../../src/domain/reconcile/lookedAt';
import { HOME, id, page, policies, policy, readOne } from './graph/exports';
import { madeRun, type MadeTest } from './maester/runs';
import { parse, resultsFile } from './reports';
import { beyondInWords, unreadOf } from './inWords';

type Told = Omit<LookedAt, 'beyond'> & { readonly beyond: ReturnType<typeof beyondInWords> };
const at = ({ looked }: ParsedReport, kind: FindingKind): Told | undefined => looked.filter((each) => each.kind === kind).map((each) => ({ ...each, beyond: beyondInWords(each.beyond) }))[0];
const beyond = (parsed: ParsedReport, kind: FindingKind): Told['beyond'] | undefined => at(parsed, kind)?.beyond;
const scuba = (raw: object, more: object = {}): Promise<ParsedReport> => parse(resultsFile(raw, more));
const maester = (...tests: readonly MadeTest[]): Promise<ParsedReport> => parse(madeRun(tests));

describe('what a report of ScubaGear looked at', () => {
  it('are its policies one by one, as they stand', async () => {
    const parsed = await scuba({ conditional_access_policies: [{ Id: 'P1', State: 'enabled', Conditions: {} }, { Id: 'P2', State: 'disabled', Conditions: {} }, { Id: 'P3', State: 'enabledForReportingButNotEnforced', Conditions: {} }, { Id: 'P4', State: 'enabled', Conditions: { Users: '@{…}' } }] });
    expect(at(parsed, 'groupExcluded')).toEqual({ kind: 'groupExcluded', beyond: 'policyGone', settings: [{ id: 'p1', state: 'on' }, { id: 'p2', state: 'off' }, { id: 'p3', state: 'reportOnly' }, { id: 'p4', state: 'unread' }] });
  });

  it('is nothing of a family whose section is missing, empty where it never is, or half for a failed command', async () => {
    const nothing = await scuba({});
    for (const kind of FINDING_KINDS.filter((each) => KINDS[each].family !== 'crossTenantTrust')) expect([kind, typeof beyond(nothing, kind)]).toEqual([kind, 'object']);
    expect(nothing.looked.some(({ kind }) => KINDS[kind].family === 'crossTenantTrust')).toBe(false);
    const half = await scuba({ SPO_tenant: [], remote_domains: [], exo_unsuccessful_commands: ['Get-RemoteDomain'] });
    expect([beyond(half, 'sharePointSharing'), beyond(half, 'automaticForwarding')]).toEqual([{ why: 'the section is empty' }, { why: 'the command Get-RemoteDomain failed in this run' }]);
  });

  it('says of roles and applications only what it lists', async () => {
    const parsed = await scuba({ privileged_roles: [{ RoleTemplateId: 'R1', DisplayName: 'Global Administrator', Assignments: [] }], risky_applications: [{ ObjectId: 'A1', AppId: 'x', Permissions: [] }], risky_third_party_service_principals: [] });
    expect([at(parsed, 'permanentRole'), at(parsed, 'adminConsent')]).toEqual([
      { kind: 'permanentRole', settings: [{ id: 'r1', state: 'on' }], beyond: { why: 'the report does not list this role' } },
      { kind: 'adminConsent', settings: [{ id: 'a1', state: 'on' }], beyond: { why: 'only applications that ask for something risky are listed' } },
    ]);
  });

  it.each([
    ['guestPermissions', { authorization_policies: { AllowInvitesFrom: 'none' } }, 'GuestUserRoleId'],
    ['guestInvitations', { authorization_policies: { GuestUserRoleId: '2af84b1e-32c8-42b7-82bc-daa82404023b' } }, 'AllowInvitesFrom'],
    ['sharePointSharing', { SPO_tenant: { ODBSharingCapability: 0 } }, 'SharingCapability'],
    ['oneDriveSharing', { SPO_tenant: { SharingCapability: 0 } }, 'OneDriveSharingCapability'],
    ['sharingWithAnyDomain', { SPO_tenant: { SharingCapability: 1 } }, 'SharingDomainRestrictionMode'],
    ['sharingAllowedDomain', { SPO_tenant: { SharingCapability: 1, SharingDomainRestrictionMode: 1 } }, 'SharingAllowedDomainList'],
    ['anyoneLinksWithoutEnd', { SPO_tenant: { SharingCapability: 2 } }, 'RequireAnonymousLinksExpireInDays'],
    ['anyoneLinksCanEdit', { SPO_tenant: { SharingCapability: 2, FileAnonymousLinkType: 1 } }, 'FolderAnonymousLinkType'],
    ['federationWithAllDomains', { federation_configuration: { AllowFederatedUsers: true } }, 'AllowedDomains'],
    ['federationAllowedDomain', { federation_configuration: { AllowedDomains: {} } }, 'AllowFederatedUsers'],
    ['trialTenantContact', { federation_configuration: {} }, 'ExternalAccessWithTrialTenants'],
    ['unmanagedInbound', { federation_configuration: { AllowTeamsConsumer: true } }, 'AllowTeamsConsumerInbound'],
    ['unmanagedOutbound', { federation_configuration: {} }, 'AllowTeamsConsumer'],
    ['skypeContact', { federation_configuration: {} }, 'AllowPublicUsers'],
    ['isolationOff', { tenant_isolation: { properties: { allowedTenants: '' } } }, 'isDisabled'],
    ['isolationAllowedTenant', { tenant_isolation: { properties: { isDisabled: false } } }, 'allowedTenants'],
  ] as const)('of %s, is nothing where its member is not there, and the report says which', async (kind, raw, member) => {
    const parsed = await scuba(raw);
    expect(beyond(parsed, kind)).toEqual({ why: `the report does not tell ${member}` });
    expect(parsed.report.unread.some(({ where }) => String(where).endsWith(`.${member}`))).toBe(true);
    expect(parsed.findings.filter((finding) => finding.kind === kind)).toEqual([]);
  });

  it('of mail, is no object whose member is not there, and none for sure where one has no id', async () => {
    const rule = { Guid: 'R1', Name: 'One', SetSCL: null, SetHeaderName: null };
    const parsed = await scuba({ transport_rule: [rule, { Guid: 'R2', Name: 'Two', SetHeaderName: null }], conn_filter: { Guid: 'F1', IPAllowList: [] }, remote_domains: [{ Guid: 'D1', DomainName: '*' }], hosted_content_filter_policies: { Guid: 'S1', AllowedSenders: [] }, sharing_policy: [{ Guid: 'C1', Enabled: true }] });
    const looked = (['spamFilterBypassRule', 'ipAllowList', 'safeList', 'automaticForwarding', 'allowedSenders', 'calendarSharing'] as const).map((kind) => [kind, at(parsed, kind)?.settings, beyond(parsed, kind)]);
    const unread = (setting: string): unknown => [{ id: setting, state: 'unread' }];
    expect(looked).toEqual([['spamFilterBypassRule', unread('r2'), 'gone'], ['ipAllowList', [], 'gone'], ['safeList', unread('f1'), 'gone'], ['automaticForwarding', unread('d1'), 'gone'], ['allowedSenders', unread('s1'), 'gone'], ['calendarSharing', unread('c1'), 'gone']]);
    expect(unreadOf(parsed)).toContainEqual({ where: 'Raw.transport_rule[1].SetSCL', why: 'the report does not tell it' });
    expect(beyond(await scuba({ transport_rule: [rule, { ...rule, Guid: null }] }), 'spamFilterBypassRule')).toEqual({ why: expect.stringMatching(/whose id/) as string });
  });

  it('of mail, may be nothing of rules, but never of domains, filters and spam policies: there is always one', async () => {
    const parsed = await scuba({ transport_rule: [], conn_filter: [], remote_domains: [], hosted_content_filter_policies: [], sharing_policy: [] });
    expect((['spamFilterBypassRule', 'calendarSharing'] as const).map((kind) => beyond(parsed, kind))).toEqual(['gone', 'gone']);
    for (const kind of ['ipAllowList', 'safeList', 'automaticForwarding', 'allowedSenders'] as const) expect([kind, beyond(parsed, kind)]).toEqual([kind, { why: 'the section is empty' }]);
  });

  it('is no policy whole of which a list, the types of guests or the mode of a filter is not there', async () => {
    const users = { ExcludeUsers: [], ExcludeGroups: [], ExcludeRoles: [] };
    const policyWith = (Id: string, Conditions: object): object => ({ Id, State: 'enabled', Conditions });
    const parsed = await scuba({ conditional_access_policies: [policyWith('P1', { Users: { ...users, ExcludeGuestsOrExternalUsers: { GuestOrExternalUserTypes: null } } }), policyWith('P2', { Users: { ExcludeUsers: [] } }), policyWith('P3', { Users: { ...users, ExcludeGuestsOrExternalUsers: { ExternalTenants: {} } } }), policyWith('P4', { Devices: { DeviceFilter: { Rule: 'x' } } })] });
    expect(at(parsed, 'guestsExcluded')?.settings.map(({ state }) => state)).toEqual(['on', 'unread', 'unread', 'unread']);
  });

  it('is none of the roles that it lists without their assignments, for want of a licence, and says so', async () => {
    const role = { RoleTemplateId: 'R1', DisplayName: 'Global Administrator' };
    const parsed = await scuba({ privileged_roles: [role, { RoleTemplateId: 'R2', DisplayName: 'User Administrator' }], service_plans: [{ ServicePlanName: 'AAD_PREMIUM' }] });
    expect(at(parsed, 'permanentRole')).toEqual({ kind: 'permanentRole', settings: [], beyond: { why: expect.stringMatching(/does not say who holds the role: .*licence Entra ID P2, and this tenant has none/) as string } });
    expect(unreadOf(parsed)).toContainEqual({ where: 'Raw.privileged_roles', why: expect.stringMatching(/^of 2 of 2 roles /) as string });
    expect(at(await scuba({ privileged_roles: [role, { RoleTemplateId: 'R2', Assignments: [] }] }), 'permanentRole')).toMatchObject({ settings: [{ id: 'r2', state: 'on' }], beyond: { why: expect.stringMatching(/ScubaGear asks only .* P2$/) as string } });
  });

  it('is no role whole of which it lists somebody who cannot be read', async () => {
    const parsed = await scuba({ privileged_roles: [{ RoleTemplateId: 'R1', Assignments: [{ AssignmentType: 'Assigned' }] }, { RoleTemplateId: 'R2', Assignments: [{ PrincipalId: 'u1', EndDateTime: 'soon' }] }, { RoleTemplateId: 'R3', Assignments: null }] });
    expect(at(parsed, 'permanentRole')?.settings).toEqual([{ id: 'r1', state: 'unread' }, { id: 'r2', state: 'unread' }, { id: 'r3', state: 'on' }]);
  });

  it('knows of the controls that it assessed that they are no longer left out', async () => {
    const Results = { AAD: [{ GroupName: 'x', Controls: [{ 'Control ID': 'MS.AAD.1.1v1', Result: 'Pass' }] }] };
    expect(at(await scuba({ scuba_config: {} }, { Results }), 'omittedPolicy')).toEqual({ kind: 'omittedPolicy', settings: [{ id: 'ms.aad.1.1v1', state: 'on' }], beyond: 'controlGone' });
  });
});

describe('what a run of Maester looked at', () => {
  it('is never all that policies leave out', async () => {
    expect(beyond(await maester({ id: 'MT.1036', result: 'Passed', text: 'Well done.' }), 'userExcluded')).toEqual({ why: expect.stringContaining('no other policy includes') as string });
  });

  it('of roles, is everybody only where one test names all who hold a highly privileged role', async () => {
    const GLOBAL = '62e90394-69f5-4237-9190-012177145e10';
    const passed = (test: string): MadeTest => ({ id: test, result: 'Passed', text: 'Well done.' });
    const some = ['CISA.MS.AAD.7.5', 'MT.1025', 'MT.1026', 'MT.1027', 'MT.1028', 'MT.1031'].map(passed);
    const partly = await maester(...some);
    expect(at(partly, 'permanentRole')).toMatchObject({ settings: [], beyond: { why: expect.stringContaining('only holders of a certain kind') as string } });
    const whole = await maester(passed('CISA.MS.AAD.7.4'), ...some);
    expect(at(whole, 'permanentRole')?.settings).toHaveLength(8);
    expect(at(whole, 'permanentRole')).toMatchObject({ settings: expect.arrayContaining([{ id: GLOBAL, state: 'on' }]) as unknown, beyond: { why: expect.stringContaining('only of the highly privileged roles') as string } });
    const skipped = await maester({ ...passed('CISA.MS.AAD.7.4'), result: 'Skipped', text: null }, ...some);
    expect(at(skipped, 'permanentRole')).toMatchObject({ settings: [], beyond: { why: expect.stringContaining('CISA.MS.AAD.7.4 was skipped') as string } });
  });

  it('is not a role of which it tells somebody by a name alone: an earlier run may have known the id', async () => {
    const text = ['| Role | Principal Type | Display Name | Status |', '| --- | --- | --- | --- |', '| Global Administrator | user | Ann Lee | No Expiration |', ''].join('\n');
    const settings = at(await maester({ id: 'CISA.MS.AAD.7.4', text }), 'permanentRole')?.settings;
    expect([settings?.length, settings?.some(({ id: role }) => role === '62e90394-69f5-4237-9190-012177145e10')]).toEqual([7, false]);
  });

  it('is a setting where one of the tests that ask for the whole of it answered, else only where all tests did', async () => {
    expect(beyond(await maester({ id: 'EIDSCA.AP04', result: 'Passed', text: 'ok' }), 'guestInvitations')).toBe('gone');
    const [domains, other, senders] = ['CISA.MS.EXO.14.3', 'ORCA.118.1', 'ORCA.109'].map((test): MadeTest => ({ id: test, result: 'Passed', text: 'Well done.' })) as [MadeTest, MadeTest, MadeTest];
    expect(beyond(await maester(domains, other, senders), 'allowedSenders')).toBe('gone');
    expect(beyond(await maester(domains, senders), 'allowedSenders')).toEqual({ why: 'ORCA.118.1 is not in the run' });
  });
});

describe('what an export of Microsoft Graph looked at', () => {
  it('is what was exported, and nothing else was asked for', async () => {
    const parsed = await readOne({ 'policies.json': policies(policy(1), policy(2, {}, { state: 'disabled' })) });
    expect(at(parsed, 'userExcluded')).toMatchObject({ settings: [{ id: id(1), state: 'on' }, { id: id(2), state: 'off' }], beyond: 'policyGone' });
    expect([...new Set(parsed.looked.map(({ kind }) => KINDS[kind].family))]).toEqual(['conditionalAccess']);
  });

  it('is half where a page or the other half of the permissions is missing', async () => {
    const paged = await readOne({ 'policies.json': page('identity/conditionalAccess/policies', [policy(1)], { '@odata.nextLink': 'https://graph.microsoft.com/v1.0/next' }) });
    expect(beyond(paged, 'userExcluded')).toEqual({ why: 'a further page follows, and it is not among the files' });
    expect(beyond(await readOne({ 'grants.json': page('oauth2PermissionGrants', []) }), 'adminConsent')).toEqual({ why: 'permissions that applications hold of their own were not exported' });
    expect(beyond(await readOne({ 'grants.json': page('oauth2PermissionGrants', []), 'roles.json': page('appRoleAssignments', []) }, HOME), 'adminConsent')).toBe('gone');
  });

  it('is no grant, role or partner for sure where a member of one is not there', async () => {
    const grants = await readOne({ 'grants.json': page('oauth2PermissionGrants', [{ id: 'g1', clientId: id(1), resourceId: id(2), scope: 'User.Read' }]), 'roles.json': page('appRoleAssignments', []) });
    expect(beyond(grants, 'adminConsent')).toEqual({ why: 'a permission without its member consentType' });
    const roles = await readOne({ 'roles.json': page('roleManagement/directory/roleAssignments', [{ id: 'r1', roleDefinitionId: id(1) }]) });
    expect(beyond(roles, 'permanentRole')).toEqual({ why: 'an assignment without a principal or a role' });
    const trust = await readOne({ 'd.json': { '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#policies/crossTenantAccessPolicy/default', isServiceDefault: false, inboundTrust: { isMfaAccepted: true } }, 'p.json': page('policies/crossTenantAccessPolicy/partners', [{ tenantId: id(9), inboundTrust: { isMfaAccepted: false } }, { inboundTrust: null }]) });
    expect(at(trust, 'tenantTrusted')).toEqual({ kind: 'tenantTrusted', settings: [{ id: 'crosstenantaccesspolicy/default', state: 'unread' }, { id: `crosstenantaccesspolicy/partners/${id(9)}`, state: 'unread' }], beyond: { why: 'a partner tenant without its id' } });
  });

  it('of other tenants, are the default and the partners each by themselves', async () => {
    const partners = await readOne({ 'partners.json': page('policies/crossTenantAccessPolicy/partners', []) });
    expect([beyond(partners, 'tenantTrusted'), beyond(partners, 'usersSynchronised')]).toEqual([{ why: 'the default for all other tenants was not exported' }, { why: 'the synchronisation of partner tenants was not exported' }]);
  });
});

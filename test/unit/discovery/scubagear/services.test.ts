import { findingsIn, ofKind, parse, RAN_ON, resultsFile, TENANT } from '../reports';
import { actualOf } from '../inWords';

describe('admin consent', () => {
  const permission = (RoleDisplayName: string, more: object = {}): object => ({ RoleDisplayName, RoleType: 'Application', ApplicationDisplayName: 'Microsoft Graph', IsAdminConsented: true, IsRisky: true, ...more });
  const own = (Permissions: unknown, more: object = {}): object => ({ ObjectId: { Application: 'reg1', ServicePrincipal: 'sp1' }, AppId: 'app1', DisplayName: 'Robot', Permissions, ...more });

  it('is a finding only where an administrator consented, with the permissions as extent', async () => {
    const findings = await findingsIn({ risky_applications: [own([permission('Mail.Send'), permission('User.Read.All', { IsAdminConsented: false })]), own(permission('Sites.Read.All', { IsAdminConsented: false }), { AppId: 'app2' })] });
    expect(findings.map(({ principal, setting, extent }) => [principal.id, setting.id, extent])).toEqual([['app1', 'sp1', ['Microsoft Graph: Mail.Send (Application)']]]);
  });

  it('an application on both lists is one finding with all its permissions', async () => {
    const findings = await findingsIn({ risky_applications: own(permission('Mail.Send')), risky_third_party_service_principals: { ObjectId: 'sp1', AppId: 'app1', DisplayName: 'Robot', Permissions: permission('User.Read.All') } });
    expect(findings.map(({ extent }) => extent.length)).toEqual([2]);
  });

  it('tells when its last secret ends, which is no end of the consent', async () => {
    const [finding] = await findingsIn({ risky_applications: own(permission('Mail.Send'), { PasswordCredentials: [{ EndDateTime: '2026-10-02T13:17:56Z' }, { EndDateTime: '/Date(1750000000000)/' }] }) });
    expect([finding?.endsOn, actualOf(finding)]).toEqual([null, expect.stringContaining('ends on Oct 2, 2026')]);
  });

  it('a report before 1.5 says that it has no such section', async () => {
    const { report } = await parse(resultsFile({}));
    expect(report.unread.map(({ where }) => where)).toEqual(expect.arrayContaining(['Raw.risky_applications', 'Raw.risky_third_party_service_principals']));
  });
});

describe('mail flow', () => {
  const rule = (more: object): object => ({ Name: 'Rule', Guid: 'r1', State: 'Enabled', Mode: 'Enforce', SetSCL: -1, WhenChanged: '/Date(1759732868000)/', ...more });

  it('a rule departs only where it lets mail past the filter', async () => {
    expect(await findingsIn({ transport_rule: [rule({ SetSCL: null }), rule({ SetSCL: 6, Guid: 'r2' })] })).toEqual([]);
    const [finding] = await findingsIn({ transport_rule: rule({ SenderDomainIs: ['a.example'] }) });
    expect(finding).toMatchObject({ kind: 'spamFilterBypassRule', principal: { type: 'rule', id: 'r1' }, since: '2025-10-06', inForce: true, extent: ['SenderDomainIs: a.example'], evidence: 'Raw.transport_rule.SetSCL' });
  });

  it('a rule that is off, tested or over is listed only', async () => {
    const findings = await findingsIn({ transport_rule: [rule({ State: 'Disabled' }), rule({ Mode: 'Audit', Guid: 'r2' }), rule({ ExpiryDate: '2026-01-01T00:00:00', Guid: 'r3' }), rule({ ExpiryDate: '2026-12-01T00:00:00', Guid: 'r4' })] });
    expect(findings.map(({ inForce, endsOn }) => [inForce, endsOn])).toEqual([[false, null], [false, null], [false, '2026-01-01'], [true, '2026-12-01']]);
  });

  it('an allow list is one finding with its addresses, the safe list another', async () => {
    const findings = await findingsIn({ conn_filter: [{ Name: 'Default', Guid: 'f1', IPAllowList: ['192.0.2.1', '192.0.2.0/28'], EnableSafeList: true, WhenChanged: null }] });
    expect(findings.map(({ kind, extent }) => [kind, extent])).toEqual([['ipAllowList', ['192.0.2.0/28', '192.0.2.1']], ['safeList', []]]);
    expect(await findingsIn({ conn_filter: { Name: 'Default', IPAllowList: [], EnableSafeList: false } })).toEqual([]);
  });

  it('every domain that may be forwarded to is a principal, and all domains weigh more', async () => {
    const findings = await findingsIn({ remote_domains: [{ DomainName: '*', Name: 'Default', AutoForwardEnabled: true }, { DomainName: 'a.example', Name: 'A', AutoForwardEnabled: 'True' }, { DomainName: 'b.example', Name: 'B', AutoForwardEnabled: false }, null] });
    expect(findings.map(({ principal, severity }) => [principal.id, severity]).sort()).toEqual([['*', 'high'], ['a.example', 'medium']]);
  });

  it('reads allowed senders of spam policies where a later version has them', async () => {
    const [finding] = await findingsIn({ hosted_content_filter_policies: { Name: 'Default', Guid: 's1', AllowedSenders: [{ Sender: { Address: 'x@a.example' } }], AllowedSenderDomains: ['b.example', { Domain: 'c.example' }] } });
    expect([finding?.kind, finding?.extent]).toEqual(['allowedSenders', ['b.example', 'c.example', 'x@a.example']]);
  });
});

describe('external sharing', () => {
  const spo = (more: object): Promise<readonly { kind: string; severity: string; inForce: boolean }[]> => findingsIn({ SPO_tenant: [{ SharingCapability: 0, ODBSharingCapability: 0, SharingDomainRestrictionMode: 1, ...more }] });

  it.each([
    [0, []],
    [3, []],
    [1, ['sharePointSharing medium']],
    [2, ['sharePointSharing high']],
    ['ExternalUserAndGuestSharing', ['sharePointSharing high']],
    ['Disabled', []],
  ])('SharingCapability %p', async (SharingCapability, expected) => expect((await spo({ SharingCapability })).map(({ kind, severity }) => `${kind} ${severity}`)).toEqual(expected));

  it('OneDrive is one setting under the names of both versions', async () => {
    const keys = await Promise.all(['ODBSharingCapability', 'OneDriveSharingCapability'].map(async (name) => (await findingsIn({ SPO_tenant: { SharingCapability: 0, [name]: 2 } })).map(({ key }) => key)));
    expect(keys[0]).toEqual(keys[1]);
    expect(keys[0]).toHaveLength(1);
  });

  it('links for anyone count only where there are such links', async () => {
    const links = { RequireAnonymousLinksExpireInDays: -1, FileAnonymousLinkType: 2, FolderAnonymousLinkType: 1 };
    expect((await spo({ SharingCapability: 1, ...links })).map(({ kind }) => kind)).toEqual(['sharePointSharing']);
    expect((await spo({ SharingCapability: 2, ...links })).map(({ kind }) => kind).sort()).toEqual(['anyoneLinksCanEdit', 'anyoneLinksWithoutEnd', 'sharePointSharing']);
    expect((await spo({ SharingCapability: 2, RequireAnonymousLinksExpireInDays: 30, FileAnonymousLinkType: 1, FolderAnonymousLinkType: 1 })).map(({ kind }) => kind)).toEqual(['sharePointSharing']);
  });

  it('allowed domains are listed, and in force only while sharing is on', async () => {
    const list = { SharingAllowedDomainList: 'a.example B.example' };
    expect((await spo(list)).map(({ inForce }) => inForce)).toEqual([false, false]);
    expect((await spo({ ...list, SharingCapability: 3 })).map(({ inForce }) => inForce)).toEqual([true, true]);
    expect((await spo({ ...list, SharingCapability: 3, SharingDomainRestrictionMode: 0 })).map(({ kind }) => kind)).toEqual(['sharingWithAnyDomain']);
  });

  it('calendars depart where details or contacts reach everybody', async () => {
    const policy = (Domains: unknown, Enabled = true): object => ({ sharing_policy: { Name: 'Default', Guid: 'c1', Enabled, Domains } });
    expect(await findingsIn(policy(['*:CalendarSharingFreeBusySimple', 'a.example:CalendarSharingFreeBusyDetail', 'Anonymous:0']))).toEqual([]);
    const findings = await findingsIn(policy('*:CalendarSharingFreeBusyDetail, ContactsSharing'));
    expect(findings.map(({ controls }) => controls.slice(0, 2))).toEqual([['MS.EXO.6.1v1', 'MS.EXO.6.2v1']]);
    expect((await findingsIn(policy(['Anonymous:CalendarSharingFreeBusyReviewer'], false))).map(({ inForce }) => inForce)).toEqual([false]);
  });
});

describe('federation', () => {
  const read = (more: object): ReturnType<typeof findingsIn> => findingsIn({ federation_configuration: { Identity: 'Global', AllowFederatedUsers: true, AllowedDomains: {}, ...more } });

  it.each([
    [{}, []],
    [[], []],
    ['AllowAllKnownDomains', []],
    [{ AllowedDomain: 'Domain=a.example' }, ['a.example']],
    [{ AllowedDomain: ['Domain=a.example', 'Domain=B.example'] }, ['a.example', 'b.example']],
    [[{ Domain: 'a.example' }, null], ['a.example']],
    ['Domain=a.example Domain=b.example', ['a.example', 'b.example']],
  ])('allowed domains spelled %j', async (AllowedDomains, expected) => {
    const findings = await read({ AllowedDomains });
    expect(ofKind(findings, 'federationAllowedDomain').map(({ principal }) => principal.id).sort()).toEqual(expected);
    expect(ofKind(findings, 'federationWithAllDomains')).toHaveLength(expected.length === 0 ? 1 : 0);
  });

  it('domains are not in force while external access is off', async () => {
    const findings = await read({ AllowFederatedUsers: false, AllowedDomains: { AllowedDomain: 'Domain=a.example' } });
    expect(findings.map(({ inForce }) => inForce)).toEqual([false]);
  });

  it('contact from private accounts counts only where contact is on at all', async () => {
    const closed = { AllowFederatedUsers: false, AllowTeamsConsumerInbound: true };
    expect(await read({ ...closed, AllowTeamsConsumer: false })).toEqual([]);
    expect((await read({ ...closed, AllowTeamsConsumer: true })).map(({ kind }) => kind).sort()).toEqual(['unmanagedInbound', 'unmanagedOutbound']);
  });
});

describe('guests', () => {
  it.each([
    ['a0b1b346-4d3e-4e8b-98f8-753987be4970', 'everyone', ['guestInvitations', 'guestPermissions']],
    ['10dae51f-b6af-4016-8d66-8c2a99b929b3', 'adminsGuestInvitersAndAllMembers', ['guestInvitations']],
    ['2af84b1e-32c8-42b7-82bc-daa82404023b', 'adminsAndGuestInviters', []],
    ['2af84b1e-32c8-42b7-82bc-daa82404023b', 'none', []],
  ])('role %s, invitations from %s', async (GuestUserRoleId, AllowInvitesFrom, kinds) => {
    const findings = await findingsIn({ authorization_policies: [{ Id: 'authorizationPolicy', GuestUserRoleId, AllowInvitesFrom }] });
    expect(findings.map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe('tenant isolation', () => {
  const read = (properties: object): ReturnType<typeof findingsIn> => findingsIn({ tenant_isolation: [{ properties: { tenantId: TENANT, isDisabled: false, ...properties } }] });

  it('is a hole where it is off', async () => expect((await read({ isDisabled: true, allowedTenants: '' })).map(({ kind }) => kind)).toEqual(['isolationOff']));

  it('every tenant let through is a principal, with the directions as extent in both spellings', async () => {
    const findings = await read({ allowedTenants: [{ tenantId: 'T1', direction: '@{inbound=True; outbound=False}' }, { tenantId: '*', direction: { inbound: true, outbound: true } }] });
    expect(findings.map(({ principal, extent, severity }) => [principal.id, extent, severity]).sort()).toEqual([['*', ['inbound', 'outbound'], 'high'], ['t1', ['inbound'], 'medium']]);
  });

  it('the tenant itself opens nothing, and nothing is opened further where isolation is off', async () => {
    expect((await read({ allowedTenants: { tenantId: TENANT } })).map(({ inForce }) => inForce)).toEqual([false]);
    expect(ofKind(await read({ isDisabled: true, allowedTenants: { tenantId: 't1' } }), 'isolationAllowedTenant').map(({ inForce }) => inForce)).toEqual([false]);
  });

  it('an empty section says that nothing was seen', async () => {
    const { report } = await parse(resultsFile({ tenant_isolation: ['null'] }));
    expect(report.unread).toContainEqual(expect.objectContaining({ where: 'Raw.tenant_isolation' }));
  });
});

describe('omitted and annotated policies', () => {
  const config = (more: object): object => ({ scuba_config: { OrgName: 'x', ...more } });
  const results = (Result: string): object => ({ Results: { AAD: { Controls: { 'Control ID': 'MS.AAD.2.1v1', Requirement: 'x<div>y</div>', Result } } } });

  it('each omission is a finding with its end, its reason without HTML and the id of today', async () => {
    const findings = await findingsIn(config({ OmitPolicy: { 'MS.EXO.12.1v1': { Rationale: 'One <b>partner</b> &amp; no more', Expiration: '2026-12-31' }, 'MS.AAD.7.6v1': { Rationale: '' } } }));
    expect(findings.map(({ setting, endsOn, extent, severity }) => [setting.id, endsOn, extent, severity])).toEqual([
      ['MS.AAD.7.6v1', null, [], 'high'],
      ['MS.SECURITYSUITE.8.1v1', '2026-12-31', ['One partner & no more'], 'medium'],
    ]);
  });

  it('an omission that is over is listed only; the day of its end still counts', async () => {
    const findings = await findingsIn(config({ OmitPolicy: { 'MS.A.1.1v1': { Expiration: '2026-05-03' }, 'MS.A.1.2v1': { Expiration: RAN_ON } } }));
    expect(findings.map(({ inForce }) => inForce)).toEqual([false, true]);
  });

  it('an annotation of a control that is met explains nothing, unless it says that the result is wrong', async () => {
    const annotate = (more: object): object => config({ AnnotatePolicy: { 'MS.AAD.2.1v1': { Comment: 'c', ...more } } });
    expect((await findingsIn(annotate({}), results('Pass'))).map(({ inForce }) => inForce)).toEqual([false]);
    expect((await findingsIn(annotate({ IncorrectResult: true }), results('Pass'))).map(({ inForce }) => inForce)).toEqual([true]);
    expect((await findingsIn(annotate({ RemediationDate: '2026-09-01' }), results('Fail'))).map(({ inForce, endsOn }) => [inForce, endsOn])).toEqual([[true, '2026-09-01']]);
  });

  it('the tool lists every failed control beside the annotations: only those that somebody annotated count', async () => {
    const AnnotatedFailedPolicies = { 'MS.AAD.1.1v1': { Comment: null, RemediationDate: null, IncorrectResult: false }, 'MS.AAD.2.1v1': { Comment: 'soon', RemediationDate: null, IncorrectResult: false } };
    const findings = await findingsIn(config({}), { AnnotatedFailedPolicies });
    expect(findings.map(({ setting }) => setting.id)).toEqual(['MS.AAD.2.1v1']);
    expect(await findingsIn(config({ AnnotatePolicy: { 'MS.AAD.2.1v1': { Comment: 'soon' } } }), { AnnotatedFailedPolicies })).toHaveLength(1);
  });

  it('exclusions in the configuration document and open nothing', async () => expect(await findingsIn(config({ Aad: { 'MS.AAD.1.1v1': { CapExclusions: { Users: ['u1'] } } } }))).toEqual([]));
});

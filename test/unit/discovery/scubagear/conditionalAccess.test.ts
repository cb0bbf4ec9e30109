import { findingsIn, ofKind, pairs, parse, resultsFile } from '../reports';

const policy = (id: string, users: object, more: object = {}, conditions: object = {}): object => ({
  Id: id,
  DisplayName: `Policy ${id}`,
  State: 'enabled',
  CreatedDateTime: '/Date(1700000000000)/',
  ModifiedDateTime: '2026-01-15T10:00:00Z',
  GrantControls: { BuiltInControls: ['mfa'] },
  Conditions: { Users: { IncludeUsers: ['All'], ...users }, Applications: {}, ...conditions },
  ...more,
});
const read = (...policies: object[]): ReturnType<typeof findingsIn> => findingsIn({ conditional_access_policies: policies });

describe('exclusions of conditional access', () => {
  it('one finding for each user, group, role, application and location that a policy leaves out', async () => {
    const findings = await read(
      policy('p1', { ExcludeUsers: ['u1', 'u2'], ExcludeGroups: ['g1'], ExcludeRoles: ['r1'] }, {}, { Applications: { ExcludeApplications: ['a1'] }, Locations: { ExcludeLocations: ['l1'] }, ClientApplications: { ExcludeServicePrincipals: ['s1'] } }),
      policy('p2', { ExcludeUsers: ['u1'] }),
    );
    expect(pairs(ofKind(findings, 'userExcluded'))).toEqual(['u1 @ p1', 'u1 @ p2', 'u2 @ p1']);
    expect(pairs(findings)).toHaveLength(8);
    expect(new Set(findings.map(({ kind }) => kind)).size).toBe(6);
  });

  it('one object and one text count as lists of one, and nothing stands for nobody', async () => {
    const findings = await findingsIn({ conditional_access_policies: policy('p1', { ExcludeUsers: 'u1', ExcludeGroups: [null, 'g1', ''], ExcludeRoles: null }, {}, { Applications: { ExcludeApplications: ['None'] }, Locations: { ExcludeLocations: 'null' } }) });
    expect(pairs(findings)).toEqual(['g1 @ p1', 'u1 @ p1']);
    expect(findings[0]?.evidence).toMatch(/^Raw\.conditional_access_policies\.Conditions\.Users\./);
  });

  it('a policy that is off or only reports is listed and not in force', async () => {
    const states = ['enabled', 'enabledForReportingButNotEnforced', 'disabled'];
    const findings = await read(...states.map((State, index) => policy(`p${index}`, { ExcludeUsers: ['u1'] }, { State })));
    expect(findings.map(({ setting, inForce }) => [setting.id, inForce])).toEqual([['p0', true], ['p1', false], ['p2', false]]);
  });

  it('is proved by the last change of the policy, else by its beginning, else by nothing', async () => {
    const findings = await read(policy('p1', { ExcludeUsers: ['u1'] }), policy('p2', { ExcludeUsers: ['u1'] }, { ModifiedDateTime: null }), policy('p3', { ExcludeUsers: ['u1'] }, { ModifiedDateTime: null, CreatedDateTime: null }), policy('p4', { ExcludeUsers: ['u1'] }, { ModifiedDateTime: '2027-01-01T00:00:00Z' }));
    expect(findings.map(({ since }) => since)).toEqual(['2026-01-15', '2023-11-14', null, null]);
  });

  it('guests of any tenant are one principal, guests of named tenants are each that tenant', async () => {
    const any = { GuestOrExternalUserTypes: 'internalGuest,b2bCollaborationGuest', ExternalTenants: { MembershipKind: 'all' } };
    const one = { GuestOrExternalUserTypes: 'serviceProvider', ExternalTenants: { MembershipKind: 'enumerated', Members: 't1' } };
    const findings = await read(policy('p1', { ExcludeGuestsOrExternalUsers: any }), policy('p2', { ExcludeGuestsOrExternalUsers: one }), policy('p5', { ExcludeGuestsOrExternalUsers: { ...one, ExternalTenants: { MembershipKind: 'enumerated', AdditionalProperties: { members: ['t2'] } } } }), policy('p3', { ExcludeUsers: ['GuestsOrExternalUsers'] }), policy('p4', { ExcludeGuestsOrExternalUsers: { GuestOrExternalUserTypes: 'none' } }));
    expect(findings.map(({ principal, extent }) => [principal.type, principal.id, extent])).toEqual([
      ['guests', 'GuestsOrExternalUsers', ['b2bCollaborationGuest', 'internalGuest']],
      ['tenant', 't1', ['serviceProvider']],
      ['guests', 'GuestsOrExternalUsers', []],
      ['tenant', 't2', ['serviceProvider']],
    ]);
  });

  it('platforms and filter rules stay with the policy, as extent', async () => {
    const findings = await read(policy('p1', {}, {}, { Platforms: { ExcludePlatforms: ['linux', 'macOS'] }, Devices: { DeviceFilter: { Mode: 'exclude', Rule: 'device.model -eq "kiosk"' } } }), policy('p2', {}, {}, { Devices: { DeviceFilter: { Mode: 'include', Rule: 'x' } } }));
    expect(findings.map(({ kind, principal, extent }) => [kind, principal.id, extent])).toEqual([
      ['filterExcluded', 'p1', ['device.model -eq "kiosk"']],
      ['platformExcluded', 'p1', ['linux', 'macOS']],
    ]);
  });

  it.each([
    ['MS.AAD.1.1v1', { GrantControls: { BuiltInControls: ['block'] } }, { ClientAppTypes: ['exchangeActiveSync', 'other'] }],
    ['MS.AAD.2.1v1', { GrantControls: { BuiltInControls: ['block'] } }, { UserRiskLevels: ['high'] }],
    ['MS.AAD.2.3v1', { GrantControls: { BuiltInControls: 'block' } }, { SignInRiskLevels: 'high' }],
    ['MS.AAD.3.1v1', { GrantControls: { AuthenticationStrength: { RequirementsSatisfied: 'mfa', AllowedCombinations: ['fido2', 'windowsHelloForBusiness'] } } }, {}],
    ['MS.AAD.3.2v2', {}, {}],
    ['MS.AAD.3.6v1', {}, { Users: { IncludeRoles: ['r1'], ExcludeUsers: ['u1'] } }],
    ['MS.AAD.3.7v1', { GrantControls: { BuiltInControls: ['compliantDevice'] } }, {}],
    ['MS.AAD.3.8v1', {}, { Applications: { IncludeUserActions: ['urn:user:registersecurityinfo'] } }],
    ['MS.AAD.3.9v1', { GrantControls: { BuiltInControls: ['block'] } }, { AuthenticationFlows: { TransferMethods: 'deviceCodeFlow' } }],
  ])('knows a policy for %s by what it does', async (control, more, conditions) => {
    const [finding] = await read(policy('p1', { ExcludeUsers: ['u1'] }, more, conditions));
    expect(finding?.controls[0]).toBe(control);
  });

  it('an exclusion from a policy that no control asks for is milder', async () => {
    const [finding] = await read(policy('p1', { ExcludeUsers: ['u1'] }, { GrantControls: null, SessionControls: {} }));
    expect([finding?.severity, finding?.controls]).toEqual(['medium', []]);
  });

  it('the members of an excluded group are named as not looked at, once a group', async () => {
    const { report } = await parse(resultsFile({ conditional_access_policies: [policy('p1', { ExcludeGroups: ['g1'] }), policy('p2', { ExcludeGroups: ['g1'] })] }));
    expect(report.unread.filter(({ where }) => typeof where === 'object' && where.code === 'membersOf' && where.group === 'g1')).toHaveLength(1);
  });

  it('names come from the rest of the report, and an id stands for itself where there is none', async () => {
    const findings = await findingsIn({ conditional_access_policies: policy('p1', { ExcludeUsers: ['U-1', 'u-2'] }), privileged_users: { 'u-1': { DisplayName: 'Ann', roles: [] } } });
    expect(findings.map(({ principal }) => principal.name).sort()).toEqual(['Ann', 'u-2']);
  });

  it('a policy without an id cannot be recognised again: told, not kept', async () => {
    const { report, findings } = await parse(resultsFile({ conditional_access_policies: [policy('', { ExcludeUsers: ['u1'] })] }));
    expect(findings).toEqual([]);
    expect(report.unread).toContainEqual(expect.objectContaining({ where: 'Raw.conditional_access_policies[0]' }));
  });
});

import { compareReports, knownAfter, type Absent } from '../../../../src/domain/reconcile/compareReports';
import { atOnce } from '../../../../src/domain/pieces/pieces';
import type { Day } from '../../../../src/domain/day/day';
import { TENANT } from '../reports';
import { id, page, policies, policy, readOne, whyOf } from './exports';

type Files = { readonly [name: string]: unknown };
const PART = 'single objects or the lists of single applications were exported, not the list of all';
const [ANN, BOB, ONE, TWO, GRAPH, EXCHANGE, ROLE] = [id(0xa), id(0xb), id(0xe1), id(0xe2), id(0xe5), id(0xe6), id(0xf1)];
const GLOBAL = '62e90394-69f5-4237-9190-012177145e10';

/** What an export says of each hole that an earlier one showed and that it does not show. */
async function after(before: Files, now: Files): Promise<readonly Absent[]> {
  const holes = atOnce(knownAfter([], await readOne(before), 1 as Day));
  return compareReports({ holes }, await readOne(now)).absent;
}
const short = (absent: readonly Absent[]): unknown[] => absent.map((each) => (each.is === 'gone' ? [each.hole.setting.id, 'gone'] : [each.hole.setting.id, each.reason, ...each.why.map(({ code }) => code)]));
const said = async (before: Files, now: Files): Promise<unknown[]> => short(await after(before, now));

const entity = (context: string, value: object): object => ({ '@odata.context': `https://graph.microsoft.com/v1.0/$metadata#${context}/$entity`, ...value });
const held = (principalId: string): object => ({ id: `r-${principalId}`, principalId, roleDefinitionId: GLOBAL, directoryScopeId: '/', assignmentType: 'Assigned', memberType: 'Direct', startDateTime: '2025-01-01T00:00:00Z', endDateTime: null });
const partner = (number: number, isMfaAccepted = true): object => ({ tenantId: id(number), inboundTrust: { isMfaAccepted, isCompliantDeviceAccepted: false, isHybridAzureADJoinedDeviceAccepted: false }, b2bDirectConnectInbound: null, b2bDirectConnectOutbound: null, automaticUserConsentSettings: { inboundAllowed: false, outboundAllowed: false } });
const byDefault = entity('policies/crossTenantAccessPolicy/default', { isServiceDefault: true, inboundTrust: { isMfaAccepted: false, isCompliantDeviceAccepted: false, isHybridAzureADJoinedDeviceAccepted: false } });
const partners = page('policies/crossTenantAccessPolicy/partners', [partner(1), partner(2)]);
const PARTNER = 'crossTenantAccessPolicy/partners';
const services = page('servicePrincipals', [{ id: ONE, appId: id(0xe11), displayName: 'One' }, { id: TWO, appId: id(0xe22), displayName: 'Two' }, { id: GRAPH, appId: id(0xe55), displayName: 'Microsoft Graph', appRoles: [{ id: ROLE, value: 'Mail.ReadWrite' }] }, { id: EXCHANGE, appId: id(0xe66), displayName: 'Exchange', appRoles: [] }]);
const grants = page('oauth2PermissionGrants', []);
const grant = (clientId: string): object => ({ id: `g-${clientId}`, clientId, consentType: 'AllPrincipals', principalId: null, resourceId: GRAPH, scope: 'Mail.Read' });
const own = (principalId: string, resourceId = GRAPH): object => ({ id: `a-${principalId}`, appRoleId: ROLE, createdDateTime: '2025-05-05T00:00:00Z', principalId, principalType: 'ServicePrincipal', resourceId });
const ownOf = (principalId: string, value: readonly object[] = [own(principalId)], more: object = {}): object => page(`servicePrincipals('${principalId}')/appRoleAssignments`, value, more);
const givenBy = (resourceId: string, ...value: readonly object[]): object => page(`servicePrincipals('${resourceId}')/appRoleAssignedTo`, value);

describe('a single policy', () => {
  const both = { 'p.json': policies(policy(1, { excludeUsers: [ANN, BOB] }), policy(2, { excludeUsers: [ANN] })) };

  it.each([
    ['as Graph answers it', entity('identity/conditionalAccess/policies', policy(1, { excludeUsers: [BOB] }))],
    ['saved without its address', policy(1, { excludeUsers: [BOB] })],
    ['in a list of single answers', [entity('identity/conditionalAccess/policies', policy(1, { excludeUsers: [BOB] }))]],
    ['in a batch', { responses: [{ id: '1', status: 200, body: policy(1, { excludeUsers: [BOB] }) }] }],
  ])('%s, tells of itself who is left out no more, and of no other policy that it is gone', async (_, one) => {
    expect((await said(both, { 'one.json': one })).sort()).toEqual([[id(1), 'gone'], [id(2), 'notLooked', 'partExported']]);
    expect(whyOf(await readOne({ 'one.json': one }), 'policies')).toBe(PART);
  });

  it('beside the list of all takes nothing away from it', async () => {
    const now = { 'p.json': policies(policy(1, { excludeUsers: [ANN, BOB] })), 'one.json': entity('identity/conditionalAccess/policies', policy(1, { excludeUsers: [ANN, BOB] })) };
    expect(await said(both, now)).toEqual([[id(2), 'policyGone']]);
    expect(await said(both, { ...now, 'p.json': [policy(1, { excludeUsers: [ANN, BOB] })] })).toEqual([[id(2), 'policyGone']]);
    expect(whyOf(await readOne(now), 'policies')).toBeUndefined();
  });

  it('beside a page that another one follows leaves that page half', async () => {
    const now = { 'p.json': page('identity/conditionalAccess/policies', [policy(1, { excludeUsers: [ANN, BOB] })], { '@odata.nextLink': 'https://graph.microsoft.com/v1.0/next' }), 'one.json': policy(3) };
    expect(await said(both, now)).toEqual([[id(2), 'notLooked', 'pageMissing']]);
  });
});

it.each(['roleAssignmentScheduleInstances', 'roleAssignmentSchedules', 'roleAssignments'])('a single one of %s says nothing of who else holds a role', async (section) => {
  const at = `roleManagement/directory/${section}`;
  const before = { 'r.json': page(at, [held(ANN), held(BOB)]) };
  for (const one of [entity(at, held(ANN)), held(ANN)]) expect(await said(before, { 'r.json': one })).toEqual([[GLOBAL, 'notLooked', 'partExported']]);
  expect(await said(before, { 'r.json': page(at, [held(ANN)]) })).toEqual([[GLOBAL, 'gone']]);
});

describe('a single partner tenant', () => {
  const before = { 'd.json': byDefault, 'x.json': partners };

  it('tells of its own trust, and of no other partner', async () => {
    for (const one of [entity(PARTNER, partner(1, false)), partner(1, false)]) expect((await said(before, { 'd.json': byDefault, 'x.json': one })).sort()).toEqual([[`${PARTNER}/${id(1)}`, 'gone'], [`${PARTNER}/${id(2)}`, 'notLooked', 'partExported']]);
  });

  it('of which only the name was asked for tells not even of its own', async () => {
    expect((await said(before, { 'd.json': byDefault, 'x.json': entity(`policies/crossTenantAccessPolicy/partners(tenantId,isServiceProvider)`, { tenantId: id(1), isServiceProvider: false }) })).sort()).toEqual([1, 2].map((number) => [`${PARTNER}/${id(number)}`, 'notLooked', 'partExported']));
  });

  it('asked for its synchronisation tells nothing of that of the others', async () => {
    const sync = (number: number, isSyncAllowed = true): object => entity(`policies/crossTenantAccessPolicy/partners('${id(number)}')/identitySynchronization`, { tenantId: id(number), displayName: 'x', userSyncInbound: { isSyncAllowed } });
    const synchronised = { ...before, 's1.json': sync(1), 's2.json': sync(2) };
    expect(await said(synchronised, { ...before, 's1.json': sync(1, false) })).toEqual([[`${PARTNER}/${id(1)}`, 'gone'], [`${PARTNER}/${id(2)}`, 'notLooked', 'settingUnread']]);
  });

  it('the default and the authorization policy are one object each, and whole', async () => {
    const open = entity('policies/crossTenantAccessPolicy/default', { isServiceDefault: false, inboundTrust: { isMfaAccepted: true, isCompliantDeviceAccepted: false, isHybridAzureADJoinedDeviceAccepted: false } });
    expect(await said({ 'd.json': open, 'x.json': partners }, before)).toEqual([['crossTenantAccessPolicy/default', 'gone']]);
    const guests = (allowInvitesFrom: string): object => entity('policies/authorizationPolicy', { id: 'authorizationPolicy', allowInvitesFrom, guestUserRoleId: '2af84b1e-32c8-42b7-82bc-daa82404023b' });
    expect(await said({ 'a.json': guests('everyone') }, { 'a.json': guests('none') })).toEqual([['authorizationPolicy/AllowInvitesFrom', 'gone']]);
  });
});

describe('permissions of single applications', () => {
  const before = { 'sp.json': services, 'g.json': grants, 'a.json': page('appRoleAssignments', [own(ONE), own(TWO)]) };

  it('a list of what one application holds tells of that application only', async () => {
    expect(await said(before, { 'sp.json': services, 'g.json': grants, 'a1.json': ownOf(ONE) })).toEqual([[TWO, 'notLooked', 'partExported']]);
    expect(await said(before, { 'sp.json': services, 'g.json': grants, 'a1.json': ownOf(ONE, []) })).toEqual(expect.arrayContaining([[ONE, 'gone'], [TWO, 'notLooked', 'partExported']]) as unknown);
  });

  it('of a folder of such lists each tells of its own, unless a page of it is missing', async () => {
    const next = { '@odata.nextLink': 'https://graph.microsoft.com/v1.0/next' };
    expect(await said(before, { 'sp.json': services, 'g.json': grants, 'a1.json': ownOf(ONE, []), 'a2.json': ownOf(TWO, [], next) })).toEqual(expect.arrayContaining([[ONE, 'gone'], [TWO, 'notLooked', 'partExported']]) as unknown);
    expect(await said(before, { 'sp.json': services, 'g.json': grants, 'a1.json': ownOf(ONE, []), 'a2.json': ownOf(TWO, [], next), 'a3.json': ownOf(TWO, []) })).toEqual([ONE, TWO].map((each) => [each, 'gone']));
  });

  it('tells nothing where what it holds for those who sign in is half', async () => {
    const half = page('oauth2PermissionGrants', [], { '@odata.nextLink': 'https://graph.microsoft.com/v1.0/next' });
    expect(await said({ ...before, 'a.json': page('appRoleAssignments', [own(ONE)]) }, { 'sp.json': services, 'g.json': half, 'a1.json': ownOf(ONE, []) })).toEqual([[ONE, 'notLooked', 'pageMissing']]);
    expect(await said({ ...before, 'a.json': page('appRoleAssignments', [own(ONE)]) }, { 'sp.json': services, 'a1.json': ownOf(ONE, []) })).toMatchObject([[ONE, 'notLooked', 'notExported']]);
  });

  it('a list of what one API gave tells of nobody that they hold nothing', async () => {
    expect(await said(before, { 'sp.json': services, 'g.json': grants, 't.json': givenBy(GRAPH, own(ONE)) })).toEqual([[TWO, 'notLooked', 'partExported']]);
    expect(await said(before, { 'sp.json': services, 'g.json': grants, 't.json': givenBy(EXCHANGE) })).toHaveLength(2);
  });

  it('a single grant or assignment tells of nothing else', async () => {
    const granted = { 'sp.json': services, 'g.json': page('oauth2PermissionGrants', [grant(ONE), grant(TWO)]), 'a.json': page('appRoleAssignments', []) };
    for (const one of [entity('oauth2PermissionGrants', grant(ONE)), grant(ONE)]) expect(await said(granted, { ...granted, 'g.json': one })).toEqual([[TWO, 'notLooked', 'partExported']]);
    expect(await said(before, { ...before, 'a.json': entity('appRoleAssignments', own(ONE)) })).toEqual([[TWO, 'notLooked', 'partExported']]);
  });

  it('a single service principal makes no other application’s consent another one', async () => {
    const one = entity('servicePrincipals', { id: ONE, appId: id(0xe11), displayName: 'One' });
    const absent = await said(before, { ...before, 'sp.json': one });
    expect(absent.filter((each) => (each as unknown[])[1] === 'gone')).toEqual([]);
  });
});

it('a single location, user or tenant gives its name and hides nothing', async () => {
  const parsed = await readOne({ 'p.json': policies(policy(1, { excludeUsers: [ANN] })), 'u.json': entity('users', { id: ANN, userPrincipalName: 'ann@contoso.com' }), 'l.json': entity('identity/conditionalAccess/namedLocations', { '@odata.type': '#microsoft.graph.ipNamedLocation', id: id(7), displayName: 'Office' }), 'o.json': entity('organization', { id: TENANT, displayName: 'Contoso' }) });
  expect(parsed.looked.find(({ kind }) => kind === 'userExcluded')?.beyond).toBe('policyGone');
  expect(parsed.report.unread.filter(({ why }) => why.code === 'partExported')).toEqual([]);
});

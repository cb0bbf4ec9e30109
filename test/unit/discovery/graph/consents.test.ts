import type { Finding } from '../../../../src/domain/exception/finding';
import { findingsIn, TENANT } from '../reports';
import { id, page, readOne, whyOf } from './exports';
import { actualOf } from '../inWords';

const [ROBOT, ROBOT_APP, GRAPH, MAIL_SEND] = [id(0x501), id(0x502), id(0x503), id(0x504)];
const robot = (more: object = {}): object => ({ id: ROBOT, appId: ROBOT_APP, displayName: 'Robot', servicePrincipalType: 'Application', accountEnabled: true, appOwnerOrganizationId: TENANT, keyCredentials: [], passwordCredentials: [], ...more });
const graph = { id: GRAPH, appId: '00000003-0000-0000-c000-000000000000', displayName: 'Microsoft Graph', servicePrincipalType: 'Application', appOwnerOrganizationId: 'f8cdef31-a31e-4b4a-93e4-5f571e91255a', appRoles: [{ id: MAIL_SEND, value: 'Mail.Send' }] };
const grant = (scope: string, more: object = {}): object => ({ id: `g-${scope}`, clientId: ROBOT, consentType: 'AllPrincipals', principalId: null, resourceId: GRAPH, scope, ...more });
const role = (more: object = {}): object => ({ id: 'r1', appRoleId: MAIL_SEND, createdDateTime: '2024-05-06T07:08:09Z', principalId: ROBOT, principalType: 'ServicePrincipal', principalDisplayName: 'Robot', resourceId: GRAPH, resourceDisplayName: 'Microsoft Graph', ...more });
const services = (...own: readonly object[]): object => page('servicePrincipals', [graph, ...own]);
const read = async (files: { readonly [name: string]: unknown }): Promise<readonly Finding[]> => (await readOne(files)).findings;

describe('consent for the whole tenant', () => {
  it('delegated permissions for all users and permissions of its own are one finding of the application', async () => {
    const findings = await read({ 'grants.json': page('oauth2PermissionGrants', [grant(' Mail.Read  User.Read')]), 'roles.json': [role()], 'sp.json': services(robot()) });
    expect(findings).toMatchObject([
      { kind: 'adminConsent', setting: { id: ROBOT, name: 'Admin consent for Robot' }, principal: { type: 'application', id: ROBOT_APP, name: 'Robot' }, extent: ['Microsoft Graph: Mail.Read (Delegated)', 'Microsoft Graph: Mail.Send (Application)', 'Microsoft Graph: User.Read (Delegated)'], since: '2024-05-06', severity: 'high' },
    ]);
  });

  it('consent of one user for themselves and a user who may open an application are none', async () => {
    expect(await read({ 'grants.json': [grant('Mail.Read', { consentType: 'Principal', principalId: id(1) })], 'roles.json': [role({ principalType: 'User' }), role({ appRoleId: '00000000-0000-0000-0000-000000000000' })] })).toEqual([]);
  });

  it('has the key and the extent that ScubaGear gives it', async () => {
    const permission = { RoleDisplayName: 'Mail.Send', RoleType: 'Application', ApplicationDisplayName: 'Microsoft Graph', IsAdminConsented: true, IsRisky: true };
    const [scuba] = await findingsIn({ risky_applications: [{ ObjectId: { Application: 'reg1', ServicePrincipal: ROBOT }, AppId: ROBOT_APP, DisplayName: 'Robot', Permissions: [permission] }] });
    const [own] = await read({ 'roles.json': [role()], 'sp.json': services(robot()) });
    expect([own?.key, own?.extent, own?.principal]).toEqual([scuba?.key, scuba?.extent, scuba?.principal]);
  });

  it.each([
    ['User.Read openid profile', {}, 'low', true],
    ['Mail.Read.All', {}, 'medium', true],
    ['Mail.ReadWrite', {}, 'high', true],
    ['Mail.ReadWrite', { appOwnerOrganizationId: id(0x999) }, 'critical', true],
    ['Mail.ReadWrite', { appOwnerOrganizationId: 'F8CDEF31-a31e-4b4a-93e4-5f571e91255a' }, 'high', true],
    ['Mail.ReadWrite', { accountEnabled: false }, 'high', false],
  ])('%s of %j is %s', async (scope, more, severity, inForce) => {
    const [finding] = await read({ 'grants.json': [grant(scope)], 'sp.json': services(robot(more)) });
    expect([finding?.severity, finding?.inForce]).toEqual([severity, inForce]);
  });

  it('without the service principals the object id stands in, and what would help is told', async () => {
    const parsed = await readOne({ 'grants.json': [grant('Mail.Read')] });
    expect(parsed.findings.map(({ principal, extent }) => [principal.id, extent])).toEqual([[ROBOT, [`${GRAPH}: Mail.Read (Delegated)`]]]);
    expect(whyOf(parsed, 'servicePrincipals')).toMatch(/export the service principals too/);
    expect(whyOf(parsed, 'appRoleAssignments')).toMatch(/not exported/);
  });

  it('tells when the last secret ends, and joins the two ids of the application', async () => {
    const parsed = await readOne({ 'grants.json': [grant('Mail.Read')], 'sp.json': services(robot({ passwordCredentials: [{ endDateTime: '2026-10-02T13:17:56Z' }] })) });
    expect(actualOf(parsed.findings[0])).toContain('ends on Oct 2, 2026');
    expect(parsed.sameAs.get(ROBOT)).toBe(ROBOT_APP);
  });
});

import { isoFromDay } from '../../../../src/domain/day/day';
import { findingKeyOf } from '../../../../src/domain/exception/exceptionKey';
import { findingMark } from '../../../../src/domain/exception/findingMark';
import type { ParsedReport } from '../../../../src/discovery/parsedReport';
import { DAY_0, KEEP, MIRA } from '../../domain/ledger/life';
import { id, page, readAll, readOne } from '../../discovery/graph/exports';
import { parse, resultsFile, TENANT } from '../../discovery/reports';
import { KeptRegister, toldBy } from './keptRegister';

const [APP, SERVICE, GRAPH, ROLE, OTHER_ROLE] = [id(0x901), id(0x902), id(0x903), id(0x905), id(0x906)];
const iso = (day: number): string => isoFromDay(DAY_0 + day);
const services = [
  { id: SERVICE, appId: APP, displayName: 'Robot', servicePrincipalType: 'Application' },
  { id: GRAPH, appId: '00000003-0000-0000-c000-000000000000', displayName: 'Microsoft Graph', appRoles: [{ id: ROLE, value: 'Mail.Send' }, { id: OTHER_ROLE, value: 'Files.Read.All' }] },
];
const own = (appRoleId: string): object => ({ id: `a-${appRoleId}`, appRoleId, principalId: SERVICE, principalType: 'ServicePrincipal', resourceId: GRAPH });

/** Consents of one application, exported with the service principals or without. */
function graph(day: number, withServices: boolean, { scope = 'Mail.Read', roles = [ROLE] } = {}): Promise<ParsedReport> {
  const grants = page('oauth2PermissionGrants', [{ id: 'g', clientId: SERVICE, consentType: 'AllPrincipals', principalId: null, resourceId: GRAPH, scope }]);
  return readOne({ 'grants.json': grants, 'own.json': page('appRoleAssignments', roles.map(own)), ...(withServices ? { 'sp.json': page('servicePrincipals', services) } : {}) }, { tenant: { id: TENANT }, ranOn: iso(day) });
}
const only = ({ exceptionKeys: [key = ''] }: KeptRegister): string => key;
const read = (register: KeptRegister, day: number, parsed: ParsedReport): string[] => toldBy(register.keep([parsed], day)).map((line) => line.split(':')[0] ?? '');
async function approved(parsed: ParsedReport): Promise<KeptRegister> {
  const register = new KeptRegister();
  register.keep([parsed], 0);
  return register.does(only(register), 1, MIRA, 'keep', { ...KEEP, endDay: DAY_0 + 40, findings: register.stateOf(only(register)).parts.seen?.findings ?? [] });
}

function scuba(day: number, ids: object): Promise<ParsedReport> {
  const file = resultsFile({ risky_applications: [{ ...ids, AppId: APP, DisplayName: 'Robot', Permissions: [{ RoleDisplayName: 'Mail.Read', RoleType: 'Delegated', ApplicationDisplayName: 'Microsoft Graph', IsAdminConsented: true, IsRisky: true }] }] }) as { MetaData: object };
  return parse({ ...file, MetaData: { ...file.MetaData, TenantId: TENANT, TimestampZulu: `${iso(day)}T10:00:00Z` } });
}
const BOTH_IDS = { ObjectId: { Application: id(0x904), ServicePrincipal: SERVICE } };

describe.each([[true, false], [false, true]])('consents exported with service principals: %s, and then: %s', (first, then) => {
  it('are one exception and one finding, and its approval stands', async () => {
    const register = await approved(await graph(0, first));
    expect([read(register, 5, await graph(5, then)), read(register, 6, await graph(6, first))]).toEqual([['documented'], ['documented']]);
    const { parts } = register.stateOf(only(register));
    expect([register.exceptionKeys.length, parts.standing?.lifecycle, parts.seen?.findings.length, parts.subject?.principal.name]).toEqual([1, 'approved', 1, 'Robot']);
  });

  it('say that it got more where it has more permissions, and not before', async () => {
    const register = await approved(await graph(0, first));
    expect(read(register, 5, await graph(5, then, { scope: 'Mail.Read Mail.ReadWrite' }))).toEqual(['scopeGrew']);
    const roles = await approved(await graph(0, first));
    expect(read(roles, 5, await graph(5, then, { roles: [ROLE, OTHER_ROLE] }))).toEqual(['scopeGrew']);
  });

  it('are the same consent for a tool that knows both ids', async () => {
    const register = await approved(await graph(0, first));
    expect(read(register, 6, await scuba(6, BOTH_IDS))).toEqual(['documented']);
    expect([read(register, 7, await graph(7, then)), register.exceptionKeys.length]).toEqual([['documented'], 1]);
  });
});

describe('a consent that was found by the application’s own id alone', () => {
  it('is the same one for an export that knows its service principal', async () => {
    const register = await approved(await scuba(0, {}));
    expect([read(register, 5, await graph(5, true)), register.exceptionKeys.length]).toEqual([['documented'], 1]);
  });
});

describe('a row that somebody added', () => {
  it('decides nothing of which id an application is known by, unless decisions stand behind it', async () => {
    const register = await approved(await graph(0, false));
    const bothIds = findingMark(findingKeyOf({ tenantId: TENANT, kind: 'adminConsent', settingId: SERVICE, principal: { type: 'application', id: APP } }));
    const { reliesOn } = register.plan([await graph(5, true)], DAY_0 + 5, [bothIds]);
    expect([...reliesOn]).toContain('planted');
    expect([...register.plan([await graph(5, true)], DAY_0 + 5).reliesOn]).not.toContain('planted');
    expect(read(register, 5, await graph(5, true))).toEqual(['documented']);
  });
});

describe('consents of tools that are read at once', () => {
  it('are one finding where one of them knows the application by its own id, and one by the id of its service principal', async () => {
    const results = resultsFile({ risky_applications: [{ ...BOTH_IDS, AppId: APP, DisplayName: 'Robot', Permissions: [{ RoleDisplayName: 'Mail.Read', RoleType: 'Delegated', ApplicationDisplayName: 'Microsoft Graph', IsAdminConsented: true, IsRisky: true }] }] });
    const grants = page('oauth2PermissionGrants', [{ id: 'g', clientId: SERVICE, consentType: 'AllPrincipals', principalId: null, resourceId: GRAPH, scope: 'Mail.Read' }]);
    const readings = await readAll({ 'ScubaResults.json': results, 'grants.json': grants }, {});
    const findings = readings.flatMap((reading) => (reading.outcome === 'read' ? reading.parsed.findings : []));
    expect([findings.length, new Set(findings.map(({ key }) => key)).size, new Set(findings.map(({ principal }) => principal.name)).size]).toEqual([2, 1, 1]);
  });
});

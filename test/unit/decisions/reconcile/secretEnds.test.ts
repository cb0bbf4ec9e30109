import type { ParsedReport, Reading } from '../../../../src/discovery/parsedReport';
import { isoFromDay } from '../../../../src/domain/day/day';
import { shownSecretEnd } from '../../../../src/domain/ledger/shownSecretEnd';
import { id, page, readAll, readOne, whyOf } from '../../discovery/graph/exports';
import { parse, resultsFile, TENANT } from '../../discovery/reports';
import { DAY_0, KEEP, MIRA } from '../../domain/ledger/life';
import { KeptRegister, toldBy } from './keptRegister';

const [APP, SERVICE, GRAPH, GLOBAL_ADMINISTRATOR] = [id(0x901), id(0x902), id(0x903), '62e90394-69f5-4237-9190-012177145e10'];
const iso = (day: number): string => isoFromDay(DAY_0 + day);
/** An application with a secret that ends on each of these days. */
const application = (...days: readonly number[]): object => ({ id: id(0x904), appId: APP, displayName: 'Robot', signInAudience: 'AzureADMyOrg', keyCredentials: [], passwordCredentials: days.map((day) => ({ endDateTime: `${iso(day)}T12:00:00Z` })) });
const service = { id: SERVICE, appId: APP, displayName: 'Robot', servicePrincipalType: 'Application' };
const grant = { id: 'g', clientId: SERVICE, consentType: 'AllPrincipals', principalId: null, resourceId: GRAPH, scope: 'Mail.Read' };
const assignment = { id: 'a', principalId: SERVICE, roleDefinitionId: GLOBAL_ADMINISTRATOR, directoryScopeId: '/', assignmentType: 'Assigned', startDateTime: null, endDateTime: null, principal: { '@odata.type': '#microsoft.graph.servicePrincipal', id: SERVICE, appId: APP, displayName: 'Robot' } };

/** An export of consents on a day; without applications nothing is told of their secrets. */
const graph = (day: number, applications: readonly object[], more: { readonly [file: string]: unknown } = {}): Promise<ParsedReport> =>
  readOne({ 'grants.json': page('oauth2PermissionGrants', [grant]), 'roles.json': page('servicePrincipals/appRoleAssignments', []), 'sp.json': page('servicePrincipals', [service]), 'apps.json': page('applications', applications), ...more }, { tenant: { id: TENANT }, ranOn: iso(day) });
const scuba = (day: number): Promise<ParsedReport> => {
  const file = resultsFile({ risky_applications: [{ ObjectId: { Application: id(0x904), ServicePrincipal: SERVICE }, AppId: APP, DisplayName: 'Robot', Permissions: [{ RoleDisplayName: 'Mail.Read', RoleType: 'Delegated', ApplicationDisplayName: GRAPH, IsAdminConsented: true, IsRisky: true }] }] }) as { MetaData: object };
  return parse({ ...file, MetaData: { ...file.MetaData, TenantId: TENANT, TimestampZulu: `${iso(day)}T10:00:00Z` } });
};
const endsOn = (register: KeptRegister, key: string, today = 0): number | undefined => {
  const day = shownSecretEnd(register.stateOf(key).parts.seen, DAY_0 + today);
  return day === undefined ? undefined : day - DAY_0;
};

describe('the end of an application’s secrets', () => {
  it('is kept with the exception of its consent, which stands under its application id', async () => {
    const register = new KeptRegister();
    register.keep([await graph(0, [application(50, 200)])], 0);
    expect(register.exceptionKeys.map((key) => endsOn(register, key))).toEqual([200]);
  });

  it('is kept with the exception of its role, which stands under the object id of its service principal', async () => {
    const register = new KeptRegister();
    register.keep([await graph(0, [application(200)], { 'grants.json': page('oauth2PermissionGrants', []), 'schedules.json': page('roleManagement/directory/roleAssignmentScheduleInstances', [assignment]) })], 0);
    const [key = ''] = register.exceptionKeys;
    expect([register.exceptionKeys.length, register.stateOf(key).parts.subject?.principal.id, endsOn(register, key)]).toEqual([1, SERVICE, 200]);
  });

  it('comes from another report of the same drop, where the one that shows the hole does not tell it', async () => {
    const alone = new KeptRegister();
    alone.keep([await scuba(0)], 0);
    expect(alone.exceptionKeys.map((key) => endsOn(alone, key))).toEqual([undefined]);
    const together = new KeptRegister();
    const applications = await readOne({ 'apps.json': page('applications', [application(200)]) }, { tenant: { id: TENANT }, ranOn: iso(0) });
    together.keep([await scuba(0), applications], 0);
    expect(together.exceptionKeys.map((key) => endsOn(together, key))).toEqual([200]);
    // Read before without it, it is read again with it, once.
    alone.keep([await scuba(0), applications], 1);
    alone.keep([await scuba(0), applications], 2);
    expect([alone.answers, ...alone.exceptionKeys.map((key) => endsOn(alone, key))]).toEqual([2, 200]);
  });

  it('dropped alone says what else has to be dropped with it, and no longer once it is', async () => {
    const told = (readings: readonly Reading[]): readonly boolean[] => readings.map((reading) => reading.outcome === 'read' && reading.parsed.report.unread.some(({ why }) => why.code === 'secretsAlone'));
    const options = { tenant: { id: TENANT }, ranOn: iso(0) };
    const apps = { 'apps.json': page('applications', [application(200)]) };
    const shown = { 'grants.json': page('oauth2PermissionGrants', [grant]), 'roles.json': page('servicePrincipals/appRoleAssignments', []), 'sp.json': page('servicePrincipals', [service]) };
    expect([told(await readAll(apps, options)), told(await readAll({ ...apps, ...shown }, options))]).toEqual([[true], [false]]);
    const results = resultsFile({ risky_applications: [{ ObjectId: { Application: id(0x904), ServicePrincipal: SERVICE }, AppId: APP, DisplayName: 'Robot', Permissions: [{ RoleDisplayName: 'Mail.Read', RoleType: 'Delegated', ApplicationDisplayName: GRAPH, IsAdminConsented: true, IsRisky: true }] }] });
    expect(told(await readAll({ ...apps, 'ScubaResults.json': results }, options)).some(Boolean)).toBe(false);
    const alone = await readOne(apps, options);
    expect(whyOf(alone, 'the ends of secrets')).toMatch(/oauth2PermissionGrants and appRoleAssignments.*role assignments.*ScubaGear/);
  });

  it('of another tenant tells nothing of this one', async () => {
    const register = new KeptRegister();
    const applications = await readOne({ 'apps.json': page('applications', [application(200)]) }, { tenant: { id: id(0x999) }, ranOn: iso(0) });
    register.keep([await scuba(0), applications], 0);
    expect(endsOn(register, register.exceptionKeys[0] ?? '')).toBeUndefined();
  });

  it('is news once when it moves, and takes nothing from what was approved', async () => {
    const register = new KeptRegister();
    register.keep([await graph(0, [application(200)])], 0);
    const [key = ''] = register.exceptionKeys;
    register.does(key, 1, MIRA, 'keep', { ...KEEP, endDay: DAY_0 + 40, findings: register.stateOf(key).parts.seen?.findings ?? [] });
    expect(toldBy(register.keep([await graph(10, [application(200)])], 10))).toEqual([expect.stringMatching(/^documented/)]);
    expect(register.answers).toBe(1);
    register.keep([await graph(20, [application(200, 500)])], 20);
    register.keep([await graph(21, [application(200, 500)])], 21);
    expect([register.answers, endsOn(register, key), register.stateOf(key).parts.standing?.lifecycle]).toEqual([2, 500, 'approved']);
  });

  it('stays as it was told last where a later report does not tell it, and is none any more where it tells that there is none', async () => {
    const register = new KeptRegister();
    register.keep([await graph(0, [application(200)])], 0);
    const [key = ''] = register.exceptionKeys;
    register.keep([await graph(10, [])], 10);
    expect([register.answers, endsOn(register, key)]).toEqual([1, 200]);
    register.keep([await graph(20, [application()])], 20);
    expect([register.answers, endsOn(register, key)]).toEqual([2, undefined]);
  });

  it('that has passed is known no more', async () => {
    const register = new KeptRegister();
    register.keep([await graph(0, [application(30)])], 0);
    const [key = ''] = register.exceptionKeys;
    expect([endsOn(register, key, 30), endsOn(register, key, 31)]).toEqual([30, undefined]);
  });
});

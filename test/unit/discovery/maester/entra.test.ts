import type { ParsedReport } from '../../../../src/discovery/parsedReport';
import { ofKind, parse } from '../reports';
import { appLink, ID, lines, LINKS, madeRun, userLink, type MadeTest } from './runs';
import { actualOf, unreadOf } from '../inWords';

const read = (...tests: readonly MadeTest[]): Promise<ParsedReport> => parse(madeRun([...LINKS, ...tests]));
const whys = (parsed: ParsedReport, part: string): string[] => unreadOf(parsed).filter(({ where }) => where.includes(part)).map(({ why }) => why);
const GLOBAL = '62e90394-69f5-4237-9190-012177145e10';

describe('roles that are held for good', () => {
  const table = (...rows: readonly string[]): string => lines('Your tenant has active assignments:', '', '| Role | Principal Type | Display Name | Status |', '| --- | --- | --- | --- |', ...rows);

  it('assignments without an end, by name (CISA.MS.AAD.7.4), and outside PIM, by link (7.5), are one finding', async () => {
    const { findings } = await read(
      { id: 'CISA.MS.AAD.7.4', text: table('| Global Administrator | user | Ann Lee | ❌ No Expiration |', '| User Administrator | servicePrincipal | Robot | ❌ No Expiration |') },
      { id: 'CISA.MS.AAD.7.5', text: table(`| Global Administrator | user | ${userLink(ID.ann, 'Ann \\[IT\\] Lee')} | ❌ No Start Date |`) },
    );
    expect(findings.map(({ setting, principal, controls }) => [setting.id, principal.type, principal.id, controls.includes('MS.AAD.7.5v1')])).toEqual([
      [GLOBAL, 'user', ID.ann, true],
      ['fe930be7-5e62-47db-91af-98c3a49a38b1', 'application', 'Robot', false],
    ]);
  });

  it('holders of control-plane roles keep their scope, and an activation is not told apart (MT.1025 to MT.1028)', async () => {
    const { findings } = await read({ id: 'MT.1028', text: lines('These directory role assignments for UserMailbox exists:', '', `  - ${userLink(ID.ann, 'Ann Lee')} with Global Administrator on scope directory (tenant-wide)`, `  - ${userLink(ID.glass, 'Break glass one')} with User Administrator on scope /administrativeUnits/${ID.gone}`) });
    expect(findings.map(({ principal, extent, severity }) => [principal.id, extent, severity])).toEqual([
      [ID.ann, [], 'high'],
      [ID.glass, [`scope /administrativeUnits/${ID.gone}`], 'medium'],
    ]);
    expect(actualOf(findings[0])).toMatch(/an activation that was running looks the same/);
  });

  it('assignments outside PIM are read from its alert (MT.1031)', async () => {
    const parsed = await read({ id: 'MT.1031', text: lines('1 privileged assignment(s) were made outside of PIM', '', '', `  -  Guest of ours with Global Administrator by AssigneeId ${ID.guest}`, '', 'Get more details from the PIM alert [x](https://portal.azure.com/#view/x) in the Azure Portal.') });
    expect(parsed.findings.map(({ principal, controls }) => [principal, controls.includes('MS.AAD.7.5v1')])).toEqual([[{ type: 'user', id: ID.guest, name: 'Guest of ours' }, true]]);
    expect(whys(parsed, 'TestResult: emergency access')).toHaveLength(1);
  });

  it('a role that is not known by its name has its name for an id, and the report says so', async () => {
    const parsed = await read({ id: 'MT.1025', text: lines('These directory role assignments for ExternalUser exists:', '', `  - ${userLink(ID.guest, 'Guest')} with Role of our own on scope directory (tenant-wide)`) });
    expect(parsed.findings.map(({ setting }) => setting.id)).toEqual(['Role of our own']);
    expect(whys(parsed, 'role Role of our own')).toHaveLength(1);
  });

  it('global administrators are holders of roles, without being findings', async () => {
    const { findings, roleHolders } = await read();
    expect(findings).toEqual([]);
    expect(roleHolders.filter(({ family }) => family === 'conditionalAccess').map(({ principal, roles }) => [principal.name, roles])).toEqual([
      ['Ann Lee', ['Global Administrator']],
      ['Break glass one', ['Global Administrator']],
    ]);
  });

  it('a test that failed and lists nobody tells nothing', async () => {
    const parsed = await read({ id: 'CISA.MS.AAD.7.4', text: 'Your tenant has active assignments without expiration to privileged roles.' });
    expect(parsed.findings).toEqual([]);
    expect(whys(parsed, 'highly privileged roles without an end')).toEqual(['CISA.MS.AAD.7.4 failed and says nothing that names an exception']);
  });
});

describe('applications with consent', () => {
  const row = (permission: string, type: string): string => `| ${appLink(ID.robot, ID.robotApp, 'Robot')} | ${ID.robotApp} | ${permission} | ${type} | Direct |`;
  const risky = (id: string, ...rows: readonly string[]): MadeTest => ({ id, text: lines('At least one application has graph permissions:', '', '| ApplicationName | ApplicationId | PermissionName | PermissionType | AttackPath |', '| --- | --- | --- | --- | --- |', ...rows) });

  it('one finding an application, over all tests, with its permissions as extent (MT.1050, MT.1051, MT.1058)', async () => {
    const { findings, sameAs } = await read(
      risky('MT.1050', row('RoleManagement.ReadWrite.Directory', 'Application')),
      risky('MT.1051', row('Directory.ReadWrite.All', 'Application'), row('Directory.ReadWrite.All', 'Application')),
      { id: 'MT.1058', text: lines('Found **1** applications', '', '### Applications Missing Exchange Application Access Policies', '', '| Application | Application ID | Exchange Permissions |', '| --- | --- | --- |', `| ${appLink(ID.robot, ID.robotApp, 'Robot')} | ${ID.robotApp} | Mail.Read, Mail.Send |`) },
    );
    expect(findings.map(({ kind, setting, principal, extent, severity }) => ({ kind, setting: setting.id, principal, extent, severity }))).toEqual([
      {
        kind: 'adminConsent',
        setting: ID.robot,
        principal: { type: 'application', id: ID.robotApp, name: 'Robot' },
        extent: ['Microsoft Graph: Directory.ReadWrite.All (Application)', 'Microsoft Graph: Mail.Read (Application)', 'Microsoft Graph: Mail.Send (Application)', 'Microsoft Graph: RoleManagement.ReadWrite.Directory (Application)'],
        severity: 'high',
      },
    ]);
    expect(findings[0]?.controls).toEqual(expect.arrayContaining(['MS.AAD.5.2v1', 'MT.1050', 'MT.1051', 'MT.1058']));
    expect(sameAs.get(ID.robot)).toBe(ID.robotApp);
  });

  it('for whom a delegated permission was given is not told', async () => {
    const parsed = await read(risky('MT.1050', row('RoleManagement.ReadWrite.Directory', 'Delegated')));
    expect(parsed.findings.map(({ extent }) => extent)).toEqual([['Microsoft Graph: RoleManagement.ReadWrite.Directory (Delegated)']]);
    expect(whys(parsed, 'Robot')[0]).toMatch(/for everybody or for single users/);
  });
});

describe('settings for guests', () => {
  it.each([
    [{ id: 'CISA.MS.AAD.8.2', text: lines('Your tenant allows anyone to invite guests.', '', 'allowInvitesFrom : everyone') }, 'authorizationPolicy/AllowInvitesFrom', 'Everybody, guests included, may invite guests'],
    [{ id: 'EIDSCA.AP04', text: lines('Your tenant is configured as **adminsGuestInvitersAndAllMembers**.', '', 'The recommended value is **adminsAndGuestInviters**') }, 'authorizationPolicy/AllowInvitesFrom', 'Every member may invite guests'],
    [{ id: 'CISA.MS.AAD.8.1', text: 'Guest user access is not restricted. Guest users have the same access as members (most inclusive)' }, 'authorizationPolicy/GuestUserRoleId', 'Guests see the directory as members do'],
    [{ id: 'EIDSCA.AP07', text: lines('Your tenant is configured as **a0b1b346-4d3e-4e8b-98f8-753987be4970**.') }, 'authorizationPolicy/GuestUserRoleId', 'Guests see the directory as members do'],
    [{ id: 'CIS.M365.5.1.6.2', text: 'Your tenant settings do not comply with CIS recommendations.' }, 'authorizationPolicy/GuestUserRoleId', 'Guests see the directory as members do'],
  ])('$id', async (test, setting, actual) => expect((await read(test)).findings.map((finding) => [finding.setting.id, actualOf(finding)])).toEqual([[setting, actual]]));

  it('nothing is found where the test passes, even if another of the topic was not run', async () => {
    const parsed = await read({ id: 'EIDSCA.AP04', result: 'Passed', text: 'Well done.' }, { id: 'CISA.MS.AAD.8.2', result: 'NotRun', text: null });
    expect(ofKind(parsed.findings, 'guestInvitations')).toEqual([]);
    expect(whys(parsed, 'who may invite guests')).toEqual([]);
  });

  it('a value that nobody knows is told, not guessed', async () => {
    expect(whys(await read({ id: 'CISA.MS.AAD.8.1', text: 'Guest user access is using a new role that is not recognized.' }), 'what guests see')[0]).toMatch(/^CISA\.MS\.AAD\.8\.1 failed/);
  });
});

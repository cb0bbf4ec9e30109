import type { ParsedReport } from '../../../../src/discovery/parsedReport';
import { ofKind, pairs, parse } from '../reports';
import { groupLink, ID, lines, LINKS, madeRun, policyLink, type MadeTest } from './runs';
import { actualOf, unreadOf } from '../inWords';

const read = (...tests: readonly MadeTest[]): Promise<ParsedReport> => parse(madeRun([...LINKS, ...tests]));
const whys = (parsed: ParsedReport, part: string): string[] => unreadOf(parsed).filter(({ where }) => where.includes(part)).map(({ why }) => why);
const gap = (...text: readonly string[]): MadeTest => ({ id: 'MT.1036', text: lines(...text) });

describe('what conditional access policies leave out without a fallback (MT.1036)', () => {
  it('names of accounts and policies become ids where the run links them', async () => {
    const { findings } = await read(
      gap('The following user objects did not have a fallback:', '', '', '    User: Ann Lee', "        > Excluded in policy 'MFA for everyone'", "        > Excluded in policy 'No 'old' sign-in'", '', '    User: Break glass one', "        > Excluded in policy 'Managed | devices'"),
    );
    expect(pairs(findings)).toEqual([`${ID.ann} @ ${ID.mfa}`, `${ID.ann} @ ${ID.legacy}`, `${ID.glass} @ ${ID.devices}`].sort());
    expect(findings[0]).toMatchObject({ kind: 'userExcluded', inForce: true, since: null, principal: { type: 'user' }, evidence: 'Tests[4].ResultDetail.TestResult' });
  });

  it('a name without an id is its own id, and the report says that it is', async () => {
    const parsed = await read(gap('The following user objects did not have a fallback:', '    User: Sync account', "        > Excluded in policy 'MFA for everyone'", "        > Excluded in policy 'Unlinked'"));
    expect(parsed.findings.map(({ principal, setting }) => [principal.id, setting.id])).toEqual([['Sync account', ID.mfa], ['Sync account', 'Unlinked']]);
    expect(whys(parsed, 'user Sync account')[0]).toMatch(/known by its name alone/);
    expect(whys(parsed, 'policy Unlinked')[0]).toMatch(/known by its name alone/);
  });

  it('two accounts or policies of one name are never taken for one that has an id', async () => {
    const twin = { id: 'CISA.MS.AAD.2.1', result: 'Passed', text: lines(`  - ${policyLink(ID.gone, 'MFA for everyone')}`) };
    const parsed = await read(twin, gap('The following user objects did not have a fallback:', '    User: Ann Lee', "        > Excluded in policy 'MFA for everyone'", '    User: Ann Lee', "        > Excluded in policy 'Managed | devices'"));
    expect(parsed.findings.map(({ principal, setting }) => [principal.id, setting.id]).sort()).toEqual([['Ann Lee', 'MFA for everyone'], ['Ann Lee', ID.devices]].sort());
    expect(whys(parsed, 'user Ann Lee')).toEqual(['several have this name, so they cannot be told apart']);
    expect(whys(parsed, 'policy MFA for everyone')[0]).toMatch(/several have this name/);
  });

  it('every type of object has its kind; platforms stay with the policy, Entra’s own words and ids are understood', async () => {
    const of = (type: string, name: string): string[] => [`    ${type}: ${name}`, "        > Excluded in policy 'MFA for everyone'", ''];
    const section = (what: string, ...objects: readonly string[][]): string[] => [`The following ${what} objects did not have a fallback:`, '', ...objects.flat()];
    const { findings } = await read(
      gap(
        ...section('user', of('User', 'GuestsOrExternalUsers (Unable to resolve GUID)'), of('User', `${ID.gone} (Unable to resolve GUID)`)),
        ...section('group', of('Group', 'Kiosks')),
        ...section('role', of('Role', 'Global Administrator')),
        ...section('application', of('Application', 'Microsoft Intune Enrollment')),
        ...section('service principal', of('Service Principal', 'Robot')),
        ...section('location', of('Location', 'AllTrusted (Unable to resolve GUID)'), of('Location', 'Head office')),
        ...section('platform', of('Platform', 'android'), of('Platform', 'iOS')),
      ),
    );
    expect(findings.map(({ kind, principal, extent }) => [kind, principal.id, ...extent]).sort()).toEqual([
      ['applicationExcluded', 'd4ebce55-015a-49b5-a083-c84d1797ae8c'],
      ['groupExcluded', 'Kiosks'],
      ['guestsExcluded', 'GuestsOrExternalUsers'],
      ['locationExcluded', 'AllTrusted'],
      ['locationExcluded', 'Head office'],
      ['platformExcluded', ID.mfa, 'android', 'iOS'],
      ['roleExcluded', '62e90394-69f5-4237-9190-012177145e10'],
      ['userExcluded', ID.gone],
      ['workloadIdentityExcluded', 'Robot'],
    ]);
  });

  it('the way it was written before March 2025, by ids, is read too', async () => {
    const { findings } = await read(gap('The following user objects did not have a fallback:', '', `    - ${ID.ann}`, '', "        - Excluded in policy 'MFA for everyone'", '', `    - ${ID.gone} (Old Name)`, '', "        - Excluded in policy 'Managed | devices'", ''));
    expect(findings.map(({ principal, setting }) => [principal.id, principal.name, setting.id])).toEqual([[ID.ann, 'Ann Lee', ID.mfa], [ID.gone, 'Old Name', ID.devices]]);
  });

  it('an object without a name, without a policy, and a line that nobody knows are told', async () => {
    const parsed = await read(gap('The following role objects did not have a fallback:', '    Role: Auditor', '    Role: ', "        > Excluded in policy 'MFA for everyone'", 'Half a li'));
    expect(parsed.findings).toEqual([]);
    expect(whys(parsed, 'role Auditor')).toEqual(['it is excluded, but the report does not say by which policy']);
    expect(whys(parsed, 'role without a name')).toEqual(['it has neither a name nor an id']);
    expect(whys(parsed, 'TestResult')).toContain('a line that cannot be understood: Half a li');
  });

  it('says that exclusions with a fallback are not listed, whether it passes or fails', async () => {
    for (const test of [gap('The following user objects did not have a fallback:', '    User: Ann Lee', "        > Excluded in policy 'MFA for everyone'"), { id: 'MT.1036', result: 'Passed', text: 'All excluded objects seem to have a fallback in other policies.' }]) {
      expect(whys(await read(test), 'exclusions with a fallback')).toHaveLength(1);
    }
  });

  it('the controls that Maester counts a policy for give the severity', async () => {
    const { findings } = await read(gap('The following user objects did not have a fallback:', '    User: Ann Lee', "        > Excluded in policy 'MFA for everyone'", "        > Excluded in policy 'Managed | devices'"));
    const of = (id: string): unknown => findings.filter(({ setting }) => setting.id === id).map(({ controls, severity }) => [controls, severity]);
    expect(of(ID.mfa)).toEqual([[['MS.AAD.3.2v2', 'MT.1036', 'CIS.M365.5.2.2.2'], 'high']]);
    expect(of(ID.devices)).toEqual([[['MT.1036'], 'medium']]);
  });

  it('the account that Maester takes for emergency access is told, by detection and by its settings', async () => {
    const test = gap('The following user objects did not have a fallback:', '    User: Ann Lee', "        > Excluded in policy 'MFA for everyone'", '    User: Break glass one', "        > Excluded in policy 'MFA for everyone'");
    const detected = { id: 'MT.1005', text: lines(`Automatically detected emergency access user: Ann Lee (${ID.ann})`, '', "These conditional access policies don't have the emergency access user excluded:", '', `  - ${policyLink(ID.legacy, "No 'old' sign-in")}`) };
    const parsed = await parse(madeRun([...LINKS, detected, test], { MaesterConfig: { GlobalSettings: { EmergencyAccessAccounts: [{ Id: ID.glass.toUpperCase(), Type: 'User' }] } } }));
    expect(parsed.findings.map(({ actual }) => actual.some(({ code }) => code === 'takenForEmergency'))).toEqual([true, true]);
    expect(whys(parsed, `emergency access Ann Lee (${ID.ann})`)).toEqual(['only the policies that do not leave it out are listed']);
  });
});

describe('tables of policies and what they leave out', () => {
  const groups = (...rows: readonly string[]): MadeTest => ({ id: 'MT.1035', text: lines('These security groups are not protected.', '', '', '#### Impacted Conditional Access Policies', '', ' | Security Group | Condition | Policy name | ', '| --- | --- | --- |', ...rows) });

  it('unprotected groups that are excluded are findings, those that are included are none (MT.1035)', async () => {
    const parsed = await read(groups(`| ${groupLink(ID.service, 'Kiosks | floor')} | exclude | ${policyLink(ID.devices, 'Managed | devices')} | `, `| ${groupLink(ID.service, 'Kiosks | floor')} | include | ${policyLink(ID.mfa, 'MFA for everyone')} | `));
    expect(parsed.findings.map(({ kind, principal, setting }) => [kind, principal.id, principal.name, setting.id, setting.name])).toEqual([['groupExcluded', ID.service, 'Kiosks | floor', ID.devices, 'Managed | devices']]);
    expect(whys(parsed, 'state of')).toEqual([]);
    expect(whys(parsed, 'TestResult').filter((why) => /cannot be understood/.test(why))).toEqual([]);
  });

  it('the state of a policy that no list of enabled policies holds is not told', async () => {
    const parsed = await read(groups(`| ${groupLink(ID.service, 'Kiosks')} | exclude | ${policyLink(ID.gone, 'Draft')} | `));
    expect(parsed.findings.map(({ inForce }) => inForce)).toEqual([true]);
    expect(whys(parsed, 'state of Draft')[0]).toMatch(/in any state/);
  });

  it('objects that were deleted are still excluded, and milder (MT.1038, MT.1066)', async () => {
    const head = ['', '#### Impacted Conditional Access policies', ''];
    const { findings } = await read(
      { id: 'MT.1038', text: lines('Deleted groups:', ...head, ' | Conditional Access policy | Deleted security group | Condition | ', '| --- | --- | --- |', `| ${policyLink(ID.mfa, 'MFA for everyone')} | ${ID.gone} | exclude | `) },
      { id: 'MT.1066', text: lines('Non-existent objects:', ...head, '| Conditional Access policy | Non-existent object | Object type | Condition | ', '| --- | --- | --- | --- |', `| ${policyLink(ID.mfa, 'MFA for everyone')} | ${ID.gone} | Group | exclude | `, `| ${policyLink(ID.mfa, 'MFA for everyone')} | ${ID.robot} | User | exclude | `) },
    );
    expect(findings.map(({ kind, principal, severity, controls }) => [kind, principal.id, severity, controls.includes('MT.1038')])).toEqual([
      ['groupExcluded', ID.gone, 'medium', true],
      ['userExcluded', ID.robot, 'medium', false],
    ]);
    expect(actualOf(ofKind(findings, 'groupExcluded')[0])).toMatch(/no longer exists/);
  });

  it('a row that is cut or without a link is told', async () => {
    const parsed = await read(groups('| Kiosks | exclude | Some policy | ', `| ${groupLink(ID.service, 'Kiosks')} | excl`));
    expect(parsed.findings).toEqual([]);
    expect(whys(parsed, 'TestResult').filter((why) => why.startsWith('a row that cannot be understood'))).toHaveLength(2);
  });
});

import type { Reading } from '../../../../src/discovery/parsedReport';
import { readReports } from '../../../../src/discovery/readReports';
import { bytesOf, TENANT } from '../reports';
import { unreadOf } from '../inWords';

const GLASS = 'BBBBBBBB-0000-4000-8000-000000000002';
const settings = (...accounts: readonly object[]): object => ({ ModuleVersion: '2.2.0', GlobalSettings: { EmergencyAccessAccounts: accounts }, TestSettings: [{ Id: 'MT.1005', Severity: 'High' }] });

async function read(value: unknown, name = 'maester-config.json'): Promise<Extract<Reading, { outcome: 'read' }>['parsed']> {
  const [reading] = await readReports([{ name, bytes: bytesOf(value), changedOn: '2026-05-01' }]);
  if (reading?.outcome !== 'read') throw new Error(JSON.stringify(reading));
  return reading.parsed;
}

describe('the settings of Maester', () => {
  it('each account that is to be taken for emergency access is a finding without a reason', async () => {
    const { findings, report } = await read(settings({ Id: GLASS, Type: 'User' }, { UserPrincipalName: 'Glass@lamna.example' }, { Id: 'cccccccc-0000-4000-8000-000000000001', Type: 'Group' }, {}));
    expect(findings.map(({ kind, principal, setting }) => [kind, principal.id, setting.id])).toEqual([
      ['groupExcluded', 'cccccccc-0000-4000-8000-000000000001', 'Maester/EmergencyAccessAccounts'],
      ['userExcluded', GLASS.toLowerCase(), 'Maester/EmergencyAccessAccounts'],
      ['userExcluded', 'glass@lamna.example', 'Maester/EmergencyAccessAccounts'],
    ]);
    expect(unreadOf({ report }).map(({ where }) => where)).toEqual(['tenant', 'day of the file', 'TestSettings', 'GlobalSettings.EmergencyAccessAccounts[3]', 'GlobalSettings.EmergencyAccessAccounts[1].Type', 'GlobalSettings.EmergencyAccessAccounts[1]']);
  });

  it('are of the tenant that stands in the name of the file', async () => {
    expect((await read(settings(), `C:\\maester\\maester-config.${TENANT.toUpperCase()}.json`)).report.tenant.id).toBe(TENANT);
  });
});

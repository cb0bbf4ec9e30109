import type { ParsedReport } from '../../../src/discovery/parsedReport';
import { readReports } from '../../../src/discovery/readReports';
import { ID, lines, LINKS, madeRun, type MadeTest } from './maester/runs';
import { bytesOf, resultsFile } from './reports';

const FORWARDING: MadeTest = { id: 'CISA.MS.EXO.1.1', text: lines('Not disabled:', '', '| Name | Domain | Automatic forwarding | Test Result |', '| --- | --- | --- | --- |', '| [Default](https://admin.exchange.microsoft.com/#/remotedomains) | * | Allow automatic forwarding | ❌ Fail |') };
const ADDRESSES: MadeTest = { id: 'CISA.MS.EXO.12.1', text: lines('Your tenant has lists.', '', '* Default', '  * 192.0.2.1') };
const EXCLUDED: MadeTest = { id: 'MT.1036', text: lines('The following user objects did not have a fallback:', '', '    User: Sync account', "        > Excluded in policy 'MFA for everyone'") };
const scuba = (raw: object): object => resultsFile({ remote_domains: [{ Name: 'Default', Guid: 'guid-of-domain', DomainName: '*', AutoForwardEnabled: true }], conn_filter: [{ Name: 'Default', Guid: 'guid-of-filter', IPAllowList: ['192.0.2.1'] }], ...raw });
const policy = (id: string, name: string, ...users: string[]): object => ({ Id: id, DisplayName: name, State: 'enabled', GrantControls: { BuiltInControls: ['mfa'] }, Conditions: { Users: { ExcludeUsers: users } } });
const named = { [ID.service]: { DisplayName: 'Sync account', roles: [] } };

async function read(...files: readonly object[]): Promise<readonly ParsedReport[]> {
  const readings = await readReports(files.map((file, index) => ({ name: `${index}.json`, bytes: bytesOf(file) })));
  return readings.flatMap((reading) => (reading.outcome === 'read' ? [reading.parsed] : []));
}
const keys = (parsed: ParsedReport | undefined): string[] => parsed?.findings.map(({ key }) => key) ?? [];

describe('two tools that show the same hole, one of them by name alone', () => {
  it('make one key: settings by the principal they except, principals by the setting they are excepted from', async () => {
    const [fromScuba, fromMaester] = await read(scuba({ conditional_access_policies: [policy(ID.mfa, 'MFA for everyone', ID.service)], privileged_users: named }), madeRun([...LINKS, FORWARDING, ADDRESSES, EXCLUDED]));
    expect(keys(fromMaester)).toEqual(keys(fromScuba));
    expect(keys(fromMaester)).toHaveLength(3);
  });

  it('in whatever order they are read', async () => {
    const [fromMaester, fromScuba] = await read(madeRun([...LINKS, FORWARDING, EXCLUDED]), scuba({ conn_filter: [], conditional_access_policies: [policy(ID.mfa, 'Renamed since', ID.service)], privileged_users: named }));
    expect(keys(fromMaester)).toEqual(keys(fromScuba));
  });

  it('nothing is guessed where another setting excepts the one who has the name, or where several have it', async () => {
    const byName = keys((await read(madeRun([...LINKS, EXCLUDED])))[0]);
    const [elsewhere] = await read(madeRun([...LINKS, EXCLUDED]), scuba({ conditional_access_policies: [policy(ID.legacy, 'Other', ID.service)], privileged_users: named }));
    const [several] = await read(madeRun([...LINKS, EXCLUDED]), scuba({ conditional_access_policies: [policy(ID.mfa, 'MFA for everyone', ID.service, ID.robot)], privileged_users: { ...named, [ID.robot]: { DisplayName: 'Sync account', roles: [] } } }));
    expect([keys(elsewhere), keys(several)]).toEqual([byName, byName]);
  });

  it('another tenant’s report gives no ids', async () => {
    const [fromMaester] = await read(madeRun([FORWARDING]), resultsFile({ remote_domains: [{ Name: 'Default', Guid: 'guid-of-domain', DomainName: '*', AutoForwardEnabled: true }] }, { MetaData: { TenantId: '99999999-2222-4333-8444-555555555555', TimestampZulu: '2026-05-04T00:00:00Z', Tool: 'ScubaGear', ToolVersion: '1.8.0' } }));
    expect(fromMaester?.findings.map(({ setting }) => setting.id)).toEqual(['Default']);
  });
});

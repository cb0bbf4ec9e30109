import { FAMILIES } from '../../../src/domain/exception/family';
import { FINDING_KINDS, PRINCIPAL_TYPES } from '../../../src/domain/exception/finding';
import { SEVERITIES } from '../../../src/domain/exception/severity';
import { readReports } from '../../../src/discovery/readReports';
import { northwindReport } from '../../seed/reports/northwind';
import { groupLink, ID, lines, LINKS, madeRun, policyLink } from './maester/runs';
import { bytesOf, TENANT } from './reports';
import { discovered } from '../../../src/node/discovered';
import { discoveryWords } from '../../../src/node/discoveryWords';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const maester = madeRun([...LINKS, { id: 'MT.1035', text: lines(' | Security Group | Condition | Policy name | ', '| --- | --- | --- |', `| ${groupLink(ID.service, 'Kiosks')} | exclude | ${policyLink(ID.mfa, 'MFA for everyone')} | `) }]);
const prowler = [{ metadata: { event_code: 'entra_x', product: { name: 'Prowler', version: '5.12.0' } }, status: 'Suppressed', status_code: 'FAIL', resources: [{ name: 'one' }], cloud: { org: { uid: TENANT }, provider: 'm365' }, time: 1_780_000_000 }];

/** One file of each source. */
const FILES: readonly (readonly [string, unknown])[] = [
  ['ScubaGear', northwindReport()],
  ['ScubaGear configuration', 'ProductNames: [aad]\nOmitPolicy:\n  MS.AAD.1.1v1:\n    Expiration: 2026-12-01\n'],
  ['Maester', maester],
  ['Maester settings', { GlobalSettings: { EmergencyAccessAccounts: [{ Id: ID.glass }] }, TestSettings: [] }],
  ['Prowler', prowler],
  ['Microsoft Graph', { value: [{ id: ID.mfa, displayName: 'MFA', state: 'enabled', createdDateTime: '2026-01-01T00:00:00Z', conditions: { users: { excludeUsers: [ID.ann] }, applications: {} }, grantControls: { builtInControls: ['mfa'] } }] }],
];

describe('what the discover command prints, for every source', () => {
  it.each(FILES)('%s: every member is there and of its type', async (source, content) => {
    const [reading] = await readReports([{ name: 'file', bytes: bytesOf(content), changedOn: '2026-05-01' }], { tenant: { id: TENANT, name: 'Lamna Healthcare' } });
    if (reading?.outcome !== 'read') throw new Error(JSON.stringify(reading));
    const { reports: [report], findings } = discovered([reading.parsed], discoveryWords());
    if (!report) throw new Error('no report is printed');
    expect(Object.keys(report).sort()).toEqual(['file', 'ranOn', 'source', 'tenant', 'toolVersion', 'unread']);
    expect(report).toMatchObject({ file: 'file', source, toolVersion: expect.any(String), tenant: { id: expect.stringMatching(/^[0-9a-f-]{36}$/), name: expect.any(String) }, ranOn: expect.stringMatching(DAY) });
    for (const gap of report.unread) expect(gap).toEqual({ where: expect.stringMatching(/./), why: expect.stringMatching(/./), code: expect.stringMatching(/./) });
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) {
      const { since, endsOn, ...rest } = finding;
      expect(rest).toEqual({
        key: expect.stringContaining(`${report.tenant.id}|${finding.kind}|`),
        tenantId: report.tenant.id,
        family: expect.anything(),
        kind: expect.anything(),
        controls: expect.any(Array),
        setting: { id: expect.stringMatching(/./), name: expect.stringMatching(/./) },
        principal: { type: expect.anything(), id: expect.stringMatching(/./), name: expect.stringMatching(/./) },
        extent: expect.any(Array),
        expected: expect.stringMatching(/./),
        actual: expect.stringMatching(/./),
        inForce: expect.any(Boolean),
        severity: expect.anything(),
        evidence: expect.stringMatching(/./),
      });
      expect([FAMILIES.includes(finding.family), FINDING_KINDS.includes(finding.kind), PRINCIPAL_TYPES.includes(finding.principal.type), SEVERITIES.includes(finding.severity)]).toEqual([true, true, true, true]);
      for (const text of [...finding.controls, ...finding.extent]) expect(typeof text).toBe('string');
      for (const day of [since, endsOn]) expect(day === null || DAY.test(day)).toBe(true);
    }
  });
});

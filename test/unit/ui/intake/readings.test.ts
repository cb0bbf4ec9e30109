import type { Reading } from '../../../../src/discovery/parsedReport';
import { outcomeOf } from '../../../../src/decisions/readingOutcome';
import { filesWithoutTenant, isTenantId, tenantsToChoose } from '../../../../src/ui/intake/readings';
import { bytesOf, resultsFile, TENANT } from '../../discovery/reports';
import { readReports } from '../../../../src/discovery/readReports';

const CONFIG = { name: 'scuba.yaml', bytes: bytesOf('ProductNames: [aad]\nOmitPolicy:\n  MS.AAD.1.1v1:\n    Rationale: Old scanners\n'), changedOn: '2026-05-01' };
const POLICIES = { name: 'policies.json', bytes: bytesOf({ value: [{ id: 'aaaaaaaa-0000-4000-8000-000000000001', displayName: 'MFA', state: 'enabled', createdDateTime: '2026-01-01T00:00:00Z', conditions: { users: { includeUsers: ['All'], excludeUsers: ['bbbbbbbb-0000-4000-8000-000000000001'] }, applications: {} }, grantControls: { builtInControls: ['mfa'] } }] }), changedOn: '2026-05-01' };
const RESULTS = { name: 'results.json', bytes: bytesOf(resultsFile({})) };
const read = (...files: readonly (typeof CONFIG | typeof RESULTS)[]): Promise<readonly Reading[]> => readReports(files);

describe('files that do not name their tenant', () => {
  it('are asked about, a configuration as well as an export', async () => expect(filesWithoutTenant(await read(CONFIG, POLICIES))).toEqual(['scuba.yaml', 'policies.json']));

  it('are not asked about where a report beside them names it', async () => expect(filesWithoutTenant(await read(CONFIG, POLICIES, RESULTS))).toEqual([]));

  it('are not compared with the register while it is not known, and say what is missing', async () => {
    const { reports, unreadable } = outcomeOf(await read(CONFIG, POLICIES));
    expect(reports).toEqual([]);
    expect(unreadable.map(({ file, code }) => [file, code])).toEqual([
      ['scuba.yaml', 'noTenant'],
      ['policies.json', 'noTenant'],
    ]);
  });

  it('are read as the tenant that is chosen', async () => {
    const { reports, unreadable } = outcomeOf(await readReports([CONFIG, POLICIES], { tenant: { id: TENANT.toUpperCase(), name: 'Lamna Healthcare' } }));
    expect(unreadable).toEqual([]);
    expect(reports.map(({ report, drafts }) => [report.source, report.tenant.id, drafts.length])).toEqual([
      ['ScubaGear configuration', TENANT, 1],
      ['Microsoft Graph', TENANT, 1],
    ]);
  });
});

describe('tenants to choose from', () => {
  it('each once, by name, with the name that is known from anywhere', async () => {
    const readings = await read(RESULTS);
    expect(tenantsToChoose(readings, [{ id: 't2', name: 'Contoso' }], ['t2', TENANT, 't3', ''])).toEqual([
      { id: 't2', name: 'Contoso' },
      { id: TENANT, name: 'Lamna Healthcare' },
      { id: 't3', name: 't3' },
    ]);
  });

  it.each([
    [TENANT, true],
    [` ${TENANT.toUpperCase()} `, true],
    ['contoso.example', false],
    ['', false],
  ])('%j is an id: %s', (text, is) => expect(isTenantId(text)).toBe(is));
});

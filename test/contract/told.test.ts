import { importReport } from '../../src/decisions/importReport';
import { planImport } from '../../src/decisions/importPlan';
import { readContext } from '../../src/decisions/readContext';
import { readKnown } from '../../src/decisions/readKnown';
import { readSurroundings } from '../../src/decisions/readSurroundings';
import { readTold } from '../../src/decisions/readTold';
import type { LastUse, SettingChange } from '../../src/discovery/facts';
import { draftsFrom } from '../../src/discovery/drafts';
import { readReport } from '../../src/discovery/readReports';
import { dayFromIso } from '../../src/domain/day/day';
import { itemsPath } from '../../src/lists/rest/listPath';
import { api } from '../../src/lists/rest/quote';
import { observations } from '../../src/lists/schema/observations';
import { register } from '../../src/lists/schema/register';
import { loadZone } from '../../src/register/load/site';
import { readFile } from 'node:fs/promises';
import { laterReport } from '../seed/reports/laterReport';
import { NORTHWIND_TENANT } from '../seed/reports/northwind';
import type { SharePoint } from '../sharepoint/server';
import { gateAs, startSeatedRegister } from './registerSite';

let sharePoint: SharePoint;
beforeAll(async () => {
  sharePoint = await startSeatedRegister();
});
afterAll(() => sharePoint.close());

/** Reads the sample report of a day with what an export told beside it. @returns the finding that the change is about, and its principal */
async function keep(ranOn: string, told: { readonly lastUse?: string; readonly changedAt?: string; readonly by?: string }): Promise<{ readonly key: string; readonly principal: LastUse['principal'] }> {
  const gate = gateAs(sharePoint, 'ana');
  const zone = await loadZone(gate);
  if (!zone) throw new Error('The zone is not known');
  const reading = await readReport('report.json', await readFile(laterReport({ ranOn })));
  if (reading.outcome !== 'read') throw new Error('The report was not read');
  const [finding] = reading.parsed.findings;
  if (!finding) throw new Error('The report shows nothing');
  const lastUse: LastUse[] = told.lastUse === undefined ? [] : [{ principal: finding.principal, lastUsedOn: told.lastUse }];
  const changes: SettingChange[] = told.changedAt === undefined ? [] : [{ findingKey: finding.key, what: 'opened', at: told.changedAt, by: { id: 'x', name: told.by ?? '' }, activity: '', before: '', after: '', evidence: '' }];
  const plan = planImport([{ ...reading.parsed, drafts: draftsFrom(reading.parsed), lastUse, changes }], await readKnown(gate));
  const { failures } = await importReport(plan, { site: { gate, zone }, known: await readContext({ gate, zone }) });
  expect(failures).toEqual([]);
  return finding;
}

const told = async (tenantId = NORTHWIND_TENANT) => {
  const gate = gateAs(sharePoint, 'vic');
  const zone = await loadZone(gate);
  if (!zone) throw new Error('The zone is not known');
  return readTold({ gate, zone }, tenantId);
};

describe('what exports told beside their findings', () => {
  it('is unknown where no report told anything, and not "unused"', async () => {
    const { principal, key } = await keep('2026-11-10', {});
    sharePoint.control.clearLog();
    const read = await told();
    expect([read.lastUseOf(principal), read.lastChangeOf([key]), read.activityDay]).toEqual([undefined, undefined, undefined]);
    // No file is read for nothing.
    expect(sharePoint.control.requests().filter(({ url }) => url.includes('GetFile'))).toEqual([]);
  });

  it('is the newest last use and the newest change, whichever report told them', async () => {
    await keep('2026-11-12', { lastUse: '2026-11-11', changedAt: '2026-10-21T09:00:00Z', by: 'Mira Okafor' });
    const { principal, key } = await keep('2026-11-14', { lastUse: '2026-11-09', changedAt: '2026-09-01T09:00:00Z', by: 'Jon Bell' });
    const read = await told();
    expect(read.lastUseOf({ ...principal, id: principal.id.toUpperCase() })).toMatchObject({ lastUsedDay: dayFromIso('2026-11-11'), asOfDay: dayFromIso('2026-11-12') });
    expect(read.lastUseOf({ type: 'user', id: 'somebody else' })).toBeUndefined();
    expect(read.lastChangeOf(['no such finding', key])).toMatchObject({ day: dayFromIso('2026-10-21'), by: 'Mira Okafor', what: 'opened' });
    expect(read.activityDay).toBe(dayFromIso('2026-11-14'));
    expect((await told('another tenant')).lastUseOf(principal)).toBeUndefined();
  });

  it('is not told by a file that is not the one that was kept', async () => {
    const { principal } = await keep('2026-11-16', { lastUse: '2026-11-15' });
    expect((await told()).lastUseOf(principal)?.lastUsedDay).toBe(dayFromIso('2026-11-15'));
    const ada = gateAs(sharePoint, 'ada');
    const { value } = await ada.get<{ value: { Body: string }[] }>(api`${itemsPath(ada.webUrl, observations)}?$select=Id,Body&$filter=Act eq 'reportRead'&$orderby=Id desc&$top=1`);
    const { name } = (JSON.parse(value[0]?.Body ?? '{}') as { evidence: { name: string } }).evidence;
    await ada.upload(api`web/GetFolderByServerRelativePath(decodedUrl=${'/sites/register/Evidence'})/Files/AddUsingPath(decodedUrl=${name},overwrite=true)`, new TextEncoder().encode(JSON.stringify({ lastUse: [{ principal, lastUsedOn: '2026-11-16' }] })));
    expect((await told()).lastUseOf(principal)?.lastUsedDay).toBe(dayFromIso('2026-11-11'));
  });
});

describe('what is known around the exceptions of a tenant', () => {
  it('is who may approve and review them, and whom the newest report names with a role over such settings', async () => {
    await keep('2026-11-18', {});
    const reading = await readReport('report.json', await readFile(laterReport({ ranOn: '2026-11-18' })));
    if (reading.outcome !== 'read') throw new Error('The report was not read');
    const holders = reading.parsed.roleHolders.flatMap(({ family, principal }) => (family === 'privilegedRoles' ? [principal.id] : []));
    const { approvers, reviewers, administrators } = await readSurroundings(gateAs(sharePoint, 'vic'), { tenantId: NORTHWIND_TENANT.toUpperCase(), family: 'privilegedRoles', category: 'operational' });
    expect([approvers?.map(({ name }) => name), reviewers?.map(({ name }) => name)]).toEqual([expect.arrayContaining(['Mira Okafor', 'Jon Bell']), expect.arrayContaining(['Ana Ruiz'])]);
    expect(holders.length).toBeGreaterThan(0);
    expect(administrators?.map(({ id }) => id)).toEqual(holders);
  });

  it('is which accounts of the tenant stand for emergency access, where it is one of them', async () => {
    const gate = gateAs(sharePoint, 'ada');
    const row = (key: string, Lifecycle: string, more: object = {}) => gate.post(itemsPath(gate.webUrl, register), { Title: key, ExceptionKey: key, Tenant: 'tenant-e', Category: 'emergencyAccess', PrincipalType: 'user', PrincipalId: key, Lifecycle, ...more });
    await row('bg-1', 'approved');
    await row('bg-2', 'closed');
    await row('bg-3', 'acceptedRisk', { PrincipalId: null, PrincipalName: 'Break glass 3' });
    await row('bg-4', 'approved', { Category: 'operational' });
    const around = async (category: 'emergencyAccess' | 'operational') => (await readSurroundings(gateAs(sharePoint, 'vic'), { tenantId: 'tenant-e', family: 'conditionalAccess', category })).emergencyAccess;
    expect(await around('emergencyAccess')).toEqual([{ type: 'user', id: 'Break glass 3' }, { type: 'user', id: 'bg-1' }]);
    expect(await around('operational')).toBeUndefined();
  });

  it('is not known of a tenant of which no report was read', async () => {
    expect((await readSurroundings(gateAs(sharePoint, 'vic'), { tenantId: 'another tenant', family: 'privilegedRoles', category: 'operational' })).administrators).toBeUndefined();
  });
});

import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Papa from 'papaparse';
import { parse } from 'yaml';
import { isoFromDay } from '../../src/domain/day/day';
import { decodeHeldRow, HELD_ROW_COLUMNS } from '../../src/lists/codec/heldRow';
import { itemsPath } from '../../src/lists/rest/listPath';
import { api, columnList } from '../../src/lists/rest/quote';
import { register } from '../../src/lists/schema/register';
import { preparedSample } from '../seed/preparedSite';
import { deskOf, todayOf } from '../seed/play';
import type { SharePoint } from '../sharepoint/server';
import { gateAs, startWatched } from './registerSite';
import { runCommand } from './runCommand';

jest.setTimeout(180_000);

const OPEN = 60;

let sharePoint: SharePoint;
let dataFile: string;
let webUrl: string;
beforeAll(async () => {
  dataFile = await preparedSample(OPEN);
  sharePoint = await startWatched({ dataFile });
  webUrl = `${sharePoint.url}/sites/register`;
});
afterAll(async () => {
  await sharePoint.close();
  rmSync(dirname(dataFile), { recursive: true });
});

/** Runs the command as `npm run --silent export` does. */
const exportCommand = (...args: string[]): ReturnType<typeof runCommand> => runCommand('src/node/export.ts', args);

/** Keys of rows that stand as approved or accepted and have not ended, as the lists say it: another way to the same answer. */
async function approvedToday(): Promise<readonly string[]> {
  const { value } = await gateAs(sharePoint, 'vic').get<{ value: Parameters<typeof decodeHeldRow>[0][] }>(api`${itemsPath(webUrl, register)}?$select=${columnList(HELD_ROW_COLUMNS)}&$top=5000`);
  const today = todayOf(await deskOf(webUrl, 'vic'));
  const rows = value.flatMap((item) => decodeHeldRow(item) ?? []);
  return rows
    .filter(({ lifecycle, expiresDay, brief }) => (lifecycle === 'approved' && expiresDay !== undefined && expiresDay >= today) || (lifecycle === 'acceptedRisk' && brief.risk !== undefined && brief.risk.signAgainDay >= today))
    .filter(({ brief, findingCount }) => !brief.scopeUnconfirmed && findingCount > 0)
    .map(({ exceptionKey }) => exceptionKey)
    .sort();
}

describe('npm run export', () => {
  it('writes what is approved today, has not ended and has not lapsed, and says what it left out', async () => {
    const { code, out, err } = await exportCommand('--site', webUrl, '--format', 'json');
    expect(code).toBe(0);
    const { exceptions } = JSON.parse(out) as { exceptions: { exceptionKey: string; until: string; link: string }[] };
    expect(exceptions.length).toBeGreaterThan(10);
    expect(exceptions.map(({ exceptionKey }) => exceptionKey)).toEqual(await approvedToday());
    const today = isoFromDay(todayOf(await deskOf(webUrl, 'vic')));
    expect(exceptions.filter(({ until }) => until < today)).toEqual([]);
    expect(exceptions[0]?.link).toBe(`${webUrl}?exception=${exceptions[0]?.exceptionKey}`);
    expect(err).toMatch(/^\d+ written; left out: .*\d+ not approved/);
  });

  it('writes the same bytes again', async () => {
    const [first, second] = [await exportCommand('--site', webUrl, '--format', 'csv'), await exportCommand('--site', webUrl, '--format', 'csv')];
    expect(first.out).toBe(second.out);
    expect(Papa.parse(first.out, { delimiter: ',' }).errors).toEqual([]);
  });

  it('asks which tenant a scanner’s file is for, and speaks of no other', async () => {
    const asked = await exportCommand('--site', webUrl, '--format', 'scubagear');
    expect(asked).toMatchObject({ code: 2, out: '' });
    const tenants = asked.err.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [];
    expect(tenants).toHaveLength(2);
    const files = await Promise.all(tenants.map((tenant) => exportCommand('--site', webUrl, '--format', 'scubagear', '--tenant', tenant)));
    for (const { code, out } of files) {
      expect(code).toBe(0);
      expect(Object.keys(parse(out) as object).length).toBeGreaterThan(0);
    }
    expect(files[0]?.out).not.toBe(files[1]?.out);
  });

  it('counts what a format has no place for apart, by name', async () => {
    const { exceptions } = JSON.parse((await exportCommand('--site', webUrl, '--format', 'json')).out) as { exceptions: { tenantId: string }[] };
    const tenant = exceptions[0]?.tenantId ?? '';
    const approved = exceptions.filter(({ tenantId }) => tenantId === tenant).length;
    for (const format of ['maester', 'prowler']) {
      const { code, out, err } = await exportCommand('--site', webUrl, '--format', format, '--tenant', tenant);
      expect([code, Object.keys(parse(out) as object)]).toEqual([0, format === 'maester' ? ['GlobalSettings', 'TestSettings'] : ['Mutelist']]);
      const [, written = NaN] = /^(\d+) written/.exec(err) ?? [];
      const [, unsaid = NaN] = new RegExp(`^(\\d+) approved, with no place in a file for ${format}:$`, 'm').exec(err) ?? [];
      expect([Number(written) + Number(unsaid), err.match(/^ {2}.*\?exception=/gm)?.length]).toEqual([approved, Number(unsaid)]);
    }
  });

  it('without a site or with a format that is not there ends with 2 and says what there is', async () => {
    expect(await exportCommand('--format', 'csv')).toMatchObject({ code: 2, out: '' });
    expect((await exportCommand('--site', webUrl, '--format', 'xml')).err).toContain('scubagear, maester, prowler, csv, json');
  });
});

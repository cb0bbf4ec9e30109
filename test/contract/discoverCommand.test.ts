import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { planImport } from '../../src/decisions/importPlan';
import { outcomeOf } from '../../src/decisions/readingOutcome';
import { readKnown } from '../../src/decisions/readKnown';
import { readReports } from '../../src/discovery/readReports';
import { itemsPath } from '../../src/lists/rest/listPath';
import { api } from '../../src/lists/rest/quote';
import { observations } from '../../src/lists/schema/observations';
import { register } from '../../src/lists/schema/register';
import type { ReportAnswers } from '../../src/node/planAnswers';
import { deskOf, todayOf } from '../seed/play';
import { laterReport } from '../seed/reports/laterReport';
import type { SharePoint } from '../sharepoint/server';
import { readReports as keepReports } from '../start/readReports';
import { gateAs, startSeatedRegister } from './registerSite';
import { ROOT, runCommand } from './runCommand';

jest.setTimeout(120_000);

/** Left out of two policies. */
const GONE = '44fb2f1e-c323-4afe-a026-7e066725bb88';
const SAMPLE = join(ROOT, 'test/seed/reports/northwind.json');

let sharePoint: SharePoint;
let webUrl: string;
beforeAll(async () => {
  sharePoint = await startSeatedRegister();
  webUrl = `${sharePoint.url}/sites/register`;
  const { result } = await keepReports(gateAs(sharePoint, 'ana'), [SAMPLE], () => undefined);
  expect(result.failures).toEqual([]);
});
afterAll(() => sharePoint.close());

interface Out {
  readonly site: string;
  readonly reports: readonly ReportAnswers[];
  readonly written: { readonly created: number; readonly changed: number; readonly reportsRecorded: number } | null;
}
/** Runs the command as `npm run --silent discover` does. */
const discover = (...args: string[]): ReturnType<typeof runCommand> => runCommand('src/node/discover.ts', args);
/** What stands in the lists that an import writes. */
async function held(): Promise<number> {
  const gate = gateAs(sharePoint, 'vic');
  const counts = await Promise.all([register, observations].map(async (list) => (await gate.get<{ value: unknown[] }>(api`${itemsPath(gate.webUrl, list)}?$select=Id&$top=5000`)).value.length));
  return counts.reduce((sum, count) => sum + count, 0);
}
/** Exception → answer, by the plan that the portal makes of the same files. */
async function planned(...paths: string[]): Promise<readonly (readonly (readonly [string, string, string])[])[]> {
  const files = await Promise.all(paths.map(async (path) => ({ name: basename(path), bytes: new Uint8Array(await readFile(path)) })));
  const { reports } = outcomeOf(await readReports(files));
  const desk = await deskOf(webUrl, 'ana');
  const plan = planImport(reports, await readKnown(desk.gate, undefined, todayOf(desk)));
  return plan.reports.map(({ told }) => told.map(({ exceptionKey, verdict, absent }) => [exceptionKey, verdict, absent.map((each) => (each.is === 'untold' ? each.reason : each.is)).join()] as const));
}
const said = ({ reports }: Out): Awaited<ReturnType<typeof planned>> => reports.map(({ answers }) => answers.map(({ exceptionKey, verdict, absent }) => [exceptionKey, verdict, absent.map(({ is, reason }) => reason ?? is).join()] as const));

describe('npm run discover --site', () => {
  const later = laterReport({ ranOn: '2026-11-21', without: [GONE], lacking: 'Block high-risk sign-ins' });

  it('says what the portal would, answer by answer, and writes nothing', async () => {
    const before = await held();
    const { code, out, err } = await discover('--site', `${webUrl}/`, later, SAMPLE);
    const told = JSON.parse(out) as Out;
    expect({ code, written: told.written, held: await held() }).toEqual({ code: 0, written: null, held: before });
    expect(said(told)).toEqual(await planned(later, SAMPLE));
    expect(told.reports.map(({ alreadyRead }) => alreadyRead)).toEqual([true, false]);
    const answers = told.reports[1]?.answers ?? [];
    expect(answers.filter(({ verdict }) => verdict === 'undocumented').length).toBeGreaterThan(10);
    expect([...new Set(answers.flatMap(({ absent }) => absent.map(({ is, reason }) => reason ?? is)))].sort()).toEqual(['gone', 'policyGone']);
    expect(err).toMatch(/^ScubaGear, .*: read before\n[\s\S]*\n {2}\d+ are documented by nobody\n[\s\S]*the policy itself is no longer in the tenant/);
  });

  it('prints the same again', async () => {
    const [first, second] = [await discover('--site', webUrl, later), await discover('--site', webUrl, later)];
    expect(first.out).toBe(second.out);
  });

  it('with --write as somebody who may not read reports ends with 2 and writes nothing', async () => {
    const before = await held();
    const { code, out, err } = await discover('--site', webUrl, '--write', '--as', 'vic', later);
    expect({ code, out, held: await held() }).toEqual({ code: 2, out: '', held: before });
    expect(err).toContain('a security reviewer may');
  });

  it('with --write keeps what it says, once', async () => {
    const { code, out, err } = await discover('--site', webUrl, '--write', later);
    const { written, reports } = JSON.parse(out) as Out;
    expect({ code, written }).toMatchObject({ code: 0, written: { reportsRecorded: 1, created: reports[0]?.answers.filter(({ keeps }) => keeps === 'new').length } });
    expect(err).toMatch(/Written: .*1 report\./);
    const before = await held();
    const again = JSON.parse((await discover('--site', webUrl, '--write', later)).out) as Out;
    expect([again.reports[0]?.alreadyRead, again.written?.reportsRecorded, await held()]).toEqual([true, 0, before]);
  });

  it('ends with 2 where no file could be read, or where the site is not there', async () => {
    expect(await discover('--site', webUrl, join(ROOT, 'package.json'))).toMatchObject({ code: 2, out: '', err: expect.stringContaining('No report was read') as string });
    expect(await discover('--site', `${sharePoint.url}/sites/nothing`, SAMPLE)).toMatchObject({ code: 2, out: '' });
    expect(await discover('--write', '--json', SAMPLE)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('--write needs --site') as string });
  });
});

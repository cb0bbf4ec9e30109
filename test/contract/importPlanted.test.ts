import { importReport, type ImportResult } from '../../src/decisions/importReport';
import type { PlannedReport, ReportToImport } from '../../src/decisions/importPlan';
import { planOnSite } from '../../src/decisions/planOnSite';
import { readKnown } from '../../src/decisions/readKnown';
import { draftsFrom } from '../../src/discovery/drafts';
import { dayFromIso } from '../../src/domain/day/day';
import { siteZone } from '../../src/domain/day/zone';
import { NOTHING_KNOWN } from '../../src/domain/ledger/fold';
import { lookedAtAll } from '../../src/domain/reconcile/lookedAt';
import { HELD_ROW_COLUMNS } from '../../src/lists/codec/heldRow';
import { itemsPath } from '../../src/lists/rest/listPath';
import { api, columnList } from '../../src/lists/rest/quote';
import { register } from '../../src/lists/schema/register';
import { mustPlay } from '../seed/play';
import type { SharePoint } from '../sharepoint/server';
import { finding, report } from '../unit/decisions/reports';
import { gateAs, startSeatedRegister } from './registerSite';

const zone = siteZone('America/Los_Angeles');
const started: SharePoint[] = [];
async function start(): Promise<SharePoint> {
  const sharePoint = await startSeatedRegister();
  started.push(sharePoint);
  return sharePoint;
}
afterEach(async () => {
  for (const sharePoint of started.splice(0)) await sharePoint.close();
});

function dropped(ranOn: string, ...findings: ReturnType<typeof finding>[]): ReportToImport {
  const parsed = { report: report({ ranOn }), findings, looked: lookedAtAll(['userExcluded']), roleHolders: [], sameAs: new Map<string, string>() };
  return { ...parsed, drafts: draftsFrom(parsed) };
}
const siteOf = (sharePoint: SharePoint) => ({ gate: gateAs(sharePoint, 'ana'), zone });
async function planned(sharePoint: SharePoint, dropping: ReportToImport): Promise<PlannedReport> {
  const site = siteOf(sharePoint);
  return (await planOnSite({ site, known: NOTHING_KNOWN }, [dropping], await readKnown(site.gate))).reports[0] as PlannedReport;
}
async function keep(sharePoint: SharePoint, dropping: ReportToImport): Promise<ImportResult> {
  const site = siteOf(sharePoint);
  return importReport(await planOnSite({ site, known: NOTHING_KNOWN }, [dropping], await readKnown(site.gate)), { site, known: NOTHING_KNOWN });
}
type Row = Readonly<Record<string, unknown>>;
async function rowOf(sharePoint: SharePoint): Promise<Row> {
  const { gate } = siteOf(sharePoint);
  const columns = [...new Set([...HELD_ROW_COLUMNS, 'ExceptionKey', 'Title'])].filter((name) => name !== 'Id');
  const { value } = await gate.get<{ value: Row[] }>(api`${itemsPath(gate.webUrl, register)}?$select=${columnList(columns)}&$top=1`);
  return value[0] as Row;
}
const acts = ({ answers }: PlannedReport): readonly string[] => answers.map(({ decision }) => decision.act);

const ONE = dropped('2026-06-04', finding({ user: 'a' }));
const TWO = dropped('2026-06-11', finding({ user: 'a' }), finding({ user: 'a', setting: 'p2', severity: 'critical' }));

it('a row that somebody planted keeps no report from opening what nobody decided about', async () => {
  const elsewhere = await start();
  await keep(elsewhere, ONE);
  const here = await start();
  const tom = gateAs(here, 'tom');
  await tom.post(itemsPath(tom.webUrl, register), await rowOf(elsewhere));
  expect(acts(await planned(here, ONE))).toEqual(['answerChanged']);
  expect(await keep(here, ONE)).toMatchObject({ created: 1, failures: [] });
  expect(acts(await planned(here, dropped('2026-06-18', finding({ user: 'a' }))))).toEqual([]);
});

it('a row that somebody edited keeps no report from telling what its exception got more', async () => {
  const elsewhere = await start();
  await keep(elsewhere, ONE);
  await keep(elsewhere, TWO);
  const here = await start();
  await keep(here, ONE);
  const mira = gateAs(here, 'mira');
  await mira.merge(api`${itemsPath(mira.webUrl, register)}(1)`, await rowOf(elsewhere), '*');
  expect(acts(await planned(here, TWO))).toEqual(['answerChanged']);
});

it('a row that somebody edited keeps no older report from proving that it was there before', async () => {
  const here = await start();
  await keep(here, dropped('2026-06-11', finding({ user: 'a' })));
  const mira = gateAs(here, 'mira');
  await mira.merge(api`${itemsPath(mira.webUrl, register)}(1)`, { SinceDay: 1 }, '*');
  expect(acts(await planned(here, ONE))).toEqual(['answerChanged']);
  expect(await keep(here, ONE)).toMatchObject({ failures: [] });
  expect((await rowOf(here))['SinceDay']).toBe(dayFromIso('2026-06-04'));
});

it('a row that somebody edited keeps no report from telling that its exception is gone', async () => {
  const none = dropped('2026-06-11');
  const elsewhere = await start();
  await keep(elsewhere, ONE);
  await keep(elsewhere, none);
  const here = await start();
  await keep(here, ONE);
  const mira = gateAs(here, 'mira');
  await mira.merge(api`${itemsPath(mira.webUrl, register)}(1)`, await rowOf(elsewhere), '*');
  expect(acts(await planned(here, none))).toEqual(['answerChanged']);
});

it('a row that somebody planted documents nothing that a scanner lets off', async () => {
  const letOff = dropped('2026-06-11', finding({ user: 'a', setting: 'MS.AAD.3.2v2' }));
  const elsewhere = await start();
  await keep(elsewhere, ONE);
  await mustPlay(`${elsewhere.url}/sites/register`, 'mira', letOff.drafts[0]?.exceptionKey ?? '', 'keep', ({ parts }, today) => ({ findings: parts.seen?.findings ?? [], endDay: today + 20 }));
  expect(await planned(elsewhere, letOff)).toMatchObject({ answers: [], told: [{ verdict: 'documented' }] });
  const here = await start();
  const tom = gateAs(here, 'tom');
  await tom.post(itemsPath(tom.webUrl, register), await rowOf(elsewhere));
  expect(acts(await planned(here, letOff))).toEqual(['answerChanged']);
});

it('a row that somebody planted takes nothing in where another planted one is out of the way', async () => {
  const own = { ...finding({ user: 'p1' }), principal: { type: 'setting', id: 'p1', name: 'Policy p1' } } as const;
  const one = dropped('2026-06-04', own);
  const elsewhere = await start();
  await keep(elsewhere, one);
  const here = await start();
  const tom = gateAs(here, 'tom');
  for (const ExceptionKey of [one.drafts[0]?.exceptionKey, 'another']) await tom.post(itemsPath(tom.webUrl, register), { ...(await rowOf(elsewhere)), ExceptionKey });
  const { answers } = await planned(here, one);
  expect(answers.map(({ decision }) => [decision.act, decision.exceptionKey])).toEqual([['answerChanged', one.drafts[0]?.exceptionKey]]);
});

it('what rows say is asked of their decisions in one request', async () => {
  const here = await start();
  await keep(here, TWO);
  here.control.clearLog();
  expect(acts(await planned(here, dropped('2026-06-18', finding({ user: 'a' }), finding({ user: 'a', setting: 'p2', severity: 'critical' }))))).toEqual([]);
  // The newest records, whether what they name is there, and what was decided.
  expect(here.control.requests().filter(({ url }) => url.endsWith('/$batch'))).toHaveLength(3);
});

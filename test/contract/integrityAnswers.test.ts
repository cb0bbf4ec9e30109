import { append } from '../../src/decisions/append';
import { importReport } from '../../src/decisions/importReport';
import { checkException } from '../../src/decisions/integrity/checkException';
import { checkRegister } from '../../src/decisions/integrity/checkRegister';
import { planImport, type ReportToImport } from '../../src/decisions/importPlan';
import { openException } from '../../src/decisions/openException';
import { project } from '../../src/decisions/project';
import { readKnown } from '../../src/decisions/readKnown';
import { draftsFrom } from '../../src/discovery/drafts';
import type { Json } from '../../src/domain/ledger/canonical';
import { baseHashOf } from '../../src/domain/ledger/decisionHash';
import type { IntegrityFinding } from '../../src/domain/integrity/finding';
import { deskOf, personOf } from '../seed/play';
import type { SharePoint } from '../sharepoint/server';
import { finding, report } from '../unit/decisions/reports';
import { startSeatedRegister } from './registerSite';

jest.setTimeout(180_000);

const HOUR_MS = 3_600_000;
let sharePoint: SharePoint;
let webUrl: string;
beforeEach(async () => {
  sharePoint = await startSeatedRegister();
  webUrl = `${sharePoint.url}/sites/register`;
});
afterEach(async () => {
  expect(sharePoint.control.unsupported()).toEqual([]);
  await sharePoint.close();
});

const later = (hours: number): void => void sharePoint.control.clock.advance(hours * HOUR_MS);
function dropped(...users: readonly string[]): ReportToImport {
  const parsed = { report: report({ ranOn: '2026-06-04' }), findings: users.map((user) => finding({ user })), looked: [], roleHolders: [], sameAs: new Map<string, string>() };
  return { ...parsed, drafts: draftsFrom(parsed) };
}
async function keep(person: string, reports: readonly ReportToImport[], stopAfter = Infinity): Promise<readonly string[]> {
  const desk = await deskOf(webUrl, person);
  const stop = new AbortController();
  const plan = planImport(reports, await readKnown(desk.gate));
  await importReport(plan, { site: desk, known: desk.known, signal: stop.signal, onProgress: ({ done }) => done >= stopAfter && stop.abort() });
  return plan.reports.flatMap(({ answers }) => answers.map(({ decision }) => decision.exceptionKey));
}
/** What both tell of it. */
async function told(exceptionKey: string): Promise<{ readonly register: readonly IntegrityFinding[]; readonly exception: readonly IntegrityFinding[] }> {
  const desk = await deskOf(webUrl, 'vic');
  return { register: (await checkRegister(await deskOf(webUrl, 'ada'))).findings, exception: (await checkException(desk, await openException(desk, exceptionKey))).findings };
}
/** Somebody keeps what a report is said to show, without any report. */
async function byHand(person: string, exceptionKey: string, more: { readonly [name: string]: Json }): Promise<void> {
  const desk = await deskOf(webUrl, person);
  const { state, decisions } = await openException(desk, exceptionKey);
  const body = decisions.find(({ act }) => act === 'answerChanged')?.body as { readonly [name: string]: Json };
  await append(desk, { key: `by-hand-${person}`, exceptionKey, act: 'answerChanged', title: 'x', onDay: 20_700, base: state.newest, baseHash: baseHashOf(decisions), body: { ...body, ...more } });
  await project(desk, exceptionKey, desk.known);
}

describe('what a report is said to show', () => {
  it('is named in the register and on the exception, with its author, where somebody kept it by hand', async () => {
    const [key = ''] = await keep('ana', [dropped('a', 'b')]);
    later(2);
    expect(await told(key)).toEqual({ register: [], exception: [] });
    await byHand('raj', key, { reportKey: 'report-made-up', secretEndsOn: null });
    later(2);
    const made = [{ code: 'unreported', isLate: false, decisions: [{ key: 'by-hand-raj', author: { login: personOf('raj').login } }] }];
    expect(await told(key)).toMatchObject({ register: made, exception: made });
  });

  it('is named where it uses the key of a report that was recorded days before', async () => {
    const [key = ''] = await keep('ana', [dropped('a')]);
    later(50);
    await byHand('raj', key, { secretEndsOn: null });
    const made = [{ code: 'unreported', isLate: true, decisions: [{ key: 'by-hand-raj' }] }];
    expect(await told(key)).toMatchObject({ register: made, exception: made });
  });

  it('is named once of all that an import left that stopped half-way, and no more when somebody finished it, days later', async () => {
    const reports = [dropped('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h')];
    const [key = ''] = await keep('ana', reports, 4);
    expect(await told(key)).toEqual({ register: [], exception: [] });
    later(50);
    const { register, exception } = await told(key);
    expect(register).toMatchObject([{ code: 'unreported', isLate: false }]);
    const left = new Set(register.flatMap((each) => (each.code === 'unreported' ? each.decisions.map(({ exceptionKey }) => exceptionKey) : [])));
    expect([left.size > 2, left.size < 8]).toEqual([true, true]);
    expect(exception).toMatchObject([{ code: 'unreported', decisions: [{ exceptionKey: key }] }]);
    await keep('raj', reports);
    expect(await told(key)).toEqual({ register: [], exception: [] });
  });

  it('is no finding where its report went out under a further key, since somebody had taken its own', async () => {
    const reports = [dropped('a')];
    const desk = await deskOf(webUrl, 'raj');
    const [planned] = planImport(reports, await readKnown(desk.gate)).reports;
    await append(desk, { key: planned?.reportKey ?? '', exceptionKey: 'zz', act: 'escalated', title: 'x', onDay: 20_000, base: [], baseHash: '', body: {} });
    const [key = ''] = await keep('ana', reports);
    later(50);
    const { register, exception } = await told(key);
    expect([...register, ...exception].filter(({ code }) => code === 'unreported')).toEqual([]);
  });

  it('is looked for in a list of more reports than SharePoint looks at in one request', async () => {
    const [key = ''] = await keep('ana', [dropped('a')]);
    sharePoint.control.seedAt('/sites/register', (seeding) => {
      const atMs = sharePoint.control.clock.now();
      for (let at = 0; at < 5001; at += 1) seeding.addItem({ list: 'Lists/Observations', by: personOf('ana').login, atMs, values: { Title: 'A report', DecisionKey: `report-${at}`, Act: 'reportRead', OnDay: 1, Body: '{}' } });
    });
    await byHand('raj', key, { reportKey: 'r', secretEndsOn: null });
    later(50);
    const desk = await deskOf(webUrl, 'vic');
    expect((await checkException(desk, await openException(desk, key))).findings).toMatchObject([{ code: 'unreported', decisions: [{ key: 'by-hand-raj' }] }]);
  });
});

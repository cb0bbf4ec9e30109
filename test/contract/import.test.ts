import { join } from 'node:path';
import { importReport, type ImportOptions, type ImportResult } from '../../src/decisions/importReport';
import { planImport, type ImportPlan, type ReportToImport } from '../../src/decisions/importPlan';
import { planOnSite } from '../../src/decisions/planOnSite';
import { project } from '../../src/decisions/project';
import { readDecisions } from '../../src/decisions/readDecisions';
import { readKnown } from '../../src/decisions/readKnown';
import { draftsFrom } from '../../src/discovery/drafts';
import { siteZone } from '../../src/domain/day/zone';
import { NOTHING_KNOWN } from '../../src/domain/ledger/fold';
import { lookedAtAll, type LookedAt } from '../../src/domain/reconcile/lookedAt';
import type { Gate } from '../../src/lists/rest/gate';
import { createGate } from '../../src/lists/rest/gate';
import { itemsPath } from '../../src/lists/rest/listPath';
import { api } from '../../src/lists/rest/quote';
import { evidence } from '../../src/lists/schema/evidence';
import { observations } from '../../src/lists/schema/observations';
import { register } from '../../src/lists/schema/register';
import type { Effect } from '../sharepoint/faults';
import type { SharePoint } from '../sharepoint/server';
import { personSend } from '../start/personSend';
import { readReports } from '../start/readReports';
import { finding, report } from '../unit/decisions/reports';
import { gateAs, startSeatedRegister } from './registerSite';

const zone = siteZone('America/Los_Angeles');
const SAMPLE = join(__dirname, '..', 'seed', 'reports', 'northwind.json');

let sharePoint: SharePoint;
beforeEach(async () => {
  sharePoint = await startSeatedRegister();
});
afterEach(async () => {
  expect(sharePoint.control.unsupported()).toEqual([]);
  await sharePoint.close();
});

/** A gate that hardly waits between its tries. */
const hurried = (person: string): Gate => createGate({ webUrl: `${sharePoint.url}/sites/register`, send: personSend(person), wait: () => new Promise((resolve) => setTimeout(resolve, 1)) });

function dropped(ranOn: string, ...findings: ReturnType<typeof finding>[]): ReportToImport {
  return looking([], ranOn, ...findings);
}
/** A report that says what it looked at. */
function looking(looked: readonly LookedAt[], ranOn: string, ...findings: ReturnType<typeof finding>[]): ReportToImport {
  const parsed = { report: report({ ranOn }), findings, looked, roleHolders: [], sameAs: new Map<string, string>() };
  return { ...parsed, drafts: draftsFrom(parsed) };
}
const TWO = [finding({ user: 'a' }), finding({ user: 'b' })];

async function keep(reports: readonly ReportToImport[], gate = gateAs(sharePoint, 'ana'), more: Partial<ImportOptions> = {}): Promise<ImportResult & { plan: ImportPlan }> {
  const [site, known] = [{ gate, zone }, NOTHING_KNOWN];
  const plan = await planOnSite({ site, known }, reports, await readKnown(gate));
  return { ...(await importReport(plan, { site, known, ...more })), plan };
}

interface Held {
  readonly rows: { Id: number; ExceptionKey: string; Revision: number; ControlOwnerLogin: string | null; Lifecycle: string }[];
  readonly acts: { Act: string; DecisionKey: string; ExceptionKey: string | null }[];
  readonly files: { Id: number }[];
}
async function held(): Promise<Held> {
  const gate = gateAs(sharePoint, 'vic');
  const all = async <T>(path: Parameters<Gate['get']>[0]): Promise<T[]> => (await gate.get<{ value: T[] }>(path)).value;
  return {
    rows: await all(api`${itemsPath(gate.webUrl, register)}?$select=Id,ExceptionKey,Revision,ControlOwnerLogin,Lifecycle&$top=5000`),
    acts: await all(api`${itemsPath(gate.webUrl, observations)}?$select=Act,DecisionKey,ExceptionKey&$top=5000`),
    files: await all(api`${itemsPath(gate.webUrl, evidence)}?$select=Id&$top=5000`),
  };
}

/** The invariants of any import, however often it was tried. */
async function expectWhole(exceptions: number, reports: number): Promise<void> {
  const { rows, acts, files } = await held();
  expect(rows).toHaveLength(exceptions);
  expect(new Set(rows.map(({ ExceptionKey }) => ExceptionKey)).size).toBe(exceptions);
  expect(acts.filter(({ Act }) => Act === 'answerChanged')).toHaveLength(exceptions);
  expect(acts.filter(({ Act }) => Act === 'reportRead')).toHaveLength(reports);
  expect(files).toHaveLength(reports);
  const site = { gate: gateAs(sharePoint, 'ana'), zone };
  for (const { ExceptionKey } of rows) expect(await project(site, ExceptionKey, NOTHING_KNOWN)).toBe('upToDate');
}

describe('reading a report into the register', () => {
  it('keeps an answer and a row for each excepted principal, and the report itself last', async () => {
    const result = await keep([dropped('2026-06-04', ...TWO)]);
    expect(result).toMatchObject({ created: 2, changed: 0, reportsRecorded: 1, failures: [], stopped: false });
    await expectWhole(2, 1);
    expect((await held()).acts.map(({ Act }) => Act)).toEqual(['answerChanged', 'answerChanged', 'reportRead']);
  });

  it('seats nobody, least of all whoever read the report', async () => {
    await keep([dropped('2026-06-04', ...TWO)]);
    for (const row of (await held()).rows) expect(row).toMatchObject({ ControlOwnerLogin: null, Lifecycle: 'unassigned' });
  });

  it('adds nothing the second time, whoever reads it', async () => {
    await keep([dropped('2026-06-04', ...TWO)]);
    const again = await keep([dropped('2026-06-04', ...TWO)], gateAs(sharePoint, 'raj'));
    expect(again).toMatchObject({ created: 0, changed: 0, reportsRecorded: 0 });
    await expectWhole(2, 1);
  });

  it('adds nothing twice where two reviewers read it at the same time', async () => {
    const reports = [dropped('2026-06-04', ...TWO)];
    const results = await Promise.all([keep(reports, gateAs(sharePoint, 'ana')), keep(reports, gateAs(sharePoint, 'raj'))]);
    expect(results.flatMap(({ failures }) => failures)).toEqual([]);
    await expectWhole(2, 1);
  });

  it('changes the row of a principal that got more, and the age stays', async () => {
    await keep([dropped('2026-06-04', finding({ user: 'a', since: '2025-01-01' }))]);
    const result = await keep([dropped('2026-07-04', finding({ user: 'a', since: '2026-07-01' }), finding({ user: 'a', setting: 'p2' }))]);
    expect(result).toMatchObject({ created: 0, changed: 1 });
    const gate = gateAs(sharePoint, 'ana');
    const { value } = await gate.get<{ value: object[] }>(api`${itemsPath(gate.webUrl, register)}?$select=FindingCount,SinceDay,Revision`);
    expect(value).toEqual([{ FindingCount: 2, SinceDay: 20_089, Revision: 2 }]);
  });

  it('keeps what a later report no longer shows: gone where it looked, not told where the policy is gone, each once', async () => {
    await keep([looking(lookedAtAll(['userExcluded']), '2026-06-04', ...TWO)]);
    const policyGone: LookedAt[] = [{ kind: 'userExcluded', settings: [], beyond: 'policyGone' }];
    const untold = await keep([looking(policyGone, '2026-07-04', finding({ user: 'a' }))]);
    expect([untold.created, untold.changed, untold.plan.reports[0]?.told.map(({ verdict }) => verdict)]).toEqual([0, 1, ['undocumented', 'cannotTell']]);
    expect((await keep([looking(policyGone, '2026-07-05', finding({ user: 'a' }))])).changed).toBe(0);
    const gone = await keep([looking(lookedAtAll(['userExcluded']), '2026-08-04', finding({ user: 'a' }))]);
    expect([gone.changed, gone.plan.reports[0]?.told.map(({ verdict }) => verdict)]).toEqual([1, ['undocumented', 'gone']]);
    expect((await keep([looking(lookedAtAll(['userExcluded']), '2026-08-05', finding({ user: 'a' }))])).changed).toBe(0);
    const { rows, acts } = await held();
    expect(rows.map(({ Lifecycle }) => Lifecycle)).toEqual(['unassigned', 'unassigned']);
    expect(acts.filter(({ Act }) => Act === 'answerChanged')).toHaveLength(4);
    const site = { gate: gateAs(sharePoint, 'ana'), zone };
    for (const { ExceptionKey } of rows) expect(await project(site, ExceptionKey, NOTHING_KNOWN)).toBe('upToDate');
  });

  it('counts an answer whose key a stranger had taken as kept: it stands under a second key', async () => {
    const reports = [dropped('2026-06-04', finding({ user: 'a' }))];
    const gate = gateAs(sharePoint, 'ana');
    const planned = planImport(reports, await readKnown(gate)).reports[0]?.answers[0]?.decision;
    await gate.post(itemsPath(gate.webUrl, observations), { Title: 'x', DecisionKey: planned?.key, Act: 'answerChanged', ContentHash: 'a stranger’s' });
    expect(await keep(reports)).toMatchObject({ created: 1, alreadyThere: 0, reportsRecorded: 1, failures: [] });
    expect((await held()).acts.map(({ DecisionKey }) => DecisionKey)).toContain(`${planned?.key ?? ''}#2`);
  });

  it('names what the author of a later answer had seen', async () => {
    const first = await keep([dropped('2026-06-04', finding({ user: 'a' }))]);
    await keep([dropped('2026-07-04', finding({ user: 'a' }), finding({ user: 'a', setting: 'p2' }))]);
    const [key] = first.plan.reports[0]?.answers.map(({ decision }) => decision) ?? [];
    const decisions = await readDecisions({ gate: gateAs(sharePoint, 'ana'), zone }, key?.exceptionKey ?? '');
    expect(decisions.map(({ base }) => base)).toEqual([[], [key?.key]]);
  });

  it('goes on after it was stopped, and only then records the report', async () => {
    const reports = [dropped('2026-06-04', ...['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((user) => finding({ user })))];
    const stop = new AbortController();
    const stopped = await keep(reports, undefined, { signal: stop.signal, onProgress: ({ done }) => done >= 3 && stop.abort() });
    expect(stopped).toMatchObject({ stopped: true, reportsRecorded: 0, failures: [] });
    expect(stopped.created).toBeLessThan(8);
    expect(await keep(reports)).toMatchObject({ stopped: false, reportsRecorded: 1, created: 8 - stopped.created });
    await expectWhole(8, 1);
  });

  it.each(['vic', 'priya', 'mira', 'lena'])('is refused to %s, who may not append observations', async (person) => {
    const { failures, reportsRecorded } = await keep([dropped('2026-06-04', ...TWO)], gateAs(sharePoint, person));
    expect(reportsRecorded).toBe(0);
    expect(new Set(failures.map(({ error }) => error.kind))).toEqual(new Set(['denied']));
    expect((await held()).rows).toEqual([]);
  });

  it('tells of the one exception that could not be kept, keeps the others, and leaves the report open', async () => {
    sharePoint.control.addFault({ effect: 'failBefore', operation: 'items.add', nth: 1, status: 400 });
    const { failures, reportsRecorded } = await keep([dropped('2026-06-04', ...TWO)]);
    expect(failures).toHaveLength(1);
    expect(reportsRecorded).toBe(0);
    expect(await keep([dropped('2026-06-04', ...TWO)])).toMatchObject({ failures: [], reportsRecorded: 1 });
    await expectWhole(2, 1);
  });

  it('reads the sample report once, whole', async () => {
    const first = await readReports(hurried('ana'), [SAMPLE], () => undefined);
    expect(first.result).toMatchObject({ failures: [], reportsRecorded: 1 });
    await expectWhole(first.plan.reports[0]?.answers.length ?? 0, 1);
    expect((await readReports(hurried('ana'), [SAMPLE], () => undefined)).plan.reports[0]).toMatchObject({ alreadyRead: true, answers: [] });
  });
});

describe('a fault at any one request', () => {
  const EFFECTS: readonly Effect[] = ['failBefore', 'failAfter', 'resetBefore', 'resetAfter', 'truncate'];

  it.each(EFFECTS)('%s: nothing is kept twice or lost, and reading again makes it whole', async (effect) => {
    const reports = (seed: number): ReportToImport[] => [dropped('2026-06-04', finding({ user: `a${seed}` }), finding({ user: `b${seed}` }))];
    sharePoint.control.clearLog();
    await keep(reports(0), hurried('ana'));
    const requests = sharePoint.control.requests().length;
    for (let nth = 1; nth <= requests; nth += 1) {
      sharePoint.control.clearFaults();
      sharePoint.control.addFault({ effect, nth, status: 503 });
      await keep(reports(nth), hurried('ana')).catch((error: unknown) => expect(error).toMatchObject({ name: 'SharePointError' }));
      sharePoint.control.clearFaults();
      await keep(reports(nth), hurried('ana'));
    }
    await expectWhole(2 * (requests + 1), requests + 1);
  });
});

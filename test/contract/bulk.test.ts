import type { BulkAct, BulkItem, ItemResult, Planned, Ready } from '../../src/decisions/bulk/bulkItem';
import { planItem } from '../../src/decisions/bulk/planItem';
import { readStates } from '../../src/decisions/bulk/readStates';
import { runBulk, type BulkProgress, type RunBulkOptions } from '../../src/decisions/bulk/runBulk';
import { newDecisionKey } from '../../src/decisions/decisionKey';
import type { Desk } from '../../src/decisions/desk';
import { createDrafts } from '../../src/decisions/draft';
import type { Json } from '../../src/domain/ledger/canonical';
import { itemsPath } from '../../src/lists/rest/listPath';
import { api } from '../../src/lists/rest/quote';
import { approvals } from '../../src/lists/schema/approvals';
import { register } from '../../src/lists/schema/register';
import { reviews } from '../../src/lists/schema/reviews';
import type { ListSchema } from '../../src/lists/schema/list';
import { deskOf, mustPlay, personOf, todayOf } from '../seed/play';
import { laterReport } from '../seed/reports/laterReport';
import type { SharePoint } from '../sharepoint/server';
import { readReports } from '../start/readReports';
import { memoryStorage } from '../unit/decisions/memoryStorage';
import { gateAs, startSeatedRegister } from './registerSite';

jest.setTimeout(300_000);

const FOUND = 300;
/** Of one exception decided at once with others: read its ledger, add, find its row, read back, write the row. */
const REQUESTS_AN_ITEM = 7;

let sharePoint: SharePoint;
let webUrl: string;
beforeAll(async () => {
  sharePoint = await startSeatedRegister();
  webUrl = `${sharePoint.url}/sites/register`;
  const users = Array.from({ length: FOUND }, (_, at) => `00000000-0000-4000-a000-${String(at).padStart(12, '0')}`);
  const report = laterReport({ ranOn: '2026-11-20', more: { policy: 'Block legacy authentication', users } });
  const { result } = await readReports(gateAs(sharePoint, 'ana'), [report], () => undefined);
  expect(result.failures).toEqual([]);
});
afterAll(() => sharePoint.close());
afterEach(() => sharePoint.control.clearFaults());

interface Row {
  readonly Id: number;
  readonly ExceptionKey: string;
  readonly Title: string;
  readonly Lifecycle: string;
  readonly Revision: number;
  readonly LastDecisionKey: string;
}
const rows = async (): Promise<readonly Row[]> =>
  (await gateAs(sharePoint, 'vic').get<{ value: Row[] }>(api`${itemsPath(webUrl, register)}?$select=Id,ExceptionKey,Title,Lifecycle,Revision,LastDecisionKey&$filter=startswith(PrincipalId,${'00000000-0000-4000-a000-'})&$orderby=Id&$top=1000`)).value;
const count = async (list: ListSchema, act: string): Promise<number> =>
  (await gateAs(sharePoint, 'vic').get<{ value: unknown[] }>(api`${itemsPath(webUrl, list)}?$select=Id&$filter=Act eq ${act}&$top=5000`)).value.length;
const itemsOf = async (): Promise<BulkItem[]> =>
  (await rows()).map(({ ExceptionKey, Title, Revision, LastDecisionKey }) => ({ decisionKey: newDecisionKey(), seen: { exceptionKey: ExceptionKey, title: Title, revision: Revision, lastDecisionKey: LastDecisionKey } }));

async function planned(desk: Desk, items: readonly BulkItem[], act: BulkAct): Promise<readonly Planned[]> {
  const states = await readStates(desk, items.map(({ seen }) => seen.exceptionKey));
  return items.map((item) => {
    const state = states.get(item.seen.exceptionKey);
    if (!state) throw new Error(`${item.seen.title} was not read`);
    return planItem(desk, item, state, act, { today: todayOf(desk) });
  });
}
const readyOf = (plan: readonly Planned[]): Ready[] => plan.filter((each): each is Ready => each.kind === 'ready');
const kinds = (results: readonly ItemResult[]): Record<string, number> => results.reduce<Record<string, number>>((sum, { outcome: { kind } }) => ({ ...sum, [kind]: (sum[kind] ?? 0) + 1 }), {});
const run = (desk: Desk, ready: readonly Ready[], options: Partial<RunBulkOptions> = {}): Promise<readonly ItemResult[]> => runBulk(desk, ready, { today: todayOf(desk), ...options });

const assign: BulkAct = { act: 'assign', bodyOf: () => ({ controlOwner: { ...personOf('mira') } }) };
const keep: BulkAct = { act: 'keep', bodyOf: ({ parts }, { day }) => ({ findings: (parts.seen?.findings ?? []) as unknown as Json, endDay: day + 30 }) };

describe(`${FOUND} findings of a first report, decided many at once`, () => {
  it('are each given to a control owner by one decision, read in few requests, told one by one', async () => {
    const desk = await deskOf(webUrl, 'ana');
    const items = await itemsOf();
    expect(items).toHaveLength(FOUND);
    sharePoint.control.clearLog();
    const plan = await planned(desk, items, assign);
    expect(sharePoint.control.requests().length).toBeLessThanOrEqual(FOUND / 4 + 1);
    const told: BulkProgress[] = [];
    sharePoint.control.clearLog();
    const results = await run(desk, readyOf(plan), { onProgress: (progress) => void told.push(progress) });
    expect(kinds(results)).toEqual({ done: FOUND });
    expect(sharePoint.control.requests().length).toBeLessThanOrEqual(FOUND * REQUESTS_AN_ITEM);
    expect(told[told.length - 1]).toMatchObject({ done: FOUND, total: FOUND });
    expect(await count(reviews, 'assign')).toBe(FOUND);
    expect((await rows()).every(({ Lifecycle }) => Lifecycle === 'assigned')).toBe(true);
  });

  it('are answered but for those whose rule says no: each says why, by name, and the others are recorded', async () => {
    const items = await itemsOf();
    // Meanwhile Mira answers two herself, and one is another's.
    await mustPlay(webUrl, 'mira', items[0]?.seen.exceptionKey ?? '', 'remove', (_state: unknown, today: number) => ({ byDay: today + 10 }));
    await mustPlay(webUrl, 'jon', items[1]?.seen.exceptionKey ?? '', 'takeControlSeat', {});
    const desk = await deskOf(webUrl, 'mira');
    const plan = await planned(desk, items, keep);
    const held = plan.filter(({ kind }) => kind === 'heldBack');
    expect(held).toEqual([
      expect.objectContaining({ item: items[0], why: expect.objectContaining({ kind: 'changed', reason: expect.objectContaining({ code: 'alreadyDecided' }) }) }),
      expect.objectContaining({ item: items[1], why: expect.objectContaining({ kind: 'refused', reasons: [expect.objectContaining({ code: 'notYours', holder: 'Jon Bell' })] }) }),
    ]);
    // Between the plan and the run somebody takes one more away.
    await mustPlay(webUrl, 'mira', items[2]?.seen.exceptionKey ?? '', 'remove', (_state: unknown, today: number) => ({ byDay: today + 10 }));
    const some = readyOf(plan).slice(0, 20);
    const results = await run(desk, some);
    expect(kinds(results)).toEqual({ changed: 1, done: 19 });
    expect(results[0]).toMatchObject({ ready: { item: items[2] }, outcome: { kind: 'changed' } });
    expect(await count(approvals, 'keep')).toBe(19);
  });

  it('go on where a run was stopped, without a second decision for what was recorded', async () => {
    const desk = await deskOf(webUrl, 'mira');
    const items = (await itemsOf()).slice(30, 50);
    const ready = readyOf(await planned(desk, items, keep));
    const before = await count(approvals, 'keep');
    const stop = new AbortController();
    const stopped = await run(desk, ready, { signal: stop.signal, onProgress: ({ done }) => done >= 5 && stop.abort() });
    const first = kinds(stopped);
    expect(first['done']).toBeGreaterThanOrEqual(5);
    expect(first['notTried']).toBe(20 - (first['done'] ?? 0));
    expect(kinds(await run(desk, ready))).toEqual({ done: 20 });
    expect(await count(approvals, 'keep')).toBe(before + 20);
  });

  it('whose answers were lost are not known to be recorded, and are settled by running them again', async () => {
    const desk = await deskOf(webUrl, 'mira');
    const storage = memoryStorage();
    const drafts = createDrafts(storage, { tenantId: 't', webUrl, login: desk.me.login }, { keptDays: 7 });
    const ready = readyOf(await planned(desk, (await itemsOf()).slice(60, 64), keep));
    const before = await count(approvals, 'keep');
    const first = ready[0]?.intent;
    sharePoint.control.addFault({ effect: 'failAfter', operation: 'items.add', status: 504 });
    sharePoint.control.addFault({ effect: 'failBefore', method: 'GET', url: 'DecisionKey eq', times: 1000, status: 503 });
    const results = await run(desk, ready.slice(0, 1), { drafts });
    expect(kinds(results)).toEqual({ unconfirmed: 1 });
    // A tab that closes now loses nothing: what was sent is kept word for word.
    expect(drafts.list()).toEqual([expect.objectContaining({ key: first?.key, sent: JSON.parse(JSON.stringify(first)) })]);
    sharePoint.control.clearFaults();
    expect(kinds(await run(desk, ready, { drafts, sentBefore: new Set([first?.key ?? '']) }))).toEqual({ done: 4 });
    expect(await count(approvals, 'keep')).toBe(before + 4);
    expect(drafts.list()).toEqual([]);
  });

  it('are left alone for the rest where SharePoint does not answer any more', async () => {
    const desk = await deskOf(webUrl, 'mira');
    const ready = readyOf(await planned(desk, (await itemsOf()).slice(80, 100), keep));
    sharePoint.control.addFault({ effect: 'failBefore', operation: 'items.add', times: 1000, status: 403 });
    const tally = kinds(await run(desk, ready));
    expect(tally['notTried']).toBeGreaterThanOrEqual(14);
    expect((tally['notTried'] ?? 0) + (tally['failed'] ?? 0)).toBe(20);
    sharePoint.control.clearFaults();
    expect(kinds(await run(desk, ready))).toEqual({ done: 20 });
  });
});

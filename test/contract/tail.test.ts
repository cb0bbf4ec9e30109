import { checkRegister } from '../../src/decisions/integrity/checkRegister';
import { readLastCompletion } from '../../src/decisions/lastSweep';
import { readTail } from '../../src/decisions/tail';
import { itemsPath } from '../../src/lists/rest/listPath';
import { api } from '../../src/lists/rest/quote';
import { register } from '../../src/lists/schema/register';
import { requests } from '../../src/lists/schema/requests';
import { reviews } from '../../src/lists/schema/reviews';
import { sweeps } from '../../src/lists/schema/sweeps';
import { claimKeyOf } from '../../src/lists/codec/sweep';
import { sweep } from '../../src/sweep/run';
import { deskOf, mustPlay, personOf } from '../seed/play';
import type { SharePoint } from '../sharepoint/server';
import { gateAs, startSeatedRegister } from './registerSite';

let sharePoint: SharePoint;
let webUrl: string;
beforeEach(async () => {
  sharePoint = await startSeatedRegister();
  webUrl = `${sharePoint.url}/sites/register`;
  await mustPlay(webUrl, 'priya', 'x1', 'request', (_state, today) => ({
    tenantId: 't', family: 'federation', principal: { type: 'domain', id: 'a.example', name: 'a.example' }, why: 'w', stops: 's', untilDay: today + 10, category: 'operational', businessOwner: personOf('priya'),
  }));
});
afterEach(() => sharePoint.close());

const lifecycle = async (): Promise<string | undefined> =>
  (await gateAs(sharePoint, 'vic').get<{ value: { Lifecycle: string }[] }>(api`${itemsPath(webUrl, register)}?$select=Lifecycle&$filter=ExceptionKey eq ${'x1'}`)).value[0]?.Lifecycle;
const tail = async (person: string, marks?: Parameters<typeof readTail>[1]) => readTail(await deskOf(webUrl, person), marks);

describe('the tail', () => {
  it('has nothing to do where rows say what was decided, and marks that they do', async () => {
    expect(await tail('vic')).toMatchObject({ rows: [], repaired: 0, marks: { Requests: 1 } });
  });

  it('shows a reader what a requester did and could not write into the row', async () => {
    await mustPlay(webUrl, 'priya', 'x1', 'withdraw', {});
    expect(await lifecycle()).toBe('requested');
    const { rows, repaired, marks } = await tail('vic');
    expect({ repaired, rows }).toEqual({ repaired: 0, rows: [expect.objectContaining({ Id: 1, Lifecycle: 'withdrawn' })] });
    expect(await lifecycle()).toBe('requested');
    expect((await tail('vic', marks)).rows).toHaveLength(1);
  });

  it('mends a few rows a visit, and names that somebody made up keep none waiting that is there', async () => {
    const tom = gateAs(sharePoint, 'tom');
    for (let at = 0; at < 49; at += 1) await tom.post(itemsPath(webUrl, requests), { Title: 'x', DecisionKey: `made-up-${at}`, ExceptionKey: `made-up-${at}`, Act: 'comment', OnDay: 1, Body: '{"text":"x"}' });
    sharePoint.control.clock.advance(5_000);
    await mustPlay(webUrl, 'priya', 'x1', 'withdraw', {});
    const desk = await deskOf(webUrl, 'ana');
    sharePoint.control.clearLog();
    const first = await readTail(desk, undefined);
    expect(await lifecycle()).toBe('withdrawn');
    expect(first).toMatchObject({ repaired: 1, rows: [] });
    expect(sharePoint.control.requests().length).toBeLessThan(40);
    // What was not looked at is looked at again.
    expect(first.marks.Requests).toBe(20);
    const second = await readTail(desk, first.marks);
    const third = await readTail(desk, second.marks);
    expect([second, third].map(({ marks, repaired }) => [marks.Requests, repaired])).toEqual([[40, 0], [51, 0]]);
  });

  it('is read in steps where more was decided since than SharePoint looks at in one request', async () => {
    sharePoint.control.seedAt('/sites/register', (seeding) => {
      for (let at = 0; at < 5001; at += 1) seeding.addItem({ list: 'Lists/Observations', by: personOf('ana').login, atMs: sharePoint.control.clock.now(), values: { Title: 'A report', DecisionKey: `report-${at}`, Act: 'reportRead', OnDay: 1, Body: '{}' } });
    });
    expect((await tail('vic', { Observations: 0 })).marks.Observations).toBe(1000);
  });

  it('is written into the row by the next person who may, once', async () => {
    await mustPlay(webUrl, 'priya', 'x1', 'withdraw', {});
    const { repaired, rows, marks } = await tail('ana');
    expect({ repaired, rows }).toEqual({ repaired: 1, rows: [] });
    expect(await lifecycle()).toBe('withdrawn');
    expect(await tail('ana', marks)).toMatchObject({ repaired: 0, rows: [] });
    expect(await tail('vic')).toMatchObject({ rows: [] });
  });

  it('shows what a requester did where somebody commented under the key of the row’s last decision', async () => {
    const [row] = (await gateAs(sharePoint, 'vic').get<{ value: { LastDecisionKey: string }[] }>(api`${itemsPath(webUrl, register)}?$select=LastDecisionKey`)).value;
    await mustPlay(webUrl, 'priya', 'x1', 'withdraw', {});
    sharePoint.control.clock.advance(5_000);
    await gateAs(sharePoint, 'ana').post(itemsPath(webUrl, reviews), { Title: 'x', DecisionKey: row?.LastDecisionKey, ExceptionKey: 'x1', Act: 'comment', OnDay: 1, Body: '{"text":"x"}' });
    expect((await tail('vic')).rows).toEqual([expect.objectContaining({ Id: 1, Lifecycle: 'withdrawn' })]);
    expect(await tail('ana')).toMatchObject({ repaired: 1, rows: [] });
  });

  it('makes the row of an exception that has none', async () => {
    const items = itemsPath(webUrl, register);
    const row = (await gateAs(sharePoint, 'ada').getWithEtag<object>(api`${items}(1)?$select=Id`)).etag;
    expect(row).not.toBe('');
    await fetch(`${webUrl}/_api/web/getList('/sites/register/Lists/Register')/items(1)/recycle()`, { method: 'POST', headers: await adaWrites() });
    expect(await lifecycle()).toBeUndefined();
    expect(await tail('ana')).toMatchObject({ repaired: 1 });
    expect(await lifecycle()).toBe('requested');
  });

  it('lets a requester make the row of what they asked for, where their tab was gone before', async () => {
    await fetch(`${webUrl}/_api/web/getList('/sites/register/Lists/Register')/items(1)/recycle()`, { method: 'POST', headers: await adaWrites() });
    expect(await tail('vic')).toMatchObject({ repaired: 0 });
    expect(await tail('priya')).toMatchObject({ repaired: 1 });
    expect(await lifecycle()).toBe('requested');
  });
});

describe('a sweep that somebody wrote down and that never was', () => {
  const forged = async (key: string, rows: object): Promise<void> =>
    void (await gateAs(sharePoint, 'raj').post(itemsPath(webUrl, sweeps), { Title: 'Sweep complete', SweepKey: key, Kind: 'completion', Watermarks: JSON.stringify({ rows, sealed: {} }), Counts: '{}', Seal: '' }));

  it('hides nothing where it says it saw more than there is, and is a finding', async () => {
    await forged('done|x', { Requests: 99_999, Approvals: 99_999, Reviews: 99_999, RiskDecisions: 99_999, Observations: 99_999 });
    await mustPlay(webUrl, 'priya', 'x1', 'withdraw', {});
    const first = await tail('vic');
    expect(first).toMatchObject({ lastSweepAtMs: 'never', rows: [expect.objectContaining({ Lifecycle: 'withdrawn' })], marks: { Approvals: 0 } });
    expect((await tail('vic', first.marks)).lastSweepAtMs).toBe('never');
    expect((await readLastCompletion(gateAs(sharePoint, 'vic')))).toBeUndefined();
    expect(await tail('ana')).toMatchObject({ repaired: 1 });
    expect((await checkRegister(await deskOf(webUrl, 'ana'))).findings.filter(({ code }) => code === 'falseCompletions')).toEqual([{ code: 'falseCompletions', author: personOf('raj'), count: 1 }]);
  });

  it('takes nothing away from the last one that was', async () => {
    const outcome = await sweep(await deskOf(webUrl, 'ana'));
    for (let at = 0; at < 60; at += 1) await forged(`done|${at}`, { Requests: 99_999 });
    sharePoint.control.clock.advance(3_600_000);
    expect(outcome).toMatchObject({ kind: 'complete' });
    expect(await sweep(await deskOf(webUrl, 'raj'))).toMatchObject({ kind: 'complete', report: { seal: { before: 'fits' } } });
    expect((await checkRegister(await deskOf(webUrl, 'ana'))).findings.filter(({ code }) => code === 'falseCompletions')).toMatchObject([{ count: 60 }]);
  });

  it('is looked for behind whatever somebody wrote into the list since', async () => {
    await sweep(await deskOf(webUrl, 'ana'));
    const { lastSweepAtMs } = await tail('vic');
    const seeded = (count: number, values: (at: number) => object): void =>
      sharePoint.control.seedAt('/sites/register', (seeding) => {
        for (let at = 0; at < count; at += 1) seeding.addItem({ list: 'Lists/Sweeps', by: personOf('raj').login, atMs: sharePoint.control.clock.now(), values: { Title: 'x', ...values(at) } });
      });
    seeded(5_200, (at) => ({ SweepKey: `junk-${at}`, Kind: 'claim' }));
    expect(typeof lastSweepAtMs).toBe('number');
    expect((await tail('vic')).lastSweepAtMs).toBe(lastSweepAtMs);
    seeded(1_100, (at) => ({ SweepKey: `done|junk-${at}`, Kind: 'completion', Watermarks: '{"rows":{"Requests":99999}}' }));
    expect((await readLastCompletion(gateAs(sharePoint, 'vic')))?.atMs).toBe(lastSweepAtMs);
    sharePoint.control.clock.advance(3_600_000);
    expect(await sweep(await deskOf(webUrl, 'raj'))).toMatchObject({ kind: 'complete', report: { seal: { before: 'fits' } } });
  }, 60_000);

  it('keeps nobody from sweeping that claims an hour which had not come', async () => {
    sharePoint.control.clock.advance(3_600_000);
    const key = claimKeyOf(sharePoint.control.clock.now());
    sharePoint.control.clock.advance(-3_600_000);
    await gateAs(sharePoint, 'raj').post(itemsPath(webUrl, sweeps), { Title: 'x', SweepKey: key, Kind: 'claim' });
    sharePoint.control.clock.advance(3_600_000);
    expect(await sweep(await deskOf(webUrl, 'ana'))).toMatchObject({ kind: 'complete' });
  });
});

describe('the tail after a sweep', () => {
  const swept = async (): Promise<void> => {
    sharePoint.control.clock.advance(3_600_000);
    expect(await sweep(await deskOf(webUrl, 'ana'))).toMatchObject({ kind: 'complete' });
    sharePoint.control.clock.advance(60_000);
  };

  it('says when the last complete one ended, or that there never was one', async () => {
    expect((await tail('vic')).lastSweepAtMs).toBe('never');
    await swept();
    const { lastSweepAtMs } = await tail('vic');
    expect(sharePoint.control.clock.now() - Number(lastSweepAtMs)).toBeGreaterThanOrEqual(60_000);
    expect(sharePoint.control.clock.now() - Number(lastSweepAtMs)).toBeLessThan(120_000);
  });

  it('looks at no row while nothing was decided since, in one request', async () => {
    await swept();
    const desk = await deskOf(webUrl, 'vic');
    sharePoint.control.clearLog();
    expect(await readTail(desk, undefined)).toMatchObject({ rows: [], repaired: 0, marks: { Requests: 1 } });
    expect(sharePoint.control.requests().map(({ method, url }) => `${method} ${new URL(url, webUrl).pathname.split('/').pop() ?? ''}`).filter((request) => !request.endsWith('contextinfo'))).toEqual(['POST $batch']);
  });

  it('shows what was decided since, be it more than a first visit looks at without one', async () => {
    await mustPlay(webUrl, 'priya', 'x2', 'request', (_state, today) => ({
      tenantId: 't', family: 'federation', principal: { type: 'domain', id: 'b.example', name: 'b.example' }, why: 'w', stops: 's', untilDay: today + 10, category: 'operational', businessOwner: personOf('priya'),
    }));
    await swept();
    await mustPlay(webUrl, 'priya', 'x2', 'withdraw', {});
    const priya = gateAs(sharePoint, 'priya');
    for (let at = 0; at < 60; at += 1) await priya.post(itemsPath(webUrl, requests), { Title: 'comment', DecisionKey: `c${at}`, Act: 'comment', OnDay: 1, Body: '{"text":"x"}' });
    const { rows, marks } = await tail('vic');
    expect(rows).toEqual([expect.objectContaining({ Lifecycle: 'withdrawn' })]);
    expect(marks.Requests).toBe(2);
    expect(await tail('ana')).toMatchObject({ repaired: 1, marks: { Requests: 63 } });
  });

  it('begins below a row that the sweep could not write, so that the next who may writes it', async () => {
    await mustPlay(webUrl, 'priya', 'x1', 'withdraw', {});
    sharePoint.control.clock.advance(3_600_000);
    const desk = await deskOf(webUrl, 'ana');
    expect(await sweep({ ...desk, mayProject: false })).toMatchObject({ kind: 'complete', report: { rows: { wrong: 1, left: 1 } }, marks: { Requests: 1 } });
    expect((await tail('vic')).rows).toEqual([expect.objectContaining({ Lifecycle: 'withdrawn' })]);
    expect(await tail('raj')).toMatchObject({ repaired: 1 });
    expect(await lifecycle()).toBe('withdrawn');
  });
});

async function adaWrites(): Promise<Record<string, string>> {
  const headers = { 'x-local-person': 'ada', Accept: 'application/json;odata=nometadata' };
  const { FormDigestValue } = (await (await fetch(`${webUrl}/_api/contextinfo`, { method: 'POST', headers })).json()) as { FormDigestValue: string };
  return { ...headers, 'X-RequestDigest': FormDigestValue };
}

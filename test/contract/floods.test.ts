import { append } from '../../src/decisions/append';
import { openException } from '../../src/decisions/openException';
import { readHistories } from '../../src/decisions/readHistories';
import { readKnown } from '../../src/decisions/readKnown';
import { readTail } from '../../src/decisions/tail';
import { itemsPath } from '../../src/lists/rest/listPath';
import { api } from '../../src/lists/rest/quote';
import { register } from '../../src/lists/schema/register';
import { readOwnRows } from '../../src/register/ownRows';
import { readTenantNames } from '../../src/register/tenantNames';
import { readDetail } from '../../src/register/detail';
import { readNotices } from '../../src/sweep/readNotices';
import { sweep } from '../../src/sweep/run';
import { approveInWords } from './approveInWords';
import { deskOf, personOf, play } from '../seed/play';
import type { SharePoint } from '../sharepoint/server';
import { gateAs, startSeatedRegister } from './registerSite';

const MS_PER_DAY = 86_400_000;
/** One more than SharePoint looks at in one request. */
const MANY = 5001;

let sharePoint: SharePoint;
let webUrl: string;
beforeAll(async () => {
  sharePoint = await startSeatedRegister();
  webUrl = `${sharePoint.url}/sites/register`;
  for (const key of ['x1', 'x2']) await approveInWords(webUrl, key);
  const atMs = sharePoint.control.clock.now();
  sharePoint.control.seedAt('/sites/register', (seeding) => {
    for (let at = 0; at < MANY; at += 1) {
      seeding.addItem({ list: 'Lists/Requests', by: personOf('tom').login, atMs, values: { Title: 'x', DecisionKey: `flood-${at}`, ExceptionKey: 'x1', Act: 'comment', OnDay: 20_000, Base: '', BaseHash: '', ContentHash: '', Body: '{"text":"x"}' } });
      for (const act of ['stampContradicted', 'reportRead']) seeding.addItem({ list: 'Lists/Observations', by: personOf('ana').login, atMs, values: { Title: 'Maester x', DecisionKey: `${act}-${at}`, Act: act, OnDay: 20_000, Body: '{}' } });
      seeding.addItem({ list: 'Lists/Notices', by: personOf('ana').login, atMs, values: { Title: 'x', NoticeKey: `n-${at}`, Kind: 'reminder', Recipient: personOf('lena').login, OnDay: 20_000, Parameters: '{}' } });
    }
  });
}, 180_000);
afterAll(() => sharePoint.close());

describe('where somebody wrote more than SharePoint looks at in one request', () => {
  it('pages open, and the exception itself and every other one can be decided on', async () => {
    expect(await play(webUrl, 'mira', 'x2', 'changePlan', { plan: 'Another plan.' })).toMatchObject({ kind: 'done' });
    expect(await play(webUrl, 'mira', 'x1', 'changePlan', { plan: 'Another plan.' })).toMatchObject({ kind: 'done' });
    const { state } = await openException(await deskOf(webUrl, 'ana'), 'x1');
    expect(state.entries).toHaveLength(MANY + 3);
  }, 120_000);

  it('nothing is left out, however it is read', async () => {
    const desk = await deskOf(webUrl, 'ana');
    const keys = ['x1', 'x2'];
    const histories = await readHistories(desk, keys);
    expect(keys.map((key) => histories.get(key)?.length)).toEqual([MANY + 3, 3]);
    expect(new Set(histories.get('x1')?.map(({ key }) => key)).size).toBe(MANY + 3);
  }, 120_000);

  it('what reports said, who has which name and what somebody was told can be read', async () => {
    const gate = gateAs(sharePoint, 'lena');
    expect((await readKnown(gate)).reportKeys.size).toBeGreaterThan(5000);
    expect((await readTenantNames(gate)).size).toBe(0);
    expect(await readDetail(gate, 1)).toBeDefined();
    expect((await readNotices(gate, undefined)).open).toEqual([]);
  }, 120_000);

  it('whoever is named as control owner in thousands of rows is told, and misses none of their own', async () => {
    const gate = gateAs(sharePoint, 'mira');
    const row = await gate.get<Record<string, unknown>>(api`${itemsPath(webUrl, register)}(1)?$select=Title,Facets,Brief,SinceDay,Revision,ControlOwnerLogin`);
    const seeded = (from: number, to: number): void =>
      sharePoint.control.seedAt('/sites/register', (seeding) => {
        for (let at = from; at < to; at += 1) seeding.addItem({ list: 'Lists/Register', by: personOf('tom').login, atMs: sharePoint.control.clock.now(), values: { ...row, Title: 'x', ExceptionKey: `own-${at}` } });
      });
    seeded(0, 2100);
    await approveInWords(webUrl, 'x3');
    expect((await readOwnRows(gate, personOf('mira').login)).map(({ exceptionKey }) => exceptionKey).slice(-1)).toEqual(['x3']);
    seeded(2100, MANY);
    await approveInWords(webUrl, 'x4');
    const own = await readOwnRows(gate, personOf('mira').login);
    expect([own.length, own[own.length - 1]?.exceptionKey]).toEqual([MANY + 4, 'x4']);
    await expect(readNotices(gate, undefined)).resolves.toMatchObject({ more: false });
  }, 120_000);

  it('the tail and a sweep go on', async () => {
    await append(await deskOf(webUrl, 'priya'), { key: 'late', exceptionKey: 'x2', act: 'comment', title: 'x', onDay: 20_000, base: [], baseHash: '', body: { text: 'x' } });
    await expect(readTail(await deskOf(webUrl, 'vic'), undefined)).resolves.toBeDefined();
    sharePoint.control.clock.advance(25 * MS_PER_DAY);
    expect(await sweep(await deskOf(webUrl, 'svc-sweep'))).toMatchObject({ kind: 'complete', report: { unjudged: [], failures: [], escalations: { added: 8 } } });
  }, 120_000);
});

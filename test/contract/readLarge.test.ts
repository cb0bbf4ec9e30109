import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { readKnown } from '../../src/decisions/readKnown';
import { itemsPath } from '../../src/lists/rest/listPath';
import { api } from '../../src/lists/rest/quote';
import { register } from '../../src/lists/schema/register';
import { loadCold } from '../../src/register/load/cold';
import { createStore } from '../../src/register/pageStore';
import type { RegisterSnapshot } from '../../src/register/snapshot';
import { fillRegister, itemOf } from '../bench/fillRegister';
import { seededRows } from '../bench/seededRows';
import type { ReadRow } from '../../src/register/columns';
import { preparedRegister } from '../seed/preparedSite';
import type { SharePoint } from '../sharepoint/server';
import { addItem, gateAs, startWatched } from './registerSite';

const ROWS = 12_345;
let dataFile: string;
let sharePoint: SharePoint;

beforeAll(async () => {
  dataFile = await preparedRegister();
  const first = await startWatched({ dataFile });
  await addItem(gateAs(first, 'ada'), itemOf(seededRows(1)[0] as ReadRow));
  await first.close();
  fillRegister(dataFile, seededRows(ROWS).slice(1));
  sharePoint = await startWatched({ dataFile });
}, 60_000);

afterAll(async () => {
  await sharePoint.close();
  rmSync(dirname(dataFile), { recursive: true });
});

test('a register over the list view threshold is read whole, in Id ranges, without meeting the threshold', async () => {
  sharePoint.control.clearLog();
  const { rows } = await loadCold(gateAs(sharePoint, 'ada'));
  expect(rows).toEqual(seededRows(ROWS));
  expect(sharePoint.control.requests().map(({ status }) => status)).toEqual(Array.from({ length: 5 }, () => 200));
});

test('what a report is compared with is read whole, too', async () => {
  expect((await readKnown(gateAs(sharePoint, 'ada'))).exceptions.size).toBe(ROWS);
});

test('a filter that would scan too much has its own kind of error', async () => {
  const gate = gateAs(sharePoint, 'ada');
  await expect(gate.get(api`${itemsPath(gate.webUrl, register)}?$select=Id&$filter=Kind eq ${'none'}`)).rejects.toMatchObject({ kind: 'threshold', status: 500 });
});

test.each([
  ['seconds', () => '1'],
  ['a date', () => new Date(Date.now() + 1500).toUTCString()],
])('a throttled load waits as long as Retry-After says in %s, and says so meanwhile', async (_name, header) => {
  const gate = gateAs(sharePoint, 'ada');
  sharePoint.control.throttle({ status: 429, retryAfter: header(), requests: 3 });
  const store = createStore({ gate, cache: { read: async () => undefined, write: async () => undefined, forget: async () => undefined }, key: { tenantId: 't', webUrl: gate.webUrl, login: 'ada' } });
  const seen: RegisterSnapshot[] = [];
  const startedAt = Date.now();
  await new Promise<void>((resolve) => {
    const stop = store.subscribe(() => {
      seen.push(store.getSnapshot());
      if (seen.length === 1 || store.getSnapshot().busy) return;
      stop();
      resolve();
    });
  });
  expect(store.getSnapshot()).toMatchObject({ phase: 'ready', data: { columns: { count: ROWS } } });
  expect(Date.now() - startedAt).toBeGreaterThanOrEqual(500);
  expect(seen.some(({ heldUntilMs }) => heldUntilMs !== undefined)).toBe(true);
}, 20_000);

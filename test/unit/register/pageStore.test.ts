import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import * as fc from 'fast-check';
import { OLDEST_USABLE, SCHEMA_VERSION } from '../../../src/lists/schema/schemaVersion';
import { createCache, type RegisterCache } from '../../../src/register/cache';
import { rowAt, type ReadRow, type RegisterColumns } from '../../../src/register/columns';
import { createStore } from '../../../src/register/pageStore';
import { decodeRecord, encodeRecord } from '../../../src/register/record';
import type { RegisterSnapshot, RegisterStore } from '../../../src/register/snapshot';
import { refusal, htmlAnswer } from '../lists/rest/fakeSend';
import { fakeRegister, KEY, type FakeRegister } from './fakeRegister';
import { anyRow, anyRows } from './rows';

const NO_CACHE: RegisterCache = { read: async () => undefined, write: async () => undefined, forget: async () => undefined };
const rowsOf = (columns: RegisterColumns): ReadRow[] => Array.from({ length: columns.count }, (_, at) => rowAt(columns, at));
const readable = anyRows.map((rows) => rows.filter(({ family }) => family !== 0xff));

/** Subscribes and waits until nothing is under way; answers every phase seen on the way. */
async function settled(store: RegisterStore): Promise<{ phases: string[]; last: RegisterSnapshot }> {
  const phases: string[] = [];
  await new Promise<void>((resolve) => {
    let began = false;
    const stop = store.subscribe(() => {
      const snapshot = store.getSnapshot();
      phases.push('data' in snapshot ? `${snapshot.phase} ${snapshot.data.freshness}` : snapshot.phase);
      began ||= snapshot.busy;
      if (began && !snapshot.busy) {
        stop();
        resolve();
      }
    });
  });
  return { phases, last: store.getSnapshot() };
}

function dataOf(snapshot: RegisterSnapshot): RegisterColumns {
  if (snapshot.phase !== 'ready' && snapshot.phase !== 'empty') throw new Error(`no data while ${snapshot.phase}`);
  return snapshot.data.columns;
}

const rowsFrom = (seed: number, count = 8): ReadRow[] => fc.sample(anyRow, { seed, numRuns: count }).map((row, at) => ({ ...row, id: at + 1 }));
const storeOver = (register: FakeRegister, cache: RegisterCache = NO_CACHE): RegisterStore => createStore({ gate: register.gate, cache, key: KEY });

describe('a cold load', () => {
  test('reads every row, over as many Id ranges as there are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(anyRow.chain((row) => fc.integer({ min: 1, max: 23_000 }).map((id) => ({ ...row, id }))), { selector: ({ id }) => id, maxLength: 60 }), async (rows) => {
        const register = fakeRegister(rows);
        const { last } = await settled(storeOver(register));
        expect(rowsOf(dataOf(last))).toEqual([...rows].sort((a, b) => a.id - b.id));
        const highest = Math.max(0, ...rows.map(({ id }) => id));
        expect(register.asked.filter((path) => path.includes('Id gt'))).toHaveLength(Math.max(1, Math.ceil(highest / 5000)));
      }),
      { numRuns: 40 },
    );
  });

  test('reads the rows again after the token where the list changed in that moment', async () => {
    const register = fakeRegister(rowsFrom(1));
    register.put({ ...(rowsFrom(1)[0] as ReadRow), id: 9 });
    await settled(storeOver(register));
    expect(register.asked.filter((path) => path.includes('Id gt'))).toHaveLength(2);
  });

  test('of an empty list is "empty", of a missing one "not provisioned"', async () => {
    const { last } = await settled(storeOver(fakeRegister([])));
    expect(last.phase).toBe('empty');
    const missing = fakeRegister([]);
    missing.fail('getList', () => refusal(404, '-1, System.ArgumentException'), 9);
    expect((await settled(storeOver(missing))).last.phase).toBe('notProvisioned');
  });

  test('without the right to read is "denied"', async () => {
    const register = fakeRegister([]);
    register.fail('getList', () => refusal(403, '-2147024891, System.UnauthorizedAccessException'), 9);
    expect((await settled(storeOver(register))).last).toMatchObject({ phase: 'denied', problem: { kind: 'denied' } });
  });

  test('that SharePoint does not answer is "failed", and trying again helps', async () => {
    const register = fakeRegister(rowsFrom(2));
    register.fail('Id gt', () => htmlAnswer(503), 5);
    const store = storeOver(register);
    expect((await settled(store)).last).toMatchObject({ phase: 'failed', problem: { kind: 'unavailable' } });
    await store.refresh();
    expect(store.getSnapshot().phase).toBe('ready');
  });

  test('says until when SharePoint holds it back', async () => {
    const register = fakeRegister(rowsFrom(3));
    register.fail('Id gt', () => refusal(429, '', { 'retry-after': '7' }));
    const store = storeOver(register);
    const held: (number | undefined)[] = [];
    store.subscribe(() => held.push(store.getSnapshot().heldUntilMs));
    await settled(store);
    expect(held.some((until) => until !== undefined && until > Date.UTC(2026, 10, 24, 9))).toBe(true);
    expect(store.getSnapshot().heldUntilMs).toBeUndefined();
  });

  test('in a time zone that is not known is refused, not taken for UTC', async () => {
    const register = fakeRegister(rowsFrom(4));
    register.timeZoneId = 30;
    expect((await settled(storeOver(register))).last).toMatchObject({ phase: 'failed', problem: { kind: 'unknownZone' } });
  });
});

describe('a site of another schema', () => {
  const siteOf = (description: string, rows = rowsFrom(5)): FakeRegister => Object.assign(fakeRegister(rows), { description });
  const refusedColumn = (): Response => refusal(400, '-1, Microsoft.SharePoint.Client.InvalidClientQueryException');

  test('older than this version can read shows no row, and says of what schema it is', async () => {
    expect((await settled(storeOver(siteOf(`Rows. Schema ${OLDEST_USABLE - 1}.`)))).last).toMatchObject({ phase: 'olderLists', site: OLDEST_USABLE - 1 });
  });

  test('older, where a column is refused, is told from an answer that nobody knows', async () => {
    const older = siteOf('Rows. Schema 1.');
    older.fail('Id gt', refusedColumn, 9);
    expect((await settled(storeOver(older))).last).toMatchObject({ phase: 'olderLists', site: 1 });
    const right = siteOf(`Rows. Schema ${SCHEMA_VERSION}.`);
    right.fail('Id gt', refusedColumn, 9);
    expect((await settled(storeOver(right))).last).toMatchObject({ phase: 'failed', problem: { kind: 'unexpected' } });
  });

  test('without one was never set up to the end where it is empty; with rows its description was only edited', async () => {
    expect((await settled(storeOver(siteOf('Rows.', [])))).last).toMatchObject({ phase: 'olderLists', site: undefined });
    expect((await settled(storeOver(siteOf('Our exceptions.')))).last.phase).toBe('ready');
  });

  test('is shown once its lists were brought up to date', async () => {
    const site = siteOf('Rows. Schema 1.');
    const store = storeOver(site);
    await settled(store);
    site.description = `Rows. Schema ${SCHEMA_VERSION}.`;
    await store.refresh('all');
    expect(store.getSnapshot().phase).toBe('ready');
  });

  test('newer than this version is shown, with that said', async () => {
    const { last } = await settled(storeOver(siteOf(`Rows. Schema ${SCHEMA_VERSION + 1}.`)));
    expect(last).toMatchObject({ phase: 'ready', data: { newerSchema: SCHEMA_VERSION + 1 } });
  });

  test('older is not painted from this browser’s copy, which an earlier version kept', async () => {
    const cache = createCache(new IDBFactory());
    const register = fakeRegister(rowsFrom(6));
    await settled(storeOver(register, cache));
    const bytes = await cache.read(KEY);
    const kept = bytes && decodeRecord(bytes);
    if (!kept) throw new Error('nothing was kept');
    await cache.write(KEY, encodeRecord({ ...kept, schemaVersion: 1 }));
    register.description = 'Rows. Schema 1.';
    expect((await settled(storeOver(register, cache))).phases).not.toContain('ready cached');
  });
});

describe('a delta', () => {
  test('shows what reading everything would show', async () => {
    const change = fc.oneof(anyRow.map((row) => ({ put: row })), fc.integer({ min: 1, max: 500 }).map((id) => ({ remove: id })));
    await fc.assert(
      fc.asyncProperty(readable, fc.array(fc.array(change, { maxLength: 6 }), { maxLength: 4 }), async (rows, rounds) => {
        const register = fakeRegister(rows);
        const store = storeOver(register);
        await settled(store);
        // SharePoint never gives an Id twice: what was deleted does not come back as a new item.
        const gone = new Set<number>();
        for (const round of rounds) {
          for (const each of round) {
            if ('remove' in each) {
              register.remove(each.remove);
              gone.add(each.remove);
            } else if (!gone.has(each.put.id)) register.put(each.put);
          }
          await store.refresh();
        }
        const anew = storeOver(register);
        register.pass(60_000);
        expect(rowsOf(dataOf(store.getSnapshot()))).toEqual(rowsOf(dataOf((await settled(anew)).last)));
      }),
      { numRuns: 60 },
    );
  });

  test('is one request', async () => {
    const register = fakeRegister(rowsFrom(5));
    const store = storeOver(register);
    await settled(store);
    register.put({ ...(rowsFrom(5)[0] as ReadRow), revision: 9 });
    await store.refresh();
    const before = register.asked.length;
    await store.refresh();
    expect(register.asked.slice(before)).toHaveLength(1);
  });

  test('whose token is too old reads everything', async () => {
    const register = fakeRegister(rowsFrom(6));
    const store = storeOver(register);
    await settled(store);
    register.put({ ...(rowsFrom(6)[0] as ReadRow), id: 77 });
    register.forgetLog();
    register.pass(60_000);
    await store.refresh();
    expect(dataOf(store.getSnapshot()).count).toBe(9);
  });

  test('is not relied on for more than a day', async () => {
    const register = fakeRegister(rowsFrom(7));
    const store = storeOver(register);
    await settled(store);
    register.pass(25 * 3_600_000);
    const before = register.asked.length;
    await store.refresh();
    expect(register.asked.slice(before).some((path) => path.includes('Id gt'))).toBe(true);
  });

  test('that fails leaves the rows on screen, marked with the reason', async () => {
    const register = fakeRegister(rowsFrom(8));
    const store = storeOver(register);
    await settled(store);
    register.fail('getListItemChangesSinceToken', () => htmlAnswer(502), 9);
    await store.refresh();
    expect(store.getSnapshot()).toMatchObject({ phase: 'ready', problem: { kind: 'unavailable' } });
  });
});

describe('a page left open', () => {
  test('looks again when it is time, as long as somebody is subscribed', async () => {
    const register = fakeRegister(rowsFrom(12));
    let look: (() => void) | undefined;
    const store = createStore({ gate: register.gate, cache: NO_CACHE, key: KEY, watch: (again) => ((look = again), () => (look = undefined)) });
    const stop = store.subscribe(() => undefined);
    await store.refresh();
    register.put({ ...(rowsFrom(12)[0] as ReadRow), id: 44 });
    look?.();
    await store.refresh();
    expect(dataOf(store.getSnapshot()).count).toBe(9);
    stop();
    expect(look).toBeUndefined();
  });

  test('shows the new day', async () => {
    const register = fakeRegister(rowsFrom(13));
    const store = storeOver(register);
    await store.refresh();
    const before = store.getSnapshot();
    register.pass(86_400_000);
    await store.refresh();
    const after = store.getSnapshot();
    if (before.phase !== 'ready' || after.phase !== 'ready') throw new Error('not ready');
    expect(after.data.today).toBe(before.data.today + 1);
  });

  test('that may no longer read holds no rows', async () => {
    const register = fakeRegister(rowsFrom(14));
    const store = storeOver(register);
    await store.refresh();
    register.fail('getListItemChangesSinceToken', () => refusal(403, '-2147024891, System.UnauthorizedAccessException'), 9);
    await store.refresh();
    expect(store.getSnapshot()).not.toHaveProperty('data');
  });
});

describe('a warm start', () => {
  test('paints from the copy of this browser, then confirms in one read request', async () => {
    const register = fakeRegister(rowsFrom(9));
    const factory = new IDBFactory();
    await settled(storeOver(register, createCache(factory)));
    const before = register.asked.length;
    const { phases, last } = await settled(storeOver(register, createCache(factory)));
    expect(phases[0]).toBe('ready cached');
    expect(last).toMatchObject({ phase: 'ready', data: { freshness: 'confirmed' } });
    expect(register.asked.slice(before).filter((path) => path !== 'contextinfo')).toHaveLength(1);
  });

  test('of somebody else finds nothing, and what was there is gone', async () => {
    const factory = new IDBFactory();
    const cache = createCache(factory);
    await cache.write(KEY, new Uint8Array([1]));
    expect(await createCache(factory).read({ ...KEY, login: 'i:0#.f|membership|jon@contoso.example' })).toBeUndefined();
    expect(await cache.read(KEY)).toBeUndefined();
  });

  test('after thirty days finds nothing', async () => {
    const factory = new IDBFactory();
    await createCache(factory, () => 0).write(KEY, new Uint8Array([1]));
    expect(await createCache(factory, () => 29 * 86_400_000).read(KEY)).toEqual(new Uint8Array([1]));
    expect(await createCache(factory, () => 31 * 86_400_000).read(KEY)).toBeUndefined();
  });

  test('of somebody who lost the right to read shows nothing and keeps nothing', async () => {
    const register = fakeRegister(rowsFrom(10));
    const cache = createCache(new IDBFactory());
    await settled(storeOver(register, cache));
    register.fail('getListItemChangesSinceToken', () => refusal(403, '-2147024891, System.UnauthorizedAccessException'), 9);
    expect((await settled(storeOver(register, cache))).last.phase).toBe('denied');
    expect(await cache.read(KEY)).toBeUndefined();
  });

  test('with a sign-in page for an answer keeps showing the copy, marked as not confirmed', async () => {
    const register = fakeRegister(rowsFrom(11));
    const cache = createCache(new IDBFactory());
    await settled(storeOver(register, cache));
    register.fail('getListItemChangesSinceToken', () => htmlAnswer(200), 9);
    expect((await settled(storeOver(register, cache))).last).toMatchObject({ phase: 'ready', data: { freshness: 'cached' }, problem: { code: 'notData' } });
  });
});

describe('what comes with the tail', () => {
  test('is when the last sweep was complete: not known before, shown once it is read', async () => {
    const store = createStore({ gate: fakeRegister(rowsFrom(3)).gate, cache: NO_CACHE, key: KEY, followTail: async () => ({ marks: {}, rows: [], repaired: 0, lastSweepAtMs: 'never' }) });
    const seen: unknown[] = [];
    await new Promise<void>((resolve) => {
      const stop = store.subscribe(() => {
        const snapshot = store.getSnapshot();
        if (!('data' in snapshot)) return;
        seen.push(snapshot.data.lastSweepAtMs);
        if (snapshot.data.lastSweepAtMs === undefined) return;
        stop();
        resolve();
      });
    });
    expect(seen[0]).toBeUndefined();
    expect(seen[seen.length - 1]).toBe('never');
  });

  test('is looked for once a look, however many rows are left to be mended, and rows that were mended are read again', async () => {
    const register = fakeRegister(rowsFrom(3));
    let looks = 0;
    const store = createStore({
      gate: register.gate,
      cache: NO_CACHE,
      key: KEY,
      followTail: async () => {
        looks += 1;
        return { marks: {}, rows: [], repaired: looks < 5 ? 20 : 0, lastSweepAtMs: 'never' };
      },
    });
    const said = new Promise<void>((resolve) => {
      const stop = store.subscribe(() => {
        const snapshot = store.getSnapshot();
        if (!('data' in snapshot) || snapshot.data.lastSweepAtMs !== 'never' || snapshot.busy) return;
        stop();
        resolve();
      });
    });
    await said;
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
    expect(looks).toBe(1);
    await store.refresh();
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
    expect(looks).toBe(2);
  });
});

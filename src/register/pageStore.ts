import { siteZone } from '../domain/day/zone';
import { SharePointError } from '../lists/rest/errors';
import type { Gate } from '../lists/rest/gate';
import { OLDEST_USABLE, SCHEMA_VERSION } from '../lists/schema/schemaVersion';
import type { CacheKey, RegisterCache } from './cache';
import { buildColumns, changeColumns, NO_ROWS, UNKNOWN_CODE, type RegisterColumns } from './columns';
import { loadCold } from './load/cold';
import { readRowOf } from './load/rows';
import { loadSchemaVersion, loadZone } from './load/site';
import { decodeRecord, encodeRecord, type RegisterRecord } from './record';
import type { EntryTexts, FollowTail, LastSweep, Marks, ReadProblem, RegisterData, RegisterSnapshot, RegisterStore } from './snapshot';
import type { RowShelf } from './rows';
import { readTexts } from './texts';

export interface StoreOptions {
  readonly gate: Gate;
  readonly cache: RegisterCache;
  readonly key: CacheKey;
  /** Calls back when it is time to look again, from the first subscriber to the last (see whileVisible.ts). */
  readonly watch?: ((look: () => void) => () => void) | undefined;
  readonly followTail?: FollowTail | undefined;
}

/** Everything is read anew once a day, so that what a delta may have missed does not stay. */
const READ_ALL_AFTER_MS = 86_400_000;

type Phase<T = RegisterSnapshot> = T extends RegisterSnapshot ? Omit<T, 'revision' | 'busy' | 'progress' | 'heldUntilMs'> : never;

/** The register of one site. Use `storeOfPage`, so that all web parts of a page share one. */
export function createStore({ gate, cache, key, watch, followTail }: StoreOptions): RegisterStore {
  const listeners = new Set<() => void>();
  const texts = new Map<number, EntryTexts>();
  let snapshot: RegisterSnapshot = { revision: 0, busy: false, progress: undefined, heldUntilMs: undefined, phase: 'loading' };
  let record: RegisterRecord | undefined;
  let running: Promise<void> | undefined;
  let started = false;
  let stopWatching: (() => void) | undefined;
  let marks: Marks | undefined;
  let lastSweepAtMs: LastSweep | undefined;
  let shelf: Promise<RowShelf> | undefined;
  /** Whole rows are for screens of many texts; the heatmap paints without them. */
  const rowShelf = (): Promise<RowShelf> => (shelf ??= import(/* webpackChunkName: 'rows' */ './rows').then(({ createRowShelf }) => createRowShelf(gate)));

  function publish(change: Partial<Pick<RegisterSnapshot, 'busy' | 'progress' | 'heldUntilMs'>> & Partial<Phase>): void {
    const { revision, busy, progress, heldUntilMs } = snapshot;
    // A new phase leaves nothing of the old one behind, least of all rows that may no longer be shown.
    const before = change.phase === undefined ? snapshot : { busy, progress, heldUntilMs };
    snapshot = { ...before, ...change, revision: revision + 1 } as RegisterSnapshot;
    for (const listener of listeners) listener();
  }

  function show(held: RegisterRecord, freshness: RegisterData['freshness'], problem?: ReadProblem): void {
    const { columns, zone, confirmedAtMs, unreadableRows, schemaVersion = 0 } = held;
    const today = siteZone(zone).dayOfInstant(gate.clock.now());
    const data: RegisterData = { columns, today, zone, confirmedAtMs, freshness, unreadableRows, lastSweepAtMs, newerSchema: schemaVersion > SCHEMA_VERSION ? schemaVersion : undefined };
    publish({ phase: columns.count === 0 ? 'empty' : 'ready', data, problem });
  }

  async function start(): Promise<void> {
    const bytes = await cache.read(key);
    const kept = bytes && decodeRecord(bytes);
    if (kept && !record && !isOlder(kept)) {
      gate.clock.assume(kept.clockOffsetMs);
      record = kept;
      show(kept, 'cached');
    }
    await store.refresh();
  }

  async function readAll(): Promise<RegisterRecord | undefined> {
    const [zone, { rows, changeToken, schemaVersion }] = await Promise.all([
      loadZone(gate),
      loadCold(gate, { onRows: (rowsRead, ofAtMost) => publish({ progress: { rows: rowsRead, ofAtMost } }) }),
    ]);
    if (!zone) return undefined;
    const columns = buildColumns(rows);
    const now = gate.clock.now();
    return { columns, changeToken, zone: zone.iana, clockOffsetMs: gate.clock.offsetMs() ?? 0, confirmedAtMs: now, readAllAtMs: now, unreadableRows: unreadable(columns), schemaVersion };
  }

  /** Undefined where the change log cannot tell, or everything is due to be read. */
  async function readChanges(held: RegisterRecord): Promise<RegisterRecord | undefined> {
    if (gate.clock.now() - held.readAllAtMs > READ_ALL_AFTER_MS) return undefined;
    // A first visit has nothing to compare, so the change log's reader is no part of first paint.
    const { loadDelta } = await import(/* webpackChunkName: 'follow' */ './load/delta');
    const delta = await loadDelta(gate, held.changeToken);
    if (!delta) return undefined;
    const columns = changeColumns(held.columns, delta.changed, delta.deletedIds);
    for (const { id } of delta.changed) texts.delete(id);
    return { ...held, columns, changeToken: delta.changeToken, clockOffsetMs: gate.clock.offsetMs() ?? 0, confirmedAtMs: gate.clock.now(), unreadableRows: unreadable(columns) };
  }

  async function read(how: 'changes' | 'all', isFollowed: boolean): Promise<void> {
    publish({ busy: true });
    try {
      const changed = record && how === 'changes' ? await readChanges(record) : undefined;
      const next = changed ?? (await readAll());
      if (!changed) texts.clear();
      if (next && isOlder(next)) {
        hideOlder(next.schemaVersion);
      } else if (next) {
        record = next;
        show(next, 'confirmed');
        await cache.write(key, encodeRecord(next));
        if (isFollowed) void follow();
      } else {
        publish({ phase: 'failed', problem: { kind: 'unknownZone', code: '', requestId: '' } });
      }
    } catch (error) {
      if (!(error instanceof SharePointError)) throw error;
      if (!(await isOfOlderLists(error))) await fail(error);
    } finally {
      publish({ busy: false, progress: undefined, heldUntilMs: undefined });
    }
  }

  /** What was decided and is in no row yet; asked after the rows are shown, and again at the next look where it fails. */
  async function follow(): Promise<void> {
    if (!followTail || !record) return;
    try {
      const tail = await followTail(record.zone, marks);
      const isNews = lastSweepAtMs !== tail.lastSweepAtMs;
      ({ marks, lastSweepAtMs } = tail);
      // What is left is for the next look: rows that somebody keeps lagging would keep this page at it.
      if (tail.repaired > 0) await readAgain('changes', false);
      if (tail.rows.length > 0 && record) {
        if (shelf) (await shelf).put(tail.rows);
        record = { ...record, columns: changeColumns(record.columns, tail.rows.map(readRowOf), new Set()) };
        show(record, 'confirmed');
      } else if (isNews && tail.repaired === 0 && record) show(record, 'confirmed');
    } catch (error) {
      if (!(error instanceof SharePointError)) throw error;
    }
  }

  async function readAgain(how: 'changes' | 'all', isFollowed: boolean): Promise<void> {
    // What is under way may have been asked before the caller wrote something.
    while (running) await running;
    running = read(how, isFollowed).finally(() => {
      running = undefined;
    });
    await running;
  }

  function hideOlder(site: number | undefined): void {
    record = undefined;
    publish({ phase: 'olderLists', site });
  }

  /** Lists of an older schema refuse columns that they lack, with a code that says no more than that. */
  async function isOfOlderLists({ kind }: SharePointError): Promise<boolean> {
    if (kind !== 'unexpected') return false;
    try {
      const site = await loadSchemaVersion(gate);
      if (site !== undefined && site >= OLDEST_USABLE) return false;
      hideOlder(site);
      return true;
    } catch {
      return false;
    }
  }

  async function fail(error: SharePointError): Promise<void> {
    const problem: ReadProblem = { kind: error.kind, code: error.code, requestId: error.requestId };
    const lostAccess = error.kind === 'denied' && error.status !== 200;
    if (lostAccess || error.kind === 'notFound') {
      // What somebody may no longer read must not stay in this browser.
      record = undefined;
      if (shelf) (await shelf).clear();
      await cache.forget(key);
      publish(lostAccess ? { phase: 'denied', problem } : { phase: 'notProvisioned' });
    } else if (record) {
      show(record, snapshot.phase === 'ready' || snapshot.phase === 'empty' ? snapshot.data.freshness : 'cached', problem);
    } else {
      publish({ phase: 'failed', problem });
    }
  }

  const store: RegisterStore = {
    subscribe: (listener) => {
      listeners.add(listener);
      if (!started) {
        started = true;
        void start();
      }
      stopWatching ??= watch?.(() => void store.refresh());
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stopWatching?.();
        stopWatching = undefined;
      };
    },
    getSnapshot: () => snapshot,
    refresh: (how = 'changes') => readAgain(how, true),
    readTexts: async (ids, signal) => {
      const missing = ids.filter((id) => !texts.has(id));
      if (missing.length > 0) for (const [id, text] of await readTexts(gate, missing, { signal })) texts.set(id, text);
      return new Map(ids.flatMap((id) => (texts.has(id) ? [[id, texts.get(id) as EntryTexts] as const] : [])));
    },
    readRows: async (signal) => (await rowShelf()).read(record?.columns ?? NO_ROWS, { signal }),
    // Decoding and hashing of answers come when the first exception is opened.
    readDetail: async (id, signal) => (await import(/* webpackChunkName: 'entries' */ './detail')).readDetail(gate, id, { signal }),
  };
  gate.onThrottled((heldUntilMs) => {
    if (snapshot.busy) publish({ heldUntilMs });
  });
  return store;
}

/**
 * The lists lack columns that this version reads. Without a version the first setting up never came to its end, which
 * leaves no rows; with rows only the description was edited.
 */
function isOlder({ schemaVersion, columns }: Pick<RegisterRecord, 'schemaVersion' | 'columns'>): boolean {
  return schemaVersion === undefined ? columns.count === 0 : schemaVersion < OLDEST_USABLE;
}

function unreadable(columns: RegisterColumns): number {
  return columns.lifecycle.reduce((count, code) => count + (code === UNKNOWN_CODE ? 1 : 0), 0);
}

/** Versioned, since two versions of the package may run on one page. */
const STORES = Symbol.for('trust-exception-register.stores.1');

/** The one store of a page for a site and person, made at the first call. */
export function storeOfPage(key: CacheKey, make: () => StoreOptions): RegisterStore {
  const page = globalThis as { [STORES]?: Map<string, RegisterStore> };
  const stores = (page[STORES] ??= new Map());
  const name = JSON.stringify([key.tenantId, key.webUrl.toLowerCase(), key.login]);
  const known = stores.get(name) ?? createStore(make());
  stores.set(name, known);
  return known;
}

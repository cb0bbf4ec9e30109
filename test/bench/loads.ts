import { DefaultParse, type Queryable } from '@pnp/queryable';
import { DefaultHeaders, DefaultInit } from '@pnp/sp/behaviors/defaults.js';
import { spfi, type SPFI } from '@pnp/sp/fi.js';
import '@pnp/sp/webs/index.js';
import '@pnp/sp/lists/index.js';
import '@pnp/sp/items/index.js';
import { IDBFactory } from 'fake-indexeddb';
import { AGE_BANDS, REVIEW_BANDS } from '../../src/domain/day/bands';
import { READ_COLUMNS } from '../../src/lists/codec/readRow';
import { createGate } from '../../src/lists/rest/gate';
import type { Send } from '../../src/lists/rest/exchange';
import { createCache } from '../../src/register/cache';
import { api } from '../../src/lists/rest/quote';
import { buildColumns, type RegisterColumns } from '../../src/register/columns';
import { deriveHeatmap } from '../../src/register/derive/heatmap';
import { loadCold } from '../../src/register/load/cold';
import { loadDelta } from '../../src/register/load/delta';
import { decodeRecord, encodeRecord } from '../../src/register/record';
import { register } from '../../src/lists/schema/register';
import { median, type Measure } from './measure';
import { startSlowSite } from './startSlowSite';
import { TODAY } from './seededRows';

/** Counts what goes over the line. */
function countingSend(): { send: Send; bytes: () => number; requests: () => number } {
  let bytes = 0;
  let requests = 0;
  const send: Send = async (url, init) => {
    const response = await fetch(url, { ...init, headers: { ...(init.headers as Record<string, string>), 'x-local-person': 'ada' } });
    const body = await response.arrayBuffer();
    bytes += body.byteLength;
    requests += 1;
    return new Response(body, { status: response.status, headers: response.headers });
  };
  return { send, bytes: () => bytes, requests: () => requests };
}

const pnp = (webUrl: string, send: Send, accept?: string): SPFI =>
  spfi(webUrl).using(DefaultHeaders(), DefaultInit(), DefaultParse(), (instance: Queryable) => {
    instance.on.pre.prepend(async (url, init, result) => [/^https?:/.test(url) ? url : `${webUrl}/${url}`, init, result]);
    instance.on.send.replace((url, init) => send(url.toString(), { ...init, headers: { ...(init.headers as Record<string, string>), ...(accept ? { Accept: accept } : {}) } }));
    return instance;
  });

const paint = (columns: RegisterColumns): unknown =>
  deriveHeatmap(columns, { lens: 'age', today: TODAY, ageBands: AGE_BANDS, reviewBands: REVIEW_BANDS, filters: {} });

async function timed<T>(runs: number, work: () => Promise<T>): Promise<{ ms: number; last: T }> {
  const times: number[] = [];
  let last = await work();
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    last = await work();
    times.push(performance.now() - start);
  }
  return { ms: median(times), last };
}

/** Cold and warm loads of a register of some size, beside what PnPjs can do and what its documentation shows. */
export async function measureLoads(rows: number, runs: number, withPlainLoop: boolean): Promise<Measure[]> {
  const site = await startSlowSite(rows);
  const webUrl = `${site.url}/sites/register`;
  try {
    const ours = countingSend();
    const cold = await timed(runs, async () => buildColumns((await loadCold(createGate({ webUrl, send: ours.send }))).rows));
    const oursBytes = ours.bytes() / (runs + 1);
    const tuned = countingSend();
    const serial = await timed(runs, () => readSerially(pnp(webUrl, tuned.send, 'application/json;odata=nometadata'), true));
    if (serial.last !== rows || cold.last.count !== rows) throw new Error(`expected ${rows} rows, PnPjs read ${serial.last}, the register ${cold.last.count}`);
    const warm = await measureWarm(cold.last, runs);
    const confirm = await measureConfirm(webUrl, runs);
    const group = `${rows.toLocaleString('en')} rows, from the start to the heatmap's numbers`;
    const small = rows <= 5000;
    const measures: Measure[] = [
      { group, name: 'register, cold', value: cold.ms, unit: 'ms', atMost: rounded(small ? serial.ms * 1.1 : serial.ms / 3) },
      { group, name: 'PnPjs, best tuned, page after page', value: serial.ms, unit: 'ms', ratioTo: cold.ms },
      { group, name: "register, warm (this browser's copy)", value: warm, unit: 'ms', atMost: rounded(serial.ms / (small ? 10 : 150)) },
      { group, name: 'register, warm and confirmed by the change log', value: confirm.delta, unit: 'ms', atMost: rounded(confirm.bare * 1.15) },
      { group, name: 'one bare request', value: confirm.bare, unit: 'ms', ratioTo: confirm.delta },
      { group, name: 'register, requests', value: ours.requests() / (runs + 1), unit: 'requests' },
      { group, name: 'register, bytes', value: oursBytes / 1000, unit: 'KB' },
      { group, name: 'PnPjs, best tuned, bytes', value: tuned.bytes() / (runs + 1) / 1000, unit: 'KB', ratioTo: oursBytes / 1000 },
    ];
    if (!withPlainLoop) return measures;
    const plain = countingSend();
    await readSerially(pnp(webUrl, plain.send), false);
    const bytes = plain.bytes() / 1000;
    return [
      ...measures.map((measure) => (measure.name === 'register, bytes' ? { ...measure, atMost: rounded(bytes * 0.12) } : measure)),
      { group, name: "PnPjs, its documentation's loop, bytes", value: bytes, unit: 'KB', ratioTo: oursBytes / 1000 },
      { group, name: "PnPjs, its documentation's loop, requests", value: plain.requests(), unit: 'requests' },
    ];
  } finally {
    site.stop();
  }
}

/** Tuned: eight columns, the largest page, no metadata. Else as in PnPjs' documentation of paged items. */
async function readSerially(sp: SPFI, tuned: boolean): Promise<number> {
  const { items } = sp.web.lists.getByTitle(register.title);
  const all: unknown[] = [];
  for await (const page of tuned ? items.select(...READ_COLUMNS).top(5000) : items) all.push(...(page as unknown[]));
  return all.length;
}

async function measureWarm(columns: RegisterColumns, runs: number): Promise<number> {
  const cache = createCache(new IDBFactory());
  const key = { tenantId: 'bench', webUrl: 'https://bench.example', login: 'ada' };
  await cache.write(key, encodeRecord({ columns, changeToken: 't', zone: 'Etc/UTC', clockOffsetMs: 0, confirmedAtMs: 0, readAllAtMs: 0, unreadableRows: 0 }));
  const { ms } = await timed(Math.max(runs, 9), async () => {
    const bytes = await cache.read(key);
    const kept = bytes && decodeRecord(bytes);
    if (!kept) throw new Error('the copy is gone');
    return paint(kept.columns);
  });
  return ms;
}

/** The request that confirms a copy, beside the smallest request that there is. The page gives the form digest. */
async function measureConfirm(webUrl: string, runs: number): Promise<{ delta: number; bare: number }> {
  const gate = createGate({ webUrl, send: countingSend().send });
  const { changeToken } = await loadCold(gate);
  const delta = await timed(Math.max(runs, 9), () => loadDelta(gate, changeToken));
  const bare = await timed(Math.max(runs, 9), () => gate.get(api`web?$select=Id`));
  if (delta.last === undefined || delta.last.changed.length > 0) throw new Error('the change log should say that nothing changed');
  return { delta: delta.ms, bare: bare.ms };
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

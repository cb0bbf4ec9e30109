import { checkRegister } from '../../src/decisions/integrity/checkRegister';
import { openDesk, type Desk } from '../../src/decisions/desk';
import { openException } from '../../src/decisions/openException';
import { readHistories } from '../../src/decisions/readHistories';
import { readManyHistories } from '../../src/decisions/readManyHistories';
import { createGate, type Gate } from '../../src/lists/rest/gate';
import { readInIdRanges } from '../../src/lists/rest/idRanges';
import { MOST_BYTES } from '../../src/lists/rest/pages';
import { api } from '../../src/lists/rest/quote';
import { requests } from '../../src/lists/schema/requests';
import { loadZone } from '../../src/register/load/site';
import { sweep } from '../../src/sweep/run';
import { approveInWords } from './approveInWords';
import { personOf } from '../seed/play';
import type { SharePoint } from '../sharepoint/server';
import { personSend } from '../start/personSend';
import { startSeatedRegister } from './registerSite';

/** Characters that go into one answer here; what is longer ends without one, as an answer of half a gigabyte does. */
const MOST_IN_AN_ANSWER = 100_000;
const HEAVY = 120;
const BODY = JSON.stringify({ text: 'x'.repeat(5_000) });

let sharePoint: SharePoint;
let webUrl: string;
beforeAll(async () => {
  sharePoint = await startSeatedRegister();
  webUrl = `${sharePoint.url}/sites/register`;
  for (const key of ['x1', 'x2']) await approveInWords(webUrl, key);
  const atMs = sharePoint.control.clock.now();
  sharePoint.control.seedAt('/sites/register', (seeding) => {
    for (let at = 0; at < HEAVY; at += 1) {
      const said = { Title: 'x', OnDay: 20_000, Base: '', BaseHash: '', ContentHash: '', Body: BODY };
      seeding.addItem({ list: 'Lists/Requests', by: personOf('tom').login, atMs, values: { ...said, DecisionKey: `heavy-${at}`, ExceptionKey: 'x2', Act: 'comment' } });
      seeding.addItem({ list: 'Lists/Observations', by: personOf('ana').login, atMs, values: { ...said, DecisionKey: `doubt-${at}`, ExceptionKey: `junk-${at}`, Act: 'stampContradicted' } });
    }
  });
}, 180_000);
afterAll(() => sharePoint.close());

/** @param onAnswer told how much of each answer was taken in, in bytes */
async function deskOf(webUrl: string, person: string, onAnswer: (bytes: number) => void): Promise<Desk> {
  const send = personSend(person);
  const gate = createGate({
    webUrl,
    send: async (url, init) => {
      const response = await send(url, init);
      const reader = response.body?.getReader();
      let bytes = 0;
      const counted = reader && new ReadableStream<Uint8Array>({
        pull: async (taking) => {
          const { done, value } = await reader.read();
          if (!done) {
            bytes += value.byteLength;
            return taking.enqueue(value);
          }
          onAnswer(bytes);
          taking.close();
        },
        cancel: (reason) => {
          onAnswer(bytes);
          return reader.cancel(reason);
        },
      });
      return new Response(counted, response);
    },
  });
  return openAt(gate);
}

async function deskBehindLimit(person: string): Promise<Desk> {
  const send = personSend(person);
  const gate = createGate({
    webUrl,
    wait: async () => undefined,
    send: async (url, init) => {
      const response = await send(url, init);
      const text = await response.clone().text();
      if (text.length > MOST_IN_AN_ANSWER) throw new TypeError('Invalid string length');
      return response;
    },
  });
  return openAt(gate);
}

async function openAt(gate: Gate): Promise<Desk> {
  const zone = await loadZone(gate);
  if (!zone) throw new Error('The time zone of the site is not known');
  return openDesk({ gate, zone });
}

describe('where somebody wrote items of which many go into no one answer', () => {
  it('a page opens, of the exception itself too, with all that was decided', async () => {
    const desk = await deskBehindLimit('mira');
    expect((await openException(desk, 'x1')).state.parts.standing?.lifecycle).toBe('approved');
    const { state } = await openException(desk, 'x2');
    expect([state.parts.standing?.lifecycle, state.entries.length]).toEqual(['approved', HEAVY + 2]);
    expect((await readHistories(desk, ['x1', 'x2'])).get('x2')).toHaveLength(HEAVY + 2);
  }, 60_000);

  it('lists are read whole, with each item once', async () => {
    const desk = await deskBehindLimit('mira');
    const many = await readManyHistories(desk, ['x1', 'x2', ...Array.from({ length: 30 }, (_, at) => `x${at + 3}`)]);
    expect([many.get('x1')?.length, many.get('x2')?.length, new Set(many.get('x2')?.map(({ key }) => key)).size]).toEqual([2, HEAVY + 2, HEAVY + 2]);
    const inRanges = await readInIdRanges<{ readonly Id: number }>(desk.gate, { list: requests, query: api`$select=Id,Body`, where: api`Act eq 'comment'` }, 0);
    expect(new Set(inRanges.map(({ Id }) => Id)).size).toBe(HEAVY);
    expect(inRanges).toHaveLength(HEAVY);
  }, 60_000);

  it('a sweep is complete and the record is checked', async () => {
    const desk = await deskBehindLimit('raj');
    expect(await sweep(desk, { anyway: true })).toMatchObject({ kind: 'complete', report: { failures: [], unjudged: [] } });
    expect((await checkRegister(desk)).looked.decisions).toBeGreaterThanOrEqual(2 * HEAVY + 4);
  }, 120_000);

  it('a page takes in no more of it at once than it can', async () => {
    const TEXT = 1_000_000;
    const heavy = 60;
    await approveInWords(webUrl, 'x9');
    sharePoint.control.seedAt('/sites/register', (seeding) => {
      for (let at = 0; at < heavy; at += 1) seeding.addItem({ list: 'Lists/Requests', by: personOf('tom').login, atMs: sharePoint.control.clock.now(), values: { Title: 'x', OnDay: 20_000, Base: '', BaseHash: '', ContentHash: '', Body: JSON.stringify({ text: 'x'.repeat(TEXT) }), DecisionKey: `heaviest-${at}`, ExceptionKey: 'x9', Act: 'comment' } });
    });
    const taken: number[] = [];
    const desk = await deskOf(webUrl, 'mira', (bytes) => taken.push(bytes));
    let told = 0;
    const { state } = await openException(desk, 'x9', undefined, (more) => { told += more; });
    expect(told).toBe(heavy + 2);
    expect([state.parts.standing?.lifecycle, state.entries.length]).toEqual(['approved', heavy + 2]);
    expect(Math.max(...taken)).toBeLessThan(MOST_BYTES + TEXT);
    expect(taken.reduce((all, each) => all + each, 0)).toBeLessThan(3 * heavy * TEXT);
    expect(taken.length).toBeLessThan(30);
  }, 120_000);

  it('a site that is down is told after as many tries as ever', async () => {
    const desk = await deskBehindLimit('mira');
    let asked = 0;
    const gate = createGate({ webUrl, wait: async () => undefined, send: async () => { asked += 1; throw new TypeError('Failed to fetch'); } });
    await expect(openException({ ...desk, gate }, 'x1')).rejects.toMatchObject({ kind: 'unavailable' });
    // The row, the decisions, and whether anything answers at all: five tries each.
    expect(asked).toBeLessThanOrEqual(15);
  });
});

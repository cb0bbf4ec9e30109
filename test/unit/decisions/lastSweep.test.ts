import { findLastCompletion, lastCompletion, newestIdsIn, sawMoreThanIs } from '../../../src/decisions/lastSweep';
import type { Gate } from '../../../src/lists/rest/gate';
import type { ApiPath } from '../../../src/lists/rest/quote';

const done = (id: number, rows: object = {}, sealed: object = {}): Record<string, unknown> => ({ Id: id, SweepKey: `done|${id}`, Kind: 'completion', Watermarks: JSON.stringify({ rows, sealed }), Seal: '', Created: '2026-11-02T08:00:00Z' });
const claim = (id: number): Record<string, unknown> => ({ Id: id, SweepKey: `sweep|${id}`, Kind: 'claim', Watermarks: null, Seal: null, Created: '2026-11-02T08:00:00Z' });
const claims = (from: number, count: number): Record<string, unknown>[] => Array.from({ length: count }, (_, at) => claim(from - at));

/** Sweeps that answers for ranges of Ids. */
function sweepsOf(items: readonly Record<string, unknown>[]): { readonly gate: Gate; readonly asked: string[] } {
  const asked: string[] = [];
  const get = async (path: ApiPath): Promise<unknown> => {
    const text = decodeURIComponent(path.text);
    asked.push(text);
    const bound = (name: string): number => Number(new RegExp(`Id ${name} (\\d+)`).exec(text)?.[1]);
    const fitting = items.filter(({ Id, Kind }) => Number(Id) > bound('gt') && Number(Id) <= bound('le') && Kind === 'completion');
    return { value: fitting.sort((a, b) => Number(b['Id']) - Number(a['Id'])).slice(0, Number(/\$top=(\d+)/.exec(text)?.[1])) };
  };
  return { gate: { webUrl: 'https://contoso.example/sites/register', get } as unknown as Gate, asked };
}

describe('the last complete sweep', () => {
  it('is the newest completion that says it saw no more than there is, of rows and of the seal', () => {
    const newest = { Requests: 5, Approvals: 0 };
    expect(lastCompletion([claim(9), done(8, { Requests: 6 }), done(7, {}, { Approvals: 1 }), done(6, { Requests: 5 }), done(5)], newest)?.id).toBe(6);
    expect(lastCompletion([claim(9)], newest)).toBeUndefined();
  });

  it('is compared with those lists alone of which the newest is known', () => {
    expect(sawMoreThanIs({ rows: { Requests: 99 }, sealed: {} }, {})).toBe(false);
    expect(sawMoreThanIs({ rows: { Requests: 99 }, sealed: {} }, { Requests: 98 })).toBe(true);
    expect(sawMoreThanIs({ rows: {}, sealed: { Reviews: 1 } }, { Reviews: 0 })).toBe(true);
  });

  it('is looked for behind claims, and behind completions that saw more than there is, to the first Id', async () => {
    // More than one request looks at, and the one that was right below them, in the same range of Ids.
    const far = [done(6050, { Requests: 3 }), ...Array.from({ length: 1500 }, (_, at) => done(6100 + at, { Requests: 99 }))];
    const { gate, asked } = sweepsOf(far);
    expect((await findLastCompletion(gate, claims(16_000, 10), { Requests: 3 }))?.id).toBe(6050);
    expect((await findLastCompletion(sweepsOf([done(1)]).gate, claims(16_000, 10), {}))?.id).toBe(1);
    expect(asked.length).toBeLessThan(7);
    expect(await findLastCompletion(sweepsOf([]).gate, claims(16_000, 10), {})).toBeUndefined();
  });

  it('is asked for no further where it is among the newest, or where these are all', async () => {
    const { gate, asked } = sweepsOf([done(1)]);
    expect((await findLastCompletion(gate, [claim(12), done(11)], {}))?.id).toBe(11);
    expect(await findLastCompletion(gate, claims(9, 9), {})).toBeUndefined();
    expect(asked).toEqual([]);
  });

  it('knows of each list its newest Id, 0 where it holds nothing', () => {
    expect(newestIdsIn([{ list: 'Requests', id: 4 }, { list: 'Requests', id: 2 }, { list: 'Reviews', id: 1 }])).toEqual({ Requests: 4, Approvals: 0, Reviews: 1, RiskDecisions: 0, Observations: 0 });
  });
});

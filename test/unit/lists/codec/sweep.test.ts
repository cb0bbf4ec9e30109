import { lastCompletion } from '../../../../src/decisions/lastSweep';
import { claimKeyOf, decodeClaim, encodeClaim, encodeCompletion } from '../../../../src/lists/codec/sweep';
import { decodeCompletion } from '../../../../src/lists/codec/completion';

const COMPLETE = { run: 'r1', rows: { Requests: 4, Observations: 9 }, sealed: { Requests: 3 }, seal: 'abc', counts: { open: 1 } } as const;
const item = <Fields extends object>(id: number, fields: Fields): Fields & { readonly Id: number; readonly Created: string } => ({ Id: id, Created: '2026-11-26T08:15:00Z', ...fields });

describe('items of Sweeps', () => {
  it('claim one UTC hour each', () => {
    expect(claimKeyOf(Date.parse('2026-11-26T08:59:59Z'))).toBe('sweep|2026-11-26T08');
    expect(claimKeyOf(Date.parse('2026-11-26T09:00:00Z'))).toBe('sweep|2026-11-26T09');
  });

  it('say as claims who began when, and are no completion', () => {
    const claim = { ...item(1, encodeClaim('sweep|2026-11-26T08', 'r1')), Author: { Name: 'i:0#.f|membership|ana@contoso.example', Title: 'Ana Ruiz' } };
    expect(decodeClaim(claim)).toEqual({ id: 1, key: 'sweep|2026-11-26T08', atMs: Date.parse('2026-11-26T08:15:00Z'), by: { login: 'i:0#.f|membership|ana@contoso.example', name: 'Ana Ruiz' } });
    expect(decodeCompletion(claim)).toBeUndefined();
  });

  it('come back as completions with marks and seal', () => {
    expect(decodeCompletion(item(2, encodeCompletion(COMPLETE)))).toEqual({ id: 2, key: 'done|r1', atMs: Date.parse('2026-11-26T08:15:00Z'), rows: COMPLETE.rows, sealed: COMPLETE.sealed, seal: 'abc' });
  });

  it('of which the newest completion that can be read counts', () => {
    const damaged = item(4, { ...encodeCompletion(COMPLETE), Watermarks: 'x' });
    expect(lastCompletion([item(5, encodeClaim('sweep|x', 'r2')), damaged, item(2, encodeCompletion(COMPLETE))], {})?.id).toBe(2);
    expect(lastCompletion([], {})).toBeUndefined();
  });

  it('count as no sweep where they say they saw more than there is', () => {
    const forged = item(9, encodeCompletion({ ...COMPLETE, rows: { Requests: 99_999 } }));
    const sealed = item(8, encodeCompletion({ ...COMPLETE, sealed: { Requests: 5 } }));
    const items = [forged, sealed, item(2, encodeCompletion(COMPLETE))];
    expect(lastCompletion(items, { Requests: 4, Observations: 9 })?.id).toBe(2);
    expect(lastCompletion(items, { Requests: 4, Observations: 8 })).toBeUndefined();
    expect(lastCompletion(items, { Observations: 9 })?.id).toBe(9);
  });

  it('give no marks that are no Ids', () => {
    expect(decodeCompletion(item(2, { ...encodeCompletion(COMPLETE), Watermarks: '{"rows":{"Requests":"4","Approvals":2.5,"Strange":1,"Reviews":7}}' }))).toMatchObject({ rows: { Reviews: 7 }, sealed: {} });
  });
});

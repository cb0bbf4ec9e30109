import fc from 'fast-check';
import type { KeptItem } from '../../../../src/domain/integrity/finding';
import { ledgerFindings, type LoggedChange } from '../../../../src/domain/integrity/ledgerFindings';

const HOUR = 3_600_000;
const ana = { login: 'i:0#.f|membership|ana@contoso.example', name: 'Ana Ruiz' };
const item = (id: number, createdAt = id * HOUR): KeptItem => ({ list: 'Reviews', id, title: `item ${id}`, author: ana, createdAt, version: '1.0', modifiedAt: createdAt, editorLogin: ana.login });
const findings = (items: readonly KeptItem[], log: readonly LoggedChange[] = []) => ledgerFindings('Reviews', items, log);

describe('one list of the ledger as a whole', () => {
  it('untouched, has no finding: its numbers and its stamps rise together', () => {
    expect(findings([item(1), item(2), item(3, 2 * HOUR)])).toEqual([]);
    expect(findings([])).toEqual([]);
  });

  it('names an item that was stamped earlier than the ones before it, and those alone', () => {
    const forged = item(3, HOUR / 2);
    expect(findings([item(1), item(2), forged, item(4)])).toEqual([{ code: 'outOfLine', item: forged, beside: item(2) }]);
  });

  it('names an item that was stamped in the future, and not all that came after it', () => {
    const forged = item(2, 900 * HOUR);
    expect(findings([item(1), forged, item(3), item(4), item(5)])).toEqual([{ code: 'outOfLine', item: forged, beside: item(3) }]);
  });

  it('believes several of one second, as a report brings them, rather than few that do not fit them', () => {
    const many = [1, 2, 3].map((id) => item(id, 5 * HOUR));
    expect(findings([...many, item(4, HOUR), item(5, 2 * HOUR)])).toMatchObject([{ code: 'outOfLine', item: { id: 4 } }, { code: 'outOfLine', item: { id: 5 } }]);
  });

  it('says nothing of two requests that crossed by some seconds', () => {
    expect(findings([item(1), item(2, 2 * HOUR), item(3, 2 * HOUR - 60_000)])).toEqual([]);
    expect(findings([item(1, HOUR), item(2, HOUR + 30_000), item(3, HOUR - 60_000), item(4, 3 * HOUR)])).toEqual([]);
  });

  it('names any one item whose stamp was moved by more than its neighbours allow, where two stand on each side of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 40 }), fc.nat(), fc.constantFrom(-500, 500), (count, pick, hours) => {
        const moved = 3 + (pick % (count - 4));
        const items = Array.from({ length: count }, (_, at) => item(at + 1, (at + 1 + (at + 1 === moved ? hours : 0)) * HOUR));
        expect(findings(items)).toMatchObject([{ code: 'outOfLine', item: { id: moved } }]);
      }),
    );
  });

  it('names both of two that contradict each other, where nothing else tells which one was moved', () => {
    expect(findings([item(1), item(2, -500 * HOUR)])).toEqual([{ code: 'outOfLine', item: item(1), beside: item(2, -500 * HOUR) }]);
  });

  it('names what the change log says was deleted, and what was put back', () => {
    expect(findings([item(1), item(3)], [{ id: 2, what: 'deleted', atMs: 7 }])).toEqual([{ code: 'takenAway', list: 'Reviews', id: 2, atMs: 7 }]);
    const putBack: LoggedChange[] = [{ id: 1, what: 'deleted', atMs: 7 }, { id: 1, what: 'restored', atMs: 9 }];
    expect(findings([item(1)], putBack)).toEqual([{ code: 'putBack', list: 'Reviews', id: 1, atMs: 9 }]);
    expect(findings([item(1)], [{ id: 9, what: 'deleted', atMs: 7 }])).toMatchObject([{ code: 'takenAway', id: 9 }]);
  });

  it('names what the change log says was written again, though the item hides it', () => {
    expect(findings([item(1)], [{ id: 1, what: 'updated', atMs: 7 }])).toMatchObject([{ code: 'writtenAgain', item: { id: 1 }, signs: ['log'] }]);
  });

  it('calls numbers without an item unexplained, never deleted: a refused add may use one up', () => {
    expect(findings([item(1), item(4), item(6), item(9)], [{ id: 8, what: 'deleted', atMs: 7 }])).toEqual([
      { code: 'takenAway', list: 'Reviews', id: 8, atMs: 7 },
      { code: 'idsUnexplained', list: 'Reviews', ranges: [{ from: 2, to: 3 }, { from: 5, to: 5 }, { from: 7, to: 7 }], count: 4 },
    ]);
  });
});

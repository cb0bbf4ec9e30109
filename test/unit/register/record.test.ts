import * as fc from 'fast-check';
import { buildColumns, changeColumns, rowAt, type ReadRow, type RegisterColumns } from '../../../src/register/columns';
import { decodeRecord, encodeRecord, type RegisterRecord } from '../../../src/register/record';
import { anyRow, anyRows } from './rows';

const rowsOf = (columns: RegisterColumns): ReadRow[] => Array.from({ length: columns.count }, (_, at) => rowAt(columns, at));

const recordOf = (rows: readonly ReadRow[]): RegisterRecord => ({
  columns: buildColumns(rows),
  changeToken: '1;3;0f0e;636569147769100000;42',
  zone: 'Europe/Berlin',
  clockOffsetMs: -1234,
  confirmedAtMs: 1_795_482_000_000,
  readAllAtMs: 1_795_480_000_000,
  unreadableRows: 0,
});

describe('a record', () => {
  test('comes back as it was put in, whatever place its bytes stand at', () => {
    fc.assert(
      fc.property(anyRows, fc.nat(7), (rows, shift) => {
        const record = recordOf(rows);
        const bytes = encodeRecord(record);
        const moved = new Uint8Array(bytes.length + shift);
        moved.set(bytes, shift);
        expect(decodeRecord(moved.subarray(shift))).toEqual(record);
      }),
    );
  });

  test('that was cut short or damaged at its head is not read', () => {
    fc.assert(
      fc.property(anyRows, fc.double({ min: 0, max: 0.999, noNaN: true }), (rows, part) => {
        const bytes = encodeRecord(recordOf(rows));
        expect(decodeRecord(bytes.subarray(0, Math.floor(bytes.length * part)))).toBeUndefined();
      }),
    );
    expect(decodeRecord(new Uint8Array(64))).toBeUndefined();
  });

  test('takes at most 32 bytes a row', () => {
    const rows = Array.from({ length: 1000 }, (_, at): ReadRow => ({ ...(fc.sample(anyRow, { seed: at, numRuns: 1 })[0] as ReadRow), id: at + 1 }));
    expect(encodeRecord(recordOf(rows)).length / rows.length).toBeLessThanOrEqual(32);
  });
});

describe('changeColumns', () => {
  test('gives the columns that reading everything anew would give', () => {
    fc.assert(
      fc.property(anyRows, fc.uniqueArray(anyRow, { selector: ({ id }) => id, maxLength: 40 }), fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { maxLength: 40 }), (before, changed, deleted) => {
        const gone = new Set(deleted.filter((id) => !changed.some((row) => row.id === id)));
        const after = new Map(before.map((row) => [row.id, row]));
        for (const row of changed) after.set(row.id, row);
        for (const id of gone) after.delete(id);
        const anew = buildColumns([...after.values()]);
        expect(rowsOf(changeColumns(buildColumns(before), changed, gone))).toEqual(rowsOf(anew));
      }),
    );
  });

  test('answers the same columns where nothing changed', () => {
    const columns = buildColumns(fc.sample(anyRow, 3));
    expect(changeColumns(columns, [], new Set())).toBe(columns);
  });
});

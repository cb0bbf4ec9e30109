import Papa from 'papaparse';
import fc from 'fast-check';
import { csvSlices } from '../../../../src/discovery/csv/csvSlices';

const rowsOf = (text: string, sliceCharacters: number, delimiter?: string): (readonly string[])[] => [...csvSlices(text, { sliceCharacters, delimiter })].flatMap(({ rows }) => rows);
const badRows = (text: string, sliceCharacters: number): number[] => [...csvSlices(text, { sliceCharacters, delimiter: ',' })].flatMap(({ before, badQuotes }) => [...badQuotes].map((row) => before + row));

describe('slices of a CSV', () => {
  it('hold the rows that the whole has, wherever they end and whatever is quoted', () => {
    const cell = fc.stringMatching(/^[a",; \n]{0,8}$/).map((text) => (/["\n,]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 30 }), fc.integer({ min: 1, max: 40 }), (rows, size) => {
        const text = `${rows.map((cells) => cells.join(',')).join('\n')}\n.`;
        expect(rowsOf(text, size, ',')).toEqual(Papa.parse(text, { delimiter: ',' }).data);
      }),
    );
  });

  it('part as the whole does where the delimiter is guessed', () => {
    const text = `a;b,c;d\n${'x;"y\n;";z\n'.repeat(500)}`;
    expect(rowsOf(text, 100)).toEqual(rowsOf(text, 1_000_000));
    expect(rowsOf(text, 100)[1]).toEqual(['x', 'y\n;', 'z']);
  });

  it.each([
    ['in a table without other quotes', 'ann,MFA,reason\n'],
    ['in a table where every row has some', 'ann,MFA,"a, b"\n'],
  ])('a quote that is never closed spoils few rows and not the rest, %s', (_where, row) => {
    const text = `${row.repeat(10)}ben,"MFA,reason\n${row.repeat(50_000)}`;
    const slices = [...csvSlices(text, { sliceCharacters: 50_000, delimiter: ',' })];
    expect(badRows(text, 50_000)).toContain(10);
    expect(badRows(text, 50_000).length).toBeLessThan(3);
    expect(slices.reduce((sum, { rows }) => sum + rows.length, 0)).toBeGreaterThan(50_000);
    expect(Math.max(...slices.map(({ done }, at) => done - (slices[at - 1]?.done ?? 0)))).toBeLessThan(110_000);
  });
});

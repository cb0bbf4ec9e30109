import fc from 'fast-check';
import { gridOf, sameChoice } from '../../../../../src/ui/view/heatmap/gridModel';
import { heatmapTextsFor } from '../../../../../src/ui/strings/heatmapStringsFor';
import { stringsFor } from '../../../../../src/ui/strings/stringsFor';

const strings = heatmapTextsFor(stringsFor('en-US'));
const ROWS = ['A', 'B', 'C'];
const COLUMNS = ['0–30', '31–60'];
const counts = fc.array(fc.array(fc.nat(50), { minLength: 2, maxLength: 2 }), { minLength: 3, maxLength: 3 });

describe('gridOf', () => {
  it('has totals that add up, by row and by column', () => {
    fc.assert(
      fc.property(counts, counts, (open, late) => {
        const grid = gridOf({ open, late, weight: open, noEnd: [1, 2, 3] }, { rows: ROWS, columns: COLUMNS, spokenColumns: COLUMNS, allRows: 'All' }, strings);
        const numbers = grid.rows.map((row) => row.cells.map(({ count }) => count));
        for (const row of numbers) expect(row[2]).toBe((row[0] ?? 0) + (row[1] ?? 0));
        const last = numbers[3] ?? [];
        for (let column = 0; column < 5; column++) expect(last[column]).toBe(numbers.slice(0, 3).reduce((sum, row) => sum + (row[column] ?? 0), 0));
      }),
    );
  });

  it('gives the last shade to the heaviest cell and none to totals', () => {
    const grid = gridOf({ open: [[1, 0], [2, 0], [0, 3]], late: [[0, 0], [0, 0], [0, 0]], weight: [[8, 0], [2, 0], [0, 3]], noEnd: [0, 0, 0] }, { rows: ROWS, columns: COLUMNS, spokenColumns: COLUMNS, allRows: 'All' }, strings);
    expect(grid.rows[0]?.cells.map(({ shade }) => shade)).toEqual([5, 0, 0, 0, 0]);
    expect(grid.rows[3]?.cells.every(({ shade }) => shade === 0)).toBe(true);
  });
});

describe('sameChoice', () => {
  it('tells a cell from the total of its row', () => {
    expect(sameChoice({ row: 1, column: 0 }, { row: 1, column: 0 })).toBe(true);
    expect(sameChoice({ row: 1 }, { row: 1, column: 0 })).toBe(false);
    expect(sameChoice({ row: 1 }, { row: 1, side: 'late' })).toBe(false);
    expect(sameChoice(undefined, {})).toBe(false);
  });
});

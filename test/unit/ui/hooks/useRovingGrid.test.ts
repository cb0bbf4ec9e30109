import fc from 'fast-check';
import { moved } from '../../../../src/ui/hooks/useRovingGrid';

const KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];

describe('moved', () => {
  it('never leaves the grid, whatever is pressed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), fc.array(fc.tuple(fc.constantFrom(...KEYS), fc.boolean())), (rows, columns, presses) => {
        const end = presses.reduce((at, [key, ctrl]) => moved(key, ctrl, at, rows, columns) ?? at, { row: 0, column: 0 });
        expect(end.row).toBeGreaterThanOrEqual(0);
        expect(end.row).toBeLessThan(rows);
        expect(end.column).toBeGreaterThanOrEqual(0);
        expect(end.column).toBeLessThan(columns);
      }),
    );
  });

  it('leaves every other key to the browser', () => {
    for (const key of ['Tab', 'Enter', ' ', 'a', 'PageDown']) expect(moved(key, false, { row: 0, column: 0 }, 3, 3)).toBeUndefined();
  });
});

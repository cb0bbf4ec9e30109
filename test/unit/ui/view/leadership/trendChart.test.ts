import * as fc from 'fast-check';
import type { TrendPoint } from '../../../../../src/domain/kpi/trend';
import { chartOf } from '../../../../../src/ui/view/leadership/board/trendChart';

const SIZE = { width: 720, height: 220 };
const points = fc.array(fc.record({ open: fc.nat(6000), past: fc.nat(3000), accepted: fc.nat(900) }), { minLength: 1, maxLength: 25 }).map((counts): TrendPoint[] => counts.map((count, at) => ({ ...count, day: 20_000 + at * 30 })));
const places = (text: string): number[][] => text.split(' ').map((pair) => pair.split(',').map(Number));

describe('the drawing of the trend', () => {
  test('keeps every line inside, from nothing at the bottom, with at most six numbers beside it', () => {
    fc.assert(
      fc.property(points, (given) => {
        const { lines, ticks, left, right, bottom } = chartOf(given, SIZE, 17);
        for (const [x = NaN, y = NaN] of lines.filter(({ code }) => code !== 'past').flatMap((line) => places(line.points))) {
          expect(x).toBeGreaterThanOrEqual(left);
          expect(x).toBeLessThanOrEqual(right);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(bottom);
        }
        expect(ticks[0]).toEqual({ value: 0, y: bottom });
        expect(ticks.length).toBeLessThanOrEqual(6);
        expect(ticks.every(({ value }) => Number.isInteger(value))).toBe(true);
      }),
    );
  });

  test('keeps the names of lines and of months apart, and names today', () => {
    fc.assert(
      fc.property(points, (given) => {
        const { lines, months } = chartOf(given, SIZE, 17);
        const labels = lines.map(({ labelY }) => labelY).sort((a, b) => a - b);
        labels.slice(1).forEach((y, at) => expect(y - (labels[at] ?? 0)).toBeGreaterThanOrEqual(16 - 1e-9));
        months.slice(1).forEach(({ x }, at) => expect(x - (months[at]?.x ?? 0)).toBeGreaterThanOrEqual(44));
        expect(months[months.length - 1]?.point).toBe(given[given.length - 1]);
      }),
    );
  });

  test('leaves the names of lines the room that a language needs', () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 8, max: 40 }), (given, characters) => {
        expect(SIZE.width - chartOf(given, SIZE, characters).right).toBeGreaterThanOrEqual(8 + characters * 6);
      }),
    );
  });
});

import { monthEnds, quarterOf } from '../../../../src/domain/day/calendar';
import { dayFromIso, isoFromDay } from '../../../../src/domain/day/day';

const day = (iso: string): number => dayFromIso(iso) ?? NaN;
const ends = (today: string, count: number): string[] => monthEnds(day(today), count).map(isoFromDay);

describe('month ends', () => {
  test('are those that have come, today among them where it ends its month', () => {
    expect(ends('2026-11-24', 3)).toEqual(['2026-08-31', '2026-09-30', '2026-10-31']);
    expect(ends('2026-11-30', 2)).toEqual(['2026-10-31', '2026-11-30']);
    expect(ends('2027-01-01', 2)).toEqual(['2026-11-30', '2026-12-31']);
    expect(ends('2028-03-05', 2)).toEqual(['2028-01-31', '2028-02-29']);
  });
  test('are the last days of 24 months in a row, whatever the day', () => {
    for (let today = day('2023-12-01'); today < day('2025-02-10'); today += 1) {
      const found = monthEnds(today, 24);
      expect(found).toHaveLength(24);
      expect(found[23]).toBeLessThanOrEqual(today);
      expect(today - (found[23] ?? 0)).toBeLessThan(31);
      expect(found.every((each) => isoFromDay(each + 1).endsWith('-01'))).toBe(true);
      expect(new Set(found.map((each) => isoFromDay(each).slice(0, 7))).size).toBe(24);
    }
  });
});

describe('a quarter', () => {
  test('has three whole months', () => {
    const said = (iso: string) => {
      const { year, quarter, firstDay, lastDay } = quarterOf(day(iso));
      return [year, quarter, isoFromDay(firstDay), isoFromDay(lastDay)];
    };
    expect(said('2026-11-24')).toEqual([2026, 4, '2026-10-01', '2026-12-31']);
    expect(said('2026-01-01')).toEqual([2026, 1, '2026-01-01', '2026-03-31']);
    expect(said('2028-03-31')).toEqual([2028, 1, '2028-01-01', '2028-03-31']);
    expect(said('2026-04-01')).toEqual([2026, 2, '2026-04-01', '2026-06-30']);
  });
});

import fc from 'fast-check';
import { dayFromIso, isoFromDay } from '../../../../src/domain/day/day';

describe('a day written yyyy-mm-dd', () => {
  it('is the number of whole days since 1970-01-01', () => {
    expect(dayFromIso('1970-01-01')).toBe(0);
    expect(dayFromIso('2026-11-23')).toBe(20_780);
  });

  it.each(['2026-02-30', '2025-02-29', '2026-13-01', '2026-00-10', '26-01-01', '2026-1-1', '', '2026-11-23T00:00:00Z'])('%s is no day', (text) => {
    expect(dayFromIso(text)).toBeUndefined();
  });

  it('reads back as the same day for every day of four centuries', () => {
    fc.assert(fc.property(fc.integer({ min: -73_000, max: 73_000 }), (day) => dayFromIso(isoFromDay(day)) === day));
  });

  it('comes one day after the day before, over leap years and centuries', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-30'), noInvalidDate: true }), (date) => {
        const next = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() + 1));
        return dayFromIso(next.toISOString().slice(0, 10)) === (dayFromIso(date.toISOString().slice(0, 10)) ?? NaN) + 1;
      }),
    );
  });
});

import fc from 'fast-check';
import { dayOf } from '../../../src/discovery/dates';
import { isoFromDay } from '../../../src/domain/day/day';

describe('dayOf', () => {
  it.each([
    ['/Date(1777914948307)/', '2026-05-04'],
    ['Date(1777914948307)', '2026-05-04'],
    ['\\/Date(1777914948307+0200)\\/', '2026-05-04'],
    ['2026-05-04T17:15:48.307Z', '2026-05-04'],
    ['2026-05-04T23:30:00-04:00', '2026-05-05'],
    ['2026-05-05T00:30:00+02:00', '2026-05-04'],
    ['2026-05-04T17:15:48', '2026-05-04'],
    ['2026-05-04', '2026-05-04'],
    ['05/04/2026 17:15:48 Coordinated Universal Time', '2026-05-04'],
    ['06/04/2026 14:19:42 Eastern Daylight Time', '2026-06-04'],
    ['5/4/2026', '2026-05-04'],
  ])('reads %s', (written, day) => expect(dayOf(written)).toBe(day));

  it.each([[null], [undefined], [''], [0], [1777914948307], ['soon'], ['31/12/2026 10:00:00'], ['2026-02-30'], ['2026-02-30T10:00:00Z'], ['02/30/2026'], ['0001-01-01T00:00:00'], ['/Date(-62135596800000)/'], ['1601-01-01T00:00:00Z'], ['/Date(99999999999999999)/']])('takes %p for no date', (written) => expect(dayOf(written)).toBeNull());

  it('looks into the date that PowerShell wraps', () => expect(dayOf({ value: '/Date(1777914948307)/', DateTime: 'Monday, 4 May 2026' })).toBe('2026-05-04'));

  it('gives one day for one instant in both spellings of an instant', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('2000-01-02'), max: new Date('2099-12-31'), noInvalidDate: true }), (instant) => {
        const expected = isoFromDay(Math.floor(instant.getTime() / 86_400_000));
        expect(dayOf(`/Date(${instant.getTime()})/`)).toBe(expected);
        expect(dayOf(instant.toISOString())).toBe(expected);
      }),
    );
  });
});

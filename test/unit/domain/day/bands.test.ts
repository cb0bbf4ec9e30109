import fc from 'fast-check';
import { AGE_BANDS, REVIEW_BANDS, bandIndex } from '../../../../src/domain/day/bands';

describe('bands of days', () => {
  it.each([
    [0, '0-30'],
    [30, '0-30'],
    [31, '31-60'],
    [90, '61-90'],
    [91, '91-180'],
    [365, '181-365'],
    [366, 'over365'],
    [40_000, 'over365'],
  ])('%i days old stands in %s', (days, code) => {
    expect(AGE_BANDS[bandIndex(AGE_BANDS, days)]?.code).toBe(code);
  });

  it('an age below zero, from a clock that runs ahead, stands in the first band', () => {
    expect(bandIndex(AGE_BANDS, -1)).toBe(0);
  });

  it.each([
    ['age', AGE_BANDS],
    ['review', REVIEW_BANDS],
  ])('every number of days stands in exactly one %s band', (_name, bands) => {
    fc.assert(fc.property(fc.nat(2_000), (days) => bands.filter(({ from, to }) => from <= days && days <= to).length === 1));
  });
});

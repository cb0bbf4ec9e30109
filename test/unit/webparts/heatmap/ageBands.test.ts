import fc from 'fast-check';
import { AGE_BANDS } from '../../../../src/domain/day/bands';
import { parseAgeBands } from '../../../../src/webparts/heatmap/ageBands';

describe('parseAgeBands', () => {
  it('gives the bands of the register where nothing is written', () => {
    expect(parseAgeBands('  ')).toBe(AGE_BANDS);
    expect(parseAgeBands('30, 60, 90, 180, 365')).toEqual(AGE_BANDS);
  });

  it('refuses what does not grow, is no whole number, or is too much', () => {
    for (const text of ['0', '30, 30', '60, 30', '30, x', '1.5', '-3', '1,2,3,4,5,6,7,8,9', '99999', ',']) expect(parseAgeBands(text)).toBeUndefined();
  });

  it('leaves no day out and counts none twice', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 8 }), fc.nat(20_000), (ends, day) => {
        const bands = parseAgeBands([...ends].sort((a, b) => a - b).join(' ; ')) ?? [];
        expect(bands.filter(({ from, to }) => from <= day && day <= to)).toHaveLength(1);
      }),
    );
  });
});

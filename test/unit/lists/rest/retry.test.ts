import { parseRetryAfter, retryDelayMs } from '../../../../src/lists/rest/retry';

const NOW = Date.UTC(2026, 10, 24, 3);

describe('parseRetryAfter', () => {
  test.each<[string | null, number | undefined]>([
    ['0', 0],
    [' 120 ', 120],
    ['Tue, 24 Nov 2026 03:02:00 GMT', 120],
    ['Tue, 24 Nov 2026 02:00:00 GMT', 0],
    [null, undefined],
    ['', undefined],
    ['soon', undefined],
    ['-5', undefined],
    ['1.5', undefined],
  ])('%p is %p', (header, seconds) => expect(parseRetryAfter(header, NOW)).toBe(seconds));
});

describe('retryDelayMs', () => {
  test('is never less than Retry-After, and jitter only adds', () => {
    for (const random of [0, 0.5, 0.999]) expect(retryDelayMs(1, 30, random)).toBeGreaterThanOrEqual(30_000);
    expect(retryDelayMs(1, 30, 0.999)).toBeLessThan(38_000);
  });

  test('doubles without Retry-After, up to a limit', () => {
    expect([1, 2, 3].map((tries) => retryDelayMs(tries, undefined, 0))).toEqual([500, 1000, 2000]);
    expect(retryDelayMs(12, undefined, 0)).toBe(20_000);
  });
});

import * as fc from 'fast-check';
import { siteZone } from '../../../../src/domain/day/zone';

const MS_PER_DAY = 86_400_000;
const MS_PER_MINUTE = 60_000;
const YEARS = [2024, 2025, 2026, 2027];
const ZONES = Intl.supportedValuesOf('timeZone');

/** Another road to the same answer: toLocaleDateString in a locale that writes yyyy-mm-dd. */
function oracleFormat(zone: string): (ms: number) => string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' });
  return (ms) => format.format(ms);
}

const isoOf = (day: number): string => new Date(day * MS_PER_DAY).toISOString().slice(0, 10);

describe('siteZone', () => {
  test(`every hour of a sample and every midnight of ${YEARS.length} years is the day that the calendar of each of ${ZONES.length} zones says`, () => {
    const first = Date.UTC(YEARS[0] as number, 0, 1) / MS_PER_DAY;
    const last = Date.UTC((YEARS[YEARS.length - 1] as number) + 1, 0, 1) / MS_PER_DAY;
    const errors: string[] = [];
    for (const name of ZONES) {
      const zone = siteZone(name);
      const oracle = oracleFormat(name);
      for (let day = first; day < last; day += 1) {
        const start = zone.midnightUtc(day);
        const iso = isoOf(day);
        if (oracle(start) !== iso || oracle(start - 1) >= iso || start % MS_PER_MINUTE !== 0) errors.push(`${name} ${iso} starts at ${new Date(start).toISOString()}`);
      }
    }
    expect(errors).toEqual([]);
  });

  test('any instant belongs to the day that the calendar of its zone says', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2028, 0, 1) }), (name, ms) => {
        expect(isoOf(siteZone(name).dayOfInstant(ms))).toBe(oracleFormat(name)(ms));
      }),
      { numRuns: 5000 },
    );
  });

  test.each([
    ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00:00.000Z'],
    ['Europe/Berlin', '2026-03-30', '2026-03-29T22:00:00.000Z'],
    ['America/Los_Angeles', '2026-11-24', '2026-11-24T08:00:00.000Z'],
    ['Asia/Katmandu', '2026-11-24', '2026-11-23T18:15:00.000Z'],
    ['Pacific/Apia', '2026-11-24', '2026-11-23T11:00:00.000Z'],
    // Clocks skip midnight: the day begins at one o'clock.
    ['Asia/Beirut', '2026-03-29', '2026-03-28T22:00:00.000Z'],
    // Midnight comes twice: the day begins at the first.
    ['America/Havana', '2026-11-01', '2026-11-01T04:00:00.000Z'],
    ['America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00:00.000Z'],
  ])('in %s %s begins at %s', (name, iso, instant) => {
    const day = Date.parse(iso) / MS_PER_DAY;
    expect(new Date(siteZone(name).midnightUtc(day)).toISOString()).toBe(instant);
  });

  test('a day that the zone left out begins with the next one', () => {
    const left = Date.UTC(2011, 11, 30) / MS_PER_DAY;
    const zone = siteZone('Pacific/Apia');
    expect(zone.midnightUtc(left)).toBe(zone.midnightUtc(left + 1));
  });

  test('an unknown zone is refused', () => {
    expect(() => siteZone('Europe/Nowhere')).toThrow(RangeError);
  });
});

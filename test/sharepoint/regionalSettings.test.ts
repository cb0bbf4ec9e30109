import * as fc from 'fast-check';
import { instantOf, midnightOf, wallOf } from './localTime';
import { startSite } from './testing/site';
import type { TestSite, Visitor } from './testing/site';
import { TIME_ZONES } from './timeZones';

const BERLIN = 4;
const PACIFIC = 13;
const zone = fc.constantFrom(...TIME_ZONES.map((each) => each.id));
const second = fc.integer({ min: Date.UTC(2000, 0, 1) / 1000, max: Date.UTC(2040, 0, 1) / 1000 }).map((each) => each * 1000);

describe('local time', () => {
  it('no zone is listed twice, and the runtime knows each', () => {
    expect(new Set(TIME_ZONES.map((each) => each.id)).size).toBe(TIME_ZONES.length);
    for (const each of TIME_ZONES) expect(() => new Intl.DateTimeFormat('en', { timeZone: each.iana })).not.toThrow();
  });
  it('what a wall shows at an instant leads back to an instant at which it shows that', () => {
    fc.assert(fc.property(second, zone, (ms, id) => wallOf(instantOf(wallOf(ms, id), id), id) === wallOf(ms, id)));
  });
  it('a day begins at or before each of its instants, on the same day', () => {
    fc.assert(
      fc.property(second, zone, (ms, id) => {
        const start = midnightOf(ms, id);
        return start <= ms && Math.floor(wallOf(start, id) / 86_400_000) === Math.floor(wallOf(ms, id) / 86_400_000);
      }),
    );
  });
  it.each([
    ['the night without 02:30 in spring', Date.UTC(2026, 2, 29, 2, 30), BERLIN, Date.UTC(2026, 2, 29, 1, 30)],
    ['the first of two 02:30 in autumn', Date.UTC(2026, 9, 25, 2, 30), BERLIN, Date.UTC(2026, 9, 25, 0, 30)],
    ['an evening in winter', Date.UTC(2026, 0, 1, 18), PACIFIC, Date.UTC(2026, 0, 2, 2)],
  ])('%s', (_name, wall, id, instant) => {
    expect(instantOf(wall, id)).toBe(instant);
  });
});

describe('regional settings', () => {
  let site: TestSite;
  let ada: Visitor;
  beforeAll(async () => {
    site = await startSite();
    ada = site.as('ada');
  });
  afterAll(() => site.close());

  it('the zone of the web is a real one', async () => {
    const { json } = await ada.get('web/regionalsettings?$expand=TimeZone');
    expect(json['TimeZone']).toEqual(expect.objectContaining({ Id: PACIFIC, Information: { Bias: 480, DaylightBias: -60, StandardBias: 0 } }));
    expect(json['LocaleId']).toBe(1033);
  });
  it('all zones are listed, each by its id', async () => {
    expect((await ada.get('web/regionalsettings/timezones?$select=Id')).json['value']).toHaveLength(TIME_ZONES.length);
    expect((await ada.get(`web/regionalsettings/timezones(${BERLIN})`)).json['Information']).toEqual({ Bias: -60, DaylightBias: -60, StandardBias: 0 });
  });
  it('times are turned over with the rules of the zone, not with today\'s offset', async () => {
    const local = async (utc: string): Promise<unknown> => (await ada.post(`web/regionalsettings/timezone/utctolocaltime('${utc}')`)).json['value'];
    expect([await local('2026-07-01T10:00:00Z'), await local('2026-01-01T10:00:00Z')]).toEqual(['2026-07-01T03:00:00', '2026-01-01T02:00:00']);
    expect((await ada.post('web/regionalsettings/timezone/localtimetoutc(\'2026-07-01T03:00:00\')')).json['value']).toBe('2026-07-01T10:00:00Z');
  });
});

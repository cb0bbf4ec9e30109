import { siteZone } from '../../../../src/domain/day/zone';
import { ianaOfTimeZoneId, TIME_ZONE_IDS } from '../../../../src/lists/codec/timeZones';

describe('ianaOfTimeZoneId', () => {
  test('every zone of the table is one that Intl knows', () => {
    expect(TIME_ZONE_IDS.length).toBeGreaterThanOrEqual(100);
    for (const id of TIME_ZONE_IDS) expect(siteZone(ianaOfTimeZoneId(id) ?? '').iana).not.toBe('');
  });

  test.each([
    [13, 'America/Los_Angeles'],
    [4, 'Europe/Berlin'],
    [93, 'Etc/UTC'],
  ])('%i is %s', (id, iana) => expect(ianaOfTimeZoneId(id)).toBe(iana));

  test.each([0, 30, 52, 999])('%i is not known and never taken for UTC', (id) => expect(ianaOfTimeZoneId(id)).toBeUndefined());
});

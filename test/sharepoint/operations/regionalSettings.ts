import type { Ctx } from '../context';
import { argumentInvalid, expressionInvalid } from '../errors';
import { biasOf, instantOf, wallOf } from '../localTime';
import { complex, listOf, value } from '../odata/values';
import { collectionType, entityType, navigation, operation } from '../operation';
import type { Module, Property } from '../operation';
import { TIME_ZONES, timeZoneById } from '../timeZones';
import type { TimeZone } from '../timeZones';

const zoneWithId = (id: number | undefined): TimeZone => {
  const found = timeZoneById(id ?? -1);
  if (found === undefined) throw argumentInvalid('Specified argument was out of the range of valid values.');
  return found;
};
const seconds = (wallMs: number): string => new Date(wallMs).toISOString().slice(0, 19);
/** With or without `Z`; both are read as the clock that the method is about. */
function wallMs(text: string | undefined): number {
  const ms = Date.parse(/Z|[+-]\d\d:?\d\d$/.test(text ?? '') ? (text ?? '') : `${text ?? ''}Z`);
  if (Number.isNaN(ms)) throw expressionInvalid(text ?? '');
  return Math.floor(ms / 1000) * 1000;
}
const constant = (of: string | number | boolean): Property<'regionalSettings'> => ({ get: () => of });

const ENGLISH_US = {
  AdjustHijriDays: 0, AlternateCalendarType: 0, AM: 'AM', CalendarType: 1, Collation: 25, CollationLCID: 2070, DateFormat: 0, DateSeparator: '/', DecimalSeparator: '.',
  DigitGrouping: '3;0', FirstDayOfWeek: 0, FirstWeekOfYear: 0, IsEastAsia: false, IsRightToLeft: false, IsUIRightToLeft: false, ListSeparator: ',',
} as const;
const ENGLISH_US_NUMBERS = {
  NegativeSign: '-', NegNumberMode: 1, PM: 'PM', PositiveSign: '', ShowWeeks: false, ThousandSeparator: ',', Time24: false, TimeMarkerPosition: 0, TimeSeparator: ':',
  WorkDayEndHour: 1020, WorkDays: 62, WorkDayStartHour: 480,
} as const;
const constants = (of: Record<string, string | number | boolean>): Record<string, Property<'regionalSettings'>> => Object.fromEntries(Object.entries(of).map(([name, each]) => [name, constant(each)]));

const information = (ctx: Ctx, zone: TimeZone): ReturnType<typeof complex> => {
  const { bias, daylightBias } = biasOf(zone.id, ctx.clock.now());
  return complex('SP.TimeZoneInformation', { Bias: bias, DaylightBias: daylightBias, StandardBias: 0 });
};

export const regionalSettings: Module = {
  navigations: [
    navigation({ from: 'web', segment: 'RegionalSettings', to: 'regionalSettings', expandable: true, resolve: (_ctx, web) => web }),
    navigation({ from: 'regionalSettings', segment: 'TimeZone', to: 'timeZone', expandable: true, resolve: (_ctx, web) => zoneWithId(web.timeZoneId) }),
    navigation({ from: 'regionalSettings', segment: 'TimeZones', to: 'timeZones', expandable: true, resolve: (_ctx, web) => web }),
    navigation({ from: 'timeZones', segment: '()', to: 'timeZone', resolve: (_ctx, _web, args) => zoneWithId(args.number('id')) }),
    navigation({ from: 'timeZones', segment: 'GetById', params: ['id'], to: 'timeZone', resolve: (_ctx, _web, args) => zoneWithId(args.number('id')) }),
  ],
  collections: [collectionType({ kind: 'timeZones', of: 'timeZone', all: () => TIME_ZONES })],
  entities: [
    entityType({
      kind: 'regionalSettings',
      type: 'SP.RegionalSettings',
      uri: () => 'Web/RegionalSettings',
      properties: { ...constants(ENGLISH_US), LocaleId: { get: (_ctx, web) => web.localeId }, ...constants(ENGLISH_US_NUMBERS) },
    }),
    entityType({
      kind: 'timeZone',
      type: 'SP.TimeZone',
      uri: (_ctx, zone) => `Web/RegionalSettings/TimeZones(${zone.id})`,
      properties: { Description: { get: (_ctx, zone) => zone.description }, Id: { get: (_ctx, zone) => zone.id }, Information: { get: information } },
    }),
  ],
  operations: [
    operation({
      name: 'regionalSettings.installedLanguages',
      on: 'regionalSettings',
      method: 'GET',
      call: 'InstalledLanguages',
      handler: () => ({
        is: 'value',
        name: 'InstalledLanguages',
        value: complex('SP.LanguageCollection', { Items: listOf('SP.Language', [complex('SP.Language', { DisplayName: 'English', LanguageTag: 'en-US', Lcid: 1033 })]) }),
      }),
    }),
    // SharePoint answers this one to POST as well, as clients of the old kind ask for it.
    operation({
      name: 'timeZone.readByPost',
      on: 'timeZone',
      method: 'POST',
      handler: (ctx, zone) => ({
        is: 'entity',
        entity: { type: 'SP.TimeZone', uri: `Web/RegionalSettings/TimeZones(${zone.id})`, members: { Description: zone.description, Id: zone.id, Information: information(ctx, zone) }, deferred: [] },
      }),
    }),
    operation({
      name: 'timeZone.utcToLocalTime',
      on: 'timeZone',
      method: 'POST',
      call: 'UTCToLocalTime',
      params: ['date'],
      handler: (ctx, zone) => value('UTCToLocalTime', seconds(wallOf(wallMs(ctx.args.text('date')), zone.id))),
    }),
    operation({
      name: 'timeZone.localTimeToUtc',
      on: 'timeZone',
      method: 'POST',
      call: 'LocalTimeToUTC',
      params: ['date'],
      handler: (ctx, zone) => value('LocalTimeToUTC', `${seconds(instantOf(wallMs(ctx.args.text('date')), zone.id))}Z`),
    }),
  ],
};

/**
 * SharePoint's time zone ids (`RegionalSettings/TimeZone/Id`) as IANA names. Ids and their places are those of
 * SPRegionalSettings.TimeZones (learn.microsoft.com/dotnet/api/microsoft.sharepoint.spregionalsettings.timezones); the
 * Windows zone of a place becomes the IANA name of territory 001 in CLDR `windowsZones.xml` (unicode-org/cldr 062dc06,
 * read 2026-11-24). CLDR knows no Windows zone for 92: the place in its name is taken. Spellings are CLDR's, which
 * older browsers know too (`Asia/Calcutta`, `Europe/Kiev`).
 * Left out on purpose: 30 (Mid-Atlantic, a daylight rule that no place follows and CLDR does not map).
 */
const IANA_BY_ID: Readonly<Record<number, string>> = {
  2: 'Europe/London', // GMT
  3: 'Europe/Paris', // Romance
  4: 'Europe/Berlin', // W. Europe
  5: 'Europe/Bucharest', // GTB
  6: 'Europe/Budapest', // Central Europe
  7: 'Europe/Chisinau', // E. Europe, listed as "Minsk (old)"
  8: 'America/Sao_Paulo', // E. South America
  9: 'America/Halifax', // Atlantic
  10: 'America/New_York', // Eastern
  11: 'America/Chicago', // Central
  12: 'America/Denver', // Mountain
  13: 'America/Los_Angeles', // Pacific
  14: 'America/Anchorage', // Alaskan
  15: 'Pacific/Honolulu', // Hawaiian
  16: 'Pacific/Apia', // Samoa
  17: 'Pacific/Auckland', // New Zealand
  18: 'Australia/Brisbane', // E. Australia
  19: 'Australia/Adelaide', // Cen. Australia
  20: 'Asia/Tokyo', // Tokyo
  21: 'Asia/Singapore', // Singapore
  22: 'Asia/Bangkok', // SE Asia
  23: 'Asia/Calcutta', // India
  24: 'Asia/Dubai', // Arabian
  25: 'Asia/Tehran', // Iran
  26: 'Asia/Baghdad', // Arabic
  27: 'Asia/Jerusalem', // Israel
  28: 'America/St_Johns', // Newfoundland
  29: 'Atlantic/Azores', // Azores
  31: 'Atlantic/Reykjavik', // Greenwich
  32: 'America/Cayenne', // SA Eastern
  33: 'America/La_Paz', // SA Western
  34: 'America/Indianapolis', // US Eastern
  35: 'America/Bogota', // SA Pacific
  36: 'America/Regina', // Canada Central
  37: 'America/Mexico_City', // Central (Mexico)
  38: 'America/Phoenix', // US Mountain
  39: 'Etc/GMT+12', // Dateline
  40: 'Pacific/Fiji', // Fiji
  41: 'Pacific/Guadalcanal', // Central Pacific
  42: 'Australia/Hobart', // Tasmania
  43: 'Pacific/Port_Moresby', // West Pacific
  44: 'Australia/Darwin', // AUS Central
  45: 'Asia/Shanghai', // China
  46: 'Asia/Novosibirsk', // N. Central Asia
  47: 'Asia/Tashkent', // West Asia
  48: 'Asia/Kabul', // Afghanistan
  49: 'Africa/Cairo', // Egypt
  50: 'Africa/Johannesburg', // South Africa
  51: 'Europe/Moscow', // Russian
  53: 'Atlantic/Cape_Verde', // Cape Verde
  54: 'Asia/Baku', // Azerbaijan
  55: 'America/Guatemala', // Central America
  56: 'Africa/Nairobi', // E. Africa
  57: 'Europe/Warsaw', // Central European
  58: 'Asia/Yekaterinburg', // Ekaterinburg
  59: 'Europe/Kiev', // FLE
  60: 'America/Godthab', // Greenland
  61: 'Asia/Rangoon', // Myanmar
  62: 'Asia/Katmandu', // Nepal
  63: 'Asia/Irkutsk', // North Asia East
  64: 'Asia/Krasnoyarsk', // North Asia
  65: 'America/Santiago', // Pacific SA
  66: 'Asia/Colombo', // Sri Lanka
  67: 'Pacific/Tongatapu', // Tonga
  68: 'Asia/Vladivostok', // Vladivostok
  69: 'Africa/Lagos', // W. Central Africa
  70: 'Asia/Yakutsk', // Yakutsk
  71: 'Asia/Bishkek', // Central Asia
  72: 'Asia/Seoul', // Korea
  73: 'Australia/Perth', // W. Australia
  74: 'Asia/Riyadh', // Arab
  75: 'Asia/Taipei', // Taipei
  76: 'Australia/Sydney', // AUS Eastern
  77: 'America/Mazatlan', // Mountain (Mexico)
  78: 'America/Tijuana', // Pacific (Mexico)
  79: 'Asia/Amman', // Jordan
  80: 'Asia/Beirut', // Middle East
  81: 'America/Cuiaba', // Central Brazilian
  82: 'Asia/Tbilisi', // Georgian
  83: 'Africa/Windhoek', // Namibia
  84: 'Asia/Yerevan', // Caucasus
  85: 'America/Buenos_Aires', // Argentina
  86: 'Africa/Casablanca', // Morocco
  87: 'Asia/Karachi', // Pakistan
  88: 'America/Caracas', // Venezuela
  89: 'Indian/Mauritius', // Mauritius
  90: 'America/Montevideo', // Montevideo
  91: 'America/Asuncion', // Paraguay
  92: 'Asia/Kamchatka', // Kamchatka, listed as "old"
  93: 'Etc/UTC', // UTC
  94: 'Asia/Ulaanbaatar', // Ulaanbaatar
  95: 'Etc/GMT+11', // UTC-11
  96: 'Etc/GMT+2', // UTC-02
  97: 'Etc/GMT-12', // UTC+12
  98: 'Asia/Damascus', // Syria
  99: 'Asia/Magadan', // Magadan
  100: 'Europe/Kaliningrad', // Kaliningrad
  101: 'Europe/Istanbul', // Turkey
  102: 'Asia/Dhaka', // Bangladesh
  103: 'America/Bahia', // Bahia
  104: 'Europe/Chisinau', // E. Europe
  106: 'Europe/Samara', // Russia Time Zone 3
  107: 'Asia/Srednekolymsk', // Russia Time Zone 10
  108: 'Asia/Kamchatka', // Russia Time Zone 11
  109: 'Europe/Minsk', // Belarus
};

/** Every id that is known. */
export const TIME_ZONE_IDS: readonly number[] = Object.keys(IANA_BY_ID).map(Number);

/** IANA name of a SharePoint time zone; undefined where it is not known: Setup refuses it, nobody guesses UTC. */
export function ianaOfTimeZoneId(id: number): string | undefined {
  return IANA_BY_ID[id];
}

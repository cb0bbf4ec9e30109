import { timeZoneById } from './timeZones';

const formats = new Map<string, Intl.DateTimeFormat>();
function formatOf(iana: string): Intl.DateTimeFormat {
  let found = formats.get(iana);
  if (found === undefined) {
    found = new Intl.DateTimeFormat('en-US', { timeZone: iana, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' });
    formats.set(iana, found);
  }
  return found;
}
const ianaOf = (timeZoneId: number): string => timeZoneById(timeZoneId)?.iana ?? 'Etc/UTC';

/** The clock on the wall of a web, written as if it were UTC: `Date.UTC` of what the wall shows. */
export function wallOf(ms: number, timeZoneId: number): number {
  const part: Record<string, number> = {};
  for (const { type, value } of formatOf(ianaOf(timeZoneId)).formatToParts(ms)) part[type] = Number(value);
  return Date.UTC(part['year'] ?? 0, (part['month'] ?? 1) - 1, part['day'] ?? 1, part['hour'] ?? 0, part['minute'] ?? 0, part['second'] ?? 0);
}

/** The instant at which the wall shows this. A time that is skipped in spring is taken an hour later, one that comes twice in autumn is the first. */
export function instantOf(wallMs: number, timeZoneId: number): number {
  const before = wallOf(wallMs - 86_400_000, timeZoneId) - (wallMs - 86_400_000);
  const after = wallOf(wallMs + 86_400_000, timeZoneId) - (wallMs + 86_400_000);
  for (const offset of [before, after]) if (wallOf(wallMs - offset, timeZoneId) === wallMs) return wallMs - offset;
  return wallMs - before;
}

/** Minutes as SharePoint's TimeZoneInformation has them: UTC = local + Bias (+ DaylightBias in summer). */
export function biasOf(timeZoneId: number, atMs: number): { bias: number; daylightBias: number } {
  const year = new Date(atMs).getUTCFullYear();
  const biases = [Date.UTC(year, 0, 1), Date.UTC(year, 6, 1)].map((ms) => (ms - wallOf(ms, timeZoneId)) / 60_000);
  return { bias: Math.max(...biases), daylightBias: -60 };
}
/** The instant at which the day of this instant began on the wall. */
export function midnightOf(ms: number, timeZoneId: number): number {
  const wall = wallOf(ms, timeZoneId);
  return instantOf(wall - (((wall % 86_400_000) + 86_400_000) % 86_400_000), timeZoneId);
}

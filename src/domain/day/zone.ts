import type { Day } from './day';

/** The site's time zone: the only place where instants become days and days become instants. */
export interface SiteZone {
  /** IANA name, e.g. `Europe/Berlin`. */
  readonly iana: string;
  /** Day of an instant (milliseconds since 1970); NaN of none. */
  dayOfInstant(ms: number): Day;
  /**
   * First instant of a day: what a date-only column holds. Where clocks skip midnight it is the first instant after
   * it; of a day that the zone left out altogether (Samoa, 30 December 2011) it is the start of the next one.
   */
  midnightUtc(day: Day): number;
}

const MS_PER_DAY = 86_400_000;
const MS_PER_HOUR = 3_600_000;
/** No zone is, or was since 1970, farther from UTC than this. */
const FARTHEST_MS = 16 * MS_PER_HOUR;

/** Zones by name: making a formatter costs more than a thousand uses of it. */
const zones = new Map<string, SiteZone>();

/** @throws RangeError where this browser does not know the zone. */
export function siteZone(iana: string): SiteZone {
  const known = zones.get(iana);
  if (known) return known;
  const made = createZone(iana);
  zones.set(iana, made);
  return made;
}

function createZone(iana: string): SiteZone {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: iana,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  /** The zone's wall clock at an instant, read as if it were UTC; whole seconds. */
  const wallClock = (ms: number): number => {
    const [month, date, year, hour, minute, second] = format.format(ms).split(/\D+/).map(Number) as [number, number, number, number, number, number];
    return Date.UTC(year, month - 1, date, hour, minute, second);
  };
  const dayOfInstant = (ms: number): Day => (Number.isFinite(ms) ? Math.floor(wallClock(ms) / MS_PER_DAY) : NaN);
  return {
    iana,
    dayOfInstant,
    midnightUtc: (day) => {
      const wanted = day * MS_PER_DAY;
      const near = wanted - (wallClock(wanted) - wanted);
      const guess = wanted - (wallClock(near) - near);
      // True unless clocks change within that night: midnight is there once, and the day before ends at it.
      if (wallClock(guess) === wanted && dayOfInstant(guess - 1) < day) return guess;
      let before = wanted - FARTHEST_MS;
      let within = wanted + MS_PER_DAY + FARTHEST_MS;
      while (within - before > 1) {
        const middle = Math.floor((before + within) / 2);
        if (dayOfInstant(middle) >= day) within = middle;
        else before = middle;
      }
      return within;
    },
  };
}

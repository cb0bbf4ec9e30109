import type { Day } from '../../../src/domain/day/day';

/** 1970-01-01 was a Thursday. 0 is Sunday. */
const weekday = (day: Day): number => (((day + 4) % 7) + 7) % 7;

/** The day itself, or the Friday before: what is done in time is not put off over a weekend. */
export function workdayBefore(day: Day): Day {
  const at = weekday(day);
  return at === 6 ? day - 1 : at === 0 ? day - 2 : day;
}

/** The day itself, or the Monday after. */
export function workdayAfter(day: Day): Day {
  const at = weekday(day);
  return at === 6 ? day + 2 : at === 0 ? day + 1 : day;
}

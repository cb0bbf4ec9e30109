import { dayFromIso, isoFromDay, type Day } from '../../domain/day/day';

/**
 * Between site days and what Fluent's calendar draws: only year, month and date are carried over, never an instant, so
 * that no time zone of a browser moves a day. Noon, because there are zones in which a midnight is missing.
 */
export function calendarDate(day: Day): Date {
  const [year = 0, month = 1, date = 1] = isoFromDay(day).split('-').map(Number);
  return new Date(year, month - 1, date, 12);
}

export function dayOfCalendar(date: Date): Day {
  const pad = (value: number, width: number): string => String(value).padStart(width, '0');
  return dayFromIso(`${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1, 2)}-${pad(date.getDate(), 2)}`) ?? NaN;
}

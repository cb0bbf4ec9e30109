/**
 * A calendar day in the site's time zone: whole days since 1970-01-01.
 * All day arithmetic is integer arithmetic on this number; an instant becomes a Day only through `zone.ts`.
 */
export type Day = number;

/** Farthest from 1970 that a day of a register can be, either way; beyond the year 2243 and before 1696. */
const FARTHEST_DAY = 100_000;

/** Whether something that stands in a list is a day: whoever may write there can write any number. */
export function isDay(value: unknown): value is Day {
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= FARTHEST_DAY;
}

const MS_PER_DAY = 86_400_000;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Day of a calendar date written `yyyy-mm-dd`; undefined where the text is no such date (30 February included). */
export function dayFromIso(text: string): Day | undefined {
  const match = ISO_DAY.exec(text);
  if (!match) return undefined;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const ms = Date.UTC(year, month - 1, date);
  const back = new Date(ms);
  if (back.getUTCFullYear() !== year || back.getUTCMonth() !== month - 1 || back.getUTCDate() !== date) return undefined;
  return Math.round(ms / MS_PER_DAY);
}

/** `yyyy-mm-dd` of a day. */
export function isoFromDay(day: Day): string {
  const date = new Date(day * MS_PER_DAY);
  const pad = (value: number, width: number): string => String(value).padStart(width, '0');
  return `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1, 2)}-${pad(date.getUTCDate(), 2)}`;
}

import { dayFromIso, isoFromDay } from '../../domain/day/day';
import { plainWords } from './words';

const LANGUAGES = ['en-US', 'en-GB', 'de-DE', 'de-AT', 'fr-FR'] as const;
const MONTHS = 12;
const WEEK_DAYS = 7;

/** `15 janvier 2027`, `15. Januar 2027`, `15-Jan-27`, `1er mars 2027`: after `plainWords`. */
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th|er|e)? (?:de |of )?(\p{L}+) (\d{2}|\d{4})$/u;
/** `Jan 15, 2027`, `January 15th 2027`. */
const MONTH_FIRST = /^(\p{L}+) (\d{1,2})(?:st|nd|rd|th)? (\d{4})$/u;
const TIME = /[\s,]+(?:um |à |at )?\d{1,2}[:h]\d{2}.*$/i;

/** A day that names its month, in English, German or French; why it cannot be told, or undefined where no month is named. */
export function wordedDay(text: string): { readonly iso: string } | { readonly why: 'noDay' | 'ambiguousDay' } | undefined {
  const [first = '', ...rest] = wordsOf(text.replace(TIME, '')).split(' ');
  const weekDays = weekDayNames().get(first);
  const words = weekDays === undefined ? [first, ...rest].join(' ') : rest.filter((word, at) => !(at === 0 && word === 'le')).join(' ');
  const [, dayFirst = '', monthSecond = '', year = ''] = DAY_FIRST.exec(words) ?? [];
  const [, monthFirst = '', daySecond = '', fullYear = ''] = MONTH_FIRST.exec(words) ?? [];
  const month = monthNames().get(monthSecond || monthFirst);
  if (month === undefined) return undefined;
  const whole = (year || fullYear).length === 2 ? `20${year}` : year || fullYear;
  const day = dayFromIso(`${whole}-${String(month).padStart(2, '0')}-${(dayFirst || daySecond).padStart(2, '0')}`);
  if (day === undefined) return { why: 'noDay' };
  // Of a day and a weekday that contradict each other nobody can tell which one is meant.
  return weekDays === undefined || weekDays === weekDayOf(day) ? { iso: isoFromDay(day) } : { why: 'ambiguousDay' };
}

/** Without the points of short names and of German days. */
function wordsOf(text: string): string {
  return plainWords(plainWords(text).replace(/\./g, ' '));
}

/** 1970-01-01 was a Thursday; Sunday is 0. */
function weekDayOf(day: number): number {
  return (((day + 4) % WEEK_DAYS) + WEEK_DAYS) % WEEK_DAYS;
}

const [monthNames, weekDayNames] = [
  namesOnce(MONTHS, (at) => Date.UTC(2024, at, 1), 'month', (at) => at + 1),
  // 2024-01-07 was a Sunday.
  namesOnce(WEEK_DAYS, (at) => Date.UTC(2024, 0, 7 + at), 'weekday', (at) => at),
] as const;

/** Long and short names as the browser has them; those that mean several are none. Made when they are asked for first. */
function namesOnce(count: number, instantOf: (at: number) => number, part: 'month' | 'weekday', meaning: (at: number) => number): () => ReadonlyMap<string, number> {
  let names: Map<string, number> | undefined;
  return () => {
    if (names) return names;
    const all = new Map<string, number | undefined>();
    for (const language of LANGUAGES) {
      for (const width of ['long', 'short'] as const) {
        // With the day beside it a name stands in the form that dates have.
        for (const options of [{ [part]: width }, { [part]: width, day: 'numeric' }] as const) {
          const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
          for (let at = 0; at < count; at += 1) {
            const written = format.formatToParts(instantOf(at)).find(({ type }) => type === part)?.value ?? '';
            const name = wordsOf(written);
            all.set(name, all.has(name) && all.get(name) !== meaning(at) ? undefined : meaning(at));
          }
        }
      }
    }
    names = new Map([...all].flatMap(([name, value]) => (name === '' || value === undefined ? [] : [[name, value]])));
    return names;
  };
}

import { dayFromIso, type Day } from '../../domain/day/day';

/**
 * A day as somebody types it: `2027-03-14`, as the page writes days in this language (Mar 14, 2027), with the month's
 * name in any order, or in numbers in the order of the language. Undefined where it is not one certain day.
 * @param isWhole nothing more is typed: a year of two digits is one of this century, not the beginning of another.
 */
export function parseDay(text: string, locale: string, isWhole = true): Day | undefined {
  const plain = text.trim().toLowerCase();
  const iso = dayFromIso(plain);
  if (iso !== undefined) return iso;
  const numbers = (plain.match(/\d+/g) ?? []).map(Number);
  const words = plain.match(/\p{L}+/gu) ?? [];
  const named = words.map((word) => monthsOf(locale).get(word)).filter((month): month is number => month !== undefined);
  const [month, ...others] = named;
  if (month !== undefined && others.length === 0 && numbers.length === 2) {
    const [first = 0, second = 0] = numbers;
    return first > 31 ? dayOf(first, month, second, isWhole) : dayOf(second, month, first, isWhole);
  }
  if (month !== undefined || numbers.length !== 3) return undefined;
  const part = (type: OrderedPart): number => numbers[orderOf(locale).indexOf(type)] ?? 0;
  return dayOf(part('year'), part('month'), part('day'), isWhole);
}

function dayOf(year: number, month: number, date: number, isWhole: boolean): Day | undefined {
  const full = year < 100 && isWhole ? 2000 + year : year;
  if (full < 1970) return undefined;
  const pad = (value: number, width: number): string => String(value).padStart(width, '0');
  return dayFromIso(`${pad(full, 4)}-${pad(month, 2)}-${pad(date, 2)}`);
}

type OrderedPart = 'day' | 'month' | 'year';

function orderOf(locale: string): readonly OrderedPart[] {
  const parts = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric', year: 'numeric', timeZone: 'UTC' }).formatToParts(0);
  return parts.map(({ type }) => type).filter((type): type is OrderedPart => type === 'day' || type === 'month' || type === 'year');
}

const months = new Map<string, ReadonlyMap<string, number>>();

/** Numbers of the months by their names, long and short, as a word by itself and inside a date. */
function monthsOf(locale: string): ReadonlyMap<string, number> {
  const known = months.get(locale);
  if (known) return known;
  const names = new Map<string, number>();
  for (const style of [{ month: 'long' }, { month: 'short' }, { month: 'long', day: 'numeric' }, { month: 'short', day: 'numeric' }] as const) {
    const format = new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' });
    for (let month = 0; month < 12; month += 1) {
      const name = format.formatToParts(Date.UTC(2027, month, 1)).find(({ type }) => type === 'month')?.value ?? '';
      const word = /\p{L}+/u.exec(name.toLowerCase())?.[0];
      if (word) names.set(word, month + 1);
    }
  }
  months.set(locale, names);
  return names;
}

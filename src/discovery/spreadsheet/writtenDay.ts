import { dayFromIso } from '../../domain/day/day';
import { dayOf } from '../dates';
import { wordedDay } from './wordedDay';

export type DateOrder = 'dayFirst' | 'monthFirst';

/** Day of a cell: `yyyy-mm-dd`, none, or why it cannot be told. */
export type WrittenDay = { readonly day: string | undefined } | { readonly why: 'noDay' | 'ambiguousDay' };

const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](\d{2}|\d{4})(?:\s+\d{1,2}:\d{2}.*)?$/;
/** With points the day stands first, everywhere. */
const POINTED = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{2}|\d{4})(?:\s+\d{1,2}:\d{2}.*)?$/;
/** What people write for "no day". */
const NONE = /^(|-+|–|n\/?a|none|never|permanent|unlimited|keine?|nie|unbefristet|aucune?|jamais|illimit[eé]e?|tbd|\?)$/i;

/**
 * Which number stands first in the dates with slashes of a column, as far as they tell: one above twelve is a day.
 * Undefined where none tells, or they contradict each other: then it has to be said.
 */
export function dateOrderOf(cells: readonly string[]): DateOrder | undefined {
  const pairs = cells.flatMap((cell) => {
    const [, first, second] = SLASHED.exec(cell.trim()) ?? [];
    return first === undefined ? [] : [[Number(first), Number(second)] as const];
  });
  const dayFirst = pairs.some(([first, second]) => first > 12 && second <= 12);
  const monthFirst = pairs.some(([first, second]) => second > 12 && first <= 12);
  return dayFirst === monthFirst ? undefined : dayFirst ? 'dayFirst' : 'monthFirst';
}

/** Reads a day as people write it: ISO, `31.12.2026`, `31/12/2026` or `12/31/2026` by the order given, `15 janvier 2027`. */
export function writtenDay(cell: string, order: DateOrder | undefined): WrittenDay {
  const text = cell.trim();
  if (NONE.test(text)) return { day: undefined };
  const pointed = POINTED.exec(text);
  if (pointed) return made(pointed[3] ?? '', pointed[2] ?? '', pointed[1] ?? '');
  const slashed = SLASHED.exec(text);
  if (slashed) {
    const [, first = '', second = '', year = ''] = slashed;
    if (Number(first) > 12) return made(year, second, first);
    if (Number(second) > 12) return made(year, first, second);
    if (first !== second && order === undefined) return { why: 'ambiguousDay' };
    return order === 'monthFirst' ? made(year, first, second) : made(year, second, first);
  }
  const worded = wordedDay(text);
  if (worded) return 'iso' in worded ? { day: worded.iso } : worded;
  const day = dayOf(text);
  return day === null ? { why: 'noDay' } : { day };
}

/** Years of two digits are of this century. */
function made(year: string, month: string, date: string): WrittenDay {
  const iso = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return dayFromIso(iso) === undefined ? { why: 'noDay' } : { day: iso };
}

import type { Day } from '../../domain/day/day';

/** Numbers, days and plurals in the reader's language. Days are the site's; no clock and no zone is used here. */
export interface Formats {
  readonly locale: string;
  number(value: number): string;
  /** 11 Nov 2026 */
  day(day: Day): string;
  /** 24 Nov 2026, 14:05 of an instant, in the reader's own zone. */
  instant(ms: number): string;
  /** Picks the form of a number by the language's plural rules. */
  plural<T>(count: number, forms: { readonly one: T; readonly other: T } & Partial<Record<Intl.LDMLPluralRule, T>>): T;
  /** A, B and C */
  list(parts: readonly string[]): string;
}

const MS_PER_DAY = 86_400_000;

/** What stands for a moment that no calendar has: whoever may write to a list can write any number, and no screen may fail of it. */
const NO_DATE = '–';

function dated(format: Intl.DateTimeFormat, ms: number): string {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? NO_DATE : format.format(date);
}

export function formatsOf(locale: string): Formats {
  const numbers = new Intl.NumberFormat(locale);
  const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const instants = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' });
  const rules = new Intl.PluralRules(locale);
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    locale,
    number: (value) => numbers.format(value),
    day: (day) => dated(days, day * MS_PER_DAY),
    instant: (ms) => dated(instants, ms),
    plural: (count, forms) => forms[rules.select(count)] ?? forms.other,
    list: (parts) => lists.format(parts),
  };
}

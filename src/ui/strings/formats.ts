import { isoFromDay, type Day } from '../../domain/day/day';

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

export function formatsOf(locale: string): Formats {
  const numbers = new Intl.NumberFormat(locale);
  const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const instants = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' });
  const rules = new Intl.PluralRules(locale);
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    locale,
    number: (value) => numbers.format(value),
    day: (day) => days.format(new Date(`${isoFromDay(day)}T00:00:00Z`)),
    instant: (ms) => instants.format(new Date(ms)),
    plural: (count, forms) => forms[rules.select(count)] ?? forms.other,
    list: (parts) => lists.format(parts),
  };
}

import type { Day } from '../../../domain/day/day';
import type { Formats } from '../formats';

/** `1 Tag`, `12 Tage`: as subject, as object, and as a span of time. */
export function daysText(formats: Formats, count: number): string {
  return formats.plural(count, { one: `${formats.number(count)} Tag`, other: `${formats.number(count)} Tage` });
}

/** `1 Tag`, `12 Tagen`: the dative after in, vor, nach, seit and von. */
export function daysDative(formats: Formats, count: number): string {
  return formats.plural(count, { one: `${formats.number(count)} Tag`, other: `${formats.number(count)} Tagen` });
}

/** `vor 12 Tagen`, `heute`, `in 3 Tagen`. */
export function relativeDays(formats: Formats, day: Day, today: Day): string {
  const ahead = day - today;
  if (ahead === 0) return 'heute';
  return ahead > 0 ? `in ${daysDative(formats, ahead)}` : `vor ${daysDative(formats, -ahead)}`;
}

const DUTIES = {
  end: { late: 'endete', today: 'endet heute', ahead: 'endet' },
  answer: { late: 'Antwort', today: 'Antwort heute', ahead: 'Antwort' },
  review: { late: 'Überprüfung', today: 'Überprüfung heute', ahead: 'Überprüfung' },
} as const;

/** `Antwort 12 Tage überfällig`, `endete vor 12 Tagen`, `endet in 6 Tagen`. */
export function dueText(formats: Formats, duty: keyof typeof DUTIES, day: Day, today: Day): string {
  const words = DUTIES[duty];
  if (day === today) return words.today;
  if (day > today || duty === 'end') return `${day > today ? words.ahead : words.late} ${relativeDays(formats, day, today)}`;
  return `${words.late} ${daysText(formats, today - day)} überfällig`;
}

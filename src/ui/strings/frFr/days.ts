import type { Day } from '../../../domain/day/day';
import type { Formats } from '../formats';

export function daysText(formats: Formats, count: number): string {
  return formats.plural(count, { one: `${formats.number(count)} jour`, other: `${formats.number(count)} jours` });
}

/** `il y a 12 jours`, `aujourd’hui`, `dans 3 jours`. */
export function relativeDays(formats: Formats, day: Day, today: Day): string {
  const ahead = day - today;
  if (ahead === 0) return 'aujourd’hui';
  return ahead > 0 ? `dans ${daysText(formats, ahead)}` : `il y a ${daysText(formats, -ahead)}`;
}

const DUTIES = {
  end: { late: 'a pris fin', today: 'prend fin aujourd’hui', ahead: 'prend fin' },
  answer: { late: 'réponse', today: 'réponse aujourd’hui', ahead: 'réponse' },
  review: { late: 'revue', today: 'revue aujourd’hui', ahead: 'revue' },
} as const;

/** `réponse en retard de 12 jours`, `a pris fin il y a 12 jours`, `prend fin dans 6 jours`. */
export function dueText(formats: Formats, duty: keyof typeof DUTIES, day: Day, today: Day): string {
  const words = DUTIES[duty];
  if (day === today) return words.today;
  if (day > today || duty === 'end') return `${day > today ? words.ahead : words.late} ${relativeDays(formats, day, today)}`;
  return `${words.late} en retard de ${daysText(formats, today - day)}`;
}

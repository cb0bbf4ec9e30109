import type { Day } from '../../../domain/day/day';
import type { Formats } from '../formats';

export function daysText(formats: Formats, count: number): string {
  return formats.plural(count, { one: `${formats.number(count)} day`, other: `${formats.number(count)} days` });
}

/** `12 days ago`, `today`, `in 3 days`. */
export function relativeDays(formats: Formats, day: Day, today: Day): string {
  const ahead = day - today;
  if (ahead === 0) return 'today';
  return ahead > 0 ? `in ${daysText(formats, ahead)}` : `${daysText(formats, -ahead)} ago`;
}

const DUTIES = {
  end: { late: 'ended', today: 'ends today', ahead: 'ends' },
  answer: { late: 'answer', today: 'answer today', ahead: 'answer' },
  review: { late: 'review', today: 'review today', ahead: 'review' },
} as const;

/** `answer 12 days late`, `ended 12 days ago`, `ends in 6 days`. */
export function dueText(formats: Formats, duty: keyof typeof DUTIES, day: Day, today: Day): string {
  const words = DUTIES[duty];
  if (day === today) return words.today;
  if (day > today || duty === 'end') return `${day > today ? words.ahead : words.late} ${relativeDays(formats, day, today)}`;
  return `${words.late} ${daysText(formats, today - day)} late`;
}

import type { Day } from '../../domain/day/day';
import type { RegisterRow } from '../../domain/exception/registerRow';
import type { Policy } from '../../domain/policy/defaults';
import { whatIf, type PastOn } from '../../domain/policy/whatIf';
import type { PolicyFormStrings } from '../strings/policyFormStrings';
import type { PolicyStrings } from '../strings/policyStrings';

/** Titles named in a sentence; of the rest only how many. */
const NAMED = 5;

/** What another policy would make of the open exceptions, in sentences; the difference alone. */
export function whatIfLines(rows: readonly RegisterRow[], before: Policy, after: Policy, today: Day, words: PolicyFormStrings['whatIf'], policyWords: Pick<PolicyStrings, 'settings'>): readonly string[] {
  const tried = whatIf(rows, before, after, today);
  const [now, ...later] = tried.days;
  const named = (held: readonly RegisterRow[], say: (titles: readonly string[], more: number) => string): readonly string[] => (held.length === 0 ? [] : [say(held.slice(0, NAMED).map(({ title }) => title), Math.max(0, held.length - NAMED))]);
  const settings = (names: typeof tried.fromNext, say: (settings: readonly string[]) => string): readonly string[] => (names.length === 0 ? [] : [say(names.map((name) => `“${policyWords.settings[name]}”`))]);
  const differs = tried.days.some((day) => isOther(day.before, day.after));
  return [
    ...(differs ? [] : [words.same]),
    ...(now && differs ? [words.today(now.before, now.after)] : []),
    ...(differs ? later.map((day) => words.later(day.before, day.after, today)) : []),
    ...(now && now.before.reviewsLate !== now.after.reviewsLate ? [words.reviews(now.before.reviewsLate, now.after.reviewsLate)] : []),
    ...named(tried.newlyPast, words.newlyPast),
    ...named(tried.noLongerPast, words.noLongerPast),
    ...(tried.beyondLife.length > 0 ? [words.beyondLife(tried.beyondLife.length)] : []),
    ...(tried.noExtension.length > 0 ? [words.noExtension(tried.noExtension.length)] : []),
    ...settings(tried.fromNext, words.fromNext),
    ...settings(tried.untold, words.untold),
  ];
}

function isOther(before: PastOn, after: PastOn): boolean {
  return before.past !== after.past || before.owners !== after.owners || before.nobody !== after.nobody || before.reviewsLate !== after.reviewsLate;
}

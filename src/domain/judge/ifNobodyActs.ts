import type { Day } from '../day/day';
import type { ExceptionState } from '../ledger/fold';
import type { Policy } from '../policy/defaults';
import { TOLERATED, type Due } from './duties';
import { judge, type Override } from './judge';
import { isRecorded, pastToleranceOn, pausedUntil, rungsOf, type Rung } from './ladder';

/** What happens on a day because nobody did anything. */
export type Consequence =
  | { readonly what: 'missed'; readonly day: Day; readonly due: Due }
  | { readonly what: 'pastTolerance'; readonly day: Day; readonly due: Due }
  | { readonly what: 'told'; readonly day: Day; readonly rung: Rung }
  | { readonly what: 'override'; readonly day: Day; readonly override: Override };

/** What happens after today up to a later day if nobody acts, in order (design §4). */
export function ifNobodyActs(state: ExceptionState, today: Day, untilDay: Day, policy: Policy = state.policy): readonly Consequence[] {
  const later = judge(state, untilDay, policy);
  const within = (day: Day): boolean => day > today && day <= untilDay;
  const consequences: Consequence[] = [];
  for (const due of later.dues) {
    if (within(due.day + 1)) consequences.push({ what: 'missed', day: due.day + 1, due });
    const past = pastToleranceOn(due.day, state.severity, policy);
    if (TOLERATED.includes(due.duty) && within(past)) consequences.push({ what: 'pastTolerance', day: past, due });
    // What falls into a pause is told when the pause is over.
    const resumes = (pausedUntil(state.parts, due) ?? -Infinity) + 1;
    for (const rung of rungsOf(due, state.severity, policy, untilDay)) {
      const day = Math.max(rung.day, resumes);
      if (within(day) && !isRecorded(rung, state.parts)) consequences.push({ what: 'told', day, rung });
    }
  }
  const before = judge(state, today, policy).override;
  if (later.override && later.override !== before) {
    let day = today + 1;
    while (judge(state, day, policy).override !== later.override) day += 1;
    consequences.push({ what: 'override', day, override: later.override });
  }
  return consequences.sort((a, b) => a.day - b.day);
}

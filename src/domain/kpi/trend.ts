import type { Span } from '../brief/history';
import { monthEnds } from '../day/calendar';
import type { Day } from '../day/day';
import type { RegisterRow } from '../exception/registerRow';

export const TREND_MONTHS = 24;

/** How many there were at the end of a day. */
export interface TrendPoint {
  readonly day: Day;
  readonly open: number;
  readonly past: number;
  readonly accepted: number;
}

/** Each month's end of two years, and today, the oldest first; months before the register knew of anything are left out. */
export function trendOf(rows: readonly RegisterRow[], today: Day): readonly TrendPoint[] {
  const ends = monthEnds(today, TREND_MONTHS);
  const days = ends[ends.length - 1] === today ? ends : [...ends, today];
  const points = days.map((day) => pointOf(rows, day));
  const begun = points.findIndex(({ open, accepted }) => open + accepted > 0);
  return points.slice(begun < 0 ? points.length - 1 : begun);
}

function pointOf(rows: readonly RegisterRow[], day: Day): TrendPoint {
  let [open, past, accepted] = [0, 0, 0];
  for (const { brief, pastToleranceDay } of rows) {
    const { history } = brief;
    if (holds(history.accepted, day)) accepted += 1;
    if (!holds(history.open, day)) continue;
    open += 1;
    // What is late since the last decision follows from what is due since then.
    const isTold = history.toldUntilDay !== undefined && day < history.toldUntilDay;
    if (isTold ? holds(history.past, day) : pastToleranceDay !== undefined && pastToleranceDay <= day) past += 1;
  }
  return { day, open, past, accepted };
}

/** Asked some 700,000 times for a large register, so nothing is taken apart for it. */
function holds(spans: readonly Span[], day: Day): boolean {
  for (const span of spans) if (span[0] <= day && (span[1] === undefined || day < span[1])) return true;
  return false;
}

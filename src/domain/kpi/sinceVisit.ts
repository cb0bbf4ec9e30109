import type { Day } from '../day/day';
import type { JudgedRow } from './judged';

/** What is different since the end of a day. */
export interface SinceVisit {
  readonly sinceDay: Day;
  readonly fresh: readonly JudgedRow[];
  /** Removed, and verified to be. */
  readonly closed: readonly JudgedRow[];
  readonly back: readonly JudgedRow[];
  readonly past: readonly JudgedRow[];
  readonly accepted: readonly JudgedRow[];
}

export function changesSince(judged: readonly JudgedRow[], sinceDay: Day): SinceVisit {
  const of = (is: (item: JudgedRow) => boolean): readonly JudgedRow[] => judged.filter(is);
  return {
    sinceDay,
    fresh: of(({ row }) => (row.brief.history.open[0]?.[0] ?? -Infinity) > sinceDay),
    closed: of(({ row }) => row.lifecycle === 'closed' && row.brief.history.removals.some(({ onDay }) => onDay > sinceDay)),
    back: of(isBackSince(sinceDay)),
    past: of(({ is }) => is.isOpen && (is.pastToleranceSinceDay ?? -Infinity) > sinceDay),
    accepted: of(({ row, is }) => is.isAccepted && (row.brief.history.accepted[row.brief.history.accepted.length - 1]?.[0] ?? -Infinity) > sinceDay),
  };
}

/** Open again after it was over; an acceptance that ended is no return. */
function isBackSince(sinceDay: Day): (item: JudgedRow) => boolean {
  return ({ row: { brief } }) => {
    const { open, accepted } = brief.history;
    return open.slice(1).some(([from]) => from > sinceDay && !accepted.some(([, until]) => until === from));
  };
}

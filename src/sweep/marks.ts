import { LEDGER_LISTS, type Decision, type LedgerList } from '../domain/ledger/decision';
import { byStamp } from '../domain/ledger/byStamp';
import type { LedgerIds } from '../lists/codec/completion';

/**
 * Ids up to which every row says what its decisions say: lower than what was read where the row of an exception could not
 * be written, so that the next who looks at what is newer meets its last decision.
 * @param upTo what was surely read, without gaps that may still fill.
 * @param lagging decisions of the exceptions whose row lags, each exception's alone.
 */
export function rowMarks(upTo: LedgerIds, lagging: readonly (readonly Decision[])[]): LedgerIds {
  const marks = Object.fromEntries(LEDGER_LISTS.map((list) => [list, upTo[list] ?? 0])) as Record<LedgerList, number>;
  for (const own of lagging) {
    const last = [...own].sort(byStamp)[own.length - 1];
    if (last) marks[last.list] = Math.min(marks[last.list], last.id - 1);
  }
  return marks;
}

/** A mark raised past what the sweep itself added and showed in rows, up to the first Id that is somebody else's or nobody's yet. */
export function raisedPastOwn(mark: number, own: ReadonlySet<number>): number {
  let raised = mark;
  while (own.has(raised + 1)) raised += 1;
  return raised;
}

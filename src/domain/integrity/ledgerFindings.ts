import type { Decision } from '../ledger/decision';
import type { AppendOnlyList, IdRange, IntegrityFinding, KeptItem } from './finding';
import { STAMP_SLACK_MS } from './vouching';

/** One entry of a list's change log. */
export interface LoggedChange {
  readonly id: number;
  readonly what: 'deleted' | 'updated' | 'restored';
  readonly atMs: number;
}

/**
 * What one append-only list tells as a whole; pure.
 * @param items all of the list.
 * @param log what its change log still has: 60 days.
 */
export function ledgerFindings(list: AppendOnlyList, items: readonly KeptItem[], log: readonly LoggedChange[]): IntegrityFinding[] {
  const byId = [...items].sort((a, b) => a.id - b.id);
  const known = new Set(byId.map(({ id }) => id));
  const updated = new Set(log.filter(({ what }) => what === 'updated').map(({ id }) => id));
  return [
    ...outOfLine(byId),
    ...byId.filter(({ id }) => updated.has(id)).map((item): IntegrityFinding => ({ code: 'writtenAgain', item, decision: decisionIn(item), signs: ['log'] })),
    ...takenAway(list, known, log),
    ...unexplained(list, known, log),
  ];
}

function decisionIn(item: KeptItem): Decision | undefined {
  return 'act' in item ? (item as KeptItem & Decision) : undefined;
}

/** The last word of the log on an item that was deleted, be it there again or not. */
function takenAway(list: AppendOnlyList, known: ReadonlySet<number>, log: readonly LoggedChange[]): IntegrityFinding[] {
  const last = new Map<number, LoggedChange>();
  for (const change of log) if (change.what !== 'updated') last.set(change.id, change);
  return [...last.values()].map(({ id, atMs }) => ({ code: known.has(id) ? 'putBack' : 'takenAway', list, id, atMs }));
}

function unexplained(list: AppendOnlyList, known: ReadonlySet<number>, log: readonly LoggedChange[]): IntegrityFinding[] {
  const explained = new Set(log.map(({ id }) => id));
  const ranges: IdRange[] = [];
  let count = 0;
  const newest = [...known].reduce((most, id) => Math.max(most, id), 0);
  for (let id = 1; id < newest; id += 1) {
    if (known.has(id) || explained.has(id)) continue;
    count += 1;
    const last = ranges[ranges.length - 1];
    if (last?.to === id - 1) ranges[ranges.length - 1] = { from: last.from, to: id };
    else ranges.push({ from: id, to: id });
  }
  return count === 0 ? [] : [{ code: 'idsUnexplained', list, ranges, count }];
}

/**
 * Items whose Created does not fit among their neighbours by Id. As few as possible are named: those that the longest run
 * of rising stamps leaves out, so that one forged stamp does not put the whole list in doubt.
 */
function outOfLine(byId: readonly KeptItem[]): IntegrityFinding[] {
  const inLine = longestRising(byId.map(({ createdAt }) => createdAt));
  const findings: IntegrityFinding[] = [];
  let before: KeptItem | undefined;
  byId.forEach((item, at) => {
    if (inLine.has(at)) {
      before = item;
      return;
    }
    const after = byId.find((_each, later) => later > at && inLine.has(later));
    if (before && before.createdAt > item.createdAt + STAMP_SLACK_MS) findings.push({ code: 'outOfLine', item, beside: before });
    else if (after && item.createdAt > after.createdAt + STAMP_SLACK_MS) findings.push({ code: 'outOfLine', item, beside: after });
  });
  return findings;
}

/** Positions of a longest sequence that never falls, by patience sorting: n log n. */
function longestRising(values: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  values.forEach((value, at) => {
    let low = 0;
    for (let high = ends.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] as number] as number) <= value) low = middle + 1;
      else high = middle;
    }
    before[at] = ends[low - 1];
    ends[low] = at;
  });
  const positions = new Set<number>();
  for (let at = ends[ends.length - 1]; at !== undefined; at = before[at]) positions.add(at);
  return positions;
}

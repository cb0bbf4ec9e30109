import type { Day } from '../../domain/day/day';
import type { Decision } from '../../domain/ledger/decision';
import { baseHashOf } from '../../domain/ledger/decisionHash';
import type { ExceptionState } from '../../domain/ledger/fold';
import { newestOf } from '../../domain/ledger/order';
import type { Desk } from '../desk';
import { doingOf } from '../doingOf';
import { tryOut } from '../tryOut';
import type { BulkAct, BulkItem, Planned, SeenRow } from './bulkItem';

export interface PlanOptions {
  readonly today: Day;
  /** When the same act was sent for an exception and is not settled yet, by exception. */
  readonly unsettled?: ReadonlyMap<string, number>;
}

/**
 * What would be sent for one exception, or why nothing: pure. Tried out by the rules that it will be judged by, on what
 * its author has seen: who looked at a row has not seen what was decided since.
 * @param state folded from all that the ledger says now.
 */
export function planItem<Only extends string>(desk: Desk, item: BulkItem, state: ExceptionState, bulk: BulkAct<Only>, { today, unsettled }: PlanOptions): Planned<Only> {
  const { exceptionKey } = item.seen;
  const sentAtMs = unsettled?.get(exceptionKey);
  if (sentAtMs !== undefined) return { kind: 'heldBack', item, why: { kind: 'unsettled', sentAtMs } };
  const doing = doingOf(desk, state, today, item.decisionKey);
  const notForMany = bulk.only?.(state, doing);
  if (notForMany !== undefined) return { kind: 'heldBack', item, why: { kind: 'notForMany', why: notForMany } };
  const body = bulk.bodyOf(state, doing);
  const seen = seenOf(state, item.seen);
  const onDay = dayIn(body) ?? today;
  const intent = { key: item.decisionKey, exceptionKey, act: bulk.act, base: newestOf(seen), baseHash: baseHashOf(seen), body, title: state.parts.subject?.title ?? item.seen.title, onDay };
  const stopped = tryOut(desk, state.entries.map(({ decision }) => decision), intent, today);
  return stopped ? { kind: 'heldBack', item, why: stopped } : { kind: 'ready', item, intent };
}

/** The day an act speaks about, where it names one. */
function dayIn(body: unknown): Day | undefined {
  const { onDay } = (typeof body === 'object' && body !== null ? body : {}) as { readonly onDay?: unknown };
  return typeof onDay === 'number' ? onDay : undefined;
}

/**
 * What somebody has seen who saw a row: its decisions up to the one that the row names. None where the row names another
 * count of them: somebody wrote in between. What reports say of where findings came from is in the row whatever its count.
 */
export function seenOf({ entries, exceptionKey }: ExceptionState, { revision, lastDecisionKey }: Pick<SeenRow, 'revision' | 'lastDecisionKey'>): readonly Decision[] {
  const decisions = entries.map(({ decision }) => decision);
  const isOwn = (decision: Decision): boolean => decision.exceptionKey === exceptionKey;
  const newest = decisions.filter(isOwn)[revision - 1];
  if ((newest?.key ?? '') !== lastDecisionKey) return [];
  const last = newest ? decisions.indexOf(newest) : -1;
  return decisions.filter((decision, at) => at <= last || !isOwn(decision));
}

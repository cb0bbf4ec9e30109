import type { Decision } from '../domain/ledger/decision';
import { fold, type ExceptionState } from '../domain/ledger/fold';
import type { Desk } from './desk';
import { bodyOf, policyNow } from './project';
import { AS_DECISIONS } from './readDecisions';
import { readHistoryAs } from './readHistory';
import { findRow, isRowOf } from './registerRow';

/** One exception as its decisions say, and what the register's row makes of it. */
export interface OpenException {
  readonly state: ExceptionState;
  /** All that the state is folded from: what an author at this desk has seen. */
  readonly decisions: readonly Decision[];
  /** Undefined where there is no row yet. */
  readonly row: { readonly id: number; /** False: the row lags or was changed by hand. */ readonly agrees: boolean } | undefined;
}

/**
 * Reads one exception. An unknown key is an exception of which nothing is known yet.
 * @param onMore told how many decisions came, where there are so many that they come in several pages
 * @throws SharePointError
 */
export async function openException(desk: Desk, exceptionKey: string, signal?: AbortSignal, onMore?: (items: number) => void): Promise<OpenException> {
  const [row, decisions] = await Promise.all([findRow(desk, exceptionKey, signal), readHistoryAs({ ...AS_DECISIONS, onMore }, desk, exceptionKey, signal)]);
  const state = fold(decisions, exceptionKey, desk.known);
  const wanted = bodyOf(state, desk, policyNow(desk, desk.known));
  return { state, decisions, row: row && { id: row.id, agrees: wanted !== undefined && isRowOf(row, wanted) } };
}

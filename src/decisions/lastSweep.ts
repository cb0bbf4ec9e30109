import { LEDGER_LISTS } from '../domain/ledger/decision';
import { SWEEP_COLUMNS } from '../lists/codec/sweep';
import { COMPLETION_COLUMNS, decodeCompletion, type Completion, type CompletionItem, type LedgerIds } from '../lists/codec/completion';
import type { Gate } from '../lists/rest/gate';
import { itemsPath } from '../lists/rest/listPath';
import { readMany } from '../lists/rest/readMany';
import { api, columnList, type ApiPath } from '../lists/rest/quote';
import { SWEEPS_LIST } from '../lists/schema/addresses';
import { ledgerList } from './ledgerList';

/** Claims of sweeps that never came to their end stand between: with so many of them no sweep is known to be complete. */
const LOOKED_AT_BY_PAGES = 10;
/** Whoever sweeps compares the ledger with the last completion, so it must not be hidden behind what somebody wrote since. */
const LOOKED_AT_BY_SWEEPS = 1000;

/** The newest items of Sweeps, the newest first: by Id alone, so that no list view threshold is met. */
export function newestSweepsPath({ webUrl }: Pick<Gate, 'webUrl'>): ApiPath {
  return api`${itemsPath(webUrl, SWEEPS_LIST)}?$select=${columnList(COMPLETION_COLUMNS)}&$orderby=Id desc&$top=${LOOKED_AT_BY_PAGES}`;
}

/** More of them, with who wrote them. */
export function newestSweepsWithAuthorsPath({ webUrl }: Pick<Gate, 'webUrl'>): ApiPath {
  return api`${itemsPath(webUrl, SWEEPS_LIST)}?$select=${columnList(SWEEP_COLUMNS)}&$expand=Author&$orderby=Id desc&$top=${LOOKED_AT_BY_SWEEPS}`;
}

/**
 * The last complete sweep; undefined where there was none. One that says it saw more than there is saw nothing: somebody
 * wrote it by hand.
 * @param items the newest first. @param newest Ids of the newest decision of each list; lists that are left out are not compared
 */
export function lastCompletion(items: readonly CompletionItem[], newest: LedgerIds): Completion | undefined {
  for (const item of items) {
    const completion = decodeCompletion(item);
    if (completion && !sawMoreThanIs(completion, newest)) return completion;
  }
  return undefined;
}

export function sawMoreThanIs({ rows, sealed }: Pick<Completion, 'rows' | 'sealed'>, newest: LedgerIds): boolean {
  return LEDGER_LISTS.some((list) => Math.max(rows[list] ?? 0, sealed[list] ?? 0) > (newest[list] ?? Infinity));
}

/** By ledger list, the newest Id among items; 0 where there is none. */
export function newestIdsIn(items: readonly { readonly list: (typeof LEDGER_LISTS)[number]; readonly id: number }[]): LedgerIds {
  const newest = Object.fromEntries(LEDGER_LISTS.map((list) => [list, 0])) as Record<(typeof LEDGER_LISTS)[number], number>;
  for (const { list, id } of items) newest[list] = Math.max(newest[list], id);
  return newest;
}

/** The last complete sweep as the lists say it: one request. @throws SharePointError */
export async function readLastCompletion(gate: Gate, signal?: AbortSignal): Promise<Completion | undefined> {
  const newestPath = (list: (typeof LEDGER_LISTS)[number]): ApiPath => api`${itemsPath(gate.webUrl, ledgerList(list))}?$select=Id&$orderby=Id desc&$top=1`;
  const answers = await readMany<{ value: readonly CompletionItem[] }>(gate, [newestSweepsPath(gate), ...LEDGER_LISTS.map(newestPath)], { signal });
  const newest = newestIdsIn(LEDGER_LISTS.flatMap((list, at) => (answers[at + 1]?.value ?? []).map(({ Id }) => ({ list, id: Number(Id) }))));
  return lastCompletion(answers[0]?.value ?? [], newest);
}

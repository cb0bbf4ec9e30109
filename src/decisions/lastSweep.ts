import { LEDGER_LISTS } from '../domain/ledger/decision';
import { COMPLETION_COLUMNS, decodeCompletion, type Completion, type CompletionItem, type LedgerIds } from '../lists/codec/completion';
import type { Gate } from '../lists/rest/gate';
import { itemsPath } from '../lists/rest/listPath';
import { readMany } from '../lists/rest/readMany';
import { api, columnList, type ApiPath } from '../lists/rest/quote';
import { SWEEPS_LIST } from '../lists/schema/addresses';
import { ledgerList } from './ledgerList';

/** Claims of sweeps that never came to their end stand between; where nothing else does, it is looked further. */
const LOOKED_AT = 10;
/** Of older ones, in one request. */
const MOST_OF_A_RANGE = 1000;
/** Ids that SharePoint looks at in one request, its limit. */
const RANGE_IDS = 5000;

/** The newest items of Sweeps, the newest first: by Id alone, so that no list view threshold is met. */
export function newestSweepsPath({ webUrl }: Pick<Gate, 'webUrl'>): ApiPath {
  return api`${itemsPath(webUrl, SWEEPS_LIST)}?$select=${columnList(COMPLETION_COLUMNS)}&$orderby=Id desc&$top=${LOOKED_AT}`;
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

/**
 * The same, however much somebody wrote since: where it is not among the newest items, older ones are asked for, range by range
 * of Ids, until it is found. @throws SharePointError
 */
export async function findLastCompletion(gate: Gate, items: readonly CompletionItem[], newest: LedgerIds, signal?: AbortSignal): Promise<Completion | undefined> {
  let found = lastCompletion(items, newest);
  if (found || items.length < LOOKED_AT) return found;
  for (let upTo = Number(items[items.length - 1]?.Id) - 1; !found && upTo > 0; ) {
    const { value } = await gate.get<{ value: readonly CompletionItem[] }>(
      api`${itemsPath(gate.webUrl, SWEEPS_LIST)}?$select=${columnList(COMPLETION_COLUMNS)}&$filter=Id gt ${Math.max(0, upTo - RANGE_IDS)} and Id le ${upTo} and Kind eq 'completion'&$orderby=Id desc&$top=${MOST_OF_A_RANGE}`,
      { signal },
    );
    found = lastCompletion(value, newest);
    upTo = value.length < MOST_OF_A_RANGE ? upTo - RANGE_IDS : Number(value[value.length - 1]?.Id) - 1;
  }
  return found;
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

/** The last complete sweep as the lists say it: one request, where it is among the newest items. @throws SharePointError */
export async function readLastCompletion(gate: Gate, signal?: AbortSignal): Promise<Completion | undefined> {
  const newestPath = (list: (typeof LEDGER_LISTS)[number]): ApiPath => api`${itemsPath(gate.webUrl, ledgerList(list))}?$select=Id&$orderby=Id desc&$top=1`;
  const answers = await readMany<{ value: readonly CompletionItem[] }>(gate, [newestSweepsPath(gate), ...LEDGER_LISTS.map(newestPath)], { signal });
  const newest = newestIdsIn(LEDGER_LISTS.flatMap((list, at) => (answers[at + 1]?.value ?? []).map(({ Id }) => ({ list, id: Number(Id) }))));
  return findLastCompletion(gate, answers[0]?.value ?? [], newest, signal);
}

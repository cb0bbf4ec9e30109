import { LEDGER_LISTS, type LedgerList } from '../domain/ledger/decision';
import { exceptionKeyMeant, isExceptionKey } from '../domain/exception/isExceptionKey';
import { byStamp } from '../domain/ledger/byStamp';
import type { RegisterItem } from '../lists/codec/registerItem';
import type { CompletionItem, LedgerIds } from '../lists/codec/completion';
import type { Gate } from '../lists/rest/gate';
import { itemsPath } from '../lists/rest/listPath';
import { readMany } from '../lists/rest/readMany';
import { anyOf, api, columnList, type ApiPath } from '../lists/rest/quote';
import { REGISTER_LIST } from '../lists/schema/addresses';
import type { Site } from './append';
import { findLastCompletion, newestSweepsPath } from './lastSweep';
import { ledgerList } from './ledgerList';
import type { Settled } from './settleRows';

/** Highest Id of each ledger list up to which every row is known to say what its decisions say. */
export type TailMarks = Readonly<Partial<Record<LedgerList, number>>>;

export interface Tail {
  readonly marks: TailMarks;
  /** Rows that lag and that this person may not write: what they should say, with their Ids. */
  readonly rows: readonly (RegisterItem & { readonly Id: number })[];
  /** Rows that were written anew. */
  readonly repaired: number;
  /** When the last complete sweep ended, in milliseconds since 1970. */
  readonly lastSweepAtMs: number | 'never';
}

interface NamedItem {
  readonly Id: number;
  readonly ExceptionKey: string | null;
  readonly DecisionKey: string | null;
  readonly Created: string;
}

interface RowItem {
  readonly Id: number;
  readonly ExceptionKey: string | null;
  readonly LastDecisionKey: string | null;
  readonly Modified: string;
}

/**
 * Newest decisions of each list looked at on a first visit. Where no sweep was complete yet, a row that lags since longer is
 * mended by the first one.
 */
const FIRST_LOOK = 50;
const MOST = 1000;
/** Ids that SharePoint looks at in one request, its limit. After a first report there may be more: the marks rise towards them in steps. */
const RANGE_IDS = 5000;
/** Keys asked for in one request: the address stays far below 2,048 characters. */
const KEYS_PER_REQUEST = 20;

/**
 * The tail (design §2.7): decisions that are newer than the last complete sweep, or than what this page knows the rows to
 * say, in one request with the sweep itself. A requester's act is not projected by the requester; whoever may write rows
 * mends those that lag, everybody else gets what they should say. Marks rise only past decisions whose rows are right.
 */
export async function readTail(site: Site, marks: TailMarks | undefined, signal?: AbortSignal): Promise<Tail> {
  const { gate } = site;
  const answers = await readMany<{ value: (NamedItem & CompletionItem)[] }>(gate, [...LEDGER_LISTS.map((list) => (marks?.[list] === undefined ? newestPath(gate, list) : afterPath(gate, list, marks[list] as number))), newestSweepsPath(gate)], { signal });
  const last = await findLastCompletion(gate, answers[LEDGER_LISTS.length]?.value ?? [], newestIds(answers.map(({ value }) => value), marks), signal);
  const pages = await Promise.all(LEDGER_LISTS.map((list, at) => (marks?.[list] === undefined ? sinceSweep(gate, list, answers[at]?.value ?? [], last?.rows[list], signal) : (answers[at]?.value ?? []))));
  const named = LEDGER_LISTS.flatMap((list, at) => (pages[at] ?? []).map((item) => ({ list, ...item }))).sort((a, b) => Date.parse(a.Created) - Date.parse(b.Created) || a.Id - b.Id);
  const keys = [...new Set(named.flatMap(({ ExceptionKey }) => (ExceptionKey !== null && isExceptionKey(ExceptionKey) ? [ExceptionKey] : [])))];
  const rows = await readRows(site, keys, signal);
  const lagging = keys.filter((key) => !saysAll(rows.get(key), newestOf(named.filter(({ ExceptionKey }) => ExceptionKey === key))));
  const settled = lagging.length === 0 ? NOTHING_LAGS : await (await import(/* webpackChunkName: 'settle' */ './settleRows')).settleRows(site, lagging, (key) => rows.get(key)?.Id, signal);
  return { marks: risen(marks ?? last?.rows, named, settled.open), rows: settled.rows, repaired: settled.repaired, lastSweepAtMs: last?.atMs ?? 'never' };
}

/** Of a list of which not all was asked for nothing is known. */
function newestIds(read: readonly (readonly NamedItem[])[], marks: TailMarks | undefined): LedgerIds {
  return Object.fromEntries(
    LEDGER_LISTS.flatMap((list, at) => {
      const items = read[at] ?? [];
      return marks?.[list] !== undefined && items.length >= MOST ? [] : [[list, items.reduce((newest, { Id }) => Math.max(newest, Id), marks?.[list] ?? 0)] as const];
    }),
  );
}

const NAMED = ['Id', 'ExceptionKey', 'DecisionKey', 'Created'] as const;

function newestPath({ webUrl }: Gate, list: LedgerList): ApiPath {
  return api`${itemsPath(webUrl, ledgerList(list))}?$select=${columnList(NAMED)}&$orderby=Id desc&$top=${FIRST_LOOK}`;
}

function afterPath({ webUrl }: Gate, list: LedgerList, mark: number): ApiPath {
  return api`${itemsPath(webUrl, ledgerList(list))}?$select=${columnList(NAMED)}&$filter=Id gt ${mark} and Id le ${mark + RANGE_IDS}&$orderby=Id&$top=${MOST}`;
}

/**
 * Of the newest items those that the last complete sweep had not seen; where there are more of them than were asked for,
 * all from its mark on. @param mark undefined: no sweep was complete yet.
 */
async function sinceSweep(gate: Gate, list: LedgerList, newest: readonly NamedItem[], mark: number | undefined, signal: AbortSignal | undefined): Promise<readonly NamedItem[]> {
  if (mark === undefined) return newest;
  const isWhole = newest.length < FIRST_LOOK || newest.some(({ Id }) => Id <= mark);
  return isWhole ? newest.filter(({ Id }) => Id > mark) : (await gate.get<{ value: readonly NamedItem[] }>(afterPath(gate, list, mark), { signal })).value;
}

const NOTHING_LAGS: Settled = { rows: [], repaired: 0, open: new Set() };

interface Placed {
  readonly key: string;
  readonly createdAt: number;
}

/** The decision that is the last by its stamp: nearly always the last in ledger order too, and folding again does no harm. */
function newestOf(items: readonly (NamedItem & { readonly list: LedgerList })[]): Placed | undefined {
  const placed = items.map((item) => ({ key: item.DecisionKey ?? '', base: [], createdAt: Date.parse(item.Created), list: item.list, id: item.Id }));
  return placed.sort(byStamp)[placed.length - 1];
}

/** A key may stand in another list too, where anybody may take it who knows it: a row that is older than a decision does not say it. */
function saysAll(row: RowItem | undefined, newest: Placed | undefined): boolean {
  return row !== undefined && newest !== undefined && row.LastDecisionKey === newest.key && Date.parse(row.Modified) >= newest.createdAt;
}

async function readRows({ gate }: Site, keys: readonly string[], signal: AbortSignal | undefined): Promise<ReadonlyMap<string, RowItem>> {
  const groups = Array.from({ length: Math.ceil(keys.length / KEYS_PER_REQUEST) }, (_, at) => keys.slice(at * KEYS_PER_REQUEST, (at + 1) * KEYS_PER_REQUEST));
  if (groups.length === 0) return new Map();
  const answers = await readMany<{ value: RowItem[] }>(
    gate,
    groups.map((group) => api`${itemsPath(gate.webUrl, REGISTER_LIST)}?$select=Id,ExceptionKey,LastDecisionKey,Modified&$filter=${anyOf(group.map((key) => api`ExceptionKey eq ${key}`))}&$top=${KEYS_PER_REQUEST}`),
    { signal },
  );
  return new Map(answers.flatMap(({ value }) => value.flatMap((row) => (row.ExceptionKey ? [[exceptionKeyMeant(row.ExceptionKey), row] as const] : []))));
}

function risen(marks: TailMarks | undefined, named: readonly (NamedItem & { readonly list: LedgerList })[], open: ReadonlySet<string>): TailMarks {
  return Object.fromEntries(
    LEDGER_LISTS.map((list) => {
      const items = named.filter((item) => item.list === list);
      const firstOpen = Math.min(...items.filter(({ ExceptionKey }) => ExceptionKey !== null && open.has(ExceptionKey)).map(({ Id }) => Id));
      const highest = Math.max(marks?.[list] ?? 0, ...items.map(({ Id }) => Id));
      return [list, Math.min(highest, firstOpen - 1)] as const;
    }),
  );
}

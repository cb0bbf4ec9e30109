import { registerRowOf } from '../../src/domain/exception/registerRow';
import { originKeysIn } from '../../src/domain/ledger/acts/lineage';
import type { Json } from '../../src/domain/ledger/canonical';
import type { Decision, LedgerList } from '../../src/domain/ledger/decision';
import { contentHashOf } from '../../src/domain/ledger/decisionHash';
import { fold, NOTHING_KNOWN, type ExceptionState } from '../../src/domain/ledger/fold';
import { decodeDecision, type DecisionItem } from '../../src/lists/codec/decision';
import { encodeRegisterRow } from '../../src/lists/codec/registerRow';
import { ZONE } from './faultSite';
import type { RawItem, RawLists } from './rawLists';

/** What must hold of an exception whatever went wrong, each with how often it was broken. */
export const INVARIANTS = ['duplicate decisions', 'acknowledged but lost', 'said to be lost but kept', 'silent overwrites', 'row is not the fold'] as const;
export type Invariant = (typeof INVARIANTS)[number];
export interface Breach {
  readonly invariant: Invariant;
  readonly what: string;
}

/** A decision that somebody meant to make, by its key and what it says. */
export interface Meant {
  readonly key: string;
  readonly contentHash: string;
}

export interface Held {
  readonly items: readonly RawItem[];
  readonly rows: readonly Record<string, unknown>[];
  readonly state: ExceptionState;
}

/** Key of a receiving half; said again where limits were used before the giving one, under a key of its own. */
export const RECEIVING_KEY = /-into(-\d+)?$/;

/** An exception as plain REST gives it, with the answers about where its findings came from. */
export async function readHeld(raw: RawLists, exceptionKey: string): Promise<Held> {
  const items = await raw.ledger(exceptionKey);
  const answers = (await Promise.all(originsIn(items).map((from) => raw.ledger(from)))).flat();
  return heldOf(exceptionKey, items, answers, await raw.rows(exceptionKey));
}

/** Several exceptions whose findings came from nowhere but one another. */
export async function readAllHeld(raw: RawLists, exceptionKeys: readonly string[]): Promise<ReadonlyMap<string, Held>> {
  const read = new Map(await Promise.all(exceptionKeys.map(async (key) => [key, { items: await raw.ledger(key), rows: await raw.rows(key) }] as const)));
  return new Map([...read].map(([key, { items, rows }]) => [key, heldOf(key, items, originsIn(items).flatMap((from) => read.get(from)?.items ?? []), rows)]));
}

function originsIn(items: readonly RawItem[]): readonly string[] {
  return items.filter(({ Act }) => Act === 'splitOff' || Act === 'absorb').flatMap(({ Body }) => originKeysIn(JSON.parse(Body ?? '{}') as Json));
}

function heldOf(exceptionKey: string, items: readonly RawItem[], ofOrigins: readonly RawItem[], rows: Held['rows']): Held {
  const answers = ofOrigins.filter(({ Act }) => Act === 'answerChanged');
  return { items, rows, state: fold([...items, ...answers].map(decided), exceptionKey, NOTHING_KNOWN) };
}

export function decided(item: RawItem): Decision {
  return decodeDecision(item.list as LedgerList, item as unknown as DecisionItem, ZONE.dayOfInstant);
}

export function isKept({ items }: Pick<Held, 'items'>, { key, contentHash }: Meant): boolean {
  return items.some((item) => (item.DecisionKey === key || item.DecisionKey === `${key}#2`) && contentHashOf(decided(item)) === contentHash);
}

/** Breaches of what must hold at any time: every decision once, and none written over. */
export function ledgerBreaches(exceptionKey: string, { items, rows }: Held, pastKeys: readonly string[], meant: readonly Meant[]): Breach[] {
  const breaches: Breach[] = [];
  const twice = (what: string): void => void breaches.push({ invariant: 'duplicate decisions', what: `${exceptionKey}: ${what}` });
  const known = new Set([...pastKeys, ...meant.map(({ key }) => key)]);
  for (const { key } of meant) {
    const under = items.filter(({ DecisionKey }) => DecisionKey === key || DecisionKey === `${key}#2`);
    const texts = new Set(under.map((item) => contentHashOf(decided(item))));
    if (under.length > texts.size) twice(`${under.length} items of ${key}`);
    if (under.length > new Set(meant.filter((each) => each.key === key).map(({ contentHash }) => contentHash)).size) twice(`${key} has more texts than were written`);
  }
  for (const { DecisionKey } of items) if (!known.has((DecisionKey ?? '').replace(/#2$/, ''))) twice(`nobody meant ${DecisionKey}`);
  for (const key of pastKeys) if (items.filter(({ DecisionKey }) => DecisionKey === key).length !== 1) breaches.push({ invariant: 'acknowledged but lost', what: `${exceptionKey}: ${key} of the past` });
  if (rows.length > 1) twice(`${rows.length} rows`);
  for (const { DecisionKey, OData__UIVersionString, Created, Modified, Author, Editor } of items) {
    if (OData__UIVersionString !== '1.0' || Created !== Modified || Author.Name !== Editor.Name) breaches.push({ invariant: 'silent overwrites', what: `${exceptionKey}: ${DecisionKey} was written again` });
  }
  return breaches;
}

/** Breaches once a reviewer has repaired the row. */
export function rowBreaches(exceptionKey: string, { rows, state }: Held): Breach[] {
  const wrong = wrongColumns(rows[0], state);
  return wrong.length === 0 ? [] : [{ invariant: 'row is not the fold', what: `${exceptionKey}: ${wrong.join(', ')}` }];
}

/** Columns in which a row does not say what the fold says. */
export function wrongColumns(found: Record<string, unknown> | undefined, state: ExceptionState): string[] {
  const row = registerRowOf(state);
  if (!row) return found ? ['a row of nothing'] : [];
  if (!found) return ['no row'];
  return Object.entries(encodeRegisterRow(row, ZONE)).flatMap(([column, value]) => (plain(found[column]) === plain(value) ? [] : [column]));
}

/** SharePoint gives back an empty text as null and an instant without milliseconds. */
function plain(value: unknown): unknown {
  return value === '' || value === undefined ? null : typeof value === 'string' ? value.replace(/\.000Z$/, 'Z') : value;
}

import { LEDGER_LISTS, type LedgerList } from '../../domain/ledger/decision';
import { numberIn, textIn } from './cells';

/** By ledger list, an Id of it. */
export type LedgerIds = Readonly<Partial<Record<LedgerList, number>>>;

/** A completed sweep as the list holds it. */
export interface Completion {
  readonly id: number;
  readonly key: string;
  /** Milliseconds since 1970, stamped by SharePoint. */
  readonly atMs: number;
  /** Ids up to which the rows say what the decisions say. */
  readonly rows: LedgerIds;
  /** Ids up to which the seal covers each list. */
  readonly sealed: LedgerIds;
  readonly seal: string;
}

/** Columns that the tail needs of a completion. */
export const COMPLETION_COLUMNS = ['Id', 'SweepKey', 'Kind', 'Watermarks', 'Seal', 'Created'] as const;
export type CompletionItem = { readonly [column in (typeof COMPLETION_COLUMNS)[number]]?: unknown };

/** Undefined where it is no completion, or one that this version cannot read. */
export function decodeCompletion(item: CompletionItem): Completion | undefined {
  const marks = item.Kind === 'completion' ? parsed(textIn(item.Watermarks)) : undefined;
  if (!marks) return undefined;
  return { id: numberIn(item.Id), key: textIn(item.SweepKey), atMs: Date.parse(textIn(item.Created)), rows: idsIn(marks['rows']), sealed: idsIn(marks['sealed']), seal: textIn(item.Seal) };
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

function idsIn(value: unknown): LedgerIds {
  const ids = (value ?? {}) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(LEDGER_LISTS.flatMap((list) => (Number.isSafeInteger(ids[list]) ? [[list, ids[list] as number]] : [])));
}

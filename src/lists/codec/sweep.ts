import { canonicalText, type Json } from '../../domain/ledger/canonical';
import { LEDGER_LISTS, type LedgerList } from '../../domain/ledger/decision';
import type { WriteOf } from '../schema/item';
import type { sweeps } from '../schema/sweeps';
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

export interface Claim {
  readonly id: number;
  readonly key: string;
  readonly atMs: number;
  readonly by: { readonly login: string; readonly name: string };
}

/** Columns that the tail needs of a completion. */
export const COMPLETION_COLUMNS = ['Id', 'SweepKey', 'Kind', 'Watermarks', 'Seal', 'Created'] as const;
export type CompletionItem = { readonly [column in (typeof COMPLETION_COLUMNS)[number]]?: unknown };

/** Columns of both kinds, with who wrote them. */
export const SWEEP_COLUMNS = [...COMPLETION_COLUMNS, 'Author/Name', 'Author/Title'] as const;
export type SweepItem = CompletionItem & { readonly Author?: { readonly Name?: unknown; readonly Title?: unknown } | null };

type SweepWrite = WriteOf<typeof sweeps>;

/** One a UTC hour. `run` tells two runs apart: the same key with another run is somebody else's claim. */
export function claimKeyOf(atMs: number): string {
  return `sweep|${new Date(atMs).toISOString().slice(0, 'yyyy-mm-ddThh'.length)}`;
}

export function encodeClaim(key: string, run: string): Required<SweepWrite> {
  return { Title: `Sweep begun, run ${run}`, SweepKey: key, Kind: 'claim', Watermarks: null, Counts: null, Seal: null };
}

export interface NewCompletion extends Pick<Completion, 'rows' | 'sealed' | 'seal'> {
  readonly run: string;
  readonly counts: Json;
}

export function encodeCompletion({ run, rows, sealed, seal, counts }: NewCompletion): Required<SweepWrite> {
  return { Title: `Sweep complete, run ${run}`, SweepKey: `done|${run}`, Kind: 'completion', Watermarks: canonicalText({ rows, sealed }), Counts: canonicalText(counts), Seal: seal };
}

/** Undefined where it is no completion, or one that this version cannot read. */
export function decodeCompletion(item: CompletionItem): Completion | undefined {
  const marks = item.Kind === 'completion' ? parsed(textIn(item.Watermarks)) : undefined;
  if (!marks) return undefined;
  return { id: numberIn(item.Id), key: textIn(item.SweepKey), atMs: Date.parse(textIn(item.Created)), rows: idsIn(marks['rows']), sealed: idsIn(marks['sealed']), seal: textIn(item.Seal) };
}

export function decodeClaim(item: SweepItem): Claim | undefined {
  if (item.Kind !== 'claim') return undefined;
  return { id: numberIn(item.Id), key: textIn(item.SweepKey), atMs: Date.parse(textIn(item.Created)), by: { login: textIn(item.Author?.Name), name: textIn(item.Author?.Title) } };
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

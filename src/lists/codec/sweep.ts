import { canonicalText, type Json } from '../../domain/ledger/canonical';
import type { WriteOf } from '../schema/item';
import type { sweeps } from '../schema/sweeps';
import { numberIn, textIn } from './cells';
import { COMPLETION_COLUMNS, type Completion, type CompletionItem } from './completion';

export interface Claim {
  readonly id: number;
  readonly key: string;
  readonly atMs: number;
  readonly by: { readonly login: string; readonly name: string };
}

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

export function decodeClaim(item: SweepItem): Claim | undefined {
  if (item.Kind !== 'claim') return undefined;
  return { id: numberIn(item.Id), key: textIn(item.SweepKey), atMs: Date.parse(textIn(item.Created)), by: { login: textIn(item.Author?.Name), name: textIn(item.Author?.Title) } };
}

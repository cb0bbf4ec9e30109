import type { LedgerIds } from '../lists/codec/completion';
import type { SharePointErrorKind } from '../lists/rest/errors';
import type { Claimed } from './claim';
import type { RightsPart } from './rights';

export const SWEEP_STAGES = ['reading', 'judging', 'writing', 'rights', 'finishing'] as const;
export interface SweepProgress {
  readonly stage: (typeof SWEEP_STAGES)[number];
  readonly done: number;
  /** 0 while it is not known how much there is. */
  readonly total: number;
}

export interface SweepOptions {
  /** Sweeps also where another one began in this hour: nothing is done twice. */
  readonly anyway?: boolean | undefined;
  readonly onProgress?: ((progress: SweepProgress) => void) | undefined;
  /** Stops between two steps: what has begun is finished. */
  readonly signal?: AbortSignal | undefined;
}

/** Lists that whoever sweeps must be able to add to. */
export const SWEPT_LISTS = ['Observations', 'Notices', 'Sweeps'] as const;
export type SweptList = (typeof SWEPT_LISTS)[number];

export interface Counted {
  readonly added: number;
  /** Written by another sweep meanwhile, or by an earlier try. */
  readonly alreadyThere: number;
}

/** What was done; all of it stays, however the sweep ended. */
export interface SweepReport {
  readonly run: string;
  readonly looked: { readonly decisions: number; readonly exceptions: number; readonly open: number };
  /** Keys of exceptions that could not be judged, since something that stands in their decisions made it fail: all others were. */
  readonly unjudged: readonly string[];
  readonly escalations: Counted;
  readonly notices: Counted;
  /** Causes of which nobody could be told, since nobody is named whom they are for. */
  readonly untold: number;
  /** `byHand`: of those that were wrong, how many say what no decisions ever said. `left`: still wrong, or behind what was just recorded. */
  readonly rows: { readonly wrong: number; readonly byHand: number; readonly repaired: number; readonly left: number };
  readonly rights: { readonly changed: readonly RightsPart[]; readonly unseen: readonly RightsPart[] };
  /** `before`: whether the ledger up to the last complete sweep is what it was then. */
  readonly seal: { readonly hash: string; readonly upTo: LedgerIds; readonly before: 'fits' | 'changed' | 'none' };
  readonly failures: readonly { readonly what: 'groups' | 'escalation' | 'notice' | 'row' | 'rights' | 'completion'; readonly exceptionKey: string; readonly kind: SharePointErrorKind }[];
}

/**
 * - `complete`: everything due is there, and it is on record. - `incomplete`: something could not be written. - `stopped`:
 * by whoever started it. Begun again, it does what is missing. - `claimed`: another one began in this hour, nothing was
 * done. - `refused`: this account may not add to the lists named.
 */
export type SweepOutcome =
  | { readonly kind: 'complete'; readonly report: SweepReport; readonly marks: LedgerIds }
  | { readonly kind: 'incomplete' | 'stopped'; readonly report: SweepReport }
  | { readonly kind: 'claimed'; readonly claimed: Claimed }
  | { readonly kind: 'refused'; readonly lists: readonly SweptList[] };

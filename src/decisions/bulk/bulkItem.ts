import type { Doing } from '../../domain/ledger/acts/act';
import type { Act } from '../../domain/ledger/acts/acts';
import type { Json } from '../../domain/ledger/canonical';
import type { ExceptionState } from '../../domain/ledger/fold';
import type { Intent } from '../decide';
import type { Outcome } from '../decideOne';
import type { NotSent } from '../tryOut';

/** What a row of the register says of the newest decision that it was folded from: what whoever saw the row has seen. */
export interface SeenRow {
  readonly exceptionKey: string;
  readonly title: string;
  readonly revision: number;
  readonly lastDecisionKey: string;
}

/** One exception of many that somebody means to decide at once. */
export interface BulkItem {
  /** Key of its decision, made when it was chosen and kept over every try, so that nothing is decided twice. */
  readonly decisionKey: string;
  readonly seen: SeenRow;
}

/** The one act that is meant for all of them. */
export interface BulkAct<Only extends string = string> {
  readonly act: Act;
  /** What the decision about one exception says; must depend on nothing but what is given. */
  readonly bodyOf: (state: ExceptionState, doing: Doing) => Json;
  /** Why one exception is not for many at once, though its own form would be lawful: a code of the caller's. */
  readonly only?: (state: ExceptionState, doing: Doing) => Only | undefined;
}

/** Why one exception is left out, before anything is sent. */
export type HeldBack<Only extends string = string> =
  | NotSent
  | { readonly kind: 'notForMany'; readonly why: Only }
  /** A decision of the same kind was sent earlier and nobody knows yet whether it arrived: its own page settles that. */
  | { readonly kind: 'unsettled'; readonly sentAtMs: number };

export type Planned<Only extends string = string> =
  | { readonly kind: 'ready'; readonly item: BulkItem; readonly intent: Intent }
  | { readonly kind: 'heldBack'; readonly item: BulkItem; readonly why: HeldBack<Only> };

export type Ready = Extract<Planned, { kind: 'ready' }>;

/** `notTried`: stopped before its turn. */
export type ItemOutcome = Outcome | { readonly kind: 'notTried' };

export interface ItemResult {
  readonly ready: Ready;
  readonly outcome: ItemOutcome;
}

/** More at a time would be more than one person has looked at, and than a browser should hold. */
export const MOST_AT_ONCE = 500;

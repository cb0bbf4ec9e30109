import type { ACTS, Act } from '../../domain/ledger/acts/acts';
import type { Values } from '../../domain/ledger/acts/field';
import type { Answer } from '../../domain/ledger/answer';
import type { LapseCause } from '../../domain/ledger/parts';

/** What a decision says, read by the fields of its act; of a report's answer the whole answer. */
export type ValuesOf<A extends Act> = A extends 'answerChanged' ? Answer : Values<(typeof ACTS)[A]['fields']>;

export type Decided = { readonly [A in Act]: { readonly act: A; readonly values: ValuesOf<A> } }[Act];

/** What a wording needs beside the decision itself. */
export interface DecidedFacts {
  /** Text of a compensating control by its id; undefined where it is no longer there. */
  readonly controlText: (id: string) => string | undefined;
  /** What was decided lapsed with it, and why; undefined where nothing did. */
  readonly lapsed: LapseCause | undefined;
  /** With it the exception began, or began again. */
  readonly began: boolean;
}

/** What was done, and the further things said with it, each a line of its own. */
export interface Told {
  readonly what: string;
  readonly more: readonly string[];
}

export type ToldBy = { readonly [A in Act]: (values: ValuesOf<A>, facts: DecidedFacts) => Told };

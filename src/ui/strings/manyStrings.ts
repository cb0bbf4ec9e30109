import type { Day } from '../../domain/day/day';
import type { Alone, ManyName } from '../forms/many/manyNames';

/** What an answer for many says of itself. */
export interface ManyActWords {
  /** Of the button that opens its form. */
  readonly button: string;
  heading(count: number): string;
  readonly intro?: string;
  /** Of the button that records it. */
  submit(count: number): string;
  /** Of a final act: what cannot be taken back. */
  readonly final?: string;
  /** What will happen, for so many; the days and names are those entered. */
  will(facts: { readonly count: number; readonly day: Day | undefined; readonly name: string | undefined; readonly today: Day }): string;
}

/** Texts of deciding many exceptions at once. */
export interface ManyStrings {
  readonly acts: Readonly<Record<ManyName, ManyActWords>>;
  readonly reading: string;
  read(done: number, total: number): string;
  readonly readFailed: string;
  readonly checking: string;
  /** How many of those that were chosen can be recorded. */
  ready(ready: number, total: number): string;
  heldBack(count: number): string;
  readonly willHeading: string;
  readonly willNot: string;
  owners(facts: { readonly owners: readonly { readonly name: string; readonly count: number }[]; readonly without: number }): string;
  days(facts: { readonly latestForAll: Day; readonly latestForSome: Day }): string;
  readonly alone: Readonly<Record<Alone, string>>;
  unsettled(sentAtMs: number): string;
  readonly running: string;
  progress(facts: { readonly done: number; readonly total: number; readonly title: string }): string;
  readonly stop: string;
  readonly stopping: string;
  readonly results: {
    heading(facts: { readonly recorded: number; readonly not: number; /** Of which it is not known whether they arrived. */ readonly unknown: number }): string;
    readonly later: string;
    readonly unconfirmed: string;
    readonly notTried: string;
    without(reason: string): string;
    because(reason: string, count: number): string;
    recorded(count: number): string;
    again(count: number): string;
    readonly close: string;
  };
}

import type { Day } from '../../domain/day/day';
import type { Doubt, Reason, Verdict } from '../../domain/reconcile/answers';

/** What reports answer about exceptions, in plain words; the same on every screen. */
export interface AnswerStrings {
  /** A line of a list, with how many exceptions it is true of. */
  count(verdict: Verdict, exceptions: number): string;
  /** What it means, and what comes next; empty where nothing does. */
  readonly means: Readonly<Record<Verdict, string>>;
  /** Why an absent finding proves nothing. */
  reason(doubt: Doubt): string;
  /** Why so many findings cannot be told. */
  reasonCount(reason: Reason, findings: number): string;
  /** What the newest report of a tool says of one exception. */
  said(facts: { readonly tool: string; readonly day: Day; readonly verdict: Verdict }): string;
  /** A tool that is not named, in answers of an earlier version. */
  readonly someTool: string;
  setting(name: string, text: string): string;
  lastShown(day: Day): string;
  added(what: readonly string[]): string;
  readonly gone: string;
  probably(titles: readonly string[]): string;
  more(count: number): string;
  /** Of a whole report. */
  readonly report: {
    readonly heading: string;
    fromTheFuture(day: Day): string;
    olderThan(day: Day): string;
    past(findings: number): string;
    newTenant(name: string): string;
  };
}

import type { Day } from '../../domain/day/day';
import type { Change, Grouping } from '../../domain/reconcile/drift';

export interface DriftStrings {
  readonly back: string;
  readonly heading: string;
  readonly reading: string;
  /** No report, or reports of one day only. */
  readonly nothingRead: string;
  readonly oneDay: string;
  /** The answer: how much changed between two days. */
  answer(facts: { readonly from: Day; readonly to: Day; readonly changed: number; readonly cannotTell: number }): string;
  /** In its place: nothing of the two days can be compared, or they are one. */
  nothingCompared(facts: { readonly from: Day; readonly to: Day }): string;
  sameDay(day: Day): string;
  readonly intro: string;
  readonly from: string;
  readonly to: string;
  readonly tenant: string;
  readonly allTenants: string;
  readonly by: string;
  readonly groupings: Readonly<Record<Grouping, string>>;
  readonly changes: Readonly<Record<Change, string>>;
  /** A change with its number. */
  listed(change: Change, count: number): string;
  readonly means: Readonly<Record<Change, string>>;
  setting(name: string, tenant: string): string;
  line(facts: { readonly title: string; readonly sources: readonly string[] }): string;
  farther(what: readonly string[]): string;
  lessFar(what: readonly string[]): string;
  more(count: number): string;
  readonly nothingChanged: string;
  /** Of one tool: the days of the two reports that were compared. */
  compared(facts: ToolWords & { readonly from: Day; readonly to: Day }): string;
  /** It made no report between the two days; `day`: of its newest by then. */
  notAgain(facts: ToolWords & { readonly day: Day }): string;
  /** It had made none by the first of the two days. */
  /** @param facts.first undefined: older reports were not looked at, so nobody knows. */
  notYet(facts: ToolWords & { readonly from: Day; readonly first: Day | undefined }): string;
  lookedAt(facts: { readonly count: number; readonly oldest: Day; readonly areAll: boolean }): string;
  /** Looks at older reports, too. */
  readonly older: string;
  unreadable(facts: ToolWords & { readonly day: Day }): string;
  readonly coverage: {
    readonly heading: string;
    readonly intro: string;
    readonly source: string;
    readonly documented: string;
    readonly cannotTell: string;
    readonly age: string;
    share(documented: number, of: number): string;
    report(day: Day, ageDays: number): string;
    /** Where the newest report was not asked for all of it. */
    oldest(day: Day): string;
    parts(count: number): string;
    tenant(source: string, tenant: string): string;
    readonly failed: string;
    readonly none: string;
    /** What all sources show together, each finding once. */
    readonly together: string;
    noReport(tenants: number): string;
  };
}

interface ToolWords {
  readonly source: string;
  readonly tenant: string;
}

import type { Day } from '../../domain/day/day';
import type { Lifecycle } from '../../domain/exception/lifecycle';

export type SortKey = 'risk' | 'accountable' | 'age' | 'due' | 'reviewed';

/** What is counted in one cell, one row or one column. */
export interface CountFacts {
  readonly open: number;
  readonly late: number;
}

export interface HeatmapStrings {
  /** The answer: how many are open, and how many of them past tolerance. */
  heading(counts: CountFacts): string;
  /** The answer of the second lens: how many were never reviewed. */
  headingReview(facts: { readonly open: number; readonly never: number }): string;
  readonly lens: { readonly label: string; readonly age: string; readonly review: string };
  readonly filters: {
    readonly label: string;
    readonly tenant: string;
    readonly severity: string;
    readonly category: string;
    readonly accountable: string;
    readonly all: string;
    readonly anyone: string;
    readonly clear: string;
  };
  acceptedRisks(count: number): string;
  upToDate(instantMs: number): string;
  readonly table: {
    readonly caption: string;
    readonly captionReview: string;
    readonly family: string;
    readonly review: string;
    readonly all: string;
    readonly late: string;
    readonly noEnd: string;
    readonly allFamilies: string;
    readonly allReviews: string;
    readonly neverReviewed: string;
    readonly note: string;
    readonly keys: string;
    readonly legend: string;
    readonly lighter: string;
    readonly heavier: string;
  };
  /** Row of the second lens: `reviewed 0–30 days ago`. */
  reviewedBand(band: string): string;
  /** Name of a cell for those who hear it. */
  cell(row: string, column: string, counts: CountFacts): string;
  lateCell(row: string, count: number): string;
  noEndCell(row: string, count: number): string;
  /** Heading of the list under the table; `row` and `column` undefined where they are totals. */
  listHeading(facts: { readonly count: number; readonly row?: string; readonly column?: string; readonly side?: 'late' | 'noEnd' }): string;
  readonly list: {
    readonly columns: Readonly<Record<SortKey, string>>;
    readonly sortBy: string;
    readonly sorts: Readonly<Record<SortKey, string>>;
    readonly close: string;
    readonly titlePending: string;
    readonly titleFailed: string;
    readonly empty: string;
    readonly never: string;
    readonly noDue: string;
    id(id: number): string;
    /** Sentences of the narrow list, around what the columns say. */
    age(text: string): string;
    next(text: string): string;
    lastReview(text: string): string;
    reviewed(day: Day, today: Day): string;
  };
  /** What must happen next and when: `answer 12 days late`, `ends in 6 days`, `review in 9 days`. */
  duty(facts: { readonly lifecycle: Lifecycle; readonly dueDay: Day; readonly ends: boolean; readonly today: Day }): string;
  /** Spoken after a filter, a lens or a cell changed. */
  readonly announce: {
    listed(heading: string, sort: string): string;
    closed(): string;
  };
  readonly detail: {
    readonly loading: string;
    readonly failed: string;
    readonly settings: string;
    readonly baselineSays: string;
    readonly tenantHas: string;
    readonly controls: string;
    readonly source: string;
    /** How an exception came into the register, by its code. */
    readonly sources: Readonly<Record<string, string>>;
    readonly state: string;
    readonly severity: string;
    readonly tenant: string;
    readonly openFor: string;
    readonly endsOn: string;
    readonly noEnd: string;
    readonly reviewed: string;
    readonly principal: string;
    readonly objectId: string;
    readonly notStored: string;
    principalIs(name: string, type: string): string;
    openSince(age: string, day: Day): string;
    endsDay(day: Day, today: Day): string;
    thereSince(day: Day): string;
    accountable(facts: AccountableFacts): string;
    watching(facts: { readonly name: string | undefined }): string;
  };
}

/** Who answers for an exception; `name` undefined: nobody yet. */
export interface AccountableFacts {
  readonly name: string | undefined;
  readonly sinceDay: Day | undefined;
}

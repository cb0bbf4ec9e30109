/** What is counted in one cell, one row or one column. */
export interface CountFacts {
  readonly open: number;
  readonly late: number;
}

/** What the heading answers. */
export interface HeadingFacts extends CountFacts {
  /** Open exceptions without a control owner. */
  readonly unassigned: number;
}

export interface HeatmapStrings {
  /** The answer: how many are open, how many of them past tolerance, and for how many nobody answers. */
  heading(facts: HeadingFacts): string;
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
  readonly openingList: string;
  readonly closeList: string;
  readonly emptyCell: string;
  /** Spoken after a filter, a lens or a cell changed. */
  readonly announce: {
    readonly closed: string;
  };
}

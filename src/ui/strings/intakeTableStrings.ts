import type { Field } from '../../discovery/spreadsheet/fields';
import type { RowProblem } from '../../discovery/spreadsheet/table';

/** One row as it would be kept, in words; empty is what it does not tell. */
export interface TableLine {
  readonly who: string;
  readonly what: string;
  readonly family: string;
  readonly ends: string;
  readonly approvedBy: string;
}

/** Texts of reading a table that people wrote. */
export interface IntakeTableStrings {
  heading(file: string): string;
  text(facts: { readonly sheet: string; readonly rows: number }): string;
  readonly fields: Readonly<Record<Field, string>>;
  readonly noColumn: string;
  /** A heading with what stands in its first row, so that it is known again. */
  column(heading: string, sample: string): string;
  readonly family: string;
  readonly noFamily: string;
  readonly dateOrder: { readonly label: string; readonly untold: string; readonly dayFirst: string; readonly monthFirst: string };
  /** What going on would read. */
  count(facts: { readonly entries: number; readonly problems: number; readonly closed: number }): string;
  /** Until that is known of a long table. */
  readonly counting: string;
  lacks(fields: readonly string[]): string;
  readonly first: string;
  readonly columns: { readonly who: string; readonly what: string; readonly family: string; readonly ends: string; readonly approvedBy: string };
  readonly noEnd: string;
  /** The same of one row where there is no room for columns. */
  line(cells: TableLine): string;
  problems(count: number): string;
  problem(problem: RowProblem): string;
  moreProblems(count: number): string;
  readonly goOn: string;
  readonly leaveOut: string;
  readonly searching: string;
  readonly accounts: {
    readonly heading: string;
    /** One sentence for each that is not nought. */
    text(facts: { readonly found: number; readonly several: number; readonly unknown: number; readonly unasked: number }): readonly string[];
    account(name: string, mail: string): string;
    readonly leave: string;
    readonly goOn: string;
  };
}

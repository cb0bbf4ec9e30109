import type { RowDefect } from '../../domain/reconcile/gap';

/** A table as a person wrote it: one line of headings and rows of texts. */
export interface Table {
  readonly file: string;
  /** Name of the sheet; empty where the file has none (CSV). */
  readonly sheet: string;
  readonly headings: readonly string[];
  readonly rows: readonly TableRow[];
  /** Rows that cannot be read whole. */
  readonly problems: readonly RowProblem[];
  /** Sheets that hold something too, and are not read. */
  readonly otherSheets: readonly string[];
  /** Whether a part can be missing at the end: an Excel file is whole or unreadable, a CSV has no end mark. */
  readonly ends: 'whole' | 'withLineBreak' | 'withoutLineBreak';
}

export interface TableRow {
  /** As a spreadsheet counts, the first line being 1. */
  readonly row: number;
  /** As many as there are headings; days as `yyyy-mm-dd` where the file marks them as such. */
  readonly cells: readonly string[];
}

/** What is wrong with one field of one row. */
export interface RowProblem {
  readonly row: number;
  /** Heading of the column; empty: the row itself. */
  readonly field: string;
  readonly why: RowDefect;
  /** What stands there, shortened. */
  readonly found: string;
}

const SHOWN_CHARACTERS = 80;

export function rowProblem(row: number, field: string, why: RowProblem['why'], found: string): RowProblem {
  return { row, field, why, found: found.slice(0, SHOWN_CHARACTERS) };
}

/** Lines above the headings at most: titles, notes, Excel's `sep=;`. */
export const HEADINGS_WITHIN = 10;

export interface Line {
  readonly row: number;
  readonly cells: readonly string[];
}

/**
 * The headings are the line, among the first ones, of which most cells are known words; else the first line that is
 * not empty. `knows` tells how many cells of a line are known.
 */
export function headingsIn(lines: readonly Line[], knows: (cells: readonly string[]) => number): Line | undefined {
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell !== '')).slice(0, HEADINGS_WITHIN);
  return filled.reduce<Line | undefined>((best, line) => (best === undefined || knows(line.cells) > knows(best.cells) ? line : best), undefined);
}

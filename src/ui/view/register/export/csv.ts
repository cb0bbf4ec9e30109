import Papa from 'papaparse';
import { isoFromDay } from '../../../../domain/day/day';
import { FORMULA } from '../../../../export/formula';
import type { Cell, ExportTable } from './exportTable';

/** By it Excel knows that the file is UTF-8. */
const MARK = '\ufeff';

/** A file that any spreadsheet opens; no cell of it is a formula there: an apostrophe stands before what could be one. */
export function csvOf({ head, rows }: ExportTable): string {
  return MARK + Papa.unparse([head, ...rows.map((row) => row.map(textOf))], { escapeFormulae: FORMULA, newline: '\r\n' });
}

/** Numbers of our own stay numbers. */
function textOf(cell: Cell): string | number {
  if (cell === undefined) return '';
  return typeof cell === 'object' ? isoFromDay(cell.day) : cell;
}

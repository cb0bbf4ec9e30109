import { isZip } from '../archive/zipEntries';
import type { Defect, GivenFile } from '../openFile';
import { knownHeadings } from './fields';
import { readCsv } from './readCsv';
import { readXlsx } from './readXlsx';
import { headingsIn, rowProblem, type Line, type RowProblem, type Table } from './table';

/** Reads a CSV or an Excel file as a table with headings; of several sheets the one whose headings are known best. */
export async function readTable({ name, bytes }: GivenFile, pause?: () => Promise<void>): Promise<Table | Defect> {
  if (isZip(bytes)) {
    const sheets = await readXlsx(bytes, pause);
    if ('why' in sheets) return { code: 'archive', at: undefined, found: sheets.why, looksLike: { kind: 'excel' } };
    const tables = sheets.flatMap((sheet) => tableOf({ file: name, sheet: sheet.name, ends: 'whole' }, sheet.lines, []) ?? []);
    const [best] = [...tables].sort((a, b) => knownHeadings(b.headings) - knownHeadings(a.headings));
    return best ? { ...best, otherSheets: tables.filter((table) => table !== best).map(({ sheet }) => sheet) } : { code: 'empty', at: undefined, found: { what: 'noTable' }, looksLike: { kind: 'excel' } };
  }
  const csv = await readCsv(bytes, pause);
  if ('notText' in csv) return { code: 'notText', at: undefined, found: { what: 'notCharacters' }, looksLike: csv.notText };
  return tableOf({ file: name, sheet: '', ends: csv.endsInLineBreak ? 'withLineBreak' : 'withoutLineBreak' }, csv.lines, csv.problems) ?? { code: 'empty', at: undefined, found: { what: 'noHeadings' }, looksLike: { kind: 'csv' } };
}

function tableOf(about: Pick<Table, 'file' | 'sheet' | 'ends'>, lines: readonly Line[], quotes: readonly RowProblem[]): Table | undefined {
  const heading = headingsIn(lines, knownHeadings);
  if (!heading) return undefined;
  const last = heading.cells.reduce((width, cell, index) => (cell === '' ? width : index + 1), 0);
  const below = lines.filter(({ row, cells }) => row > heading.row && cells.some((cell) => cell !== ''));
  const tooWide = below.filter(({ cells }) => cells.slice(last).some((cell) => cell !== ''));
  const end = below[below.length - 1];
  // Its other rows are all whole, so that one which lacks cells is no habit of whoever wrote it.
  const cut = about.ends === 'withoutLineBreak' && end !== undefined && end.cells.length < last && end === lines[lines.length - 1] && below.slice(0, -1).every(({ cells }) => cells.length >= last) ? [end] : [];
  const unfit = new Set([...tooWide, ...cut]);
  const problems = [...quotes, ...tooWide.map(({ row, cells }) => rowProblem(row, '', 'cells', cells.join(','))), ...cut.map(({ row, cells }) => rowProblem(row, '', 'cutOff', cells.join(',')))];
  const rows = below.filter((line) => !unfit.has(line)).map(({ row, cells }) => ({ row, cells: Array.from({ length: last }, (_, index) => cells[index] ?? '') }));
  return { ...about, headings: heading.cells.slice(0, last), rows, problems, otherSheets: [] };
}

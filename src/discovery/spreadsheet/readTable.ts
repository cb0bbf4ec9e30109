import { inPieces, withEach, type Pieces } from '../../domain/pieces/pieces';
import { isZip } from '../archive/zipEntries';
import type { Defect, GivenFile } from '../openFile';
import { knownHeadings } from './fields';
import { readCsv } from './readCsv';
import { readXlsx } from './readXlsx';
import { headingsIn, rowProblem, type Line, type RowProblem, type Table, type TableRow } from './table';

/** Reads a CSV or an Excel file as a table with headings; of several sheets the one whose headings are known best. */
export async function readTable({ name, bytes }: GivenFile, pause?: () => Promise<void>): Promise<Table | Defect> {
  if (isZip(bytes)) {
    const sheets = await readXlsx(bytes, pause);
    if ('why' in sheets) return { ...(sheets.why.what === 'sheetsTooLarge' ? { code: 'tooLarge', needed: ['smallerSheets'] } : { code: 'archive' }), at: undefined, found: sheets.why, looksLike: { kind: 'excel' } };
    const tables: Table[] = [];
    for (const sheet of sheets) {
      const table = await inPieces(tableOf({ file: name, sheet: sheet.name, ends: 'whole' }, sheet.lines, []), pause);
      if (table) tables.push(table);
    }
    const [best] = [...tables].sort((a, b) => knownHeadings(b.headings) - knownHeadings(a.headings));
    return best ? { ...best, otherSheets: tables.filter((table) => table !== best).map(({ sheet }) => sheet) } : { code: 'empty', at: undefined, found: { what: 'noTable' }, looksLike: { kind: 'excel' } };
  }
  const csv = await readCsv(bytes, pause);
  if ('notText' in csv) return { code: 'notText', at: undefined, found: { what: 'notCharacters' }, looksLike: csv.notText };
  const table = await inPieces(tableOf({ file: name, sheet: '', ends: csv.endsInLineBreak ? 'withLineBreak' : 'withoutLineBreak' }, csv.lines, csv.problems), pause);
  return table ?? { code: 'empty', at: undefined, found: { what: 'noHeadings' }, looksLike: { kind: 'csv' } };
}

function* tableOf(about: Pick<Table, 'file' | 'sheet' | 'ends'>, lines: readonly Line[], quotes: readonly RowProblem[]): Pieces<Table | undefined> {
  const heading = headingsIn(lines, knownHeadings);
  if (!heading) return undefined;
  const last = heading.cells.reduce((width, cell, index) => (cell === '' ? width : index + 1), 0);
  const below: Line[] = [];
  const tooWide: Line[] = [];
  yield* withEach(lines, (line) => {
    if (line.row <= heading.row || line.cells.every((cell) => cell === '')) return;
    below.push(line);
    if (line.cells.slice(last).some((cell) => cell !== '')) tooWide.push(line);
  });
  const end = below[below.length - 1];
  // Its other rows are all whole, so that one which lacks cells is no habit of whoever wrote it.
  const cut = about.ends === 'withoutLineBreak' && end !== undefined && end.cells.length < last && end === lines[lines.length - 1] && below.slice(0, -1).every(({ cells }) => cells.length >= last) ? [end] : [];
  const unfit = new Set([...tooWide, ...cut]);
  const problems = [...quotes, ...tooWide.map(({ row, cells }) => rowProblem(row, '', 'cells', cells.join(','))), ...cut.map(({ row, cells }) => rowProblem(row, '', 'cutOff', cells.join(',')))];
  const rows: TableRow[] = [];
  yield* withEach(below, (line) => {
    if (!unfit.has(line)) rows.push({ row: line.row, cells: Array.from({ length: last }, (_, index) => line.cells[index] ?? '') });
  });
  return { ...about, headings: heading.cells.slice(0, last), rows, problems, otherSheets: [] };
}

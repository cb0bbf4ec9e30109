import { shadeOf } from '../../theme/shades';
import type { HeatmapChoice } from '../../../register/derive/entries';
import type { HeatmapModel } from '../../../register/derive/heatmap';
import type { HeatmapTexts } from '../../strings/heatmapStringsFor';

export interface GridCell {
  readonly choice: HeatmapChoice;
  readonly count: number;
  /** 0 for totals and empty cells. */
  readonly shade: number;
  readonly kind: 'cell' | 'total' | 'late' | 'noEnd';
  /** Accessible name. */
  readonly name: string;
}

export interface GridRow {
  readonly label: string;
  readonly isTotal: boolean;
  readonly cells: readonly GridCell[];
}

export interface Grid {
  readonly columnLabels: readonly string[];
  readonly rows: readonly GridRow[];
}

export interface GridLabels {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** As said in a cell's name, with its unit: `91–180 days`. */
  readonly spokenColumns: readonly string[];
  readonly allRows: string;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The table as it is shown and named: cells, row and column totals that add up, and the two side columns. */
export function gridOf(counts: Pick<HeatmapModel, 'open' | 'late' | 'weight' | 'noEnd'>, labels: GridLabels, strings: HeatmapTexts): Grid {
  const { table } = strings.heatmap;
  const heaviest = Math.max(0, ...counts.weight.flat());
  const rows = labels.rows.map((label, row): GridRow => {
    const open = counts.open[row] ?? [];
    const late = counts.late[row] ?? [];
    const cells = labels.columns.map((_, column): GridCell => {
      const cell = { open: open[column] ?? 0, late: late[column] ?? 0 };
      return {
        choice: { row, column },
        count: cell.open,
        shade: shadeOf(counts.weight[row]?.[column] ?? 0, heaviest),
        kind: 'cell',
        name: strings.heatmap.cell(label, labels.spokenColumns[column] ?? '', cell),
      };
    });
    return { label, isTotal: false, cells: [...cells, ...sideCells(label, { row }, sum(open), sum(late), counts.noEnd[row] ?? 0, strings)] };
  });
  const totals = labels.columns.map((_, column): GridCell => {
    const cell = { open: sum(counts.open.map((row) => row[column] ?? 0)), late: sum(counts.late.map((row) => row[column] ?? 0)) };
    return { choice: { column }, count: cell.open, shade: 0, kind: 'total', name: strings.heatmap.cell(labels.allRows, labels.spokenColumns[column] ?? '', cell) };
  });
  const all = sideCells(labels.allRows, {}, sum(counts.open.flat()), sum(counts.late.flat()), sum(counts.noEnd), strings);
  return {
    columnLabels: [...labels.columns, table.all, table.late, table.noEnd],
    rows: [...rows, { label: labels.allRows, isTotal: true, cells: [...totals, ...all] }],
  };
}

function sideCells(label: string, choice: HeatmapChoice, open: number, late: number, noEnd: number, strings: HeatmapTexts): GridCell[] {
  const { cell, lateCell, noEndCell, table } = strings.heatmap;
  return [
    { choice, count: open, shade: 0, kind: 'total', name: cell(label, table.all, { open, late }) },
    { choice: { ...choice, side: 'late' }, count: late, shade: 0, kind: 'late', name: lateCell(label, late) },
    { choice: { ...choice, side: 'noEnd' }, count: noEnd, shade: 0, kind: 'noEnd', name: noEndCell(label, noEnd) },
  ];
}

/** Number that a choice shows: as many exceptions as its list has. */
export function countOf(grid: Grid, choice: HeatmapChoice): number {
  return grid.rows.flatMap(({ cells }) => cells).find((cell) => sameChoice(cell.choice, choice))?.count ?? 0;
}

export function sameChoice(a: HeatmapChoice | undefined, b: HeatmapChoice): boolean {
  return a !== undefined && a.row === b.row && a.column === b.column && a.side === b.side;
}

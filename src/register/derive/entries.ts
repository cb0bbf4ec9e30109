import type { Day } from '../../domain/day/day';
import { CATEGORIES, type Category } from '../../domain/exception/category';
import { FAMILIES, type Family } from '../../domain/exception/family';
import { LIFECYCLES, type Lifecycle } from '../../domain/exception/lifecycle';
import { SEVERITIES, type Severity } from '../../domain/exception/severity';
import { NO_DAY, rowAt, type RegisterColumns } from '../columns';
import { bandTable } from './aging';
import { filterCodes, isOpenAt, passes } from './filters';
import type { HeatmapQuery } from './heatmap';

/** One open exception as the columns in memory know it: codes and days, no texts. */
export interface Entry {
  readonly id: number;
  readonly tenantId: string;
  readonly family: Family;
  readonly severity: Severity;
  readonly category: Category;
  readonly lifecycle: Lifecycle;
  /** Login text; empty: nobody yet. */
  readonly controlOwnerLogin: string;
  readonly sinceDay: Day;
  readonly sinceAtLeast: boolean;
  readonly reviewedDay: Day | undefined;
  readonly dueDay: Day | undefined;
  readonly expiresDay: Day | undefined;
  /** Past tolerance today. */
  readonly late: boolean;
}

/** A cell, a total (row or column left out) or a side column of the heatmap; numbers are places in the model. */
export interface HeatmapChoice {
  readonly row?: number | undefined;
  readonly column?: number | undefined;
  readonly side?: 'late' | 'noEnd' | undefined;
}

/** The open exceptions that a choice in the heatmap stands for, in order of Id: as many as its number says. */
export function deriveEntries(columns: RegisterColumns, query: HeatmapQuery, choice: HeatmapChoice): Entry[] {
  const codes = filterCodes(columns, query.filters);
  const placeOf = placeFinder(columns, query);
  const entries: Entry[] = [];
  for (let at = 0; at < columns.count; at += 1) {
    if (!isOpenAt(columns, at, query.today) || !passes(columns, at, codes)) continue;
    const place = placeOf(at);
    if (choice.row !== undefined && place.row !== choice.row) continue;
    if (choice.column !== undefined && place.column !== choice.column) continue;
    const late = (columns.pastDay[at] as number) <= query.today;
    if (choice.side === 'late' && !late) continue;
    if (choice.side === 'noEnd' && columns.expiresDay[at] !== NO_DAY) continue;
    entries.push(entryAt(columns, at, late));
  }
  return entries;
}

/** Row and age band of the exception at a position. */
function placeFinder(columns: RegisterColumns, { lens, today, ageBands, reviewBands }: HeatmapQuery): (at: number) => { row: number; column: number } {
  const ageBand = bandTable(ageBands);
  const reviewBand = bandTable(reviewBands);
  const bandOf = (table: Uint8Array, day: number): number => table[Math.min(Math.max(0, today - day), table.length - 1)] as number;
  return (at) => {
    const reviewed = columns.reviewedDay[at] as number;
    const reviewRow = reviewed === NO_DAY ? reviewBands.length : bandOf(reviewBand, reviewed);
    return { row: lens === 'review' ? reviewRow : (columns.family[at] as number), column: bandOf(ageBand, columns.sinceDay[at] as number) };
  };
}

function entryAt(columns: RegisterColumns, at: number, late: boolean): Entry {
  const row = rowAt(columns, at);
  const dayOr = (day: number): Day | undefined => (day === NO_DAY ? undefined : day);
  return {
    id: row.id,
    tenantId: row.tenantId,
    family: FAMILIES[row.family] as Family,
    severity: SEVERITIES[row.severity] as Severity,
    category: CATEGORIES[row.category] as Category,
    lifecycle: LIFECYCLES[row.lifecycle] as Lifecycle,
    controlOwnerLogin: row.controlOwnerLogin,
    sinceDay: row.sinceDay,
    sinceAtLeast: row.sinceAtLeast,
    reviewedDay: dayOr(row.reviewedDay),
    dueDay: dayOr(row.dueDay),
    expiresDay: dayOr(row.expiresDay),
    late,
  };
}

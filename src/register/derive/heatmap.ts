import type { Band } from '../../domain/day/bands';
import type { Day } from '../../domain/day/day';
import { FAMILIES } from '../../domain/exception/family';
import { SEVERITIES, SEVERITY_WEIGHT, type Severity } from '../../domain/exception/severity';
import { NO_DAY, type RegisterColumns } from '../columns';
import { bandTable } from './aging';
import { ANY, filterCodes, passes, STATE_BY_CODE, type Filters } from './filters';

/** `age`: control family by age band. `review`: days since the last security review (and "never") by age band. */
export type Lens = 'age' | 'review';

/** Row code of exceptions that no security reviewer ever looked at. */
export const NEVER_REVIEWED = 'never';

export interface HeatmapQuery {
  readonly lens: Lens;
  readonly today: Day;
  readonly ageBands: readonly Band[];
  readonly reviewBands: readonly Band[];
  readonly filters: Filters;
}

export interface HeatmapTotals {
  readonly open: number;
  /** Past tolerance. */
  readonly late: number;
  readonly noEnd: number;
  readonly neverReviewed: number;
  /** No control owner. */
  readonly unassigned: number;
  /** Age is a lower bound. */
  readonly atLeast: number;
  /** Counted apart from the open ones (design §1). */
  readonly acceptedRisks: number;
  /** Days since the oldest open exception began; undefined where none is open. */
  readonly oldestDays: number | undefined;
}

/** Counts of the table, `[row][age band]`; every open exception that passes the filters stands in exactly one cell. */
export interface HeatmapModel {
  readonly lens: Lens;
  /** Codes of families, or of review bands followed by NEVER_REVIEWED; all of them, in their own order. */
  readonly rowCodes: readonly string[];
  readonly ageBands: readonly Band[];
  readonly open: readonly (readonly number[])[];
  readonly late: readonly (readonly number[])[];
  /** Sum of SEVERITY_WEIGHT: the shade. */
  readonly weight: readonly (readonly number[])[];
  /** Exceptions whose age is a lower bound. */
  readonly atLeast: readonly (readonly number[])[];
  /** Without an end date, per row. */
  readonly noEnd: readonly number[];
  readonly totals: HeatmapTotals;
}

/** Counts the heatmap in one pass over the columns. */
export function deriveHeatmap(columns: RegisterColumns, query: HeatmapQuery): HeatmapModel {
  const rowCodes = rowCodesOf(query);
  const { tally, acceptedRisks, oldestDay } = tallyRows(columns, query, rowCodes.length);
  const cells = rowCodes.map((_, row) => query.ageBands.map((__, band) => cellOf(tally, (row + 1) * query.ageBands.length + band)));
  const table = (fact: keyof CellCounts): number[][] => cells.map((row) => row.map((cell) => cell[fact]));
  const total = (fact: keyof CellCounts): number => sum(table(fact).flat());
  return {
    lens: query.lens,
    rowCodes,
    ageBands: query.ageBands,
    open: table('open'),
    late: table('late'),
    weight: table('weight'),
    atLeast: table('atLeast'),
    noEnd: table('noEnd').map(sum),
    totals: {
      open: total('open'),
      late: total('late'),
      noEnd: total('noEnd'),
      neverReviewed: total('neverReviewed'),
      unassigned: total('unassigned'),
      atLeast: total('atLeast'),
      acceptedRisks,
      oldestDays: oldestDay === NO_DAY ? undefined : Math.max(0, query.today - oldestDay),
    },
  };
}

/** What is counted of a row besides its place, as bits of a number; the lowest two are the severity's code. */
const BITS = { severity: 3, late: 4, noEnd: 8, atLeast: 16, unassigned: 32, neverReviewed: 64 } as const;
const KINDS = 128;

/**
 * How many open rows there are of each place and kind: `tally[place * KINDS + kind]`, place = (row + 1) * bands + band.
 * Places of row 0 take what is not open. One increment a row, and no branch that depends on a row's data: a processor
 * would guess those wrong every third time.
 */
function tallyRows(columns: RegisterColumns, query: HeatmapQuery, rowCount: number): { tally: Int32Array; acceptedRisks: number; oldestDay: number } {
  const { today, ageBands, reviewBands } = query;
  const bands = ageBands.length;
  const tally = new Int32Array((rowCount + 1) * bands * KINDS);
  const ageBand = bandTable(ageBands);
  const reviewBand = bandTable(reviewBands);
  const codes = filterCodes(columns, query.filters);
  const filtered = codes.tenant !== ANY || codes.severity !== ANY || codes.category !== ANY || codes.owner !== ANY;
  const byReview = query.lens === 'review';
  const { count, family, severity, lifecycle, owner, sinceDay, reviewedDay, dueDay, expiresDay, pastDay, sinceAtLeast } = columns;
  const longestAge = ageBand.length - 1;
  const longestReview = reviewBand.length - 1;
  let acceptedRisks = 0;
  let oldestDay = NO_DAY;

  for (let at = 0; at < count; at += 1) {
    if (filtered && !passes(columns, at, codes)) continue;
    const state = STATE_BY_CODE[lifecycle[at] as number] as number;
    const open = (state & 1) | ((state >> 2) & isNegative((dueDay[at] as number) - today));
    const grade = severity[at] as number;
    const since = sinceDay[at] as number;
    const reviewed = reviewedDay[at] as number;
    const never = isZero(reviewed ^ NO_DAY);
    const row = byReview ? (never === 1 ? reviewBands.length : (reviewBand[Math.min(Math.max(0, today - reviewed), longestReview)] as number)) : (family[at] as number);
    const place = open * (row + 1) * bands + (ageBand[Math.min(Math.max(0, today - since), longestAge)] as number);
    const kind =
      (grade & BITS.severity) |
      (isNegative((pastDay[at] as number) - today - 1) << 2) |
      (isZero((expiresDay[at] as number) ^ NO_DAY) << 3) |
      ((sinceAtLeast[at] as number) << 4) |
      (isZero(owner[at] as number) << 5) |
      (never << 6);
    tally[place * KINDS + kind] += 1;
    acceptedRisks += (state >> 1) & 1;
    oldestDay = Math.min(oldestDay, since | ((open - 1) & NO_DAY));
  }
  return { tally, acceptedRisks, oldestDay };
}

interface CellCounts {
  open: number;
  late: number;
  weight: number;
  atLeast: number;
  noEnd: number;
  unassigned: number;
  neverReviewed: number;
}

function cellOf(tally: Int32Array, place: number): CellCounts {
  const cell: CellCounts = { open: 0, late: 0, weight: 0, atLeast: 0, noEnd: 0, unassigned: 0, neverReviewed: 0 };
  for (let kind = 0; kind < KINDS; kind += 1) {
    const rows = tally[place * KINDS + kind] as number;
    if (rows === 0) continue;
    cell.open += rows;
    cell.weight += rows * SEVERITY_WEIGHT[SEVERITIES[kind & BITS.severity] as Severity];
    if (kind & BITS.late) cell.late += rows;
    if (kind & BITS.noEnd) cell.noEnd += rows;
    if (kind & BITS.atLeast) cell.atLeast += rows;
    if (kind & BITS.unassigned) cell.unassigned += rows;
    if (kind & BITS.neverReviewed) cell.neverReviewed += rows;
  }
  return cell;
}

/** 1 for a negative Int32, else 0. */
const isNegative = (value: number): number => value >>> 31;
/** 1 for 0, else 0. */
const isZero = (value: number): number => 1 - ((value | -value) >>> 31);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Row codes of a lens, in the order of the model's rows. */
export function rowCodesOf({ lens, reviewBands }: Pick<HeatmapQuery, 'lens' | 'reviewBands'>): readonly string[] {
  return lens === 'age' ? FAMILIES : [...reviewBands.map(({ code }) => code), NEVER_REVIEWED];
}

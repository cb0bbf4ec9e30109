import type { Band } from '../../domain/day/bands';
import type { Day } from '../../domain/day/day';
import { FAMILIES } from '../../domain/exception/family';
import { SEVERITIES, SEVERITY_WEIGHT } from '../../domain/exception/severity';
import type { PerSeverity } from '../../domain/policy/defaults';
import { NO_DAY, type RegisterColumns } from '../columns';
import { bandTable, lateBeforeDay } from './aging';
import { ANY, filterCodes, OPEN_BY_CODE, type Filters } from './filters';

/** `age`: control family by age band. `review`: days since the last security review (and "never") by age band. */
export type Lens = 'age' | 'review';

/** Row code of exceptions that no security reviewer ever looked at. */
export const NEVER_REVIEWED = 'never';

export interface HeatmapQuery {
  readonly lens: Lens;
  readonly today: Day;
  readonly ageBands: readonly Band[];
  readonly reviewBands: readonly Band[];
  readonly toleranceDays: PerSeverity;
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

const WEIGHT_BY_CODE = Int32Array.from({ length: 256 }, (_, code) => {
  const severity = SEVERITIES[code];
  return severity === undefined ? 0 : SEVERITY_WEIGHT[severity];
});

/** Counts the heatmap in one pass over the columns. */
export function deriveHeatmap(columns: RegisterColumns, query: HeatmapQuery): HeatmapModel {
  const { lens, today, ageBands, reviewBands } = query;
  const rowCodes = rowCodesOf(query);
  const bands = ageBands.length;
  const cells = rowCodes.length * bands;
  const open = new Int32Array(cells);
  const late = new Int32Array(cells);
  const weight = new Int32Array(cells);
  const atLeast = new Int32Array(cells);
  const noEnd = new Int32Array(rowCodes.length);
  const ageBand = bandTable(ageBands);
  const reviewBand = bandTable(reviewBands);
  const lateBefore = lateBeforeDay(today, query.toleranceDays);
  const codes = filterCodes(columns, query.filters);
  const anyTenant = codes.tenant === ANY;
  const anySeverity = codes.severity === ANY;
  const anyCategory = codes.category === ANY;
  const anyOwner = codes.owner === ANY;
  const neverRow = reviewBands.length;
  const byReview = lens === 'review';
  const { count, family, severity, category, lifecycle, tenant, owner, sinceDay, reviewedDay, dueDay, expiresDay, sinceAtLeast } = columns;
  const longestAge = ageBand.length - 1;
  const longestReview = reviewBand.length - 1;
  let acceptedRisks = 0;
  let unassigned = 0;
  let neverReviewed = 0;
  let oldest = NO_DAY;

  for (let at = 0; at < count; at += 1) {
    const state = OPEN_BY_CODE[lifecycle[at] as number];
    if (state === 0) continue;
    const grade = severity[at] as number;
    if (!anyTenant && tenant[at] !== codes.tenant) continue;
    if (!anySeverity && grade !== codes.severity) continue;
    if (!anyCategory && category[at] !== codes.category) continue;
    if (!anyOwner && owner[at] !== codes.owner) continue;
    if (state === 2) {
      acceptedRisks += 1;
      continue;
    }
    const since = sinceDay[at] as number;
    const age = since >= today ? 0 : today - since;
    const reviewed = reviewedDay[at] as number;
    const never = reviewed === NO_DAY;
    const unreviewedFor = reviewed >= today ? 0 : today - reviewed;
    const row = !byReview ? (family[at] as number) : never ? neverRow : (reviewBand[unreviewedFor > longestReview ? longestReview : unreviewedFor] as number);
    const cell = row * bands + (ageBand[age > longestAge ? longestAge : age] as number);
    open[cell] += 1;
    weight[cell] += WEIGHT_BY_CODE[grade] as number;
    if ((dueDay[at] as number) < (lateBefore[grade] as number)) late[cell] += 1;
    if (sinceAtLeast[at] === 1) atLeast[cell] += 1;
    if (expiresDay[at] === NO_DAY) noEnd[row] += 1;
    if (owner[at] === 0) unassigned += 1;
    if (never) neverReviewed += 1;
    if (since < oldest) oldest = since;
  }

  const sum = (values: Int32Array): number => values.reduce((total, value) => total + value, 0);
  const byRow = (values: Int32Array): number[][] => rowCodes.map((_, row) => Array.from(values.subarray(row * bands, (row + 1) * bands)));
  return {
    lens,
    rowCodes,
    ageBands,
    open: byRow(open),
    late: byRow(late),
    weight: byRow(weight),
    atLeast: byRow(atLeast),
    noEnd: Array.from(noEnd),
    totals: {
      open: sum(open),
      late: sum(late),
      noEnd: sum(noEnd),
      neverReviewed,
      unassigned,
      atLeast: sum(atLeast),
      acceptedRisks,
      oldestDays: oldest === NO_DAY ? undefined : Math.max(0, today - oldest),
    },
  };
}

/** Row codes of a lens, in the order of the model's rows. */
export function rowCodesOf({ lens, reviewBands }: Pick<HeatmapQuery, 'lens' | 'reviewBands'>): readonly string[] {
  return lens === 'age' ? FAMILIES : [...reviewBands.map(({ code }) => code), NEVER_REVIEWED];
}

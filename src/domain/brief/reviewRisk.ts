import type { Day } from '../day/day';
import type { RegisterRow } from '../exception/registerRow';
import { SEVERITY_WEIGHT, shifted, worse, type Severity } from '../exception/severity';

/** Age and time without a review count double for each so many days. */
const AGE_DAYS = 90;
const UNREVIEWED_DAYS = 30;
/** Nothing compensates; something does, and it is not shown any more, or never was. */
const NO_CONTROL = 2;
const CONTROL_NOT_SHOWN = 1.5;

export interface ReviewRisk {
  /** One step worse than its own where its principal is stacked. */
  readonly severity: Severity;
  readonly isStacked: boolean;
  /** Severity × age × days since the last review × missing controls: only to be compared. */
  readonly weight: number;
}

/** How much it matters to look at one exception now: pure, from its row alone. */
export function reviewRiskOf(row: Pick<RegisterRow, 'severity' | 'sinceDay' | 'reviewedDay' | 'brief'>, today: Day, isStacked: boolean): ReviewRisk {
  const severity = isStacked ? worse(row.severity, shifted(alone(row), 1)) : row.severity;
  const days = (since: Day): number => Math.max(0, today - since);
  const { count, shownUntilDay } = row.brief.controls;
  const missing = count === 0 ? NO_CONTROL : shownUntilDay === undefined || shownUntilDay < today ? CONTROL_NOT_SHOWN : 1;
  return { severity, isStacked, weight: SEVERITY_WEIGHT[severity] * (1 + days(row.sinceDay) / AGE_DAYS) * (1 + days(row.reviewedDay ?? row.sinceDay) / UNREVIEWED_DAYS) * missing };
}

/** How bad it is without the step that a report adds where it shows the principal several times: none is added twice. */
function alone({ severity, brief }: Pick<RegisterRow, 'severity' | 'brief'>): Severity {
  const worst = brief.seen?.worst ?? severity;
  return worse(severity, worst) === severity ? worst : severity;
}

/** Stacked ones first, then the heaviest; what weighs the same, the oldest. */
export function byReviewRisk(a: { readonly risk: ReviewRisk; readonly row: Pick<RegisterRow, 'sinceDay' | 'exceptionKey'> }, b: typeof a): number {
  return Number(b.risk.isStacked) - Number(a.risk.isStacked) || b.risk.weight - a.risk.weight || a.row.sinceDay - b.row.sinceDay || (a.row.exceptionKey < b.row.exceptionKey ? -1 : 1);
}

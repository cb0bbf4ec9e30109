import type { Day } from '../../../../domain/day/day';
import { breakdownOf, totalsOf, type Line, type Totals } from '../../../../domain/kpi/breakdown';
import { forLeadership, type ForLeadership } from '../../../../domain/kpi/forLeadership';
import { isPastTolerance, judgeRows, stands, type JudgedRow } from '../../../../domain/kpi/judged';
import { kpisOf, type Kpis } from '../../../../domain/kpi/kpis';
import { ifNobodyActs, type IfNobodyActs } from '../../../../domain/kpi/nobodyActs';
import { signOffOf, type SignOff } from '../../../../domain/kpi/signOff';
import { stacksOf, type Stack } from '../../../../domain/kpi/stacked';
import { trendOf, type TrendPoint } from '../../../../domain/kpi/trend';
import { FAMILIES, type Family } from '../../../../domain/exception/family';
import type { HeldRow } from '../../../../lists/codec/heldRow';

/** Looked ahead so far: what a quarter's board paper asks, and the next month. */
export const SOON_DAYS = 30;
export const LATER_DAYS = 90;

/** Past tolerance of one service over all tenants. */
export interface ServiceLine {
  readonly family: Family;
  readonly past: number;
}

/** Everything on the dashboard that follows from the rows and the day alone. */
export interface BoardModel {
  readonly today: Day;
  readonly judged: readonly JudgedRow[];
  /** Open exceptions and accepted risks. */
  readonly standing: readonly JudgedRow[];
  readonly totals: Totals;
  readonly kpis: Kpis;
  readonly lines: readonly Line[];
  /** Services with something past tolerance, most first, and how many of all these are nobody's. */
  readonly services: readonly ServiceLine[];
  readonly servicesNobodys: number;
  readonly trend: readonly TrendPoint[];
  readonly soon: IfNobodyActs;
  readonly later: IfNobodyActs;
  readonly stacks: readonly Stack[];
  readonly signOff: SignOff;
  readonly forLeadership: readonly ForLeadership[];
  /** Number of a row's list item, which people see, by its key. */
  idOf(exceptionKey: string): number | undefined;
}

export function boardModel(rows: readonly HeldRow[], today: Day): BoardModel {
  const judged = judgeRows(rows, today);
  const ids = new Map(rows.map(({ exceptionKey, id }) => [exceptionKey, id]));
  const past = judged.filter(isPastTolerance);
  const ofFamily = (family: Family): number => past.filter(({ row }) => row.family === family).length;
  return {
    today,
    judged,
    standing: judged.filter(stands),
    totals: totalsOf(judged),
    kpis: kpisOf(judged, today),
    lines: breakdownOf(judged),
    services: FAMILIES.map((family) => ({ family, past: ofFamily(family) })).filter((line) => line.past > 0).sort((a, b) => b.past - a.past),
    servicesNobodys: past.filter(({ row }) => row.controlOwner === undefined).length,
    trend: trendOf(rows, today),
    soon: ifNobodyActs(judged, today + SOON_DAYS),
    later: ifNobodyActs(judged, today + LATER_DAYS),
    stacks: stacksOf(judged),
    signOff: signOffOf(judged, today),
    forLeadership: forLeadership(judged, today),
    idOf: (exceptionKey) => ids.get(exceptionKey),
  };
}

import { readReportsSaid } from '../../../../decisions/reportsSaid';
import type { Day } from '../../../../domain/day/day';
import { documentedOf, type Documented } from '../../../../domain/kpi/documented';
import type { JudgedRow } from '../../../../domain/kpi/judged';
import { unusedOf, type Unused } from '../../../../domain/kpi/unused';
import type { Gate } from '../../../../lists/rest/gate';

/** What the newest reports say of rows: how much is documented, and what is not used. */
export type OfReports = (judged: readonly JudgedRow[], today: Day) => { readonly documented: Documented; readonly unused: Unused };

/** Comes after the numbers are shown, with what reckons by it. @throws SharePointError */
export async function readOfReports(gate: Gate, signal: AbortSignal): Promise<OfReports> {
  const { reports } = await readReportsSaid(gate, signal);
  return (judged, today) => ({ documented: documentedOf(judged, reports, today), unused: unusedOf(judged, reports) });
}

import type { Day } from '../day/day';
import { documentedOf, type Documented } from './documented';
import type { JudgedRow } from './judged';
import type { ReportSaid } from './reportSaid';

/** How much of what one tool's newest report of one tenant shows is documented. */
export interface SourceCoverage extends Pick<Documented, 'documented' | 'of' | 'cannotTell' | 'unreadParts'> {
  readonly tenantId: string;
  readonly tenantName: string;
  readonly source: string;
  readonly ranOnDay: Day;
  /** Day of the oldest report that it rests on: what the newest was not asked for. */
  readonly oldestDay: Day;
}

export interface Coverage {
  /** By tenant and tool. A hole that two tools show is in both lines. */
  readonly sources: readonly SourceCoverage[];
  /** What all of them show, each hole once: the number of every other screen. */
  readonly together: Documented;
}

export function coverageOf(judged: readonly JudgedRow[], reports: readonly ReportSaid[], today: Day): Coverage {
  const sources = reports
    .map((report) => {
      const { documented, of, cannotTell, unreadParts } = documentedOf(judged, [report], today);
      const { tenantId, tenantName, source, ranOnDay, oldestDay } = report;
      return { tenantId, tenantName, source, ranOnDay, oldestDay, documented, of, cannotTell, unreadParts };
    })
    .sort((a, b) => (a.tenantName < b.tenantName ? -1 : a.tenantName > b.tenantName ? 1 : a.source < b.source ? -1 : 1));
  return { sources, together: documentedOf(judged, reports, today) };
}

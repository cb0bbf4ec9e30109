import type { Day } from '../day/day';
import { findingMark } from '../exception/findingMark';
import { isAskedInWords, isUnanswered, nameKey } from '../reconcile/probably';
import { stands, type JudgedRow } from './judged';
import type { ReportSaid } from './reportSaid';

/** How much of what is in force somebody approved, and what nobody can tell. */
export interface Documented {
  readonly documented: number;
  /** Findings in force in the newest reports, without those that are "probably" an exception and those that are no departure. */
  readonly of: number;
  /** Exceptions whose findings nobody approved, or whose approval ended or lapsed. */
  readonly items: readonly JudgedRow[];
  /** Findings of open exceptions that reports no longer show, which proves nothing: in neither count. */
  readonly cannotTell: number;
  /** Parts of the tenants that the reports could not look at, and tenants of the register that no report speaks of. */
  readonly unreadParts: number;
  readonly unreadTenants: readonly string[];
  /** Days of the newest report and of the oldest that counts; undefined where there is none. */
  readonly newestDay: Day | undefined;
  readonly oldestDay: Day | undefined;
}

/** @param reports what each tool knows of each tenant; a hole that two tools show counts once. */
export function documentedOf(judged: readonly JudgedRow[], reports: readonly ReportSaid[], today: Day): Documented {
  const byMark = new Map<string, JudgedRow>();
  const standing = judged.filter(stands);
  for (const item of standing) for (const mark of item.row.brief.seen?.marks ?? []) byMark.set(mark, item);
  let [documented, of] = [0, 0];
  const asked = new Set(standing.flatMap(({ row }) => (isAskedInWords(row.lifecycle, row.brief.seen?.findings ?? 0) ? [nameKey(row)] : [])));
  const isProbably = ({ row }: JudgedRow): boolean => isUnanswered(row.lifecycle) && asked.has(nameKey(row));
  const items = new Set<JudgedRow>();
  const shown = new Set(reports.flatMap(({ inForce }) => inForce.map(findingMark)));
  const untold = new Set(reports.flatMap(({ untold: each }) => each.map(({ key }) => findingMark(key))));
  for (const mark of shown) {
    const item = byMark.get(mark);
    // Verified as removed since, no departure, or not confirmed to be what was approved in words or asked for: in neither count.
    if (!item || item.row.brief.scopeUnconfirmed || isProbably(item)) continue;
    of += 1;
    if (isDocumented(item, today)) documented += 1;
    else items.add(item);
  }
  const told = new Set(reports.map(({ tenantId }) => tenantId.toLowerCase()));
  const days = reports.map(({ ranOnDay }) => ranOnDay);
  return {
    documented,
    of,
    items: [...items],
    cannotTell: [...untold].filter((mark) => !shown.has(mark) && byMark.has(mark)).length,
    unreadParts: reports.reduce((sum, { unread }) => sum + unread, 0),
    unreadTenants: [...new Set(standing.map(({ row }) => row.tenantId))].filter((tenantId) => !told.has(tenantId.toLowerCase())),
    newestDay: days.length === 0 ? undefined : Math.max(...days),
    oldestDay: days.length === 0 ? undefined : Math.min(...reports.map(({ oldestDay }) => oldestDay)),
  };
}

/** Covered by an approval that has neither ended nor lapsed, or accepted. */
function isDocumented({ row, is }: JudgedRow, today: Day): boolean {
  return is.isAccepted || (row.brief.approvedUntilDay !== undefined && row.brief.approvedUntilDay >= today);
}

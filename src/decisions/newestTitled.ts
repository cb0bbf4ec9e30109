import { dayFromIso } from '../domain/day/day';
import { isAheadOf } from '../domain/integrity/aheadFindings';

/** Titles looked through of one tool: daily reports of a year. */
export const TITLES_OF_A_TOOL = 400;

/** The record of a report by its title alone: `ScubaGear 1.5.0, Contoso (ee6afab0), 2026-11-20` (`recordOf`); before 2026-11-27 without digits of the tenant's id. */
export interface TitledReport {
  readonly Id: number;
  readonly Title: string | null;
  /** UTC, as SharePoint stamped it; left out where nobody doubts the days of titles. */
  readonly Created?: string;
}

/**
 * Ids of the records of each tenant that are worth reading: the newest days, of one day the last read first, and the one
 * that was read last of all, whatever its day. What no title tells apart counts as of one tenant. @param ofEach how many days
 */
export function newestTitled(source: string, titled: readonly TitledReport[], ofEach: number): number[] {
  const byTenant = new Map<string, { readonly id: number; readonly day: number }[]>();
  for (const { Id: id, Title, Created } of titled) {
    const [, ...rest] = (Title ?? '').slice(source.length + 1).split(', ');
    const day = dayFromIso(rest[rest.length - 1] ?? '') ?? -Infinity;
    if (Created !== undefined && isAheadOf(day, Date.parse(Created))) continue;
    const tenant = rest.slice(0, -1).join(', ');
    byTenant.set(tenant, [...(byTenant.get(tenant) ?? []), { id, day }]);
  }
  return [...byTenant.values()].flatMap((its) => {
    const newest = [...its].sort((a, b) => b.day - a.day || b.id - a.id).slice(0, ofEach);
    return [...new Set([...newest.map(({ id }) => id), Math.max(...its.map(({ id }) => id))])];
  });
}

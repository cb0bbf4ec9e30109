import type { Day } from '../day/day';
import { isSomebody, somebodyKey } from '../exception/somebody';
import { isOpen, type JudgedRow } from './judged';
import type { ReportSaid } from './reportSaid';

/** Whoever is not used for so long needs no exception (design §5). */
export const UNUSED_DAYS = 60;

export interface UnusedItem extends JudgedRow {
  readonly lastUsedDay: Day;
  /** Day of the export that shows it: what was used since then is not known. */
  readonly asOfDay: Day;
}

export interface Unused {
  /** Not used for 60 days or more before the export, longest first. */
  readonly items: readonly UnusedItem[];
  /** Open exceptions of somebody whose last use no export shows. */
  readonly unknown: number;
}

export function unusedOf(judged: readonly JudgedRow[], reports: readonly ReportSaid[]): Unused {
  const uses = new Map<string, { readonly lastUsedDay: Day; readonly asOfDay: Day }>();
  for (const { tenantId, ranOnDay, lastUse } of reports) {
    for (const { principal, day } of lastUse) {
      const key = somebodyKey(tenantId, principal);
      const before = uses.get(key);
      if (!before || before.lastUsedDay < day || (before.lastUsedDay === day && before.asOfDay < ranOnDay)) uses.set(key, { lastUsedDay: day, asOfDay: ranOnDay });
    }
  }
  const items: UnusedItem[] = [];
  let unknown = 0;
  for (const item of judged) {
    if (!isOpen(item) || !isSomebody(item.row.principal)) continue;
    const use = uses.get(somebodyKey(item.row.tenantId, item.row.principal));
    if (!use) unknown += 1;
    else if (use.asOfDay - use.lastUsedDay >= UNUSED_DAYS) items.push({ ...item, ...use });
  }
  items.sort((a, b) => a.lastUsedDay - b.lastUsedDay);
  return { items, unknown };
}

import type { Day } from '../day/day';
import { isSomebody, somebodyKey } from '../exception/somebody';
import { isOpen, type JudgedRow } from './judged';
import type { ReportSaid } from './reportSaid';

/** Whoever is not used for so long needs no exception (design §5). */
export const UNUSED_DAYS = 60;

export interface UnusedItem extends JudgedRow {
  readonly lastUsedDay: Day;
  /** On that day somebody tried to sign in, and since then nobody did; whether it worked is not known. */
  readonly isAttempt: boolean;
  /** Day of the export that shows it: what was used since then is not known. */
  readonly asOfDay: Day;
}

export interface Unused {
  /** Not used for 60 days or more before the export, longest first. */
  readonly items: readonly UnusedItem[];
  /** Open exceptions of somebody whose last use no export shows. */
  readonly unknown: number;
}

type Use = Pick<UnusedItem, 'lastUsedDay' | 'isAttempt' | 'asOfDay'>;

function isLongAgo({ asOfDay, lastUsedDay }: Use): boolean {
  return asOfDay - lastUsedDay >= UNUSED_DAYS;
}

export function unusedOf(judged: readonly JudgedRow[], reports: readonly ReportSaid[]): Unused {
  const uses = new Map<string, Use>();
  const attempts = new Map<string, Use>();
  for (const { tenantId, ranOnDay, lastUse } of reports) {
    for (const { principal, day, isAttempt = false } of lastUse) {
      const key = somebodyKey(tenantId, principal);
      const newest = isAttempt ? attempts : uses;
      const before = newest.get(key);
      if (!before || before.lastUsedDay < day || (before.lastUsedDay === day && before.asOfDay < ranOnDay)) newest.set(key, { lastUsedDay: day, asOfDay: ranOnDay, isAttempt });
    }
  }
  const items: UnusedItem[] = [];
  let unknown = 0;
  for (const item of judged) {
    if (!isOpen(item) || !isSomebody(item.row.principal)) continue;
    const key = somebodyKey(item.row.tenantId, item.row.principal);
    const [use, attempt] = [uses.get(key), attempts.get(key)];
    const last = attempt && attempt.lastUsedDay > (use?.lastUsedDay ?? -Infinity) ? attempt : use;
    if (last && isLongAgo(last)) items.push({ ...item, ...last });
    // Somebody tried lately: a password that was guessed at looks the same as a use.
    else if (!use || isLongAgo(use)) unknown += 1;
  }
  items.sort((a, b) => a.lastUsedDay - b.lastUsedDay);
  return { items, unknown };
}

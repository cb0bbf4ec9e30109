import { isSomebody, somebodyKey } from '../exception/somebody';
import { isOpen, type JudgedRow } from './judged';
import { knowsMore, type SeenUse } from './lastUse';
import type { ReportSaid } from './reportSaid';

/** Whoever is not used for so long needs no exception (design §5). */
export const UNUSED_DAYS = 60;

/** Not used for 60 days or more before the export: how long ago the export itself was tells nothing of use. */
export function isUnused({ lastUsedDay, asOfDay }: SeenUse): boolean {
  return asOfDay - lastUsedDay >= UNUSED_DAYS;
}

export interface UnusedItem extends JudgedRow, SeenUse {
  /** On that day somebody tried to sign in, and since then nobody did; whether it worked is not known. */
  readonly isAttempt: boolean;
}

export interface Unused {
  /** Not used for 60 days or more before the export, longest first. */
  readonly items: readonly UnusedItem[];
  /** Open exceptions of somebody whose last use no export shows. */
  readonly unknown: number;
}

export function unusedOf(judged: readonly JudgedRow[], reports: readonly ReportSaid[]): Unused {
  const uses = new Map<string, SeenUse>();
  const attempts = new Map<string, SeenUse>();
  for (const { tenantId, lastUse } of reports) {
    for (const { principal, isAttempt, ...use } of lastUse) {
      const [key, known] = [somebodyKey(tenantId, principal), isAttempt ? attempts : uses];
      if (knowsMore(use, known.get(key))) known.set(key, use);
    }
  }
  const items: UnusedItem[] = [];
  let unknown = 0;
  for (const item of judged) {
    if (!isOpen(item) || !isSomebody(item.row.principal)) continue;
    const key = somebodyKey(item.row.tenantId, item.row.principal);
    const [use, attempt] = [uses.get(key), attempts.get(key)];
    const isAttempt = attempt !== undefined && attempt.lastUsedDay > (use?.lastUsedDay ?? -Infinity);
    const last = isAttempt ? attempt : use;
    if (last && isUnused(last)) items.push({ ...item, ...last, isAttempt });
    // Somebody tried lately: a password that was guessed at looks the same as a use.
    else if (!use || isUnused(use)) unknown += 1;
  }
  items.sort((a, b) => a.lastUsedDay - b.lastUsedDay);
  return { items, unknown };
}

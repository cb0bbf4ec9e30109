import { FAMILIES, type Family } from '../exception/family';
import { isAccepted, isNobodys, isOpen, isPastTolerance, type JudgedRow } from './judged';

/** The numbers that are equal on every screen. */
export interface Totals {
  readonly open: number;
  readonly past: number;
  readonly nobody: number;
  readonly accepted: number;
}

export interface Line extends Totals {
  readonly tenantId: string;
  readonly family: Family;
}

export function totalsOf(judged: readonly JudgedRow[]): Totals {
  const count = (is: (item: JudgedRow) => boolean): number => judged.reduce((sum, item) => sum + (is(item) ? 1 : 0), 0);
  return { open: count(isOpen), past: count(isPastTolerance), nobody: count(isNobodys), accepted: count(isAccepted) };
}

/** One line for each tenant and family in which something stands, in the order of their ids and of FAMILIES. */
export function breakdownOf(judged: readonly JudgedRow[]): readonly Line[] {
  const groups = new Map<string, JudgedRow[]>();
  for (const item of judged) {
    if (!isOpen(item) && !isAccepted(item)) continue;
    const key = `${item.row.tenantId}|${item.row.family}`;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()]
    .flatMap((items) => (items[0] ? [{ tenantId: items[0].row.tenantId, family: items[0].row.family, ...totalsOf(items) }] : []))
    .sort((a, b) => (a.tenantId < b.tenantId ? -1 : a.tenantId > b.tenantId ? 1 : FAMILIES.indexOf(a.family) - FAMILIES.indexOf(b.family)));
}

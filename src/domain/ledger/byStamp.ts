import { LEDGER_LISTS, type Decision } from './decision';

export type Placed = Pick<Decision, 'key' | 'base' | 'createdAt' | 'list' | 'id'>;

/** Which of two decisions comes first where neither names the other: Created, then list, then Id (design §2.4). */
export function byStamp(a: Placed, b: Placed): number {
  return a.createdAt - b.createdAt || LEDGER_LISTS.indexOf(a.list) - LEDGER_LISTS.indexOf(b.list) || a.id - b.id || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}

import type { ExceptionState } from '../../domain/ledger/fold';
import type { Desk } from '../desk';
import type { Drafts } from '../draft';
import type { BulkAct, BulkItem, Planned } from './bulkItem';
import { planItem, type PlanOptions } from './planItem';

/** Exceptions tried out before others have their turn: what is pressed meanwhile is heard. */
const IN_ONE_GO = 20;

/** `planItem` of each, in their order; leaves out those whose state is not known. */
export async function planBulk<Only extends string>(desk: Desk, items: readonly BulkItem[], states: ReadonlyMap<string, ExceptionState>, bulk: BulkAct<Only>, options: PlanOptions): Promise<readonly Planned<Only>[]> {
  const planned: Planned<Only>[] = [];
  for (const [at, item] of items.entries()) {
    if (at % IN_ONE_GO === IN_ONE_GO - 1) await new Promise((resolve) => setTimeout(resolve, 0));
    const state = states.get(item.seen.exceptionKey);
    if (state) planned.push(planItem(desk, item, state, bulk, options));
  }
  return planned;
}

/** When the same act was sent for an exception and is not settled, by exception; what this run itself will settle is not among them. */
export function unsettledOf(drafts: Pick<Drafts, 'list'> | undefined, act: string, items: readonly BulkItem[]): ReadonlyMap<string, number> {
  const own = new Set(items.map(({ decisionKey }) => decisionKey));
  return new Map((drafts?.list() ?? []).flatMap((draft) => (draft.sentAtMs !== undefined && draft.act === act && !own.has(draft.key) ? [[draft.exceptionKey, draft.sentAtMs] as const] : [])));
}

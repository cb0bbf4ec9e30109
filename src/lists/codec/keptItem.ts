import type { Day } from '../../domain/day/day';
import type { AppendOnlyList, KeptDecision, KeptItem } from '../../domain/integrity/finding';
import type { LedgerList } from '../../domain/ledger/decision';
import { numberIn, textIn } from './cells';
import { DECISION_COLUMNS, decodeDecision, type DecisionItem } from './decision';

/**
 * Hidden columns that only a check looks at: how often an item was written (its ETag's number), and the id by which the
 * audit log names it. Both are given when they are named (pnp/pnpcore#1486, vgrem/office365-rest-python-client#190).
 */
const CHECKED = ['owshiddenversion', 'UniqueId'] as const;

export const KEPT_DECISION_COLUMNS = [...DECISION_COLUMNS, ...CHECKED] as const;

/** Columns that tell whether an item of any append-only list is as it was first written. */
export const KEPT_ITEM_COLUMNS = ['Id', 'Title', 'Created', 'Modified', 'OData__UIVersionString', 'owshiddenversion', 'Author/Name', 'Author/Title', 'Editor/Name'] as const;

export type KeptItemRead = DecisionItem & { readonly [column in (typeof CHECKED)[number]]?: unknown };

export function decodeKeptDecision(list: LedgerList, item: KeptItemRead, dayOfInstant: (ms: number) => Day): KeptDecision {
  const uniqueId = textIn(item.UniqueId).replace(/[{}]/g, '').toLowerCase();
  return { ...decodeDecision(list, item, dayOfInstant), ...writesOf(item), ...(uniqueId === '' ? {} : { uniqueId }) };
}

export function decodeKeptItem(list: AppendOnlyList, item: KeptItemRead): KeptItem {
  // What stands on every item, whatever list it is in.
  const { id, title, author, createdAt, version, modifiedAt, editorLogin } = decodeDecision('Observations', item, () => 0);
  return { list, id, title, author, createdAt, version, modifiedAt, editorLogin, ...writesOf(item) };
}

function writesOf({ owshiddenversion }: KeptItemRead): Pick<KeptItem, 'writes'> {
  const writes = numberIn(owshiddenversion);
  return Number.isNaN(writes) ? {} : { writes };
}

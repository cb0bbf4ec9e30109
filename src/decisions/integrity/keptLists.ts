import { APPEND_ONLY_LISTS, type AppendOnlyList, type KeptDecision, type KeptItem } from '../../domain/integrity/finding';
import { LEDGER_LISTS, type LedgerList } from '../../domain/ledger/decision';
import { decodeKeptDecision, decodeKeptItem, KEPT_DECISION_COLUMNS, KEPT_ITEM_COLUMNS, type KeptItemRead } from '../../lists/codec/keptItem';
import { DECISION_PEOPLE } from '../../lists/codec/decision';
import { api, columnList } from '../../lists/rest/quote';
import type { ListSchema } from '../../lists/schema/list';
import { people } from '../../lists/schema/people';
import { policy } from '../../lists/schema/policy';
import { serviceOwners } from '../../lists/schema/serviceOwners';
import type { Site } from '../append';
import { ledgerList } from '../ledgerList';
import { readWholeList } from '../readWholeList';
import type { Reading } from '../readDecisions';

const BESIDE: Readonly<Record<Exclude<AppendOnlyList, LedgerList>, ListSchema>> = { People: people, Policy: policy, ServiceOwners: serviceOwners };

export const AS_KEPT_DECISIONS: Reading<KeptDecision> = { columns: KEPT_DECISION_COLUMNS, decode: decodeKeptDecision };

export function appendOnlyList(name: AppendOnlyList): ListSchema {
  return isLedger(name) ? ledgerList(name) : BESIDE[name];
}

export interface KeptList {
  readonly list: AppendOnlyList;
  readonly items: readonly KeptItem[];
  /** The same items, where the list is one of the ledger. */
  readonly decisions: readonly KeptDecision[];
}

/** All items of the lists that are only ever added to: 5,000 in a request. @param onList told as each was read. */
export async function readKeptLists(site: Site, onList: () => void, signal?: AbortSignal): Promise<KeptList[]> {
  return Promise.all(
    APPEND_ONLY_LISTS.map(async (list): Promise<KeptList> => {
      const columns = isLedger(list) ? KEPT_DECISION_COLUMNS : KEPT_ITEM_COLUMNS;
      const read = await readWholeList<KeptItemRead>(site, appendOnlyList(list), api`$select=${columnList(columns)}&$expand=${columnList(DECISION_PEOPLE)}`, signal);
      onList();
      if (!isLedger(list)) return { list, items: read.map((item) => decodeKeptItem(list, item)), decisions: [] };
      const decisions = read.map((item) => decodeKeptDecision(list, item, site.zone.dayOfInstant));
      return { list, items: decisions, decisions };
    }),
  );
}

function isLedger(list: AppendOnlyList): list is LedgerList {
  return (LEDGER_LISTS as readonly string[]).includes(list);
}

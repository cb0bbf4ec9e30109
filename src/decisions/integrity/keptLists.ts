import { APPEND_ONLY_LISTS, type AppendOnlyList, type KeptDecision, type KeptItem } from '../../domain/integrity/finding';
import { LEDGER_LISTS, type LedgerList } from '../../domain/ledger/decision';
import { decodeKeptDecision, decodeKeptItem, KEPT_DECISION_COLUMNS, KEPT_ITEM_COLUMNS, type KeptItemRead } from '../../lists/codec/keptItem';
import { DECISION_PEOPLE } from '../../lists/codec/decision';
import type { Addressed } from '../../lists/rest/listPath';
import { api, columnList } from '../../lists/rest/quote';
import { PEOPLE_LIST, POLICY_LIST, SERVICE_OWNERS_LIST } from '../../lists/schema/addresses';
import type { Site } from '../append';
import { ledgerList } from '../ledgerList';
import { readWholeList } from '../readWholeList';
import type { Reading } from '../readDecisions';

const BESIDE: Readonly<Record<Exclude<AppendOnlyList, LedgerList>, Addressed>> = { People: PEOPLE_LIST, Policy: POLICY_LIST, ServiceOwners: SERVICE_OWNERS_LIST };

export const AS_KEPT_DECISIONS: Reading<KeptDecision> = { columns: KEPT_DECISION_COLUMNS, decode: decodeKeptDecision };

export function appendOnlyList(name: AppendOnlyList): Addressed {
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

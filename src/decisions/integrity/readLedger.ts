import type { KeptDecision } from '../../domain/integrity/finding';
import { LEDGER_LISTS } from '../../domain/ledger/decision';
import { peopleAt } from '../../domain/people/people';
import { DECISION_PEOPLE } from '../../lists/codec/decision';
import { KEPT_DECISION_COLUMNS, decodeKeptDecision, type KeptItemRead } from '../../lists/codec/keptItem';
import { listFolder, listPath } from '../../lists/rest/listPath';
import { api, columnList } from '../../lists/rest/quote';
import { readMany } from '../../lists/rest/readMany';
import type { Desk } from '../desk';
import { ledgerList } from '../ledgerList';
import { readWholeList } from '../readWholeList';
import type { LedgerRead } from './stampPlan';

/** All decisions and what an audit log calls their lists. @throws SharePointError */
export async function readLedger(desk: Desk, signal?: AbortSignal): Promise<LedgerRead> {
  const { gate, zone, known } = desk;
  const lists = LEDGER_LISTS.map((name) => [name, ledgerList(name)] as const);
  const [ids, ...decisions] = await Promise.all([
    readMany<{ readonly Id: string }>(gate, lists.map(([, list]) => api`${listPath(gate.webUrl, list)}?$select=Id`), { signal }),
    ...lists.map(async ([name, list]): Promise<KeptDecision[]> => {
      const items = await readWholeList<KeptItemRead>(desk, list, api`$select=${columnList(KEPT_DECISION_COLUMNS)}&$expand=${columnList(DECISION_PEOPLE)}`, signal);
      return items.map((item) => decodeKeptDecision(name, item, zone.dayOfInstant));
    }),
  ]);
  return {
    decisions: decisions.flat(),
    listIds: new Map(lists.map(([name], at) => [ids[at]?.Id.toLowerCase() ?? '', name])),
    listPaths: new Map(lists.map(([name, list]) => [listFolder(gate.webUrl, list).toLowerCase(), name])),
    people: peopleAt(known.people),
  };
}

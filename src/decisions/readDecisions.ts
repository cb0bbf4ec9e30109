import { LEDGER_LISTS, type Decision } from '../domain/ledger/decision';
import { DECISION_COLUMNS, decodeDecision, type DecisionItem } from '../lists/codec/decision';
import { itemsPath } from '../lists/rest/listPath';
import { api, columnList } from '../lists/rest/quote';
import type { Site } from './append';
import { ledgerList } from './ledgerList';

/** Items of one exception that one list may hold before reading it goes on to a next page. */
const PAGE = 1000;

/** All decisions of one exception, from the five ledger lists at once. */
export async function readDecisions({ gate, zone }: Site, exceptionKey: string, signal?: AbortSignal): Promise<Decision[]> {
  const lists = await Promise.all(
    LEDGER_LISTS.map(async (list) => {
      const decisions: Decision[] = [];
      for (let after = 0; ; ) {
        const path = api`${itemsPath(gate.webUrl, ledgerList(list))}?$select=${columnList(DECISION_COLUMNS)}&$filter=ExceptionKey eq ${exceptionKey} and Id gt ${after}&$orderby=Id&$top=${PAGE}`;
        const { value } = await gate.get<{ value: DecisionItem[] }>(path, { signal });
        decisions.push(...value.map((item) => decodeDecision(list, item, zone.dayOfInstant)));
        if (value.length < PAGE) return decisions;
        after = decisions[decisions.length - 1]?.id ?? after;
      }
    }),
  );
  return lists.flat();
}

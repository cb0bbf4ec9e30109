import { reportsRecorded, type ReportsRecorded } from '../../domain/integrity/unreportedFindings';
import { isOverThreshold, readInIdRanges } from '../../lists/rest/idRanges';
import { itemsPath } from '../../lists/rest/listPath';
import { anyOf, api } from '../../lists/rest/quote';
import { readMany } from '../../lists/rest/readMany';
import { OBSERVATIONS_LIST } from '../../lists/schema/addresses';
import type { Selected } from '../../lists/schema/item';
import type { observations } from '../../lists/schema/observations';
import type { Site } from '../append';

/** Reports asked for in one part of a request: its address stays far below 2,048 characters. */
const KEYS_PER_PART = 10;
const COLUMNS = api`$select=Id,DecisionKey,Act,Created`;
type RecordItem = Selected<typeof observations, 'Id' | 'DecisionKey' | 'Act' | 'Created'>;

/** When these reports were recorded, also where that went out under a further key. One request for two hundred. @throws SharePointError */
export async function readReportsRecorded({ gate }: Site, reportKeys: readonly string[], signal?: AbortSignal): Promise<ReportsRecorded> {
  const keys = reportKeys.filter((key) => key !== '');
  const groups = Array.from({ length: Math.ceil(keys.length / KEYS_PER_PART) }, (_, at) => keys.slice(at * KEYS_PER_PART, (at + 1) * KEYS_PER_PART));
  const wheres = groups.map((group) => anyOf(group.flatMap((key) => [api`DecisionKey eq ${key}`, api`startswith(DecisionKey,${`${key}#`})`])));
  const items = await readMany<{ readonly value: readonly RecordItem[] }>(gate, wheres.map((where) => api`${itemsPath(gate.webUrl, OBSERVATIONS_LIST)}?${COLUMNS}&$filter=${where}&$top=5000`), { signal })
    .then((pages) => pages.flatMap(({ value }) => value))
    .catch(async (error: unknown) => {
      if (!isOverThreshold(error)) throw error;
      return (await Promise.all(wheres.map((where) => readInIdRanges<RecordItem>(gate, { list: OBSERVATIONS_LIST, query: COLUMNS, where }, 0, { signal })))).flat();
    });
  return reportsRecorded(items.map(({ DecisionKey, Act, Created }) => ({ key: DecisionKey ?? '', act: Act ?? '', list: 'Observations', createdAt: Date.parse(Created) })));
}

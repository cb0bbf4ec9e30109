import type { SiteZone } from '../domain/day/zone';
import { LEDGER_LISTS, type Decision, type LedgerList } from '../domain/ledger/decision';
import { DECISION_COLUMNS, DECISION_PEOPLE, decodeDecision, type DecisionItem } from '../lists/codec/decision';
import { isOverThreshold, readInIdRanges } from '../lists/rest/idRanges';
import { isTooLarge, MOST_BYTES, pagesOfAtMost, readPage, type Page as PageOf } from '../lists/rest/pages';
import { itemsPath } from '../lists/rest/listPath';
import { api, columnList, type ApiPath } from '../lists/rest/quote';
import { readMany } from '../lists/rest/readMany';
import type { Site } from './append';
import { ledgerList } from './ledgerList';

/** Items of one exception that one list may hold before reading it goes on to a next page. */
const PAGE = 1000;

interface Wanted {
  readonly list: LedgerList;
  readonly exceptionKey: string;
  readonly where: ApiPath;
}

/** How items are read: as decisions, or with what only a check of them looks at. */
export interface Reading<D extends Decision> {
  readonly columns: readonly string[];
  readonly decode: (list: LedgerList, item: DecisionItem, dayOfInstant: SiteZone['dayOfInstant']) => D;
  /** Called with the number of items that came with each page beyond the first: where very much was written, there are many. */
  readonly onMore?: ((items: number) => void) | undefined;
}
export const AS_DECISIONS: Reading<Decision> = { columns: DECISION_COLUMNS, decode: decodeDecision };

/** All decisions of one exception, from the five ledger lists in one request. */
export function readDecisions(site: Site, exceptionKey: string, signal?: AbortSignal): Promise<Decision[]> {
  return readDecisionsAs(AS_DECISIONS, site, exceptionKey, signal);
}

export function readDecisionsAs<D extends Decision>(reading: Reading<D>, site: Site, exceptionKey: string, signal?: AbortSignal): Promise<D[]> {
  return readAll(reading, site, LEDGER_LISTS.map((list) => ({ list, exceptionKey, where: api`ExceptionKey eq ${exceptionKey}` })), signal);
}

/** What reports answered about some exceptions. */
export async function readAnswersAs<D extends Decision>(reading: Reading<D>, site: Site, exceptionKeys: readonly string[], signal?: AbortSignal): Promise<D[]> {
  return exceptionKeys.length === 0 ? [] : readAll(reading, site, exceptionKeys.map((key) => ({ list: 'Observations', exceptionKey: key, where: api`ExceptionKey eq ${key} and Act eq 'answerChanged'` })), signal);
}

/** SharePoint compares texts without case: what is spelt otherwise is of no exception, least of all of this one. */
async function readAll<D extends Decision>(reading: Reading<D>, site: Site, wanted: readonly Wanted[], signal: AbortSignal | undefined): Promise<D[]> {
  const { gate, zone } = site;
  const first = await readMany<Page>(gate, wanted.map((each) => pageAfter(reading, site, each, 0, PAGE)), { signal, mostBytes: MOST_BYTES }).catch(async (error: unknown) => {
    if (isOverThreshold(error) || (wanted[0] && (await isTooLarge(gate, ledgerList(wanted[0].list), error, { signal })))) return [];
    throw error;
  });
  const all = await Promise.all(wanted.map(async (each, at) => (await pagesOf(reading, site, each, first[at], signal)).map((item) => reading.decode(each.list, item, zone.dayOfInstant)).filter(({ exceptionKey }) => exceptionKey === each.exceptionKey)));
  return all.flat();
}

/** All items, also where somebody wrote more about one exception than SharePoint looks at in one request. */
async function pagesOf(reading: Pick<Reading<Decision>, 'columns' | 'onMore'>, site: Site, wanted: Wanted, first: Page | undefined, signal: AbortSignal | undefined): Promise<DecisionItem[]> {
  const { gate } = site;
  const items: DecisionItem[] = [];
  const lastId = (): number => {
    const id = items[items.length - 1]?.Id;
    return typeof id === 'number' ? id : 0;
  };
  try {
    const size = pagesOfAtMost(PAGE);
    for (let page = first && { items: first.value, isLast: first.value.length < PAGE }; ; page = undefined) {
      if (!page) {
        page = await readPage(gate, ledgerList(wanted.list), size, (top, how) => gate.get<Page>(pageAfter(reading, site, wanted, lastId(), top), how), { signal });
        reading.onMore?.(page.items.length);
      }
      for (const item of page.items) items.push(item);
      if (page.isLast) return items;
    }
  } catch (error) {
    if (!isOverThreshold(error)) throw error;
    return [...items, ...(await readInIdRanges<DecisionItem>(gate, { list: ledgerList(wanted.list), query: selecting(reading), where: wanted.where }, lastId(), { signal }))];
  }
}

type Page = PageOf<DecisionItem>;

function selecting({ columns }: Pick<Reading<Decision>, 'columns'>): ApiPath {
  return api`$select=${columnList(columns)}&$expand=${columnList(DECISION_PEOPLE)}`;
}

function pageAfter(reading: Pick<Reading<Decision>, 'columns'>, { gate }: Site, { list, where }: Wanted, after: number, top: number): ApiPath {
  return api`${itemsPath(gate.webUrl, ledgerList(list))}?${selecting(reading)}&$filter=${where} and Id gt ${after}&$orderby=Id&$top=${top}`;
}

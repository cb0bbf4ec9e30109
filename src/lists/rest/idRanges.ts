import { SharePointError } from './errors';
import type { Gate, RequestOptions } from './gate';
import { itemsPath, type Addressed } from './listPath';
import { isTooLarge, MOST_BYTES, pagesOfAtMost, readPage, type Page } from './pages';
import { api, type ApiPath } from './quote';
import { readMany } from './readMany';

/**
 * Ids that SharePoint looks at in one request: the list view threshold. A filter that more items fit is refused, however
 * few are asked for; so anybody who may add to a list could make it refused for all.
 */
const RANGE_IDS = 5000;
/** Ranges asked for in one request; of the newest items so many are looked through at the most. */
const RANGES_A_REQUEST = 20;

export interface Filtered {
  readonly list: Addressed;
  /** What is selected and expanded; `Id` among it. */
  readonly query: ApiPath;
  readonly where: ApiPath;
}

export function isOverThreshold(error: unknown): boolean {
  return error instanceof SharePointError && error.kind === 'threshold';
}

/** What fits a filter that more items fit than SharePoint looks at in one request, in the order of Ids: range by range. @throws SharePointError */
export async function readInIdRanges<Item extends { readonly Id?: unknown }>(gate: Gate, wanted: Filtered, afterId: number, options?: RequestOptions): Promise<Item[]> {
  const newest = await newestId(gate, wanted.list, options);
  const paths: ApiPath[] = [];
  for (let from = afterId; from < newest; from += RANGE_IDS) paths.push(rangePath(gate, wanted, from, 'asc', RANGE_IDS));
  const pages = await readMany<Page<Item>>(gate, paths, { ...options, mostBytes: MOST_BYTES }).catch(async (error: unknown) => {
    if (await isTooLarge(gate, wanted.list, error, options)) return undefined;
    throw error;
  });
  return pages ? pages.flatMap(({ value }) => value) : readInSmallerPages(gate, wanted, afterId, newest, options);
}

async function readInSmallerPages<Item extends { readonly Id?: unknown }>(gate: Gate, wanted: Filtered, afterId: number, newest: number, options: RequestOptions | undefined): Promise<Item[]> {
  const items: Item[] = [];
  const size = pagesOfAtMost(RANGE_IDS);
  for (let from = afterId; from < newest; ) {
    const at = from;
    const page = await readPage<Item>(gate, wanted.list, size, (top, how) => gate.get<Page<Item>>(rangePath(gate, wanted, at, 'asc', top), how), options);
    for (const item of page.items) items.push(item);
    const last = page.items[page.items.length - 1]?.Id;
    from = page.isLast || typeof last !== 'number' ? from + RANGE_IDS : last;
  }
  return items;
}

/** The newest items that fit a filter, the newest first, however many fit it. @throws SharePointError */
export async function readNewest<Item>(gate: Gate, wanted: Filtered, most: number, options?: RequestOptions): Promise<readonly Item[]> {
  const { list, query, where } = wanted;
  try {
    return (await gate.get<Page<Item>>(api`${itemsPath(gate.webUrl, list)}?${query}&$filter=${where}&$orderby=Id desc&$top=${most}`, options)).value;
  } catch (error) {
    if (!isOverThreshold(error)) throw error;
    return readNewestInIdRanges(gate, wanted, most, options);
  }
}

/** The same, for who knows already that more fit it than SharePoint looks at. */
export async function readNewestInIdRanges<Item>(gate: Gate, wanted: Filtered, most: number, options?: RequestOptions): Promise<Item[]> {
  const newest = await newestId(gate, wanted.list, options);
  const froms = Array.from({ length: RANGES_A_REQUEST }, (_, at) => newest - (at + 1) * RANGE_IDS).filter((from) => from > -RANGE_IDS);
  const pages = await readMany<Page<Item>>(gate, froms.map((from) => rangePath(gate, wanted, from, 'desc', most)), options);
  return pages.flatMap(({ value }) => value).slice(0, most);
}

async function newestId(gate: Gate, list: Addressed, options: RequestOptions | undefined): Promise<number> {
  const { value } = await gate.get<Page<{ readonly Id: number }>>(api`${itemsPath(gate.webUrl, list)}?$select=Id&$orderby=Id desc&$top=1`, options);
  return value[0]?.Id ?? 0;
}

/** The range comes first: SharePoint counts by the first condition that has an index. */
function rangePath({ webUrl }: Gate, { list, query, where }: Filtered, from: number, order: 'asc' | 'desc', most: number): ApiPath {
  const range = api`Id gt ${Math.max(0, from)} and Id le ${from + RANGE_IDS}`;
  return api`${itemsPath(webUrl, list)}?${query}&$filter=${range} and (${where})&$orderby=Id${order === 'desc' ? api` desc` : api``}&$top=${most}`;
}

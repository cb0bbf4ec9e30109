import { isOverThreshold, readInIdRanges } from '../lists/rest/idRanges';
import { isTooLarge, MOST_BYTES, pagesOfAtMost, readPage, type Page } from '../lists/rest/pages';
import type { Gate } from '../lists/rest/gate';
import { itemsPath, type Addressed } from '../lists/rest/listPath';
import { api, type ApiPath } from '../lists/rest/quote';
import { readMany } from '../lists/rest/readMany';
import type { Site } from './append';

/** Largest page that SharePoint gives (https://learn.microsoft.com, list view threshold, read 2026-11-24). */
const PAGE = 5000;

interface WithId {
  readonly Id?: unknown;
}

/** A list, and what to ask of it: the query selects `Id`. */
export interface WholeList {
  readonly list: Addressed;
  readonly query: ApiPath;
  /** A filter; left out: all items. */
  readonly where?: ApiPath | undefined;
}

/**
 * All items of a list, or all that fit a filter, in the order of their Ids. Goes on with a paging token: a filter by Id would
 * scan more items than the list view threshold allows. Where more fit a filter than that, range by range of Ids; where a page
 * is too large to be answered, in smaller ones.
 */
export async function readWholeList<Item extends WithId>({ gate }: Pick<Site, 'gate'>, list: Addressed, query: ApiPath, signal: AbortSignal | undefined, where?: ApiPath): Promise<Item[]> {
  return wholeOf<Item>(gate, { list, query, where }, undefined, signal);
}

/**
 * The same of several lists: one request while none is longer than a page.
 * @param along asked in that request, too, and answered in its order.
 */
export async function readWholeLists<Items extends readonly WithId[], Along = never>({ gate }: Pick<Site, 'gate'>, wanted: readonly WholeList[], signal: AbortSignal | undefined, along: readonly ApiPath[] = []): Promise<{ readonly lists: { -readonly [At in keyof Items]: Items[At][] }; readonly along: readonly Along[] }> {
  const first = await readMany<unknown>(gate, [...wanted.map((each) => pageOf(gate, each)), ...along], { signal, mostBytes: MOST_BYTES }).catch(async (error: unknown) => {
    if (isOverThreshold(error) || (wanted[0] && (await isTooLarge(gate, wanted[0].list, error, { signal })))) return undefined;
    throw error;
  });
  const lists = await Promise.all(wanted.map((each, at) => wholeOf(gate, each, first && ((first[at] ?? { value: [] }) as Page<WithId>), signal)));
  const answers = first ? first.slice(wanted.length) : await readMany<unknown>(gate, along, { signal });
  return { lists: lists as { -readonly [At in keyof Items]: Items[At][] }, along: answers as Along[] };
}

async function wholeOf<Item extends WithId>(gate: Gate, wanted: WholeList, first: Page<Item> | undefined, signal: AbortSignal | undefined): Promise<Item[]> {
  const items: Item[] = [];
  try {
    const size = pagesOfAtMost(PAGE);
    const pageAfter = (last: number | undefined): ReturnType<typeof readPage<Item>> => readPage(gate, wanted.list, size, (top, how) => gate.get<Page<Item>>(pageOf(gate, wanted, top, last), how), { signal });
    for (let page = first ? { items: first.value, isLast: first.value.length < PAGE } : await pageAfter(undefined); ; ) {
      for (const item of page.items) items.push(item);
      const last = page.items[page.items.length - 1]?.Id;
      if (page.isLast || typeof last !== 'number') return items;
      page = await pageAfter(last);
    }
  } catch (error) {
    const { list, query, where } = wanted;
    if (where === undefined || !isOverThreshold(error)) throw error;
    const last = items[items.length - 1]?.Id;
    return [...items, ...(await readInIdRanges<Item>(gate, { list, query, where }, typeof last === 'number' ? last : 0, { signal }))];
  }
}

function pageOf({ webUrl }: Gate, { list, query, where }: WholeList, top = PAGE, last?: number): ApiPath {
  const next = last === undefined ? api`` : api`&$skiptoken=Paged%3DTRUE%26p_ID%3D${last}`;
  return api`${itemsPath(webUrl, list)}?${query}${where === undefined ? api`` : api`&$filter=${where}`}&$orderby=Id&$top=${top}${next}`;
}

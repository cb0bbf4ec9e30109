import type { Gate } from '../lists/rest/gate';
import { itemsPath, type Addressed } from '../lists/rest/listPath';
import { api, type ApiPath } from '../lists/rest/quote';
import { readMany } from '../lists/rest/readMany';
import type { Site } from './append';

/** Largest page that SharePoint gives (https://learn.microsoft.com, list view threshold, read 2026-11-24). */
const PAGE = 5000;

interface Page<Item> {
  readonly value: readonly Item[];
}
interface WithId {
  readonly Id?: unknown;
}

/** A list, and what to ask of it: the query selects `Id`. */
export interface WholeList {
  readonly list: Addressed;
  readonly query: ApiPath;
}

/**
 * All items of a list in the order of their Ids; the query selects `Id`. Goes on with a paging token: a filter by Id would
 * scan more items than the list view threshold allows.
 */
export async function readWholeList<Item extends WithId>({ gate }: Pick<Site, 'gate'>, list: Addressed, query: ApiPath, signal: AbortSignal | undefined): Promise<Item[]> {
  return goneOn(gate, { list, query }, await gate.get<Page<Item>>(pageOf(gate, { list, query }), { signal }), signal);
}

/**
 * The same of several lists: one request while none is longer than a page.
 * @param along asked in that request, too, and answered in its order.
 */
export async function readWholeLists<Items extends readonly WithId[], Along = never>({ gate }: Pick<Site, 'gate'>, wanted: readonly WholeList[], signal: AbortSignal | undefined, along: readonly ApiPath[] = []): Promise<{ readonly lists: { -readonly [At in keyof Items]: Items[At][] }; readonly along: readonly Along[] }> {
  const first = await readMany<unknown>(gate, [...wanted.map((each) => pageOf(gate, each)), ...along], { signal });
  const lists = await Promise.all(wanted.map((each, at) => goneOn(gate, each, (first[at] ?? { value: [] }) as Page<WithId>, signal)));
  return { lists: lists as { -readonly [At in keyof Items]: Items[At][] }, along: first.slice(wanted.length) as Along[] };
}

async function goneOn<Item extends WithId>(gate: Gate, wanted: WholeList, first: Page<Item>, signal: AbortSignal | undefined): Promise<Item[]> {
  const items: Item[] = [];
  for (let page = first; ; ) {
    items.push(...page.value);
    const last = page.value[page.value.length - 1]?.Id;
    if (page.value.length < PAGE || typeof last !== 'number') return items;
    page = await gate.get<Page<Item>>(pageOf(gate, wanted, api`&$skiptoken=Paged%3DTRUE%26p_ID%3D${last}`), { signal });
  }
}

function pageOf({ webUrl }: Gate, { list, query }: WholeList, next: ApiPath = api``): ApiPath {
  return api`${itemsPath(webUrl, list)}?${query}&$orderby=Id&$top=${PAGE}${next}`;
}

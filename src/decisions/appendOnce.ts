import { SharePointError } from '../lists/rest/errors';
import { itemsPath, type Addressed } from '../lists/rest/listPath';
import { api, columnList, type ApiPath } from '../lists/rest/quote';
import type { Site } from './append';

export interface Once {
  readonly list: Addressed;
  /** The list's unique column. */
  readonly keyColumn: string;
  readonly key: string;
  /** What stands in the list afterwards, by column; the key among it. */
  readonly item: Readonly<Record<string, unknown>>;
}

/**
 * Adds one item to an append-only list, once. An unknown outcome is resolved by its key; where the key is taken, only
 * an item that says the same counts as success.
 * @returns the item as SharePoint keeps it.
 * @throws SharePointError where it is not known to be in the list: kind `unknownOutcome` where it may be, `duplicate` where another
 * text has the key, any other where it is not there.
 */
export async function appendOnce<Item extends object>(site: Site, once: Once, signal?: AbortSignal): Promise<Item> {
  return (await appendOrFind<Item>(site, once, signal)).item;
}

/** The same, and whether it was there already. */
export async function appendOrFind<Item extends object>({ gate }: Site, once: Once, signal?: AbortSignal): Promise<{ readonly item: Item; readonly how: 'added' | 'alreadyThere' }> {
  const items = itemsPath(gate.webUrl, once.list);
  const holder = async (): Promise<Item | undefined> => {
    const wanted: ApiPath = api`${columnList([once.keyColumn])} eq ${once.key}`;
    return (await gate.get<{ value: Item[] }>(api`${items}?$select=${columnList(['Id', 'Created', ...Object.keys(once.item)])}&$filter=${wanted}&$top=1`, { signal })).value[0];
  };
  const answer = await add<Item>(gate.post(items, once.item, { signal, findByKey: holder }));
  if (answer && saysTheSame(answer, once)) return { item: answer, how: 'added' };
  // The key is taken, or something else than the list answered: the list itself tells who holds the key.
  const kept = await holder().catch((cause: unknown) => {
    throw notKnown(once.key, cause);
  });
  if (!kept) throw notKnown(once.key);
  if (saysTheSame(kept, once)) return { item: kept, how: 'alreadyThere' };
  throw new SharePointError('duplicate', { status: 0, code: '', detail: `another text stands under ${once.key}`, requestId: '', operation: 'append' });
}

/** Undefined where the key is taken. */
async function add<Item>(adding: Promise<Item>): Promise<Item | undefined> {
  try {
    return await adding;
  } catch (error) {
    if (error instanceof SharePointError && error.kind === 'duplicate') return undefined;
    throw error;
  }
}

function notKnown(key: string, cause?: unknown): SharePointError {
  return new SharePointError('unknownOutcome', { status: 0, code: '', detail: `it is not known who holds ${key}`, requestId: '', operation: 'append', cause });
}

/** SharePoint gives back an empty text as null, and compares keys without case. */
function saysTheSame(kept: object, { item, keyColumn }: Once): boolean {
  const values = kept as Readonly<Record<string, unknown>>;
  return Object.entries(item).every(([column, wanted]) => column === keyColumn || (values[column] ?? null) === (wanted === '' ? null : wanted ?? null));
}

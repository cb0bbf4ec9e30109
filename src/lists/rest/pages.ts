import { SharePointError, TOO_LARGE } from './errors';
import type { Gate, RequestOptions } from './gate';
import { itemsPath, type Addressed } from './listPath';
import { api } from './quote';

export interface Page<Item> {
  readonly value: readonly Item[];
}

/** Items that the next page is asked for; smaller where a page could not be answered. */
export interface PageSize {
  top: number;
  readonly most: number;
}

/** How much smaller the next page is, where one could not be answered. */
const STEP = 10;
/**
 * Longest page that is read, in bytes: what is longer is broken off and asked for in smaller ones, since a page that takes in
 * half a gigabyte answers to nobody meanwhile, and is not answered in time over many a line. One item is read however long it is.
 */
export const MOST_BYTES = 20_000_000;
/** Text of a page that pages which began to fail grow up to again, in characters: well below what is read. */
const AIM = MOST_BYTES / 2;

export function pagesOfAtMost(most: number): PageSize {
  return { top: most, most };
}

/**
 * Whether a list still answers where many of its items were asked for in vain: then somebody wrote so much into them that
 * they go into no one answer, and smaller pages are answered. Anybody who may add to a list could keep it from being read else.
 */
export async function isTooLarge(gate: Gate, list: Addressed, error: unknown, options?: RequestOptions): Promise<boolean> {
  if (error instanceof SharePointError && error.code === TOO_LARGE) return true;
  if (!(error instanceof SharePointError) || !(error.kind === 'unavailable' || (error.kind === 'unexpected' && error.status >= 500))) return false;
  try {
    await gate.get(api`${itemsPath(gate.webUrl, list)}?$select=Id&$orderby=Id&$top=1`, options);
    return true;
  } catch {
    return false;
  }
}

/** One page, or the beginning of it where the whole is not answered: down to a single item. @throws SharePointError */
export async function readPage<Item>(gate: Gate, list: Addressed, size: PageSize, ask: (top: number, options: RequestOptions) => Promise<Page<Item>>, options?: RequestOptions): Promise<{ readonly items: readonly Item[]; readonly isLast: boolean }> {
  for (;;) {
    const { top } = size;
    try {
      const { value } = await ask(top, { ...options, mostBytes: top === 1 ? undefined : MOST_BYTES });
      if (top < size.most) size.top = topFor(value, size);
      return { items: value, isLast: value.length < top };
    } catch (error) {
      if (top === 1 || !(await isTooLarge(gate, list, error, options))) throw error;
      size.top = Math.max(1, Math.floor(top / STEP));
    }
  }
}

function topFor(items: readonly unknown[], { top, most }: PageSize): number {
  const each = items.length === 0 ? 0 : JSON.stringify(items).length / items.length;
  return each === 0 ? top : Math.max(1, Math.min(most, Math.floor(AIM / each)));
}

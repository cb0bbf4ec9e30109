import type { Gate } from '../lists/rest/gate';
import { itemsPath } from '../lists/rest/listPath';
import { api } from '../lists/rest/quote';
import { REGISTER_LIST } from '../lists/schema/addresses';
import type { Selected } from '../lists/schema/item';
import type { register } from '../lists/schema/register';

/** An exception as somebody names it: by the number that people see (`EX-0012` is the item 12), or by its key. */
export type NamedException = { readonly id: number } | { readonly key: string };

export interface FoundException {
  readonly id: number;
  readonly key: string;
  readonly title: string;
}

/** Looks one up on behalf of a field. */
export type ExceptionFinder = (named: NamedException, signal: AbortSignal) => Promise<FoundException | undefined>;

type Row = Selected<typeof register, 'Id' | 'ExceptionKey' | 'Title'>;

/** Undefined where the register holds none. Throws SharePointError. */
export async function findException(gate: Gate, named: NamedException, signal?: AbortSignal): Promise<FoundException | undefined> {
  const items = itemsPath(gate.webUrl, REGISTER_LIST);
  const where = 'id' in named ? api`Id eq ${named.id}` : api`ExceptionKey eq ${named.key}`;
  const { value } = await gate.get<{ value: Row[] }>(api`${items}?$select=Id,ExceptionKey,Title&$filter=${where}&$top=1`, { signal });
  const [row] = value;
  return row && row.ExceptionKey !== null ? { id: row.Id, key: row.ExceptionKey, title: row.Title ?? '' } : undefined;
}

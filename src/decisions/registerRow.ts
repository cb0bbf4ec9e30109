import { REGISTER_ROW_COLUMNS, type RegisterItem } from '../lists/codec/registerItem';
import { itemsPath } from '../lists/rest/listPath';
import { api, columnList, type ApiPath } from '../lists/rest/quote';
import { register } from '../lists/schema/register';
import type { Site } from './append';

/** A register row as it stands, with what it takes to change it. */
export interface FoundRow {
  readonly id: number;
  readonly path: ApiPath;
  readonly value: RegisterItem;
  readonly etag: string;
}

/** The row of an exception; undefined where there is none. */
export async function findRow({ gate }: Site, exceptionKey: string, signal?: AbortSignal): Promise<FoundRow | undefined> {
  const items = itemsPath(gate.webUrl, register);
  const { value } = await gate.get<{ value: { Id: number }[] }>(api`${items}?$select=Id&$filter=ExceptionKey eq ${exceptionKey}&$top=1`, { signal });
  const id = value[0]?.Id;
  if (id === undefined) return undefined;
  const path = api`${items}(${id})`;
  const { value: item, etag } = await gate.getWithEtag<RegisterItem>(api`${path}?$select=${columnList(REGISTER_ROW_COLUMNS)}`, { signal });
  return { id, path, value: item, etag };
}

/** True where the row says what it should. */
export function isRowOf(row: Pick<FoundRow, 'value'>, wanted: RegisterItem): boolean {
  return differingColumns(row.value, wanted).length === 0;
}

/** Columns in which a row does not say what it should. */
export function differingColumns(row: RegisterItem, wanted: RegisterItem): (keyof RegisterItem)[] {
  return REGISTER_ROW_COLUMNS.filter((column) => !same(row[column], wanted[column]));
}

/** SharePoint gives back an empty text as null and an instant without milliseconds. */
function same(kept: unknown, wanted: unknown): boolean {
  const plain = (value: unknown): unknown => (value === '' || value === undefined ? null : typeof value === 'string' ? value.replace(/\.000Z$/, 'Z') : value);
  return plain(kept) === plain(wanted);
}

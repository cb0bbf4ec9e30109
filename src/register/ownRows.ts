import { decodeHeldRow, HELD_ROW_COLUMNS, type HeldRow } from '../lists/codec/heldRow';
import type { Gate, RequestOptions } from '../lists/rest/gate';
import { itemsPath } from '../lists/rest/listPath';
import { api, columnList } from '../lists/rest/quote';
import { REGISTER_LIST } from '../lists/schema/addresses';
import type { RowItem } from './rows';

/** More than one person could answer for. */
const MOST = 2000;

/** Rows in which an account sits in the control owner's seat, over or not; one request. @throws SharePointError */
export async function readOwnRows(gate: Gate, login: string, options?: RequestOptions): Promise<readonly HeldRow[]> {
  const path = api`${itemsPath(gate.webUrl, REGISTER_LIST)}?$select=${columnList(HELD_ROW_COLUMNS)}&$filter=ControlOwnerLogin eq ${login}&$top=${MOST}`;
  const { value } = await gate.get<{ value: readonly RowItem[] }>(path, options);
  return value.flatMap((item) => decodeHeldRow(item) ?? []);
}

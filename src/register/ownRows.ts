import { decodeHeldRow, HELD_ROW_COLUMNS, type HeldRow } from '../lists/codec/heldRow';
import type { Gate, RequestOptions } from '../lists/rest/gate';
import { isOverThreshold, readInIdRanges, type Filtered } from '../lists/rest/idRanges';
import { itemsPath } from '../lists/rest/listPath';
import { isTooLarge, type Page } from '../lists/rest/pages';
import { api, columnList } from '../lists/rest/quote';
import { REGISTER_LIST } from '../lists/schema/addresses';
import type { RowItem } from './rows';

/** More than fit the filter are refused, so that one page is all. */
const PAGE = 5000;

/**
 * All rows in which an account sits in the control owner's seat, over or not, in the order of Ids: one request, and more only
 * where there are thousands, which anybody who may add rows can write. @throws SharePointError
 */
export async function readOwnRows(gate: Gate, login: string, options?: RequestOptions): Promise<readonly HeldRow[]> {
  const wanted = { list: REGISTER_LIST, query: api`$select=${columnList(HELD_ROW_COLUMNS)}`, where: api`ControlOwnerLogin eq ${login}` };
  return (await readItems(gate, wanted, options)).flatMap((item) => decodeHeldRow(item) ?? []);
}

async function readItems(gate: Gate, wanted: Filtered, options: RequestOptions | undefined): Promise<readonly RowItem[]> {
  const { list, query, where } = wanted;
  try {
    return (await gate.get<Page<RowItem>>(api`${itemsPath(gate.webUrl, list)}?${query}&$filter=${where}&$orderby=Id&$top=${PAGE}`, options)).value;
  } catch (error) {
    if (!isOverThreshold(error) && !(await isTooLarge(gate, list, error, options))) throw error;
    return readInIdRanges<RowItem>(gate, wanted, 0, options);
  }
}

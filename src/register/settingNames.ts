import type { Gate } from '../lists/rest/gate';
import { itemsPath } from '../lists/rest/listPath';
import { api } from '../lists/rest/quote';
import type { ItemOf } from '../lists/schema/item';
import type { register } from '../lists/schema/register';
import { REGISTER_LIST } from '../lists/schema/addresses';

/** Newest rows looked at: a register has far fewer settings than exceptions. */
const ROWS_LOOKED_AT = 1000;

/** Names of settings that exceptions are about, in the order of the alphabet: what somebody who asks may mean. */
export async function readSettingNames(gate: Gate, signal?: AbortSignal): Promise<readonly string[]> {
  const { value } = await gate.get<{ value: Pick<ItemOf<typeof register>, 'SettingName'>[] }>(
    api`${itemsPath(gate.webUrl, REGISTER_LIST)}?$select=SettingName&$orderby=Id desc&$top=${ROWS_LOOKED_AT}`,
    { signal },
  );
  return [...new Set(value.flatMap(({ SettingName }) => (SettingName ? [SettingName] : [])))].sort((a, b) => a.localeCompare(b));
}

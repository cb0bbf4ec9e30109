import type { Gate } from '../lists/rest/gate';
import { api, columnList } from '../lists/rest/quote';
import { TENANTS_LIST } from '../lists/schema/addresses';
import type { Selected } from '../lists/schema/item';
import type { tenants } from '../lists/schema/tenants';
import { readWholeList } from './readWholeList';

const COLUMNS = ['Id', 'Title', 'TenantId'] as const;
type TenantItem = Selected<typeof tenants, (typeof COLUMNS)[number]>;

/** The tenants that the register's list of tenants names. */
export async function readTenants(gate: Gate, signal?: AbortSignal): Promise<{ readonly id: string; readonly name: string }[]> {
  const items = await readWholeList<TenantItem>({ gate }, TENANTS_LIST, api`$select=${columnList(COLUMNS)}`, signal);
  return items.flatMap(({ Title, TenantId }) => (TenantId === null || TenantId === '' ? [] : [{ id: TenantId.toLowerCase(), name: Title ?? TenantId }]));
}

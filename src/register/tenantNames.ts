import type { Gate } from '../lists/rest/gate';
import { itemsPath } from '../lists/rest/listPath';
import { api } from '../lists/rest/quote';
import type { tenants } from '../lists/schema/tenants';

/** Address only, as in addresses.ts. */
const TENANTS_LIST = { kind: 'list', url: 'Tenants' } as const satisfies Pick<typeof tenants, 'kind' | 'url'>;

/** Names of the tenants whose exceptions stand in the register, by tenant id. */
export async function readTenantNames(gate: Gate, signal?: AbortSignal): Promise<ReadonlyMap<string, string>> {
  const path = api`${itemsPath(gate.webUrl, TENANTS_LIST)}?$select=Title,TenantId&$top=500`;
  const { value } = await gate.get<{ value: { Title: string | null; TenantId: string | null }[] }>(path, { signal });
  return new Map(value.flatMap(({ Title, TenantId }) => (Title && TenantId ? [[TenantId, Title] as const] : [])));
}

import type { Gate } from '../lists/rest/gate';
import { itemsPath } from '../lists/rest/listPath';
import { api } from '../lists/rest/quote';
import type { ItemOf } from '../lists/schema/item';
import type { observations } from '../lists/schema/observations';
import { OBSERVATIONS_LIST } from './addresses';

/** Newest reports looked at; a tenant without a newer report than these is shown by its id. */
const REPORTS_LOOKED_AT = 50;

/** Names of tenants by id, as the newest report of each says them. */
export async function readTenantNames(gate: Gate, signal?: AbortSignal): Promise<ReadonlyMap<string, string>> {
  const { value } = await gate.get<{ value: Pick<ItemOf<typeof observations>, 'Body'>[] }>(
    api`${itemsPath(gate.webUrl, OBSERVATIONS_LIST)}?$select=Body&$filter=Act eq 'reportRead'&$orderby=Id desc&$top=${REPORTS_LOOKED_AT}`,
    { signal },
  );
  const names = new Map<string, string>();
  for (const { Body } of value) {
    const tenant = tenantIn(Body);
    if (tenant && !names.has(tenant.id)) names.set(tenant.id, tenant.name);
  }
  return names;
}

/** Undefined for a body that is damaged or no report: it names nobody. */
function tenantIn(body: string | null): { id: string; name: string } | undefined {
  try {
    const { tenant } = JSON.parse(body ?? '{}') as { tenant?: { id?: unknown; name?: unknown } };
    return typeof tenant?.id === 'string' && typeof tenant.name === 'string' && tenant.name !== '' ? { id: tenant.id, name: tenant.name } : undefined;
  } catch {
    return undefined;
  }
}

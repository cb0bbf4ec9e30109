import type { Gate } from '../lists/rest/gate';
import { readNewest } from '../lists/rest/idRanges';
import { api } from '../lists/rest/quote';
import { sharedRead, type JoinRead } from '../lists/rest/sharedRead';
import type { ItemOf } from '../lists/schema/item';
import type { observations } from '../lists/schema/observations';
import { OBSERVATIONS_LIST } from '../lists/schema/addresses';

/** Newest reports looked at; a tenant without a newer report than these is shown by its id. */
const REPORTS_LOOKED_AT = 50;

type Names = ReadonlyMap<string, string>;

/** Reads that are on their way: every web part of a page asks for the names as it opens. */
const UNDER_WAY = new WeakMap<Gate, JoinRead<Names>>();

/** Names of tenants by id, as the newest report of each says them. */
export function readTenantNames(gate: Gate, signal?: AbortSignal): Promise<Names> {
  const join = UNDER_WAY.get(gate) ?? sharedRead((stop) => readNow(gate, stop), () => UNDER_WAY.delete(gate));
  UNDER_WAY.set(gate, join);
  return join(signal);
}

async function readNow(gate: Gate, signal: AbortSignal): Promise<Names> {
  const value = await readNewest<Pick<ItemOf<typeof observations>, 'Body'>>(gate, { list: OBSERVATIONS_LIST, query: api`$select=Body`, where: api`Act eq 'reportRead'` }, REPORTS_LOOKED_AT, { signal });
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

import type { Gate } from '../lists/rest/gate';
import { listPath } from '../lists/rest/listPath';
import { api } from '../lists/rest/quote';
import { OBSERVATIONS_LIST } from '../lists/schema/addresses';
import { ADD_LIST_ITEMS, hasRight, type RightsMask } from './rightsMask';

/** True where the person who is signed in may keep a report: to add to Observations is the authority to do so. */
export async function mayReadReports(gate: Gate, signal?: AbortSignal): Promise<boolean> {
  const path = api`${listPath(gate.webUrl, OBSERVATIONS_LIST)}?$select=EffectiveBasePermissions`;
  const { EffectiveBasePermissions } = await gate.get<{ EffectiveBasePermissions: RightsMask }>(path, { signal });
  return hasRight(EffectiveBasePermissions, ADD_LIST_ITEMS);
}

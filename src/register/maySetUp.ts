import type { Gate } from '../lists/rest/gate';
import { api } from '../lists/rest/quote';
import { hasRight, MANAGE_PERMISSIONS, MANAGE_WEB, type RightsMask } from './rightsMask';

/** True where the person who is signed in may make lists, levels and groups on the site. */
export async function maySetUp(gate: Gate, signal?: AbortSignal): Promise<boolean> {
  const { EffectiveBasePermissions } = await gate.get<{ EffectiveBasePermissions: RightsMask }>(api`web?$select=EffectiveBasePermissions`, { signal });
  return hasRight(EffectiveBasePermissions, MANAGE_WEB) && hasRight(EffectiveBasePermissions, MANAGE_PERMISSIONS);
}

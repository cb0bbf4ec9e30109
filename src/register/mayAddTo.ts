import type { Gate } from '../lists/rest/gate';
import { listPath } from '../lists/rest/listPath';
import { api } from '../lists/rest/quote';
import { readMany } from '../lists/rest/readMany';
import type { ListSchema } from '../lists/schema/list';
import { ADD_LIST_ITEMS, hasRight, type RightsMask } from './rightsMask';

/** For each list, whether the person who is signed in may add to it. One request. @throws SharePointError */
export async function mayAddTo(gate: Gate, lists: readonly Pick<ListSchema, 'kind' | 'url'>[], signal?: AbortSignal): Promise<readonly boolean[]> {
  const masks = await readMany<{ EffectiveBasePermissions: RightsMask }>(gate, lists.map((list) => api`${listPath(gate.webUrl, list)}?$select=EffectiveBasePermissions`), { signal });
  return masks.map(({ EffectiveBasePermissions }) => hasRight(EffectiveBasePermissions, ADD_LIST_ITEMS));
}

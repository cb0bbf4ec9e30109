import './pnp';
import type { SPFI } from '@pnp/sp/fi.js';
import type { IList } from '@pnp/sp/lists/types.js';
import { listPath, type ListSchema } from '../schema/list';

/** A list by its address, which stays when an administrator renames it. */
export function listHandle(sp: SPFI, webPath: string, list: Pick<ListSchema, 'kind' | 'url'>): IList {
  return sp.web.getList(`${webPath === '/' ? '' : webPath}/${listPath(list)}`);
}

import { listPath as pathInSite, type ListSchema } from '../schema/list';
import { api, type ApiPath } from './quote';

/** What of a list's schema tells where it stands. */
export type Addressed = Pick<ListSchema, 'kind' | 'url'>;

/** Server-relative address of a list's folder, e.g. `/sites/register/Lists/Requests`. */
export function listFolder(webUrl: string, list: Addressed): string {
  return `${decodeURIComponent(new URL(webUrl).pathname).replace(/\/$/, '')}/${pathInSite(list)}`;
}

/** API path of a list, found by its address: titles may be renamed by administrators, addresses may not. */
export function listPath(webUrl: string, list: Addressed): ApiPath {
  return api`web/getList(${listFolder(webUrl, list)})`;
}

/** API path of a list's items. */
export function itemsPath(webUrl: string, list: Addressed): ApiPath {
  return api`${listPath(webUrl, list)}/items`;
}

import { api, type ApiPath } from './quote';

/** Where a list's pages are, below the site; a library stands at the site's root. Titles may be renamed, this may not. */
export function listFolder(webUrl: string, name: string, library = false): string {
  const site = decodeURIComponent(new URL(webUrl).pathname).replace(/\/$/, '');
  return library ? `${site}/${name}` : `${site}/Lists/${name}`;
}

/** API path of a list, found by its address. */
export function listPath(webUrl: string, name: string, library = false): ApiPath {
  return api`web/getList(${listFolder(webUrl, name, library)})`;
}

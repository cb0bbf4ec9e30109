import type { Send } from '../lists/rest/exchange';

/** Node's fetch with what signs a request in: a bearer token for a tenant, a person's name for the local SharePoint. */
export function sendFromNode({ as, token }: { readonly as?: string | undefined; readonly token?: string | undefined }): Send {
  return async (url, init) => {
    const headers = new Headers(init.headers);
    if (token) headers.set('Authorization', `Bearer ${token}`);
    if (as) headers.set('x-local-person', as);
    return fetch(url, { ...init, headers });
  };
}

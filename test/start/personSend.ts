import type { Send } from '../../src/lists/rest/exchange';

/** A fetch that the local SharePoint takes for one of its people. */
export function personSend(person: string): Send {
  return (url, init) => {
    const headers = new Headers(init.headers);
    headers.set('x-local-person', person);
    return fetch(url, { ...init, headers });
  };
}

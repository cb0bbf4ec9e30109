import type { Send } from '../../src/lists/rest/exchange';
import { createGate, type Gate } from '../../src/lists/rest/gate';
import type { SharePoint } from '../sharepoint/server';
import { startWatched } from './registerSite';

export interface Site {
  readonly sharePoint: SharePoint;
  readonly webUrl: string;
  /** The gate of that person, on the site or a subsite; `through` may answer in SharePoint's place. */
  as(person: string, through?: (send: Send) => Send, subsite?: string): Gate;
  /** Requests since the last call that were not plain reads. */
  writes(): readonly { readonly method: string; readonly url: string }[];
  get<T>(path: string, person?: string): Promise<T>;
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
}

/** A local SharePoint of its own, with its empty site. */
export async function startSite(path = '/sites/empty'): Promise<Site> {
  const sharePoint = await startWatched();
  const webUrl = `${sharePoint.url}${path}`;
  const sendAs = (person: string): Send => async (url, init) => {
    const headers = new Headers(init.headers);
    headers.set('x-local-person', person);
    return fetch(url, { ...init, headers });
  };
  const json = { Accept: 'application/json;odata=nometadata', 'Content-Type': 'application/json;odata=nometadata' };
  return {
    sharePoint,
    webUrl,
    as: (person, through = (send) => send, subsite = '') => createGate({ webUrl: `${webUrl}${subsite && `/${subsite}`}`, send: through(sendAs(person)) }),
    writes: () => {
      const found = sharePoint.control.requests().filter(({ method, url }) => method !== 'GET' && !url.endsWith('/_api/contextinfo'));
      sharePoint.control.clearLog();
      return found;
    },
    get: async <T>(apiPath: string, person = 'ada') => (await sendAs(person)(`${webUrl}/_api/${apiPath}`, { headers: json })).json() as Promise<T>,
    post: async (apiPath, body, headers = {}) => {
      const digest = (await (await sendAs('ada')(`${webUrl}/_api/contextinfo`, { method: 'POST', headers: json })).json()) as { FormDigestValue: string };
      return sendAs('ada')(`${webUrl}/_api/${apiPath}`, { method: 'POST', headers: { ...json, 'X-RequestDigest': digest.FormDigestValue, ...headers }, body: JSON.stringify(body) });
    },
  };
}

/** Sees the n-th write (from 1) and answers it otherwise. */
function atWrite(nth: number, answer: (send: () => Promise<Response>) => Promise<Response>): (send: Send) => Send {
  return (send) => {
    let count = 0;
    return async (url, init) => {
      const writes = (init.method ?? 'GET') !== 'GET' && !url.endsWith('/contextinfo');
      return writes && ++count === nth ? answer(async () => send(url, init)) : send(url, init);
    };
  };
}

/** Answers the n-th write with what SharePoint says to those who may not; nothing is done. */
export function refusingWrite(nth: number): (send: Send) => Send {
  const body = { 'odata.error': { code: '-2147024891, System.UnauthorizedAccessException', message: { lang: 'en-US', value: 'Access denied.' } } };
  return atWrite(nth, async () => new Response(JSON.stringify(body), { status: 403, headers: { 'content-type': 'application/json;odata=nometadata' } }));
}

/** Lets the n-th write be done and loses its answer. */
export function losingAnswer(nth: number): (send: Send) => Send {
  return atWrite(nth, async (send) => {
    await send();
    throw new TypeError('fetch failed');
  });
}

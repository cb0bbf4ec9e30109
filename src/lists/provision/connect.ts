import './pnp';
import { combine } from '@pnp/core';
import { DefaultParse, HttpRequestError, type Queryable } from '@pnp/queryable';
import { DefaultHeaders, DefaultInit } from '@pnp/sp/behaviors/defaults.js';
import { spfi, type SPFI } from '@pnp/sp/fi.js';
import { createDigestSource } from '../rest/digest';
import type { Send } from '../rest/exchange';

/**
 * PnPjs over a fetch of ours: the gate's of a page, or Node's. Its own sends are not used, since they send a POST
 * again when SharePoint is busy, and a POST that was done once must not be done twice. Its own digest is not used
 * either: that is kept for the whole page by address, whoever is signed in.
 */
export function connect(webUrl: string, send: Send): SPFI {
  const digests = createDigestSource(() => askForDigest(webUrl, send));
  return spfi(webUrl).using(DefaultHeaders(), DefaultInit(), DefaultParse(), (instance: Queryable) => {
    instance.on.pre.prepend(async (url, init, result) => [/^https?:/.test(url) ? url : combine(webUrl, url), init, result]);
    instance.on.auth(async (url, init) => {
      if ((init.method ?? 'GET').toUpperCase() === 'GET') return [url, init];
      return [url, { ...init, headers: { ...init.headers, 'X-RequestDigest': await digests.value() } }];
    });
    instance.on.send.replace(async (url, init) => send(url.toString(), init));
    return instance;
  });
}

async function askForDigest(webUrl: string, send: Send): Promise<{ value: string; expiresAtMs: number }> {
  // eslint-disable-next-line no-restricted-syntax -- there is no gate here, and no value in the address but the site's own
  const response = await send(`${webUrl}/_api/contextinfo`, { method: 'POST', headers: { Accept: 'application/json;odata=nometadata' }, credentials: 'same-origin' });
  if (!response.ok) throw await HttpRequestError.init(response);
  const answer = (await response.json()) as { FormDigestValue: string; FormDigestTimeoutSeconds: number };
  return { value: answer.FormDigestValue, expiresAtMs: Date.now() + answer.FormDigestTimeoutSeconds * 1000 };
}

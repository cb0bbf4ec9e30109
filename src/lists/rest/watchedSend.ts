import type { Send } from './exchange';

/**
 * A fetch of the browser that tells how many bytes of a body went out, which fetch itself cannot (Fetch standard, upload
 * progress). It answers and rejects as fetch does; made for one upload, it is no part of what a page loads first.
 */
export function watchedSend(onSent: (bytes: number) => void): Send {
  return (url, { method = 'GET', headers, body, signal }) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const request = new XMLHttpRequest();
      const stop = (): void => request.abort();
      request.open(method, url);
      request.responseType = 'arraybuffer';
      new Headers(headers).forEach((value, name) => request.setRequestHeader(name, value));
      request.upload.onprogress = ({ loaded }) => onSent(loaded);
      request.onload = () => resolve(responseOf(request));
      request.onerror = () => reject(new TypeError('no answer'));
      request.onabort = () => reject(signal?.reason);
      request.onloadend = () => signal?.removeEventListener('abort', stop);
      signal?.addEventListener('abort', stop, { once: true });
      request.send(body as XMLHttpRequestBodyInit | null);
    });
}

/** Statuses whose answers have no body (Fetch standard, null body status). */
const WITHOUT_BODY: readonly number[] = [204, 205, 304];

function responseOf(request: XMLHttpRequest): Response {
  const headers = new Headers();
  for (const line of request.getAllResponseHeaders().trim().split('\r\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.append(line.slice(0, colon), line.slice(colon + 1).trim());
  }
  const { status, statusText } = request;
  return new Response(WITHOUT_BODY.includes(status) ? null : (request.response as ArrayBuffer), { status, statusText, headers });
}

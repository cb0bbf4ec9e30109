import type { Control } from './control';
import { createCore } from './core';
import type { CoreOptions } from './core';
import { replyAfter } from './faultReplies';
import type { Reply, Request } from './request';

/** The same SharePoint without sockets, for runs that ask it a million times. */
export type InProcess = {
  /** Absolute address; nothing listens there. */
  url: string;
  control: Control;
  /** A fetch by one person. It ends as a browser's does: with an answer, a broken one, or none. */
  fetchAs(person: string): (url: string, init: RequestInit) => Promise<Response>;
  close(): void;
};

const ORIGIN = 'http://sharepoint.local';

export function openSharePoint(options: CoreOptions = {}): InProcess {
  const core = createCore(options);
  const { faults, db } = core.shared;
  core.shared.origin = ORIGIN;

  const answer = async (request: Request): Promise<Response> => {
    const startedMs = performance.now();
    const outcome = await core.settle(request);
    const { reply, fault } = outcome;
    core.logged(request, outcome, startedMs);
    if (fault?.effect === 'resetBefore' || fault?.effect === 'resetAfter') throw new TypeError('fetch failed');
    if (fault?.effect === 'delayAfter') await faults.hold(fault);
    return responseOf(replyAfter(fault, reply), core.common(), fault?.effect === 'truncate');
  };

  return {
    url: ORIGIN,
    control: core.control,
    fetchAs: (person) => (url, init) => {
      const request = requestOf(url, init, person);
      const { signal } = init;
      return signal ? unlessAborted(() => answer(request), signal) : answer(request);
    },
    close: () => {
      faults.abandon();
      db.close();
    },
  };
}

function requestOf(url: string, init: RequestInit, person: string): Request {
  const headers: Record<string, string> = {};
  new Headers(init.headers).forEach((value, name) => {
    headers[name] = value;
  });
  const { pathname, search } = new URL(url);
  return { method: init.method ?? 'GET', url: `${pathname}${search}`, headers: { ...headers, 'x-local-person': person }, body: bytesOf(init.body) };
}

function bytesOf(body: RequestInit['body']): Uint8Array {
  if (body === undefined || body === null) return new Uint8Array();
  if (typeof body === 'string') return Buffer.from(body);
  if (body instanceof Uint8Array) return body;
  throw new TypeError('a body that is neither text nor bytes');
}

/** Half of the body, then the connection ends, where it is cut. */
function responseOf({ status, headers, body }: Reply, common: Record<string, string>, isCut: boolean): Response {
  const init = { status, headers: { ...common, ...headers } };
  if (status === 204 || status === 304) return new Response(null, init);
  if (!isCut) return new Response(body as BodyInit, init);
  const bytes = Buffer.from(body as string);
  return new Response(
    new ReadableStream<Uint8Array>({
      pull: (controller) => {
        controller.enqueue(bytes.subarray(0, Math.floor(bytes.length / 2)));
        controller.error(new TypeError('terminated'));
      },
    }),
    init,
  );
}

/** As a browser does: who gives up gets no answer, whatever becomes of the request. */
function unlessAborted(answer: () => Promise<Response>, signal: AbortSignal): Promise<Response> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(new DOMException('This operation was aborted', 'AbortError'));
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop, { once: true });
    void answer().then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

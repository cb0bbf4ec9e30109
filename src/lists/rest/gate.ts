import type { Operation } from './answer';
import { createDigestSource, type Digest } from './digest';
import { isDigestRefusal, SharePointError } from './errors';
import { createExchange, type Parse, type Send } from './exchange';
import { ApiPath } from './quote';
import { createPlainSend } from './plainSend';
import type { ServerClock } from './serverClock';
import { wait as waitFor } from './wait';

export interface GateOptions {
  /** Absolute address of the site, without a slash at its end. */
  readonly webUrl: string;
  readonly send: Send;
  /** Form digest that the page already holds for this very site; saves one request. */
  readonly digest?: Digest | undefined;
  readonly random?: () => number;
  readonly wait?: (ms: number, signal?: AbortSignal) => Promise<void>;
  readonly now?: () => number;
}

export interface RequestOptions {
  readonly signal?: AbortSignal | undefined;
}

/** How a write may be sent again: only where what it wrote can be found by a key. */
export interface WriteOptions<T> extends RequestOptions {
  /**
   * Looks for what this write would have made; asked after an unknown outcome. Found: that is the answer. Undefined:
   * the write is sent again, which ends in kind `duplicate` where the first one was merely late.
   */
  readonly findByKey?: (() => Promise<T | undefined>) | undefined;
}

/**
 * The one way to SharePoint of a page. Reads are tried again (429, 408, 5xx, network, cut short); a write never is
 * unless it says how to find what it wrote. Every method throws SharePointError.
 */
export interface Gate {
  readonly webUrl: string;
  readonly clock: ServerClock;
  get<T>(path: ApiPath, options?: RequestOptions): Promise<T>;
  /** One entity with its ETag, for a later `merge`. */
  getWithEtag<T>(path: ApiPath, options?: RequestOptions): Promise<{ value: T; etag: string }>;
  getBytes(path: ApiPath, options?: RequestOptions): Promise<Uint8Array>;
  /** A POST that changes nothing, answered in XML (change log); `parse` throws where the text stops in the middle. */
  readText<T>(path: ApiPath, body: unknown, parse: (text: string) => T, options?: RequestOptions): Promise<T>;
  post<T>(path: ApiPath, body: unknown, options?: WriteOptions<T>): Promise<T>;
  /** Changes some columns of an item that nobody changed since `etag`; answers the new ETag. Kind `conflict` otherwise. */
  merge(path: ApiPath, body: unknown, etag: string, options?: RequestOptions): Promise<string>;
  upload<T>(path: ApiPath, bytes: Uint8Array, options?: WriteOptions<T>): Promise<T>;
  /** For PnPjs: a bare fetch through the same queue, with reads tried again. Answers refusals as they are. */
  readonly send: Send;
  /** When held-back requests go out again, by the PC's clock; 0 where SharePoint did not ask for silence. */
  heldUntilMs(): number;
  /** Called when SharePoint asks for silence; the returned function ends that. */
  onThrottled(listener: (untilMs: number) => void): () => void;
}

interface Outgoing {
  readonly method: 'GET' | 'POST';
  readonly writes: boolean;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: BodyInit;
  readonly needsDigest?: boolean;
}

const JSON_TYPE = 'application/json;odata=nometadata';
const GET: Outgoing = { method: 'GET', writes: false };

export function createGate(options: GateOptions): Gate {
  const { webUrl, send, random = Math.random, wait = waitFor, now = Date.now } = options;
  const exchange = createExchange({ send, random, wait, now });
  const digests = createDigestSource(askForDigest, now, options.digest);

  /** Sends with a digest where one is needed; a digest that SharePoint refuses is renewed once (nothing was done yet). */
  async function attempt<T>(path: ApiPath, out: Outgoing, operation: Operation, signal: AbortSignal | undefined, parse: Parse<T>): Promise<T> {
    const url = `${webUrl}/_api/${path.text}`;
    for (let renewed = false; ; renewed = true) {
      const digest = out.needsDigest ? await digests.value() : undefined;
      const headers = { Accept: JSON_TYPE, ...out.headers, ...(digest === undefined ? {} : { 'X-RequestDigest': digest }) };
      const init: RequestInit = { method: out.method, headers, body: out.body ?? null, signal: signal ?? null, credentials: 'same-origin', cache: 'no-store' };
      try {
        return await exchange.once(url, init, operation, parse);
      } catch (error) {
        if (renewed || digest === undefined || !(error instanceof SharePointError) || !isDigestRefusal(error)) throw error;
        digests.refused(digest);
      }
    }
  }

  function run<T>(path: ApiPath, out: Outgoing, parse: Parse<T>, { signal, findByKey }: WriteOptions<T> = {}): Promise<T> {
    const operation = { name: `${out.headers?.['X-HTTP-Method'] ?? out.method} ${path.text.split('?')[0] ?? ''}`, writes: out.writes };
    return exchange.withRetry(operation, signal, () => attempt(path, out, operation, signal, parse), findByKey);
  }

  async function askForDigest(): Promise<Digest> {
    const asked = now();
    const info = await run(new ApiPath('contextinfo'), { method: 'POST', writes: false }, json<ContextInfo>);
    return { value: info.FormDigestValue, expiresAtMs: asked + info.FormDigestTimeoutSeconds * 1000 };
  }

  return {
    webUrl,
    clock: exchange.clock,
    heldUntilMs: exchange.heldUntilMs,
    onThrottled: exchange.onThrottled,
    send: createPlainSend(exchange),
    get: <T>(path: ApiPath, how?: RequestOptions) => run(path, GET, json<T>, how),
    getWithEtag: <T>(path: ApiPath, how?: RequestOptions) => run(path, GET, async (response) => ({ value: await json<T>(response), etag: etagOf(response) }), how),
    getBytes: (path, how) => run(path, { ...GET, headers: { Accept: '*/*' } }, async (response) => new Uint8Array(await response.arrayBuffer()), how),
    readText: (path, body, parse, how) => run(path, withBody(body, false), async (response) => parse(await response.text()), how),
    post: <T>(path: ApiPath, body: unknown, how?: WriteOptions<T>) => run(path, withBody(body, true), json<T>, how),
    merge: (path, body, etag, how) => run(path, withBody(body, true, { 'X-HTTP-Method': 'MERGE', 'IF-MATCH': etag }), async (response) => etagOf(response), how),
    upload: <T>(path: ApiPath, bytes: Uint8Array, how?: WriteOptions<T>) => run(path, { method: 'POST', writes: true, needsDigest: true, body: bytes }, json<T>, how),
  };
}

interface ContextInfo {
  readonly FormDigestValue: string;
  readonly FormDigestTimeoutSeconds: number;
}

function withBody(body: unknown, writes: boolean, headers: Readonly<Record<string, string>> = {}): Outgoing {
  return { method: 'POST', writes, needsDigest: true, headers: { 'Content-Type': JSON_TYPE, ...headers }, body: JSON.stringify(body) };
}

async function json<T>(response: Response): Promise<T> {
  return JSON.parse(await response.text()) as T;
}

function etagOf(response: Response): string {
  return response.headers.get('etag') ?? '';
}

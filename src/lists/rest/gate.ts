import type { Operation } from './answer';
import { boundedText } from './boundedText';
import { createDigestSource, type Digest } from './digest';
import { isDigestRefusal, SharePointError } from './errors';
import { createExchange, type Parse, type Send } from './exchange';
import { expectedMember, isExpected } from './expectedMember';
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
  /**
   * Longest time for one try (30 s), and for one that carries a file (10 min). What comes later is as good as lost: a read
   * is tried again, the outcome of a write is unknown.
   */
  readonly timeoutMs?: number;
  readonly fileTimeoutMs?: number;
}

export interface RequestOptions {
  readonly signal?: AbortSignal | undefined;
  /** Longest answer that is read of `get` and `readText`; a longer one ends in code `TOO_LARGE` and is not asked for again. */
  readonly mostBytes?: number | undefined;
}

/** How a write may be sent again: only where what it wrote can be found by a key. */
export interface WriteOptions<T> extends RequestOptions {
  /**
   * Looks for what this write would have made; asked after an unknown outcome. Found: that is the answer. Undefined:
   * the write is sent again, which ends in kind `duplicate` where the first one was merely late. Where it throws, the
   * write is not sent again and its outcome stays unknown.
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
  /**
   * A POST that changes nothing, answered in XML (change log) or in parts (batch); `parse` throws where the text stops in
   * the middle. @param options.contentType of a body that is a text already and no JSON.
   */
  readText<T>(path: ApiPath, body: unknown, parse: (text: string) => T, options?: RequestOptions & { readonly contentType?: string | undefined }): Promise<T>;
  post<T>(path: ApiPath, body: unknown, options?: WriteOptions<T>): Promise<T>;
  /**
   * Changes some columns of an item that nobody changed since `etag`; answers the new ETag. Kind `conflict` otherwise, and
   * also where its own first try was done unseen: the ETag keeps it from being done twice.
   */
  merge(path: ApiPath, body: unknown, etag: string, options?: RequestOptions): Promise<string>;
  /** @param options.via a fetch in place of the page's own, for one that tells how far it is. */
  upload<T>(path: ApiPath, bytes: Uint8Array, options?: WriteOptions<T> & { readonly via?: Send | undefined }): Promise<T>;
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
  readonly via?: Send | undefined;
  readonly carriesFile?: boolean;
}

const JSON_TYPE = 'application/json;odata=nometadata';
const GET: Outgoing = { method: 'GET', writes: false };

export function createGate(options: GateOptions): Gate {
  const { webUrl, send, random = Math.random, wait = waitFor, now = Date.now, timeoutMs = 30_000, fileTimeoutMs = 600_000 } = options;
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
        return await exchange.once(url, init, operation, parse, undefined, out.via);
      } catch (error) {
        if (renewed || digest === undefined || !(error instanceof SharePointError) || !isDigestRefusal(error)) throw error;
        digests.refused(digest);
      }
    }
  }

  function run<T>(path: ApiPath, out: Outgoing, parse: Parse<T>, { signal, findByKey }: WriteOptions<T> = {}): Promise<T> {
    const operation = { name: `${out.headers?.['X-HTTP-Method'] ?? out.method} ${path.text.split('?')[0] ?? ''}`, writes: out.writes, conditional: out.headers?.['IF-MATCH'] !== undefined, timeoutMs: out.carriesFile ? fileTimeoutMs : timeoutMs };
    return exchange.withRetry(operation, signal, () => attempt(path, out, operation, signal, parse), findByKey);
  }

  async function askForDigest(): Promise<Digest> {
    const asked = now();
    const info = await run(new ApiPath('contextinfo'), { method: 'POST', writes: false }, json<ContextInfo>('FormDigestValue'));
    return { value: info.FormDigestValue, expiresAtMs: asked + info.FormDigestTimeoutSeconds * 1000 };
  }

  return {
    webUrl,
    clock: exchange.clock,
    heldUntilMs: exchange.heldUntilMs,
    onThrottled: exchange.onThrottled,
    send: createPlainSend(exchange, fileTimeoutMs),
    get: <T>(path: ApiPath, how?: RequestOptions) => run(path, GET, json<T>(expectedMember(path), true, how?.mostBytes), how),
    getWithEtag: <T>(path: ApiPath, how?: RequestOptions) =>
      run(path, GET, async (response) => ({ value: await json<T>(expectedMember(path))(response), etag: etagOf(response) }), how),
    getBytes: (path, how) => run(path, { ...GET, headers: { Accept: '*/*' }, carriesFile: true }, async (response) => new Uint8Array(await response.arrayBuffer()), how),
    readText: (path, body, parse, how) =>
      run(path, how?.contentType === undefined ? withBody(body, false) : { ...withBody(null, false, { 'Content-Type': how.contentType }), body: body as string }, async (response) => parse(await boundedText(response, how?.mostBytes)), how),
    post: <T>(path: ApiPath, body: unknown, how?: WriteOptions<T>) => run(path, withBody(body, true), json<T>(path.text.endsWith('/items') ? 'Id' : undefined), how),
    merge: (path, body, etag, how) =>
      run(path, withBody(body, true, { 'X-HTTP-Method': 'MERGE', 'IF-MATCH': etag }), async (response) => etagOf(response), { ...how, findByKey: etag === '*' ? undefined : nothing }),
    upload: <T>(path: ApiPath, bytes: Uint8Array, how?: WriteOptions<T> & { readonly via?: Send | undefined }) =>
      run(path, { method: 'POST', writes: true, needsDigest: true, body: bytes, via: how?.via, carriesFile: true }, json<T>('ServerRelativeUrl'), how),
  };
}

interface ContextInfo {
  readonly FormDigestValue: string;
  readonly FormDigestTimeoutSeconds: number;
}

function withBody(body: unknown, writes: boolean, headers: Readonly<Record<string, string>> = {}): Outgoing {
  return { method: 'POST', writes, needsDigest: true, headers: { 'Content-Type': JSON_TYPE, ...headers }, body: JSON.stringify(body) };
}

function json<T>(member?: string, orRows = false, mostBytes?: number): Parse<T> {
  return async (response) => {
    const answer = JSON.parse(await boundedText(response, mostBytes)) as T;
    if (!isExpected(answer, member, orRows)) throw new SyntaxError(`no ${member}`);
    return answer;
  };
}

/** Without one nothing could be changed later but over somebody else. */
function etagOf(response: Response): string {
  const etag = response.headers.get('etag');
  if (!etag) throw new SyntaxError('no ETag');
  return etag;
}

async function nothing(): Promise<undefined> {
  return undefined;
}

import { startSharePoint } from '../server';
import type { Options, SharePoint } from '../server';

/** One answer, read as text and, where it is JSON, as JSON. */
export type Answered = { status: number; headers: Headers; text: string; json: Json };
export type Json = { [name: string]: Json } & { length: number; [Symbol.iterator](): Iterator<Json> } & (string | number | boolean | null | Json[]);
export type Sent = { flavour?: 'none' | 'minimal' | 'verbose'; headers?: Record<string, string>; body?: unknown; raw?: string | Uint8Array };

export const ACCEPT = { none: 'application/json;odata=nometadata', minimal: 'application/json', verbose: 'application/json;odata=verbose' } as const;

/** One person at one site, who fetches a digest when a write needs it. Paths start after `_api/`. */
export class Visitor {
  private digest: string | undefined;
  private readonly site: string;
  private readonly headers: Record<string, string>;
  constructor(site: string, headers: Record<string, string>) {
    this.site = site;
    this.headers = headers;
  }
  get(path: string, sent: Sent = {}): Promise<Answered> {
    return this.send('GET', path, sent);
  }
  async write(method: 'POST' | 'MERGE' | 'PUT' | 'DELETE' | 'PATCH', path: string, body?: unknown, sent: Sent = {}): Promise<Answered> {
    this.digest ??= String((await this.send('POST', 'contextinfo', {})).json['FormDigestValue']);
    const headers = { 'x-requestdigest': this.digest, ...(method === 'POST' ? {} : { 'x-http-method': method }), ...sent.headers };
    return this.send('POST', path, { ...sent, headers, ...(body === undefined ? {} : { body }) });
  }
  post(path: string, body?: unknown, sent: Sent = {}): Promise<Answered> {
    return this.write('POST', path, body, sent);
  }
  /** POST that must succeed; returns its JSON. */
  async make(path: string, body?: unknown): Promise<Json> {
    const answer = await this.post(path, body);
    if (answer.status >= 300) throw new Error(`POST ${path}: ${answer.status} ${answer.text}`);
    return answer.json;
  }
  async send(method: string, path: string, { flavour = 'none', headers = {}, body, raw }: Sent): Promise<Answered> {
    const type: Record<string, string> = body === undefined ? {} : { 'content-type': flavour === 'verbose' ? ACCEPT.verbose : 'application/json' };
    const response = await fetch(`${this.site}/_api/${path}`, { method, headers: { accept: ACCEPT[flavour], ...type, ...this.headers, ...headers }, ...(body === undefined && raw === undefined ? {} : { body: raw ?? JSON.stringify(body) }) } as RequestInit);
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: (/json/.test(response.headers.get('content-type') ?? '') && text !== '' ? JSON.parse(text) : {}) as Json };
  }
}

export type TestSite = SharePoint & { as(person: string): Visitor; app(name: string): Visitor };
/** A fresh server in memory; `as('vic')` speaks as that person on the empty site. */
export async function startSite(options: Options = {}, path = '/sites/empty'): Promise<TestSite> {
  const server = await startSharePoint(options);
  return { ...server, as: (person) => new Visitor(`${server.url}${path}`, { 'x-local-person': person }), app: (name) => new Visitor(`${server.url}${path}`, { 'x-local-app': name }) };
}

/** Code of an error in any of its envelopes. */
export function codeOf({ json }: Answered): string {
  const found = (json['odata.error'] ?? json['error']) as Json | undefined;
  return String(found?.['code'] ?? '');
}
export function messageOf({ json }: Answered): string {
  const message = ((json['odata.error'] ?? json['error']) as Json | undefined)?.['message'] as Json | undefined;
  return String(typeof message === 'string' ? message : (message?.['value'] ?? ''));
}

/** A list with columns given as `<Field>` attributes: `{ Key: 'Type="Text" Indexed="TRUE"' }`. */
export async function makeList(visitor: Visitor, title: string, columns: Readonly<Record<string, string>> = {}, more: Record<string, unknown> = {}): Promise<string> {
  await visitor.make('web/lists', { Title: title, BaseTemplate: 100, ...more });
  const list = `web/lists/getByTitle('${title}')`;
  for (const [name, attributes] of Object.entries(columns)) {
    await visitor.make(`${list}/fields/createfieldasxml`, { parameters: { SchemaXml: `<Field Name="${name}" DisplayName="${name}" ${attributes}/>`, Options: 8 } });
  }
  return list;
}

/** Adds many items quickly, 100 to a batch. */
export async function addMany(visitor: Visitor, list: string, rows: readonly Record<string, unknown>[], siteUrl: string): Promise<void> {
  for (let at = 0; at < rows.length; at += 100) {
    const parts = rows.slice(at, at + 100).map((row) => `--c\nContent-Type: application/http\nContent-Transfer-Encoding: binary\n\nPOST ${siteUrl}/_api/${list}/items HTTP/1.1\naccept: application/json;odata=nometadata\ncontent-type: application/json\n\n${JSON.stringify(row)}\n`);
    const answer = await visitor.post('$batch', undefined, { raw: `--b\nContent-Type: multipart/mixed; boundary=c\n\n${parts.join('\n')}\n--c--\n\n--b--\n`, headers: { 'content-type': 'multipart/mixed; boundary=b' } });
    const made = answer.text.match(/^HTTP\/1\.1 201 /gm)?.length ?? 0;
    if (made !== parts.length) throw new Error(`${made} of ${parts.length} items added: ${answer.text.slice(0, 600)}`);
  }
}

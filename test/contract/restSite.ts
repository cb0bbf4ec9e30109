import { startWatched } from './registerSite';
import { PESSIMISTIC } from '../sharepoint/switches';
import type { Switches } from '../sharepoint/switches';

/** An answer, read whole. */
export interface RestAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- facts are about JSON whose shape is what is tried
  readonly json: any;
}
export interface Asked {
  readonly accept?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly raw?: string;
}
/** A site on which REST facts are tried, by whoever has Full Control there. */
export interface RestSite {
  readonly url: string;
  ask(method: string, path: string, asked?: Asked): Promise<RestAnswer>;
  /** Name for a scratch list of its own. */
  scratch(): string;
  close(): Promise<void>;
}

export const NO_METADATA = 'application/json;odata=nometadata';
const TENANT_SITE = process.env['CONTRACT_SITE'];
const TENANT_TOKEN = process.env['CONTRACT_TOKEN'];
/** The facts must hold whatever the undocumented ones are; a tenant has its own answers to those. */
export const SWITCH_SETS: readonly (readonly [string, Partial<Switches>])[] =
  TENANT_SITE === undefined
    ? [
        ['switches that hurt most', PESSIMISTIC],
        ['switches the other way', { forgedStampWhileAdding: false, duplicateStatus: 400, refusedAddUsesUpId: false, ensureUserRefusedToAddOnly: false, overwriteByAddOnly: false, officeFilesRewritten: false, throttleBodyIsHtml: false, appGrantReachesAroundListRights: false }],
      ]
    : [[`the tenant's site ${TENANT_SITE}`, {}]];

/** The local SharePoint; with CONTRACT_SITE and CONTRACT_TOKEN (a bearer token) in the environment, a site of a tenant. */
export async function openRestSite(switches: Partial<Switches>): Promise<RestSite> {
  const local = TENANT_SITE === undefined ? await startWatched({ switches }) : undefined;
  const url = TENANT_SITE ?? `${local?.url ?? ''}/sites/empty`;
  const identity: Record<string, string> = TENANT_TOKEN === undefined ? {} : { authorization: `Bearer ${TENANT_TOKEN}` };
  let digest = '';
  let scratched = 0;
  const send = async (method: string, path: string, { accept = NO_METADATA, headers = {}, body, raw }: Asked): Promise<RestAnswer> => {
    const type: Record<string, string> = body === undefined ? {} : { 'content-type': accept.includes('verbose') ? accept : 'application/json' };
    const response = await fetch(`${url}/_api/${path}`, { method, headers: { ...(accept === '' ? {} : { accept }), ...type, ...identity, ...headers }, ...(body === undefined && raw === undefined ? {} : { body: raw ?? JSON.stringify(body) }) });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: /json/.test(response.headers.get('content-type') ?? '') && text !== '' ? (JSON.parse(text) as unknown) : undefined };
  };
  return {
    url,
    ask: async (method, path, asked = {}) => {
      if (method === 'GET') return send(method, path, asked);
      digest ||= String((await send('POST', 'contextinfo', {})).json.FormDigestValue);
      const verb: Record<string, string> = method === 'POST' ? {} : { 'x-http-method': method };
      return send('POST', path, { ...asked, headers: { 'x-requestdigest': digest, ...verb, ...asked.headers } });
    },
    scratch: () => {
      scratched += 1;
      return `Contract ${Date.now().toString(36)} ${scratched}`;
    },
    close: async () => local?.close(),
  };
}

export const codeOf = ({ json }: RestAnswer): string => String(json?.['odata.error']?.code ?? json?.error?.code ?? '').split(',')[0] ?? '';

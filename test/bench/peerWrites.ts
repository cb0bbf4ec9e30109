import '@pnp/sp/webs/index.js';
import '@pnp/sp/lists/index.js';
import '@pnp/sp/items/index.js';
import { BrowserFetchWithRetry, DefaultParse, type Queryable } from '@pnp/queryable';
import { DefaultHeaders, DefaultInit } from '@pnp/sp/behaviors/defaults.js';
import { spfi, type SPFI } from '@pnp/sp/fi.js';
import type { Intent } from '../../src/decisions/decide';
import { registerRowOf } from '../../src/domain/exception/registerRow';
import { ruleOf } from '../../src/domain/ledger/acts/acts';
import type { Decision } from '../../src/domain/ledger/decision';
import { fold, NOTHING_KNOWN } from '../../src/domain/ledger/fold';
import { encodeDecision } from '../../src/lists/codec/encodeDecision';
import { encodeRegisterRow } from '../../src/lists/codec/registerRow';
import type { Send } from '../../src/lists/rest/exchange';
import { ZONE, type FaultSite, type Worker } from '../faults/faultSite';
import { decided } from '../faults/invariants';
import { LEDGER_URLS, type RawItem } from '../faults/rawLists';

/**
 * The write path as PnPjs' documentation shows it: `items.add`, read back, `items.getById(id).update(…)`, with the very
 * behaviours of `SPBrowser` (its own retry among them) and no key, since no list has a unique column unless somebody
 * makes one. The rules and the row are the register's own; only the writing is compared.
 */
export async function pressByPnPjs(site: FaultSite, by: Worker, through: (send: Send) => Send, intent: Intent): Promise<'done' | 'rowLater' | 'notDone'> {
  const page = globalThis as { fetch: unknown; setTimeout: unknown };
  const { fetch, setTimeout } = globalThis;
  const send = through(site.sharePoint.fetchAs(by));
  // PnPjs asks the page's fetch, and waits by its clock: both are the tape's here, and no time passes.
  page.fetch = (url: string, init: RequestInit) => send(url, init);
  page.setTimeout = (work: () => void) => setTimeout(work, 0);
  try {
    return await write(await connect(site, by), site, by, intent);
  } catch {
    return 'notDone';
  } finally {
    Object.assign(page, { fetch, setTimeout });
  }
}

async function connect(site: FaultSite, by: Worker): Promise<SPFI> {
  // The page gives its digest to PnPjs, as SPFx does.
  const response = await site.sharePoint.fetchAs(by)(`${site.webUrl}/_api/contextinfo`, { method: 'POST', headers: { Accept: 'application/json;odata=nometadata' } });
  const { FormDigestValue } = (await response.json()) as { FormDigestValue: string };
  return spfi(site.webUrl).using(DefaultHeaders(), DefaultInit(), BrowserFetchWithRetry(), DefaultParse(), (instance: Queryable) => {
    instance.on.pre(async (url, init, result) => {
      const headers = init.method === 'GET' ? init.headers : { ...init.headers, 'X-RequestDigest': FormDigestValue };
      return [/^https?:/.test(url) ? url : `${site.webUrl}/${url}`, { ...init, headers: headers ?? {} }, result];
    });
    return instance;
  });
}

async function write(sp: SPFI, { webUrl }: FaultSite, by: Worker, intent: Intent): Promise<'done' | 'rowLater'> {
  const folder = new URL(webUrl).pathname;
  const list = (name: string): ReturnType<SPFI['web']['getList']> => sp.web.getList(`${folder}/Lists/${name}`);
  const { exceptionKey } = intent;
  const { DecisionKey: _none, ...item } = encodeDecision(intent);
  await list(ruleOf(intent.act)?.list ?? '').items.add(item);
  const read = await Promise.all(
    LEDGER_URLS.map(async (name) => {
      const columns = ['Id', 'DecisionKey', 'ExceptionKey', 'Act', 'OnDay', 'Base', 'ContentHash', 'Body', 'Created', 'Author/Name', 'Author/Title'];
      const items = await list(name).items.select(...columns).expand('Author').filter(`ExceptionKey eq '${exceptionKey}'`)<RawItem[]>();
      return items.map((each) => keyedDecision({ ...each, list: name }));
    }),
  );
  const row = registerRowOf(fold(read.flat(), exceptionKey, NOTHING_KNOWN));
  const rows = list('Register').items;
  const [found] = await rows.select('Id').filter(`ExceptionKey eq '${exceptionKey}'`).top(1)<{ Id: number }[]>();
  if (!row) return 'rowLater';
  if (found && (by === 'priya' || by === 'tom')) return 'rowLater';
  await (found ? rows.getById(found.Id).update(encodeRegisterRow(row, ZONE)) : rows.add(encodeRegisterRow(row, ZONE)));
  return 'done';
}

/** A decision without a key goes by its place. */
export function keyedDecision(item: RawItem): Decision {
  const decision = decided(item);
  return decision.key === '' ? { ...decision, key: `${item.list}-${item.Id}` } : decision;
}

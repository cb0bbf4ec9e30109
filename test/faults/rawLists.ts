import type { Door } from './faultSite';

/** The lists as anybody may read them, past all code of the product. */
export const LEDGER_URLS = ['Requests', 'Approvals', 'Reviews', 'RiskDecisions', 'Observations'] as const;

export interface RawItem {
  readonly list: string;
  readonly Id: number;
  readonly Title: string | null;
  readonly DecisionKey: string | null;
  readonly ExceptionKey: string | null;
  readonly Act: string | null;
  readonly OnDay: number | null;
  readonly Base: string | null;
  readonly BaseHash: string | null;
  readonly ContentHash: string | null;
  readonly Body: string | null;
  readonly Created: string;
  readonly Modified: string;
  readonly OData__UIVersionString: string;
  readonly Author: { readonly Name: string; readonly Title: string };
  readonly Editor: { readonly Name: string };
}

const COLUMNS = 'Id,Title,DecisionKey,ExceptionKey,Act,OnDay,Base,BaseHash,ContentHash,Body,Created,Modified,OData__UIVersionString,Author/Name,Author/Title,Editor/Name';
const JSON_TYPE = 'application/json;odata=nometadata';

/** Plain REST by a person who may read everything. */
export interface RawLists {
  /** Items of one exception in one list: the columns of a decision, or those named. */
  list(list: string, exceptionKey: string): Promise<RawItem[]>;
  list<Name extends string>(list: string, exceptionKey: string, ...columns: readonly Name[]): Promise<({ readonly [name in Name]: string | null } & { readonly Id: number })[]>;
  /** Takes away all items of a list, as its administrator. */
  clear(list: string): Promise<void>;
  ledger(exceptionKey: string): Promise<RawItem[]>;
  /** Rows of an exception with all columns; one, or there is a mistake. */
  rows(exceptionKey: string): Promise<Record<string, unknown>[]>;
  /** Adds an item as somebody, as a browser's console can. */
  add(person: string, list: string, item: object): Promise<{ Id: number }>;
  byKey(list: string, decisionKey: string): Promise<readonly unknown[]>;
  /** Items of a list in which a column says so, whole. */
  where(list: string, column: string, value: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** True where the evidence library holds a file of that name. */
  hasFile(name: string): Promise<boolean>;
  /** Changes the title of a list, as its administrator. */
  rename(title: string, to: string): Promise<void>;
}

export function rawLists(sharePoint: Door, webUrl: string): RawLists {
  const site = new URL(webUrl).pathname;
  const folder = (list: string): string => `web/getList('${site}/Lists/${list}')`;
  const ask = async (person: string, path: string, init: RequestInit = {}): Promise<{ value: unknown[] } & Record<string, unknown>> => {
    const response = await sharePoint.fetchAs(person)(`${webUrl}/_api/${path}`, { ...init, headers: { Accept: JSON_TYPE, ...init.headers } });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as { value: unknown[] } & Record<string, unknown>;
  };
  const { clock } = sharePoint.control;
  const digests = new Map<string, { value: string; atMs: number }>();
  const digestOf = async (person: string): Promise<string> => {
    const held = digests.get(person);
    const age = held ? clock.now() - held.atMs : NaN;
    if (held && age >= 0 && age < 1_500_000) return held.value;
    const { FormDigestValue } = await ask(person, 'contextinfo', { method: 'POST' });
    digests.set(person, { value: String(FormDigestValue), atMs: clock.now() });
    return String(FormDigestValue);
  };
  const listItems = async (list: string, exceptionKey: string, ...columns: readonly string[]): Promise<RawItem[]> => {
    const selected = columns.length === 0 ? `${COLUMNS}&$expand=Author,Editor` : ['Id', ...columns].join(',');
    const { value } = await ask('vic', `${folder(list)}/items?$select=${selected}&$filter=ExceptionKey eq '${exceptionKey}'&$top=500`);
    return (value as Omit<RawItem, 'list'>[]).map((item) => ({ ...item, list }));
  };
  return {
    list: listItems as RawLists['list'],
    clear: async (list) => {
      const { value } = await ask('ada', `${folder(list)}/items?$select=Id&$top=5000`);
      for (const { Id } of value as { Id: number }[]) {
        const headers = { 'X-HTTP-Method': 'DELETE', 'IF-MATCH': '*', 'X-RequestDigest': await digestOf('ada') };
        const response = await sharePoint.fetchAs('ada')(`${webUrl}/_api/${folder(list)}/items(${Id})`, { method: 'POST', headers });
        if (!response.ok) throw new Error(`${list}: ${response.status} ${await response.text()}`);
      }
    },
    ledger: async (exceptionKey) => (await Promise.all(LEDGER_URLS.map((list) => listItems(list, exceptionKey)))).flat(),
    rows: async (exceptionKey) => (await ask('vic', `${folder('Register')}/items?$filter=ExceptionKey eq '${exceptionKey}'&$top=9`)).value as Record<string, unknown>[],
    add: async (person, list, item) =>
      (await ask(person, `${folder(list)}/items`, { method: 'POST', headers: { 'Content-Type': JSON_TYPE, 'X-RequestDigest': await digestOf(person) }, body: JSON.stringify(item) })) as unknown as { Id: number },
    rename: async (title, to) => {
      const headers = { 'Content-Type': JSON_TYPE, 'X-HTTP-Method': 'MERGE', 'IF-MATCH': '*', 'X-RequestDigest': await digestOf('ada') };
      const response = await sharePoint.fetchAs('ada')(`${webUrl}/_api/web/lists/getByTitle('${title}')`, { method: 'POST', headers, body: JSON.stringify({ Title: to }) });
      if (!response.ok) throw new Error(`${title}: ${response.status} ${await response.text()}`);
    },
    byKey: async (list, decisionKey) => (await ask('vic', `${folder(list)}/items?$select=Id&$filter=DecisionKey eq '${decisionKey}'`)).value,
    where: async (list, column, value) => (await ask('vic', `${folder(list)}/items?$filter=${column} eq '${encodeURIComponent(value)}'&$top=50`)).value as Readonly<Record<string, unknown>>[],
    hasFile: async (name) => {
      const path = `web/GetFileByServerRelativePath(decodedUrl='${site}/Evidence/${name}')?$select=Name`;
      return (await sharePoint.fetchAs('vic')(`${webUrl}/_api/${path}`, { headers: { Accept: JSON_TYPE } })).ok;
    },
  };
}

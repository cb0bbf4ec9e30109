import { createGate, type Gate } from '../../../src/lists/rest/gate';
import type { ReadRow } from '../../../src/register/columns';
import { FACET_VALUES, NO_DAY } from '../../../src/register/columns';
import { SCHEMA_VERSION } from '../../../src/lists/schema/schemaVersion';
import { packFacets } from '../../../src/lists/codec/packFacets';

const SITE = 'https://contoso.example/sites/register';
const NOW = Date.UTC(2026, 10, 24, 9);

export const KEY = { tenantId: 'contoso', webUrl: SITE, login: 'i:0#.f|membership|mira@contoso.example' };

/** A register list in memory with a change log, as much of SharePoint as the read path asks for. */
export interface FakeRegister {
  readonly gate: Gate;
  readonly asked: string[];
  put(row: ReadRow): void;
  remove(id: number): void;
  /** Answers the next requests whose address holds `part` with this instead. */
  fail(part: string, answer: () => Response, times?: number): void;
  forgetLog(): void;
  timeZoneId: number;
  /** Description of the list, with the schema version of the site. */
  description: string;
  pass(ms: number): void;
}

export function fakeRegister(rows: readonly ReadRow[]): FakeRegister {
  const items = new Map(rows.map((row) => [row.id, row]));
  const log: { id: number; gone: boolean }[] = [];
  const asked: string[] = [];
  const failures: { part: string; answer: () => Response; times: number }[] = [];
  let now = NOW;
  let oldest = 0;
  let changedAt = NOW - 3_600_000;
  const gate = createGate({ webUrl: SITE, send: async (url, init) => answerTo(url, init), now: () => now, random: () => 0, wait: async (ms) => void (now += ms) });
  const register: FakeRegister = {
    gate,
    asked,
    timeZoneId: 4,
    description: `Rows. Schema ${SCHEMA_VERSION}.`,
    put: (row) => void (items.set(row.id, row), log.push({ id: row.id, gone: false }), (changedAt = now)),
    remove: (id) => void (items.delete(id), log.push({ id, gone: true }), (changedAt = now)),
    fail: (part, answer, times = 1) => void failures.push({ part, answer, times }),
    forgetLog: () => void (oldest = log.length + 1),
    pass: (ms) => void (now += ms),
  };

  function answerTo(url: string, init: RequestInit): Response {
    const path = decodeURIComponent(url.slice(`${SITE}/_api/`.length));
    asked.push(path);
    const failure = failures.find(({ part, times }) => times > 0 && path.includes(part));
    if (failure) {
      failure.times -= 1;
      return failure.answer();
    }
    if (path === 'contextinfo') return json({ FormDigestValue: '0xAA', FormDigestTimeoutSeconds: 1800 });
    if (path.includes('timeZone')) return json({ Id: register.timeZoneId });
    if (path.includes('getListItemChangesSinceToken')) return changesSince(JSON.parse(init.body as string) as { query: { ChangeToken: string } });
    if (path.endsWith('$select=Description')) return json({ Description: register.description });
    if (path.includes('CurrentChangeToken')) {
      const date = new Date(changedAt).toISOString();
      return json({ Description: register.description, CurrentChangeToken: { StringValue: `t;${log.length}` }, LastItemModifiedDate: date, LastItemDeletedDate: date });
    }
    const ids = [...items.keys()].sort((a, b) => a - b);
    if (path.includes('$orderby=Id desc')) return json({ value: ids.slice(-1).map((Id) => ({ Id })) });
    const range = /Id gt (\d+) and Id le (\d+)/.exec(path);
    if (range) return json({ value: ids.filter((id) => id > Number(range[1]) && id <= Number(range[2])).map((id) => itemOf(items.get(id) as ReadRow)) });
    throw new Error(`the fake register does not know ${path}`);
  }

  function changesSince({ query }: { query: { ChangeToken: string } }): Response {
    const from = Number(query.ChangeToken.split(';')[1]);
    const since = log.slice(from);
    const invalid = from < oldest && oldest > 0 ? '<Id ChangeType="InvalidToken"/>' : '';
    const gone = [...new Set(since.filter(({ gone: is }) => is).map(({ id }) => id))].map((id) => `<Id ChangeType="Delete">${id}</Id>`);
    const changed = [...new Set(since.map(({ id }) => id))].flatMap((id) => items.get(id) ?? []);
    const zRows = changed.map((row) => `<z:row ${Object.entries(itemOf(row)).map(([name, value]) => (value === null ? '' : `ows_${name === 'Id' ? 'ID' : name}="${typeof value === 'number' ? `${value}.0000000000` : value}"`)).join(' ')}/>`);
    const xml = `<R><listitems><Changes LastChangeToken="t;${log.length}">${invalid}${gone.join('')}</Changes><rs:data>${zRows.join('')}</rs:data></listitems></R>`;
    return new Response(xml, { headers: { 'content-type': 'text/xml', date: new Date(now).toUTCString() } });
  }

  const json = (body: unknown): Response => new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json', date: new Date(now).toUTCString() } });
  return register;
}

function itemOf(row: ReadRow): Record<string, string | number | null> {
  const day = (value: number): number | null => (value === NO_DAY ? null : value);
  const facets = packFacets({
    tenantId: row.tenantId,
    family: FACET_VALUES.family[row.family] ?? 'mailFlow',
    severity: FACET_VALUES.severity[row.severity] ?? 'low',
    category: FACET_VALUES.category[row.category] ?? 'unclassified',
    lifecycle: FACET_VALUES.lifecycle[row.lifecycle] ?? 'closed',
    sinceAtLeast: row.sinceAtLeast,
    pastToleranceDay: row.pastDay === NO_DAY ? undefined : row.pastDay,
  });
  return {
    Id: row.id,
    Facets: facets,
    ControlOwnerLogin: row.controlOwnerLogin || null,
    SinceDay: row.sinceDay,
    ReviewedDay: day(row.reviewedDay),
    DueDay: day(row.dueDay),
    ExpiresDay: day(row.expiresDay),
    Revision: row.revision,
  };
}

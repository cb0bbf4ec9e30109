import { readReportsSaid } from '../../../src/decisions/reportsSaid';
import { hashBytes } from '../../../src/domain/ledger/hash';
import { dayFromIso, isoFromDay } from '../../../src/domain/day/day';
import { SharePointError } from '../../../src/lists/rest/errors';
import type { Gate } from '../../../src/lists/rest/gate';

const FILE = { findings: [{ key: 'a', inForce: true }, { key: 'b', inForce: false }, { key: 'c', inForce: true }], lastUse: [{ principal: { type: 'user', id: 'u1', name: 'x' }, lastUsedOn: '2026-08-01' }, { principal: { type: 'user', id: 'u2' }, lastUsedOn: 'never' }, { principal: { type: 'user', id: 'u3' }, lastUsedOn: '2026-08-02', isAttempt: true }] };
const bytesOf = (file: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(file));

interface Kept {
  readonly ranOn: string;
  readonly source?: string;
  readonly tenantId?: string;
  readonly file?: unknown;
  /** How many last uses its record says that its file tells of. */
  readonly lastUse?: number;
  /** What stands in the library now, where that is not what was kept. */
  readonly now?: Uint8Array | 'gone';
}

/** A gate to a register that holds these reports, the newest record first. */
function gateWith(reports: readonly Kept[], bodies: readonly string[] = []): Gate {
  const files = new Map<string, { readonly kept: Uint8Array; readonly now: Kept['now'] }>(reports.map(({ file = FILE, now }, at) => [`report-${at}-1-findings.json`, { kept: bytesOf(file), now }] as const));
  const records = reports.map(({ ranOn, source = 'ScubaGear', tenantId = 'tenant-a', lastUse = 0 }, at) => {
    const name = `report-${at}-1-findings.json`;
    const body = { source, tenant: { id: tenantId, name: tenantId }, ranOn, unread: [{ where: 'x', why: 'y' }], told: { changes: 0, lastUse }, evidence: { name, title: 'findings.json', size: 1, chosen: '', stored: hashBytes(files.get(name)?.kept ?? new Uint8Array()) } };
    return { Title: `${source} 1.5.0, ${tenantId}, ${ranOn}`, Body: JSON.stringify(body) };
  });
  const items = [...records, ...bodies.map((Body) => ({ Title: 'ScubaGear , damaged', Body }))].map((item, at, all) => ({ Id: all.length - at, ...item }));
  const answer = (query: string): typeof items => {
    const start = /startswith\(Title,'(.*?)'\)/.exec(query)?.[1];
    if (start !== undefined) return items.filter(({ Title }) => Title.startsWith(start)).slice(0, Number(/\$top=(\d+)/.exec(query)?.[1]));
    return items.filter(({ Id }) => new RegExp(`Id eq ${Id}\\b`).test(query)).reverse();
  };
  return {
    webUrl: 'https://contoso.example/sites/register',
    // A batch of which no part was answered: each is asked for by itself.
    readText: () => Promise.resolve([]),
    get: ({ text }: { readonly text: string }) => Promise.resolve({ value: answer(decodeURIComponent(text)) }),
    getBytes: ({ text }: { readonly text: string }) => {
      const [, found] = [...files].find(([name]) => text.includes(encodeURIComponent(name)) || text.includes(name)) ?? [];
      if (!found || found.now === 'gone') return Promise.reject(new SharePointError('notFound', { status: 404, code: '', detail: '', requestId: '', operation: 'read' }));
      return Promise.resolve(found.now ?? found.kept);
    },
  } as unknown as Gate;
}

describe('what the newest complete reports say', () => {
  test('is their findings in force, what they could not look at, and when principals were last used', async () => {
    const { reports, unreadable } = await readReportsSaid(gateWith([{ ranOn: '2026-11-20' }]));
    expect(reports).toEqual([{ tenantId: 'tenant-a', tenantName: 'tenant-a', source: 'ScubaGear', ranOnDay: dayFromIso('2026-11-20'), oldestDay: dayFromIso('2026-11-20'), unread: 1, inForce: ['a', 'c'], untold: [], lastUse: [{ principal: { type: 'user', id: 'u1' }, lastUsedDay: dayFromIso('2026-08-01'), asOfDay: dayFromIso('2026-11-20') }, { principal: { type: 'user', id: 'u3' }, lastUsedDay: dayFromIso('2026-08-02'), asOfDay: dayFromIso('2026-11-20'), isAttempt: true }] }]);
    expect(unreadable).toEqual([]);
  });

  test('is of the newest report of each tool and tenant, whichever was read last', async () => {
    const { reports } = await readReportsSaid(gateWith([{ ranOn: '2026-10-01' }, { ranOn: '2026-11-20' }, { ranOn: '2026-09-01', source: 'Maester' }, { ranOn: '2026-08-01', tenantId: 'tenant-b' }]));
    expect(reports.map(({ tenantId, source, ranOnDay }) => [tenantId, source, ranOnDay])).toEqual([
      ['tenant-a', 'ScubaGear', dayFromIso('2026-11-20')],
      ['tenant-a', 'Maester', dayFromIso('2026-09-01')],
      ['tenant-b', 'ScubaGear', dayFromIso('2026-08-01')],
    ]);
  });

  test('is nothing where its file is gone, was changed, or is no report', async () => {
    const { reports, unreadable } = await readReportsSaid(gateWith([{ ranOn: '2026-11-20', now: 'gone' }, { ranOn: '2026-11-19', source: 'Maester', now: bytesOf({ findings: [] }) }, { ranOn: '2026-11-18', source: 'Prowler', file: { findings: 'x' } }]));
    expect(reports).toEqual([]);
    expect(unreadable.map(({ source }) => source)).toEqual(['ScubaGear', 'Maester', 'Prowler']);
  });

  test('is not crowded out by a tool or a tenant that reports every day', async () => {
    const daily = Array.from({ length: 300 }, (_, at): Kept => ({ ranOn: isoFromDay((dayFromIso('2026-11-20') ?? NaN) - at), source: 'Microsoft Graph', tenantId: 'tenant-b' }));
    const { reports } = await readReportsSaid(gateWith([...daily, { ranOn: '2026-01-01' }, { ranOn: '2026-01-01', source: 'Microsoft Graph' }]));
    expect(reports.map(({ tenantId, source, ranOnDay }) => [tenantId, source, ranOnDay]).sort()).toEqual([
      ['tenant-a', 'Microsoft Graph', dayFromIso('2026-01-01')],
      ['tenant-a', 'ScubaGear', dayFromIso('2026-01-01')],
      ['tenant-b', 'Microsoft Graph', dayFromIso('2026-11-20')],
    ]);
  });

  test('keeps what the tool showed before of what its newest report was not asked for, with its day', async () => {
    const key = 'tenant-a|userExcluded|p1|user:u1';
    const absent = [{ key, is: 'untold', reason: 'notAsked', why: '', shownOn: '2026-10-01', extent: [] }, { key: key.replace('u1', 'u2'), is: 'untold', reason: 'policyOff', why: '', shownOn: '2026-09-01', extent: [] }];
    const { reports } = await readReportsSaid(gateWith([{ ranOn: '2026-11-20', file: { findings: [], absent } }]));
    expect(reports).toMatchObject([{ inForce: [key], oldestDay: dayFromIso('2026-10-01'), untold: [{ reason: 'policyOff' }] }]);
  });

  test('takes last uses from an export of before that was read later, too', async () => {
    const uses = (lastUsedOn: string): unknown => ({ findings: [], lastUse: [{ principal: { type: 'user', id: 'u1' }, lastUsedOn }] });
    const { reports } = await readReportsSaid(gateWith([{ ranOn: '2026-10-02', file: uses('2026-09-09'), lastUse: 1 }, { ranOn: '2026-11-20', file: { findings: [] } }]));
    expect(reports).toMatchObject([{ ranOnDay: dayFromIso('2026-11-20'), lastUse: [{ lastUsedDay: dayFromIso('2026-09-09'), asOfDay: dayFromIso('2026-10-02') }] }]);
  });

  test('passes over records that are damaged', async () => {
    const { reports, unreadable } = await readReportsSaid(gateWith([], ['', '{', '[]', '{"tenant":{"id":1},"source":"s","ranOn":"2026-11-20"}', '{"tenant":{"id":"t"},"source":"s","ranOn":"x","evidence":{"name":"n","stored":"s"}}']));
    expect([reports, unreadable]).toEqual([[], []]);
  });
});

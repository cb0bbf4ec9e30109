import { readReportsSaid } from '../../../src/decisions/reportsSaid';
import { hashBytes } from '../../../src/domain/ledger/canonical';
import { dayFromIso } from '../../../src/domain/day/day';
import { SharePointError } from '../../../src/lists/rest/errors';
import type { Gate } from '../../../src/lists/rest/gate';

const FILE = { findings: [{ key: 'a', inForce: true }, { key: 'b', inForce: false }, { key: 'c', inForce: true }], lastUse: [{ principal: { type: 'user', id: 'u1', name: 'x' }, lastUsedOn: '2026-08-01' }, { principal: { type: 'user', id: 'u2' }, lastUsedOn: 'never' }, { principal: { type: 'user', id: 'u3' }, lastUsedOn: '2026-08-02', isAttempt: true }] };
const bytesOf = (file: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(file));

interface Kept {
  readonly ranOn: string;
  readonly source?: string;
  readonly tenantId?: string;
  readonly file?: unknown;
  /** What stands in the library now, where that is not what was kept. */
  readonly now?: Uint8Array | 'gone';
}

/** A gate to a register that holds these reports, the newest record first. */
function gateWith(reports: readonly Kept[], bodies: readonly string[] = []): Gate {
  const files = new Map<string, { readonly kept: Uint8Array; readonly now: Kept['now'] }>(reports.map(({ file = FILE, now }, at) => [`report-${at}-1-findings.json`, { kept: bytesOf(file), now }] as const));
  const records = reports.map(({ ranOn, source = 'ScubaGear', tenantId = 'tenant-a' }, at) => {
    const name = `report-${at}-1-findings.json`;
    return JSON.stringify({ source, tenant: { id: tenantId, name: 'Contoso' }, ranOn, unread: [{ where: 'x', why: 'y' }], evidence: { name, title: 'findings.json', size: 1, chosen: '', stored: hashBytes(files.get(name)?.kept ?? new Uint8Array()) } });
  });
  return {
    webUrl: 'https://contoso.example/sites/register',
    get: () => Promise.resolve({ value: [...records, ...bodies].map((Body) => ({ Body })) }),
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
    expect(reports).toEqual([{ tenantId: 'tenant-a', tenantName: 'Contoso', source: 'ScubaGear', ranOnDay: dayFromIso('2026-11-20'), unread: 1, inForce: ['a', 'c'], untold: [], lastUse: [{ principal: { type: 'user', id: 'u1' }, day: dayFromIso('2026-08-01') }, { principal: { type: 'user', id: 'u3' }, day: dayFromIso('2026-08-02'), isAttempt: true }] }]);
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
    const { reports, unreadable } = await readReportsSaid(gateWith([{ ranOn: '2026-11-20', now: 'gone' }, { ranOn: '2026-11-19', source: 'b', now: bytesOf({ findings: [] }) }, { ranOn: '2026-11-18', source: 'c', file: { findings: 'x' } }]));
    expect(reports).toEqual([]);
    expect(unreadable.map(({ source }) => source)).toEqual(['ScubaGear', 'b', 'c']);
  });

  test('passes over records that are damaged', async () => {
    const { reports, unreadable } = await readReportsSaid(gateWith([], ['', '{', '[]', '{"tenant":{"id":1},"source":"s","ranOn":"2026-11-20"}', '{"tenant":{"id":"t"},"source":"s","ranOn":"x","evidence":{"name":"n","stored":"s"}}']));
    expect([reports, unreadable]).toEqual([[], []]);
  });
});

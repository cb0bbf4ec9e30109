import fc from 'fast-check';
import { csvSlices } from '../../../../src/discovery/csv/csvSlices';
import { readAuditLog } from '../../../../src/discovery/auditLog/readAuditLog';
import type { AuditLog } from '../../../../src/discovery/auditLog/auditLog';
import { hashBytes } from '../../../../src/domain/ledger/hash';
import { auditLogCsv, EXPORT_FORMS, type SeedRecord } from '../../../seed/auditLog';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
async function read(text: string | Uint8Array): Promise<AuditLog> {
  const reading = await readAuditLog('export.csv', typeof text === 'string' ? bytesOf(text) : text);
  if (reading.outcome !== 'read') throw new Error(JSON.stringify(reading.problem));
  return reading.log;
}

const LIST = 'f3c4a0e2-1111-4222-8333-000000000001';
const ITEM = '9b1c6a55-2222-4333-8444-000000000002';
const created: SeedRecord = { at: '2026-11-24T10:00:00', user: 'mira@contoso.example', listId: LIST, itemId: ITEM, objectId: 'https://contoso.sharepoint.com/sites/register/Lists/Approvals/1_.000' };
const entry = { operation: 'ListItemCreated', atMs: Date.parse('2026-11-24T10:00:00Z'), account: 'mira@contoso.example', listId: LIST, itemId: ITEM, objectId: created.objectId };

describe('an export of the audit log', () => {
  it.each(EXPORT_FORMS)('is read in its form of the %s export, each row numbered as a spreadsheet does', async (form) => {
    const log = await read(auditLogCsv([created, { ...created, operation: 'ListItemUpdated' }], form));
    const first = form === 'powershell' ? 3 : 2;
    expect(log.entries).toEqual([{ row: first, ...entry }, { row: first + 1, ...entry, operation: 'ListItemUpdated' }]);
    expect(log).toMatchObject({ rows: 2, problems: [], otherRows: 0, span: { fromMs: entry.atMs, toMs: entry.atMs } });
  });

  it.each([
    ['with a byte order mark', (text: string) => bytesOf(`\uFEFF${text}`)],
    ['in UTF-16, as Windows PowerShell may write it', (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))],
    ['with line feeds alone', (text: string) => bytesOf(text.replace(/\r\n/g, '\n'))],
    ['saved by a spreadsheet that separates by semicolons', (text: string) => bytesOf(text.replace(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, ';'))],
    ['with empty rows at its end', (text: string) => bytesOf(`${text}\r\n,,,,,,,\r\n`)],
  ])('is read %s', async (_what, bytes) => {
    expect((await read(bytes(auditLogCsv([created])))).entries).toEqual([{ row: 2, ...entry }]);
  });

  it('is named by the hash of its bytes', async () => {
    const text = auditLogCsv([created]);
    expect((await read(text)).hash).toBe(hashBytes(bytesOf(text)));
  });

  it('leaves out what is about something else, and counts it', async () => {
    const log = await read(auditLogCsv([{ ...created, operation: 'FileAccessed' }, created, { at: 'nonsense', user: '', operation: 'UserLoggedIn' }]));
    expect(log).toMatchObject({ rows: 3, otherRows: 2, entries: [{ row: 3 }], problems: [] });
  });

  it.each<[string, string, object]>([
    ['a record that a spreadsheet cut', auditLogCsv([created]).replace(/""ListTitle"".*?"(?=,,)/, '"'), { row: 2, field: 'AuditData', why: 'notJson' }],
    ['no record', auditLogCsv([created], 'classic').replace(/,"\{.*\}"/, ','), { row: 2, field: 'AuditData', why: 'missing' }],
    ['nobody who did it', auditLogCsv([{ ...created, user: '' }]), { row: 2, field: 'AuditData.UserId', why: 'missing' }],
    ['no time', auditLogCsv([{ ...created, at: '' }], 'powershell').replace('11/24/2026 10:00:00 AM', ''), { row: 3, field: 'AuditData.CreationTime', why: 'missing' }],
    ['a time that is none', auditLogCsv([{ ...created, at: 'on Monday' }]), { row: 2, field: 'AuditData.CreationTime', why: 'malformed', found: 'on Monday' }],
    ['nothing that it is about', auditLogCsv([{ at: created.at, user: created.user }]), { row: 2, field: 'AuditData.ListItemUniqueId', why: 'missing' }],
    ['cells that are missing', `${auditLogCsv([], 'classic')}2026-11-24T10:00:00,mira@contoso.example,ListItemCreated\r\n`, { row: 2, field: '', why: 'cells' }],
  ])('names the row and the field of %s, and goes on', async (_what, text, problem) => {
    const log = await read(`${text.trimEnd()}\r\n`);
    expect(log).toMatchObject({ rows: 1, entries: [], otherRows: 0, problems: [problem] });
  });

  it('names a row where the file was cut off in the middle of a record', async () => {
    const text = auditLogCsv([created, created]);
    const log = await read(text.slice(0, -60));
    expect(log.entries).toHaveLength(1);
    expect(log.problems).toMatchObject([{ row: 3, why: 'quotes' }]);
  });

  it('loses no row: each is an entry, a problem, or about something else', async () => {
    const log = await read(auditLogCsv([created, { ...created, user: '' }, { ...created, operation: 'FileAccessed' }, { ...created, operation: 'ListItemViewed' }]));
    expect(log.entries.length + log.problems.length + log.otherRows).toBe(log.rows);
  });

  it.each([
    ['an empty file', new Uint8Array(), 'empty'],
    ['a spreadsheet file', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2]), 'notText'],
    ['another table', bytesOf('Name,Day\r\nMira,Monday\r\n'), 'noAuditData'],
    ['a report', bytesOf('{"MetaData":{}}'), 'noAuditData'],
  ])('that is %s says so', async (_what, bytes, code) => {
    expect(await readAuditLog('export.csv', bytes)).toMatchObject({ outcome: 'unreadable', problem: { file: 'export.csv', code } });
  });

  it('reads a long one in slices that end between rows, and says how far it is', async () => {
    const many = Array.from({ length: 4000 }, (_, at) => ({ ...created, objectId: `${created.objectId ?? ''}?${at}\n"quoted"` }));
    const told: number[] = [];
    let pauses = 0;
    const reading = await readAuditLog('export.csv', bytesOf(auditLogCsv(many)), { onProgress: (done) => told.push(done), pause: async () => void (pauses += 1) });
    if (reading.outcome !== 'read') throw new Error('not read');
    expect(reading.log.entries.map(({ row, objectId }) => [row, objectId])).toEqual(many.map(({ objectId }, at) => [at + 2, objectId]));
    expect(reading.log.problems).toEqual([]);
    expect(told.length).toBeGreaterThan(2);
    expect(told[told.length - 1]).toBe(1);
    expect(pauses).toBeGreaterThan(told.length);
  });

  it('can be stopped while it is read', async () => {
    await expect(readAuditLog('export.csv', bytesOf(auditLogCsv([created])), { pause: async () => Promise.reject(new Error('stopped')) })).rejects.toThrow('stopped');
  });
});

describe('slices of a CSV', () => {
  it('give the same rows as the whole, wherever they end', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.constantFrom('a', '', 'with, comma', 'with "quotes"', 'two\nlines', 'trailing '), { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 20 }), fc.integer({ min: 1, max: 60 }), (table, size) => {
        const text = `x,y\n${table.map((cells) => cells.map((cell) => `"${cell.replace(/"/g, '""')}"`).join(',')).join('\n')}\n`;
        const slices = [...csvSlices(text, { sliceCharacters: size })];
        expect(slices.flatMap(({ rows }) => rows).filter((cells) => cells.length > 1)).toEqual([['x', 'y'], ...table]);
        for (const { before, rows } of slices) if (rows.length > 0 && rows[0]?.length === 2) expect([['x', 'y'], ...table][before]).toEqual(rows[0]);
      }),
    );
  });
});

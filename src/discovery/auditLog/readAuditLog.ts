import { hashInSlices } from '../../domain/evidence/hashInSlices';
import { isObject, textOf, type JsonObject } from '../json/access';
import { decodeText } from '../text/decode';
import { looksLike } from '../looksLike';
import type { AuditLogReading, LogEntry, RowProblem } from './auditLog';
import { csvSlices, isEmpty } from '../csv/csvSlices';

/**
 * Columns by their names of all times: the portal's classic export (CreationDate, UserIds, Operations, AuditData), the
 * newer one (RecordId, CreationDate, RecordType, Operation, UserId, AuditData, AssociatedAdminUnits…), and
 * Search-UnifiedAuditLog | Export-Csv (https://learn.microsoft.com/purview/audit-log-export-records, read 2026-11-25).
 */
const COLUMNS = { data: ['auditdata'], operation: ['operation', 'operations'], user: ['userid', 'userids'], date: ['creationdate'] } as const;
type Columns = Readonly<Record<keyof typeof COLUMNS, number>>;

/** Of SharePoint's list items: created, updated, deleted, recycled, restored, viewed. */
const ABOUT_ITEMS = /^ListItem/i;
/** The heading stands in the first rows: Windows PowerShell writes `#TYPE …` above it. */
const HEADING_WITHIN = 3;

export interface ReadAuditLogOptions {
  /** Called between slices with the part that is done, 0 to 1. */
  readonly onProgress?: (done: number) => void;
  /** Awaited between slices, so that a page can paint; rejects to stop the reading. */
  readonly pause?: () => Promise<void>;
}

/** Reads an export. What is wrong with the file or a row comes back as such; only `pause` can reject. */
export async function readAuditLog(file: string, bytes: Uint8Array, { onProgress, pause }: ReadAuditLogOptions = {}): Promise<AuditLogReading> {
  if (bytes.length === 0) return { outcome: 'unreadable', problem: { file, code: 'empty', looksLike: { kind: 'emptyFile' } } };
  const decoded = decodeText(bytes);
  if ('notText' in decoded) return { outcome: 'unreadable', problem: { file, code: 'notText', looksLike: decoded.notText } };
  const { text } = decoded;
  const entries: LogEntry[] = [];
  const problems: RowProblem[] = [];
  let heading: Heading | undefined;
  let rows = 0;
  let otherRows = 0;
  for (const slice of csvSlices(text)) {
    heading ??= headingOf(slice.rows);
    if (!heading) return { outcome: 'unreadable', problem: { file, code: 'noAuditData', looksLike: looksLike(text, undefined) } };
    for (const [at, cells] of slice.rows.entries()) {
      const row = slice.before + at + 1;
      if (row <= heading.row || isEmpty(cells)) continue;
      rows += 1;
      const read = slice.badQuotes.has(at) ? problem(row, '', 'quotes', cells.join(',')) : readRow(cells, row, heading);
      if (read === 'other') otherRows += 1;
      else if ('why' in read) problems.push(read);
      else entries.push(read);
    }
    onProgress?.(slice.done / text.length);
    await pause?.();
  }
  const times = entries.map(({ atMs }) => atMs);
  const span = times.length === 0 ? undefined : { fromMs: times.reduce((a, b) => Math.min(a, b)), toMs: times.reduce((a, b) => Math.max(a, b)) };
  return { outcome: 'read', log: { file, hash: await hashed(bytes, pause), rows, entries, problems, otherRows, span } };
}

interface Heading {
  /** From 1. */
  readonly row: number;
  readonly columns: Columns;
  readonly width: number;
}

function headingOf(rows: readonly (readonly string[])[]): Heading | undefined {
  const at = rows.slice(0, HEADING_WITHIN).findIndex((cells) => columnsOf(cells).data >= 0);
  const cells = rows[at];
  return cells && { row: at + 1, columns: columnsOf(cells), width: cells.length };
}

async function hashed(bytes: Uint8Array, pause: ReadAuditLogOptions['pause']): Promise<string> {
  const slices = hashInSlices(bytes);
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
    await pause?.();
  }
}

function columnsOf(cells: readonly string[]): Columns {
  const names = cells.map((cell) => cell.trim().toLowerCase());
  const at = (known: readonly string[]): number => names.findIndex((name) => known.includes(name));
  return { data: at(COLUMNS.data), operation: at(COLUMNS.operation), user: at(COLUMNS.user), date: at(COLUMNS.date) };
}

function readRow(cells: readonly string[], row: number, { columns, width }: Heading): LogEntry | RowProblem | 'other' {
  const cell = (column: keyof Columns): string => cells[columns[column]]?.trim() ?? '';
  // A row that says itself what it is about need not be whole to be left out.
  if (cell('operation') !== '' && !ABOUT_ITEMS.test(cell('operation'))) return 'other';
  if (cells.length !== width) return problem(row, '', 'cells', cells.join(','));
  const text = cell('data');
  if (text === '') return problem(row, 'AuditData', 'missing', '');
  const record = parsed(text);
  if (!record) return problem(row, 'AuditData', 'notJson', text);
  const operation = textOf(record['Operation']) || cell('operation');
  if (operation === '') return problem(row, 'AuditData.Operation', 'missing', '');
  if (!ABOUT_ITEMS.test(operation)) return 'other';
  const account = textOf(record['UserId']) || cell('user');
  if (account === '') return problem(row, 'AuditData.UserId', 'missing', '');
  const time = textOf(record['CreationTime']) || cell('date');
  const atMs = utcOf(time);
  if (atMs === undefined) return problem(row, 'AuditData.CreationTime', time === '' ? 'missing' : 'malformed', time);
  const itemId = guidOf(record['ListItemUniqueId']);
  const objectId = textOf(record['ObjectId']);
  if (itemId === '' && objectId === '') return problem(row, 'AuditData.ListItemUniqueId', 'missing', '');
  return { row, operation, atMs, account, listId: guidOf(record['ListId']), itemId, objectId };
}

function parsed(text: string): JsonObject | undefined {
  try {
    const value = JSON.parse(text) as unknown;
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The log's times are UTC and do not say so: `2026-11-24T10:00:00`. */
const UTC_TIME = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2})(?:\.\d+)?\s*Z?$/;

function utcOf(text: string): number | undefined {
  const [, day, time] = UTC_TIME.exec(text) ?? [];
  const ms = Date.parse(`${day}T${time}Z`);
  return Number.isNaN(ms) ? undefined : ms;
}

function guidOf(value: unknown): string {
  return textOf(value).replace(/[{}]/g, '').toLowerCase();
}

const SHOWN_CHARACTERS = 80;

function problem(row: number, field: string, why: RowProblem['why'], found: string): RowProblem {
  return { row, field, why, found: found.slice(0, SHOWN_CHARACTERS) };
}

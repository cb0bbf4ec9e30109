import type { Look } from '../problem';

/** One row of an export of the tenant's audit log that is about an item of a SharePoint list. */
export interface LogEntry {
  /** Row of the table as a spreadsheet counts, the heading being one. */
  readonly row: number;
  /** `ListItemCreated`, `ListItemUpdated`, … */
  readonly operation: string;
  readonly atMs: number;
  /** Who did it: a user principal name, in most cases. */
  readonly account: string;
  /** Ids in lower case without braces; empty where the row has none. */
  readonly listId: string;
  readonly itemId: string;
  /** Address of the item. */
  readonly objectId: string;
}

/** A row of which something cannot be read, and where. */
export interface RowProblem {
  readonly row: number;
  /** Column, or member of the record: `AuditData`, `AuditData.UserId`. Empty: the row itself. */
  readonly field: string;
  readonly why: 'cells' | 'quotes' | 'notJson' | 'missing' | 'malformed';
  /** What stands there, shortened. */
  readonly found: string;
}

/** Every row is an entry, a problem, or about something else. */
export interface AuditLog {
  readonly file: string;
  /** SHA-256 of the file's bytes, lower-case hex: what acts name as their export. */
  readonly hash: string;
  readonly rows: number;
  readonly entries: readonly LogEntry[];
  readonly problems: readonly RowProblem[];
  /** Rows about something else than list items: left out. */
  readonly otherRows: number;
  /** Earliest and latest of all entries; undefined where there is none. */
  readonly span: { readonly fromMs: number; readonly toMs: number } | undefined;
}

/** Why nothing can be read from a file. */
export interface AuditLogUnreadable {
  readonly file: string;
  readonly code: 'empty' | 'notText' | 'noAuditData';
  readonly looksLike: Look;
}

export type AuditLogReading = { readonly outcome: 'read'; readonly log: AuditLog } | { readonly outcome: 'unreadable'; readonly problem: AuditLogUnreadable };

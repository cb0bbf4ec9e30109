import { randomUUID } from 'node:crypto';
import type { Database } from './database';
import type { SiteRow, WebRow } from './rows';

const web = (row: Record<string, unknown> | undefined): WebRow | undefined =>
  row === undefined ? undefined : ({ ...row, settings: JSON.parse(String(row['settings'])) } as WebRow);

export const webById = (db: Database, id: string): WebRow | undefined => db.remember(`web ${id}`, () => web(db.get('SELECT * FROM webs WHERE id = ?', id)));
export const websUnder = (db: Database, parentId: string): WebRow[] => db.all<Record<string, unknown>>('SELECT * FROM webs WHERE parentId = ? ORDER BY url', parentId).map((row) => web(row) as WebRow);

/** The web with the longest URL that this one begins with. */
export function webAt(db: Database, url: string): WebRow | undefined {
  return db.remember(`web at ${url.toLowerCase()}`, () => web(db.get('SELECT * FROM webs WHERE url = ?', url === '' ? '/' : url)));
}
export const siteById = (db: Database, id: string): SiteRow | undefined => db.get<SiteRow>('SELECT id, url, rootWebId FROM sites WHERE id = ?', id);

export function addWeb(db: Database, of: Omit<WebRow, 'id' | 'settings'> & { settings?: Record<string, unknown> }): WebRow {
  const row: WebRow = { id: randomUUID(), settings: {}, ...of };
  db.run(
    'INSERT INTO webs VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    row.id, row.siteId, row.parentId, row.url, row.title, row.description, row.language, row.template, row.created, row.timeZoneId, row.localeId, row.scopeId, JSON.stringify(row.settings),
  );
  db.forget();
  return row;
}

export function updateWeb(db: Database, row: WebRow): void {
  db.run('UPDATE webs SET title = ?, description = ?, timeZoneId = ?, localeId = ?, scopeId = ?, settings = ? WHERE id = ?', row.title, row.description, row.timeZoneId, row.localeId, row.scopeId, JSON.stringify(row.settings), row.id);
  db.forget();
}

import { randomUUID } from 'node:crypto';
import type { Database } from './database';
import type { ListRow, WebRow } from './rows';

export type FolderRow = { uniqueId: string; webId: string; listId: string | null; itemId: number | null; url: string; dir: string; name: string; created: string; modified: string; settings: string };

/** Server-relative directory and name of a URL. */
export function splitUrl(url: string): { dir: string; name: string } {
  const slash = url.lastIndexOf('/');
  return { dir: url.slice(0, slash), name: url.slice(slash + 1) };
}

/** The root folder of a web is not kept: it is the web. */
export const webRoot = (web: WebRow): FolderRow => ({ uniqueId: web.id, webId: web.id, listId: null, itemId: null, url: web.url, ...splitUrl(web.url), created: web.created, modified: web.created, settings: '{}' });
export const folderAt = (db: Database, web: WebRow, url: string): FolderRow | undefined =>
  url.toLowerCase() === web.url.toLowerCase() ? webRoot(web) : db.get<FolderRow>('SELECT * FROM folders WHERE webId = ? AND url = ?', web.id, url);
export const folderById = (db: Database, web: WebRow, id: string): FolderRow | undefined =>
  id.toLowerCase() === web.id ? webRoot(web) : db.get<FolderRow>('SELECT * FROM folders WHERE webId = ? AND uniqueId = ?', web.id, id.toLowerCase());
export const folderOfItem = (db: Database, list: ListRow, itemId: number): FolderRow | undefined => db.get<FolderRow>('SELECT * FROM folders WHERE listId = ? AND itemId = ?', list.id, itemId);
export const foldersIn = (db: Database, of: FolderRow): FolderRow[] => db.all<FolderRow>('SELECT * FROM folders WHERE webId = ? AND dir = ? ORDER BY name', of.webId, of.url);
export const childCount = (db: Database, of: FolderRow): number =>
  db.get<{ rows: number }>('SELECT (SELECT COUNT(*) FROM files WHERE dir = ?) + (SELECT COUNT(*) FROM folders WHERE dir = ? AND webId = ?) AS rows', of.url, of.url, of.webId)?.rows ?? 0;

export function addFolderRow(db: Database, of: Omit<FolderRow, 'uniqueId' | 'dir' | 'name' | 'settings' | 'modified'> & { uniqueId?: string }): FolderRow {
  const row: FolderRow = { uniqueId: randomUUID(), ...of, ...splitUrl(of.url), modified: of.created, settings: '{}' };
  db.run('INSERT INTO folders VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', row.uniqueId, row.webId, row.listId, row.itemId, row.url, row.dir, row.name, row.created, row.modified, row.settings);
  return row;
}

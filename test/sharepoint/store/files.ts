import type { Database } from './database';
import { splitUrl } from './folders';
import type { ListRow, WebRow } from './rows';

/** A file without its content. */
export type FileRow = {
  uniqueId: string; webId: string; listId: string; itemId: number; url: string; dir: string; name: string; created: string; modified: string;
  authorId: number; editorId: number; length: number; version: number; uiVersion: number; settings: string;
};
const COLUMNS = 'uniqueId, webId, listId, itemId, url, dir, name, created, modified, authorId, editorId, length, version, uiVersion, settings';
export type FileVersion = { uniqueId: string; uiVersion: number; created: string; editorId: number; length: number };

export const fileAt = (db: Database, web: WebRow, url: string): FileRow | undefined => db.get<FileRow>(`SELECT ${COLUMNS} FROM files WHERE webId = ? AND url = ?`, web.id, url);
export const fileById = (db: Database, web: WebRow, id: string): FileRow | undefined => db.get<FileRow>(`SELECT ${COLUMNS} FROM files WHERE webId = ? AND uniqueId = ?`, web.id, id.toLowerCase());
export const fileOfItem = (db: Database, list: ListRow, itemId: number): FileRow | undefined => db.get<FileRow>(`SELECT ${COLUMNS} FROM files WHERE listId = ? AND itemId = ?`, list.id, itemId);
export const filesIn = (db: Database, dir: string): FileRow[] => db.all<FileRow>(`SELECT ${COLUMNS} FROM files WHERE dir = ? ORDER BY name`, dir);
export const contentOf = (db: Database, uniqueId: string): Uint8Array => db.get<{ content: Uint8Array }>('SELECT content FROM files WHERE uniqueId = ?', uniqueId)?.content ?? new Uint8Array();

export function addFileRow(db: Database, of: Omit<FileRow, 'dir' | 'name'>, content: Uint8Array): FileRow {
  const row: FileRow = { ...of, ...splitUrl(of.url) };
  db.run(
    `INSERT INTO files (${COLUMNS}, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    row.uniqueId, row.webId, row.listId, row.itemId, row.url, row.dir, row.name, row.created, row.modified, row.authorId, row.editorId, row.length, row.version, row.uiVersion, row.settings, content,
  );
  return row;
}

export const fileVersionsOf = (db: Database, uniqueId: string): FileVersion[] => db.all<FileVersion>('SELECT uniqueId, uiVersion, created, editorId, length FROM fileVersions WHERE uniqueId = ? ORDER BY uiVersion', uniqueId);

/** New content: the old one becomes a version. */
export function replaceContent(db: Database, row: FileRow, changed: Pick<FileRow, 'modified' | 'editorId' | 'version' | 'uiVersion'>, content: Uint8Array): FileRow {
  if (changed.uiVersion > row.uiVersion) db.run('INSERT OR REPLACE INTO fileVersions SELECT uniqueId, ?, ?, ?, length, content FROM files WHERE uniqueId = ?', row.uiVersion, row.modified, row.editorId, row.uniqueId);
  const next: FileRow = { ...row, ...changed, length: content.length };
  db.run('UPDATE files SET modified = ?, editorId = ?, version = ?, uiVersion = ?, length = ?, content = ? WHERE uniqueId = ?', next.modified, next.editorId, next.version, next.uiVersion, next.length, content, row.uniqueId);
  return next;
}
export const updateFileSettings = (db: Database, row: FileRow, settings: Record<string, unknown>): void => {
  db.run('UPDATE files SET settings = ? WHERE uniqueId = ?', JSON.stringify(settings), row.uniqueId);
};
export const settingsOfFile = (row: FileRow): Record<string, unknown> => JSON.parse(row.settings) as Record<string, unknown>;

// Parts of an upload that is under way
export const uploadedLength = (db: Database, uploadId: string): number => db.get<{ length: number | null }>('SELECT SUM(LENGTH(content)) AS length FROM uploadParts WHERE uploadId = ?', uploadId)?.length ?? 0;
export const addUploadPart = (db: Database, uploadId: string, fileId: string, at: number, content: Uint8Array): void => {
  db.run('INSERT INTO uploadParts VALUES (?, ?, ?, ?)', uploadId, fileId, at, content);
};
export function takeUpload(db: Database, uploadId: string): Uint8Array {
  const parts = db.all<{ content: Uint8Array }>('SELECT content FROM uploadParts WHERE uploadId = ? ORDER BY at', uploadId);
  db.run('DELETE FROM uploadParts WHERE uploadId = ?', uploadId);
  return Buffer.concat(parts.map((part) => part.content));
}

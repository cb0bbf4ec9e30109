import { randomUUID } from 'node:crypto';
import type { Database } from './database';
import type { ListRow, ViewRow } from './rows';

type Stored = Omit<ViewRow, 'isDefault' | 'fields' | 'settings'> & { isDefault: number; fields: string; settings: string };
const view = (row: Stored): ViewRow => ({ ...row, isDefault: row.isDefault === 1, fields: JSON.parse(row.fields) as string[], settings: JSON.parse(row.settings) as Record<string, unknown> });
const one = (row: Stored | undefined): ViewRow | undefined => (row === undefined ? undefined : view(row));

export const viewsOf = (db: Database, listId: string): ViewRow[] => db.all<Stored>('SELECT * FROM views WHERE listId = ? ORDER BY position', listId).map(view);
export const viewById = (db: Database, listId: string, id: string): ViewRow | undefined => one(db.get('SELECT * FROM views WHERE listId = ? AND id = ?', listId, id.replace(/[{}]/g, '')));
export const viewByTitle = (db: Database, listId: string, title: string): ViewRow | undefined => one(db.get('SELECT * FROM views WHERE listId = ? AND title = ? ORDER BY position', listId, title));
export const defaultView = (db: Database, listId: string): ViewRow | undefined => one(db.get('SELECT * FROM views WHERE listId = ? AND isDefault = 1', listId));

export function addView(db: Database, list: ListRow, of: Pick<ViewRow, 'title' | 'fields' | 'settings'> & { isDefault?: boolean; personalOwnerId?: number | null }): ViewRow {
  const position = (db.get<{ top: number | null }>('SELECT MAX(position) AS top FROM views WHERE listId = ?', list.id)?.top ?? 0) + 1;
  const row: ViewRow = { id: randomUUID(), listId: list.id, position, isDefault: false, personalOwnerId: null, ...of };
  if (row.isDefault) db.run('UPDATE views SET isDefault = 0 WHERE listId = ?', list.id);
  db.run('INSERT INTO views VALUES (?, ?, ?, ?, ?, ?, ?, ?)', row.id, row.listId, row.title, row.position, row.isDefault ? 1 : 0, row.personalOwnerId, JSON.stringify(row.fields), JSON.stringify(row.settings));
  return row;
}
export function updateView(db: Database, row: ViewRow): void {
  if (row.isDefault) db.run('UPDATE views SET isDefault = 0 WHERE listId = ?', row.listId);
  db.run('UPDATE views SET title = ?, isDefault = ?, fields = ?, settings = ? WHERE id = ?', row.title, row.isDefault ? 1 : 0, JSON.stringify(row.fields), JSON.stringify(row.settings), row.id);
}
export const deleteView = (db: Database, row: ViewRow): void => {
  db.run('DELETE FROM views WHERE id = ?', row.id);
};

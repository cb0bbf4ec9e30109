import { randomUUID } from 'node:crypto';
import type { Database } from './database';
import { isLibrary } from './lists';
import type { ListRow, WebRow } from './rows';

export type ContentTypeRow = { owner: string; webId: string; listId: string | null; id: string; name: string; description: string; groupName: string; position: number; settings: Record<string, unknown> };
type Stored = Omit<ContentTypeRow, 'settings'> & { settings: string };
type Owner = { web: WebRow; list: ListRow | undefined };

const FOLDER = '0x0120';
/** Content types that every web has; the ids are SharePoint's own. */
const BUILT_IN = [
  { id: '0x', name: 'System', description: '', groupName: '_Hidden' },
  { id: '0x01', name: 'Item', description: 'Create a new list item.', groupName: 'List Content Types' },
  { id: '0x0101', name: 'Document', description: 'Create a new document.', groupName: 'Document Content Types' },
  { id: FOLDER, name: 'Folder', description: 'Create a new folder.', groupName: 'Folder Content Types' },
] as const;

const ownerId = ({ web, list }: Owner): string => list?.id ?? web.id;
const read = (row: Stored): ContentTypeRow => ({ ...row, settings: JSON.parse(row.settings) as Record<string, unknown> });
/** A list's content type: the id of its parent, `00`, and a GUID without dashes. */
const childId = (parentId: string): string => `${parentId}00${randomUUID().replace(/-/g, '').toUpperCase()}`;

export function addContentType(db: Database, of: Owner, row: Pick<ContentTypeRow, 'id' | 'name' | 'description' | 'groupName'>): ContentTypeRow {
  const owner = ownerId(of);
  const position = (db.get<{ top: number | null }>('SELECT MAX(position) AS top FROM contentTypes WHERE owner = ?', owner)?.top ?? 0) + 1;
  const made: ContentTypeRow = { ...row, owner, webId: of.web.id, listId: of.list?.id ?? null, position, settings: {} };
  db.run('INSERT OR REPLACE INTO contentTypes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)', owner, made.webId, made.listId, made.id, made.name, made.description, made.groupName, position, '{}');
  return made;
}

/** In the order in which they were added. Built-in ones come into being when they are first asked for. */
export function contentTypesOf(db: Database, of: Owner): ContentTypeRow[] {
  const stored = (): Stored[] => db.all<Stored>('SELECT * FROM contentTypes WHERE owner = ? ORDER BY position', ownerId(of));
  if (stored().length === 0) {
    const { list } = of;
    const parents = list === undefined ? BUILT_IN : BUILT_IN.filter(({ id }) => id === FOLDER || id === (isLibrary(list) ? '0x0101' : '0x01'));
    for (const parent of parents) addContentType(db, of, { ...parent, id: list === undefined ? parent.id : childId(parent.id) });
  }
  return stored().map(read);
}

/** Gives a list a child of one of its web's content types. */
export const addToList = (db: Database, web: WebRow, list: ListRow, parent: ContentTypeRow): ContentTypeRow => addContentType(db, { web, list }, { ...parent, id: childId(parent.id) });

export function updateContentType(db: Database, row: ContentTypeRow): void {
  db.run('UPDATE contentTypes SET name = ?, description = ?, groupName = ? WHERE owner = ? AND id = ?', row.name, row.description, row.groupName, row.owner, row.id);
}
export const deleteContentType = (db: Database, row: ContentTypeRow): void => {
  db.run('DELETE FROM contentTypes WHERE owner = ? AND id = ?', row.owner, row.id);
};
export const isFolderType = ({ id }: Pick<ContentTypeRow, 'id'>): boolean => id.startsWith(FOLDER);

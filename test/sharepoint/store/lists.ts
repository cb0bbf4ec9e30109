import { randomUUID } from 'node:crypto';
import { BASE_COLUMNS, BASE_FIELDS } from './baseFields';
import type { Database } from './database';
import { storeField } from './fields';
import { itemsTable } from './itemsTable';
import type { ListRow, WebRow } from './rows';

type Stored = Omit<ListRow, 'settings'> & { settings: string };
/** Settings by their text: the same few over and over. */
const parsed = new Map<string, Record<string, unknown>>();
function settingsOf(text: string): Record<string, unknown> {
  let found = parsed.get(text);
  if (found === undefined) {
    found = JSON.parse(text) as Record<string, unknown>;
    if (parsed.size > 500) parsed.clear();
    parsed.set(text, found);
  }
  return { ...found };
}
const list = (row: Stored | undefined): ListRow | undefined => (row === undefined ? undefined : { ...row, settings: settingsOf(row.settings) });

export const listById = (db: Database, webId: string, id: string): ListRow | undefined => list(db.get('SELECT * FROM lists WHERE webId = ? AND id = ?', webId, id));
export const listAnywhere = (db: Database, id: string): ListRow | undefined => list(db.get('SELECT * FROM lists WHERE id = ?', id));
export const listByTitle = (db: Database, webId: string, title: string): ListRow | undefined => list(db.get('SELECT * FROM lists WHERE webId = ? AND title = ?', webId, title));
export const listByUrl = (db: Database, webId: string, url: string): ListRow | undefined => list(db.get('SELECT * FROM lists WHERE webId = ? AND url = ?', webId, url));
export const listsOf = (db: Database, webId: string): ListRow[] => db.all<Stored>('SELECT * FROM lists WHERE webId = ? ORDER BY title', webId).map((row) => list(row) as ListRow);

export const isLibrary = (of: ListRow): boolean => of.baseType === 1;

/** `My_List 1` → `My_x005f_List_x0020_1`: names of types cannot hold other signs. */
export function entityNameOf(title: string): string {
  const encoded = [...title].map((sign) => (/[A-Za-z0-9]/.test(sign) ? sign : [...Array(sign.length).keys()].map((at) => `_x${sign.charCodeAt(at).toString(16).padStart(4, '0')}_`).join(''))).join('');
  return encoded.charAt(0).toUpperCase() + encoded.slice(1);
}

/** Folder of a new list: signs that a URL cannot hold are left out; a taken one gets a number. */
function urlOf(db: Database, web: WebRow, title: string, isOfFiles: boolean): string {
  const name = title.replace(/[~"#%&*:<>?/\\{|}.']/g, '').trim() || 'List';
  const base = `${web.url === '/' ? '' : web.url}/${isOfFiles ? '' : 'Lists/'}${name}`;
  for (let number = 0; ; number += 1) {
    const url = number === 0 ? base : `${base}${number}`;
    if (listByUrl(db, web.id, url) === undefined && db.get('SELECT 1 FROM folders WHERE url = ?', url) === undefined) return url;
  }
}

export type NewList = { title: string; description: string; baseTemplate: number; settings: Record<string, unknown>; url?: string; created: string };
export function addList(db: Database, web: WebRow, of: NewList): ListRow {
  const isOfFiles = BASE_TYPE_OF_TEMPLATE[of.baseTemplate] === 1;
  const number = (db.get<{ top: number | null }>('SELECT MAX(number) AS top FROM lists')?.top ?? 0) + 1;
  const url = of.url ?? urlOf(db, web, of.title, isOfFiles);
  const name = entityNameOf(url.slice(url.lastIndexOf('/') + 1));
  const row: ListRow = {
    id: randomUUID(), number, webId: web.id, title: of.title, description: of.description, url, baseTemplate: of.baseTemplate, baseType: isOfFiles ? 1 : 0,
    entityTypeName: isOfFiles ? name : `${name}List`, created: of.created, lastItemModified: of.created, lastItemDeleted: of.created,
    nextItemId: 1, itemCount: 0, itemScopeCount: 0, version: 1, scopeId: null, settings: of.settings,
  };
  db.run(
    'INSERT INTO lists VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    row.id, row.number, row.webId, row.title, row.description, row.url, row.baseTemplate, row.baseType, row.entityTypeName, row.created, row.lastItemModified, row.lastItemDeleted,
    row.nextItemId, row.itemCount, row.itemScopeCount, row.version, row.scopeId, JSON.stringify(row.settings),
  );
  const table = itemsTable(row);
  db.define(`CREATE TABLE ${table} (${BASE_COLUMNS}); CREATE INDEX ${table}_guid ON ${table} ("UniqueId"); CREATE INDEX ${table}_path ON ${table} ("FileDirRef", "FileLeafRef")`);
  addBaseFields(db, row);
  addRootFolder(db, row);
  db.forget();
  return row;
}

/** Templates that can be made here. */
export const BASE_TYPE_OF_TEMPLATE: Readonly<Record<number, 0 | 1>> = { 100: 0, 101: 1, 102: 0, 103: 0, 104: 0, 105: 0, 106: 0, 107: 0, 109: 1, 115: 1, 119: 1, 120: 0, 171: 0, 1100: 0 };
export const isKnownTemplate = (template: number): boolean => BASE_TYPE_OF_TEMPLATE[template] !== undefined;

function addBaseFields(db: Database, of: ListRow): void {
  const kind = isLibrary(of) ? 'library' : 'list';
  BASE_FIELDS.filter((field) => field.only === undefined || field.only === kind).forEach((field, position) =>
    storeField(db, {
      id: field.id, webId: of.webId, listId: of.id, internalName: field.name, title: field.title, type: field.type,
      column: field.column ?? (field.type === 'Computed' ? '' : field.name), position,
      required: (field.name === 'Title' && kind === 'list') || (field.name === 'FileLeafRef' && kind === 'library'),
      readOnly: field.readOnly === true, hidden: field.hidden === true || (field.name === 'FileLeafRef' && kind === 'list'),
      indexed: false, uniqueValues: false, fromBaseType: true, sealed: field.sealed === true, canBeDeleted: false, settings: field.settings ?? {},
    }),
  );
}

function addRootFolder(db: Database, of: ListRow): void {
  const slash = of.url.lastIndexOf('/');
  db.run('INSERT INTO folders VALUES (?, ?, ?, NULL, ?, ?, ?, ?, ?, ?)', randomUUID(), of.webId, of.id, of.url, of.url.slice(0, slash), of.url.slice(slash + 1), of.created, of.created, '{}');
}

export function updateList(db: Database, row: ListRow): void {
  db.run(
    'UPDATE lists SET title = ?, description = ?, lastItemModified = ?, lastItemDeleted = ?, version = version + 1, scopeId = ?, itemScopeCount = ?, settings = ? WHERE id = ?',
    row.title, row.description, row.lastItemModified, row.lastItemDeleted, row.scopeId, row.itemScopeCount, JSON.stringify(row.settings), row.id,
  );
}

export function deleteList(db: Database, row: ListRow): void {
  for (const table of ['fields', 'contentTypes']) db.run(`DELETE FROM ${table} WHERE owner = ?`, row.id);
  for (const table of ['views', 'versions', 'attachments', 'files', 'folders']) db.run(`DELETE FROM ${table} WHERE listId = ?`, row.id);
  db.run('DELETE FROM assignments WHERE scopeId IN (SELECT id FROM scopes WHERE listId = ?)', row.id);
  db.run('DELETE FROM scopes WHERE listId = ?', row.id);
  db.run('DELETE FROM lists WHERE id = ?', row.id);
  db.define(`DROP TABLE ${itemsTable(row)}`);
  db.forget();
}

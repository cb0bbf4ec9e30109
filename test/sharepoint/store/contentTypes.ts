import { randomUUID } from 'node:crypto';
import type { Database } from './database';
import type { ListRow, WebRow } from './rows';

export type FieldLink = { id: string; name: string; required: boolean; hidden: boolean };
export type ContentTypeRow = {
  owner: string; webId: string; listId: string | null; id: string; name: string; description: string; groupName: string; position: number;
  settings: { fieldLinks: FieldLink[]; sealed?: boolean; [name: string]: unknown };
};
type Stored = Omit<ContentTypeRow, 'settings'> & { settings: string };
const typed = (row: Stored): ContentTypeRow => ({ ...row, settings: JSON.parse(row.settings) as ContentTypeRow['settings'] });

const CONTENT_TYPE: FieldLink = { id: 'c042a256-787d-4a6f-8a8a-cf6ab767f12d', name: 'ContentType', required: false, hidden: false };
const TITLE: FieldLink = { id: 'fa564e0f-0c70-4ab9-b863-0177e6ddd247', name: 'Title', required: true, hidden: false };
const FILE_NAME: FieldLink = { id: '8553196d-ec8d-4564-9861-3dbe931050c8', name: 'FileLeafRef', required: true, hidden: false };
const DOCUMENT = [CONTENT_TYPE, FILE_NAME, { ...TITLE, required: false }];

type BuiltIn = { id: string; name: string; group: string; description: string; links: FieldLink[]; sealed?: boolean };
/** Content types that every web has; ids are SharePoint's. */
const BUILT_IN: readonly BuiltIn[] = [
  { id: '0x', name: 'System', group: '_Hidden', description: '', links: [CONTENT_TYPE], sealed: true },
  { id: '0x01', name: 'Item', group: 'List Content Types', description: 'Create a new list item.', links: [CONTENT_TYPE, TITLE] },
  { id: '0x0101', name: 'Document', group: 'Document Content Types', description: 'Create a new document.', links: DOCUMENT },
  { id: '0x010102', name: 'Picture', group: 'Document Content Types', description: 'Upload an image or a photograph.', links: DOCUMENT },
  { id: '0x010105', name: 'Master Page', group: 'Document Content Types', description: 'Create a new master page.', links: DOCUMENT },
  { id: '0x010108', name: 'Wiki Page', group: 'Document Content Types', description: 'Create a new wiki page.', links: DOCUMENT },
  { id: '0x0102', name: 'Event', group: 'List Content Types', description: 'Create a new meeting, deadline or other event.', links: [CONTENT_TYPE, TITLE] },
  { id: '0x0104', name: 'Announcement', group: 'List Content Types', description: 'Create a new news item, status or other short piece of information.', links: [CONTENT_TYPE, TITLE] },
  { id: '0x0105', name: 'Link', group: 'List Content Types', description: 'Create a new link to a Web page or other resource.', links: [CONTENT_TYPE] },
  { id: '0x0106', name: 'Contact', group: 'List Content Types', description: 'Store information about a business or personal contact.', links: [CONTENT_TYPE, TITLE] },
  { id: '0x0108', name: 'Task', group: 'List Content Types', description: 'Track a work item that you or your team needs to complete.', links: [CONTENT_TYPE, TITLE] },
  { id: '0x0120', name: 'Folder', group: 'Folder Content Types', description: 'Create a new folder.', links: [CONTENT_TYPE, { ...FILE_NAME }, { ...TITLE, required: false }] },
];

const hex = (id: string): string => id.replace(/-/g, '').toUpperCase();
export const ITEM = '0x01';
export const DOCUMENT_ID = '0x0101';
export const FOLDER_ID = '0x0120';
/** Each list has a child of its own of the types it begins with. */
export const listContentTypeId = (list: Pick<ListRow, 'id'>, parent: string): string => `${parent}00${hex(list.id)}`;

const builtIn = (web: WebRow): ContentTypeRow[] =>
  BUILT_IN.map((of, position) => ({ owner: web.id, webId: web.id, listId: null, id: of.id, name: of.name, description: of.description, groupName: of.group, position, settings: { fieldLinks: of.links, sealed: of.sealed === true } }));
const stored = (db: Database, owner: string): ContentTypeRow[] => db.all<Stored>('SELECT * FROM contentTypes WHERE owner = ? ORDER BY position, id', owner).map(typed);

export function contentTypesOfWeb(db: Database, web: WebRow): ContentTypeRow[] {
  const own = stored(db, web.id);
  return [...builtIn(web).filter((each) => !own.some((row) => row.id.toLowerCase() === each.id.toLowerCase())), ...own];
}
/** A list that nobody touched has the item (or document) and folder types without any row being kept. */
export function contentTypesOfList(db: Database, web: WebRow, list: ListRow): ContentTypeRow[] {
  const own = stored(db, list.id);
  const initial = [list.baseType === 1 ? DOCUMENT_ID : ITEM, FOLDER_ID].map((parent) => listContentTypeId(list, parent));
  const missing = initial.filter((id) => !own.some((row) => row.id.toLowerCase() === id.toLowerCase()) && list.settings[`without ${id}`] !== true);
  const made = missing.map((id): ContentTypeRow => {
    const parent = builtIn(web).find((each) => `${each.id}00${hex(list.id)}` === id) as ContentTypeRow;
    return { ...parent, owner: list.id, listId: list.id, id, position: initial.indexOf(id) - initial.length };
  });
  return [...made, ...own];
}

export function saveContentType(db: Database, row: ContentTypeRow): ContentTypeRow {
  db.run(
    'INSERT OR REPLACE INTO contentTypes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    row.owner, row.webId, row.listId, row.id, row.name, row.description, row.groupName, row.position, JSON.stringify(row.settings),
  );
  return row;
}
export const deleteContentType = (db: Database, row: ContentTypeRow): void => {
  db.run('DELETE FROM contentTypes WHERE owner = ? AND id = ?', row.owner, row.id);
};
/** A child in a list: the parent's id, `00` and a GUID. */
export const childOf = (parent: ContentTypeRow, list: ListRow, position: number): ContentTypeRow => ({ ...parent, owner: list.id, listId: list.id, id: `${parent.id}00${hex(randomUUID())}`, position });

/** Id of the type above: without the last GUID, or without the last two digits. */
export function parentId(id: string): string {
  const byGuid = /^(0x.*)00[0-9A-F]{32}$/i.exec(id)?.[1];
  if (byGuid !== undefined) return byGuid;
  return id.length > 2 ? id.slice(0, -2) : '0x';
}

import type { Ctx } from '../context';
import { accessDenied, fileNameInvalid, fileNotFound, fileTaken, folderTaken, unsupported } from '../errors';
import { securableOf } from '../entities/folder';
import { placeOf } from '../entities/file';
import { rewritten } from '../officeRewrite';
import type { FileTarget, FolderTarget } from '../resources';
import { addFileRow, contentOf, fileAt, replaceContent } from '../store/files';
import { addFolderRow, folderAt } from '../store/folders';
import type { FolderRow } from '../store/folders';
import { insertItem, itemById, removeItem, rewriteItem } from '../store/items';
import { itemsTable } from '../store/itemsTable';
import { isLibrary } from '../store/lists';
import { principalById } from '../store/principals';
import { addRecycled } from '../store/recycled';
import type { ItemRow, ListRow } from '../store/rows';
import { withDefaults } from './itemWrites';

const FORBIDDEN = /["*:<>?/\\|]/;
const checkName = (name: string): string => {
  if (name === '' || FORBIDDEN.test(name) || name.startsWith('~$') || /^\s|\s$/.test(name)) throw fileNameInvalid();
  return name;
};

/** The library that a folder is in; files elsewhere are not known here. */
function libraryOf(ctx: Ctx, of: FolderTarget): ListRow {
  const { list } = securableOf(ctx, of);
  if (list === undefined || !isLibrary(list)) throw unsupported(`files in ${of.folder.url}, which is no library`);
  return list;
}

/** `name`, or a URL below the folder; the folder it names must be there. */
export function targetOf(ctx: Ctx, of: FolderTarget, url: string): { folder: FolderRow; name: string } {
  const path = url.replace(/^https?:\/\/[^/]+/i, '');
  const slash = path.lastIndexOf('/');
  if (slash < 0) return { folder: of.folder, name: checkName(path) };
  const folder = folderAt(ctx.db, of.web, path.startsWith('/') ? path.slice(0, slash) : `${of.folder.url}/${path.slice(0, slash)}`);
  if (folder === undefined) throw fileNotFound();
  return { folder, name: checkName(path.slice(slash + 1)) };
}

export type NewFile = { url: string; overwrite: boolean; uniqueName: boolean; content: Uint8Array };

/** Adds a file with its item, or replaces the content of the one that is there. */
export function addFile(ctx: Ctx, of: FolderTarget, file: NewFile): FileTarget {
  const at = targetOf(ctx, of, file.url);
  const list = libraryOf(ctx, { web: of.web, folder: at.folder });
  const securable = { ...securableOf(ctx, { web: of.web, folder: at.folder }), list };
  ctx.rights.demand(securable, 'AddListItems');
  const name = file.uniqueName ? uniqueName(ctx, of, at.folder, at.name) : at.name;
  const url = `${at.folder.url}/${name}`;
  if (folderAt(ctx.db, of.web, url) !== undefined) throw folderTaken(name);
  const existing = fileAt(ctx.db, of.web, url);
  if (existing !== undefined) {
    if (!file.overwrite) throw fileTaken(url, principalById(ctx.db, ctx.site.id, existing.editorId)?.loginName ?? '', existing.modified);
    return overwrite(ctx, { web: of.web, file: existing }, file.content);
  }
  const row = insertItem(ctx, list, withDefaults(ctx, list, {}), {}, { FileDirRef: at.folder.url.slice(1), FileLeafRef: name, FSObjType: 0 });
  const content = ctx.switches.officeFilesRewritten ? rewritten(name, file.content) : file.content;
  const kept = addFileRow(ctx.db, { uniqueId: String(row['UniqueId']), webId: of.web.id, listId: list.id, itemId: row.ID, url, created: String(row['Created']), modified: String(row['Modified']), authorId: Number(row['Author']), editorId: Number(row['Editor']), length: content.length, version: Number(row['owshiddenversion']), uiVersion: Number(row['_UIVersion']), settings: '{}' }, content);
  return { web: of.web, file: kept };
}

function uniqueName(ctx: Ctx, of: FolderTarget, folder: FolderRow, name: string): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot <= 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot)];
  for (let number = 0; ; number += 1) {
    const tried = number === 0 ? name : `${stem}${number}${ending}`;
    if (fileAt(ctx.db, of.web, `${folder.url}/${tried}`) === undefined) return tried;
  }
}

/** Whoever may give a file new content. Whether who may only add can do this is not documented. */
export function demandOverwrite(ctx: Ctx, of: FileTarget): void {
  const securable = placeOf(ctx, of);
  const may = ctx.rights.has(securable, 'EditListItems') || (ctx.switches.overwriteByAddOnly && ctx.rights.has(securable, 'AddListItems'));
  if (!may) throw accessDenied();
}

/** New content for a file that is there. */
export function overwrite(ctx: Ctx, of: FileTarget, given: Uint8Array): FileTarget {
  demandOverwrite(ctx, of);
  const { list, item } = placeOf(ctx, of);
  const row = rewriteItem(ctx, list, item, {});
  const content = ctx.switches.officeFilesRewritten ? rewritten(of.file.name, given) : given;
  return { web: of.web, file: replaceContent(ctx.db, of.file, { modified: String(row['Modified']), editorId: Number(row['Editor']), version: Number(row['owshiddenversion']), uiVersion: Number(row['_UIVersion']) }, content) };
}

export function addFolder(ctx: Ctx, of: FolderTarget, url: string, mayExist: boolean): FolderTarget {
  const at = targetOf(ctx, of, url.replace(/\/$/, ''));
  const securable = securableOf(ctx, { web: of.web, folder: at.folder });
  const path = `${at.folder.url}/${at.name}`;
  const existing = folderAt(ctx.db, of.web, path);
  if (existing !== undefined) {
    if (mayExist || existing.listId !== null) return { web: of.web, folder: existing };
    throw folderTaken(at.name);
  }
  if (fileAt(ctx.db, of.web, path) !== undefined) throw folderTaken(at.name);
  const { list } = securable;
  if (list === undefined) throw unsupported(`a folder in ${at.folder.url}, which is no list`);
  ctx.rights.demand(securable, 'AddListItems');
  if (list.settings['EnableFolderCreation'] === false) throw accessDenied();
  const row = insertItem(ctx, list, withDefaults(ctx, list, { Title: at.name }), {}, { FileDirRef: at.folder.url.slice(1), FileLeafRef: at.name, FSObjType: 1 });
  return { web: of.web, folder: addFolderRow(ctx.db, { uniqueId: String(row['UniqueId']), webId: of.web.id, listId: list.id, itemId: row.ID, url: path, created: String(row['Created']) }) };
}

const likeUnder = (path: string): string => `${path.replace(/[\\%_]/g, (sign) => `\\${sign}`)}/%`;
/** Rows below a folder, the folder itself not among them. */
export const rowsUnder = (ctx: Ctx, list: ListRow, url: string): ItemRow[] =>
  ctx.db.all<ItemRow>(`SELECT * FROM ${itemsTable(list)} WHERE "FileDirRef" = ? OR "FileDirRef" LIKE ? ESCAPE '\\'`, url.slice(1), likeUnder(url.slice(1)));

/** Takes a folder away with all that is in it; the change log tells of the folder alone. */
export function removeFolder(ctx: Ctx, of: FolderTarget, list: ListRow, item: ItemRow): void {
  const below = rowsUnder(ctx, list, of.folder.url);
  for (const row of below) {
    ctx.db.run(`DELETE FROM ${itemsTable(list)} WHERE ID = ?`, row.ID);
    for (const table of ['versions', 'attachments', 'files', 'folders']) ctx.db.run(`DELETE FROM ${table} WHERE listId = ? AND itemId = ?`, list.id, row.ID);
  }
  ctx.db.run('UPDATE lists SET itemCount = itemCount - ? WHERE id = ?', below.length, list.id);
  removeItem(ctx, list, item);
}

/** The item of a folder; root folders have none and cannot be taken away like this. */
export function folderItem(ctx: Ctx, of: FolderTarget): { list: ListRow; item: ItemRow } {
  const { list, item } = securableOf(ctx, of);
  if (list === undefined || item === undefined) throw unsupported(`changing the root folder ${of.folder.url}`);
  return { list, item };
}

export function recycleFolder(ctx: Ctx, of: FolderTarget): string {
  const { list, item } = folderItem(ctx, of);
  ctx.rights.demand({ web: of.web, list, item }, 'DeleteListItems');
  const rows = rowsUnder(ctx, list, of.folder.url);
  const files = ctx.db.all<Record<string, unknown>>("SELECT * FROM files WHERE listId = ? AND (dir = ? OR dir LIKE ? ESCAPE '\\')", list.id, of.folder.url, likeUnder(of.folder.url));
  const content = { row: item, below: rows, files: files.map((file) => ({ ...file, content: Buffer.from(file['content'] as Uint8Array).toString('base64') })) };
  const id = addRecycled(ctx, { list, itemId: item.ID, itemType: 5, title: of.folder.name, leafName: of.folder.name, dirName: of.folder.dir.slice(1), authorId: Number(item['Author']), content });
  removeFolder(ctx, of, list, itemById(ctx.db, list, item.ID) ?? item);
  return id;
}
export const copyOf = (ctx: Ctx, of: FileTarget): Uint8Array => contentOf(ctx.db, of.file.uniqueId);

import { isObject, members } from '../body';
import type { JsonObject } from '../body';
import type { Ctx } from '../context';
import { argumentInvalid, bodyInvalid, fileTaken, folderTaken, unsupported } from '../errors';
import { placeOf } from '../entities/file';
import { securableOf } from '../entities/folder';
import { operation } from '../operation';
import type { Module } from '../operation';
import type { FileTarget, FolderTarget } from '../resources';
import { contentOf, fileAt, filesIn } from '../store/files';
import { folderAt, foldersIn, splitUrl } from '../store/folders';
import { noteItem, removeItem } from '../store/items';
import { itemsTable } from '../store/itemsTable';
import { CHANGE } from '../store/rows';
import { addFile, addFolder, folderItem, rowsUnder, targetOf } from './fileWrites';
import { fileCalled } from './files';
import { folderCalled } from './folders';

const OPTIONS = ['KeepBoth', 'ResetAuthorAndCreatedOnCopy', 'ShouldBypassSharedLocks', 'RetainEditorAndModifiedOnMove'];
type Asked = { from: string; to: string; keepBoth: boolean };

function pathOf(ctx: Ctx, given: unknown): string {
  const url = isObject(given) ? given['DecodedUrl'] : undefined;
  if (typeof url !== 'string') throw bodyInvalid();
  const path = url.replace(/^https?:\/\/[^/]+/i, '');
  if (!path.startsWith(ctx.web.url)) throw unsupported(`moving or copying from one web to another (${path})`);
  return path;
}
function askedOf(ctx: Ctx): Asked {
  const body: JsonObject = members(ctx.body, ['srcPath', 'destPath', 'options'], 'SP.MoveCopyUtil');
  const options = members(body['options'] ?? {}, OPTIONS, 'SP.MoveCopyOptions');
  return { from: pathOf(ctx, body['srcPath']), to: pathOf(ctx, body['destPath']), keepBoth: options['KeepBoth'] === true };
}

const parentOf = (ctx: Ctx, url: string): FolderTarget => folderCalled(ctx, ctx.web, splitUrl(url).dir);

/** Makes room at the place a file goes to: removed, or refused where it may not be. */
function freePlace(ctx: Ctx, url: string, mayReplace: boolean): void {
  const existing = fileAt(ctx.db, ctx.web, url);
  if (existing === undefined) return;
  if (!mayReplace) throw fileTaken(url, '', existing.modified);
  const { web, list, item } = placeOf(ctx, { web: ctx.web, file: existing });
  ctx.rights.demand({ web, list, item }, 'DeleteListItems');
  removeItem(ctx, list, item);
}

export function copyFile(ctx: Ctx, of: FileTarget, to: string, overwrite: boolean, keepBoth: boolean): void {
  const { folder, name } = targetOf(ctx, parentOf(ctx, to), to);
  if (!keepBoth) freePlace(ctx, to, overwrite);
  addFile(ctx, { web: ctx.web, folder }, { url: name, overwrite: false, uniqueName: keepBoth, content: contentOf(ctx.db, of.file.uniqueId) });
}

function moveFile(ctx: Ctx, of: FileTarget, to: string, overwrite: boolean): void {
  const { web, list, item } = placeOf(ctx, of);
  const target = securableOf(ctx, parentOf(ctx, to));
  if (target.list?.id !== list.id) throw unsupported('moving a file to another library');
  ctx.rights.demand({ web, list, item }, 'EditListItems');
  ctx.rights.demand(target, 'AddListItems');
  const place = splitUrl(to);
  if (place.dir !== of.file.dir || place.name.toLowerCase() !== of.file.name.toLowerCase()) freePlace(ctx, to, overwrite);
  ctx.db.run(`UPDATE ${itemsTable(list)} SET FileDirRef = ?, FileLeafRef = ? WHERE ID = ?`, place.dir.slice(1), place.name, item.ID);
  ctx.db.run('UPDATE files SET url = ?, dir = ?, name = ? WHERE uniqueId = ?', to, place.dir, place.name, of.file.uniqueId);
  noteItem(ctx, list, item, CHANGE.rename);
}

/** `x`, `x1`, `x2`, …: the first that is free. */
function freeFolder(ctx: Ctx, url: string): string {
  for (let number = 0; ; number += 1) {
    const tried = number === 0 ? url : `${url}${number}`;
    if (folderAt(ctx.db, ctx.web, tried) === undefined) return tried;
  }
}

function copyFolder(ctx: Ctx, of: FolderTarget, to: string): void {
  if (folderAt(ctx.db, ctx.web, to) !== undefined) throw folderTaken(splitUrl(to).name);
  const made = addFolder(ctx, parentOf(ctx, to), splitUrl(to).name, false);
  for (const file of filesIn(ctx.db, of.folder.url)) copyFile(ctx, { web: ctx.web, file }, `${made.folder.url}/${file.name}`, false, false);
  for (const folder of foldersIn(ctx.db, of.folder)) copyFolder(ctx, { web: ctx.web, folder }, `${made.folder.url}/${folder.name}`);
}

function moveFolder(ctx: Ctx, of: FolderTarget, to: string): void {
  const { list, item } = folderItem(ctx, of);
  const target = securableOf(ctx, parentOf(ctx, to));
  if (target.list?.id !== list.id) throw unsupported('moving a folder to another library');
  if (folderAt(ctx.db, ctx.web, to) !== undefined) throw folderTaken(splitUrl(to).name);
  if (to.toLowerCase().startsWith(`${of.folder.url.toLowerCase()}/`)) throw argumentInvalid('A folder cannot be moved into itself.');
  ctx.rights.demand({ web: of.web, list, item }, 'EditListItems');
  const place = splitUrl(to);
  const from = of.folder.url;
  const below = rowsUnder(ctx, list, from);
  for (const row of below) ctx.db.run(`UPDATE ${itemsTable(list)} SET FileDirRef = ? WHERE ID = ?`, `${to.slice(1)}${String(row['FileDirRef']).slice(from.length - 1)}`, row.ID);
  for (const table of ['files', 'folders']) {
    ctx.db.run(`UPDATE ${table} SET url = ? || substr(url, ?), dir = ? || substr(dir, ?) WHERE listId = ? AND itemId IN (SELECT value FROM json_each(?))`, to, from.length + 1, to, from.length + 1, list.id, JSON.stringify(below.map((row) => row.ID)));
  }
  ctx.db.run(`UPDATE ${itemsTable(list)} SET FileDirRef = ?, FileLeafRef = ? WHERE ID = ?`, place.dir.slice(1), place.name, item.ID);
  ctx.db.run('UPDATE folders SET url = ?, dir = ?, name = ? WHERE uniqueId = ?', to, place.dir, place.name, of.folder.uniqueId);
  noteItem(ctx, list, item, CHANGE.rename);
}

const onFile = (work: (ctx: Ctx, of: FileTarget, asked: Asked, overwrite: boolean) => void) => (ctx: Ctx): { is: 'void' } => {
  const asked = askedOf(ctx);
  work(ctx, fileCalled(ctx, ctx.web, asked.from), asked, ctx.args.flag('overwrite') === true);
  return { is: 'void' };
};
const onFolder = (work: (ctx: Ctx, of: FolderTarget, to: string) => void) => (ctx: Ctx): { is: 'void' } => {
  const asked = askedOf(ctx);
  work(ctx, folderCalled(ctx, ctx.web, asked.from), asked.keepBoth ? freeFolder(ctx, asked.to) : asked.to);
  return { is: 'void' };
};
const BODY = ['srcPath', 'destPath', 'options'];

export const moveCopy: Module = {
  operations: [
    operation({ name: 'moveCopy.copyFile', on: 'root', method: 'POST', call: 'SP.MoveCopyUtil.CopyFileByPath', params: ['overwrite'], body: BODY, handler: onFile((ctx, of, { to, keepBoth }, overwrite) => copyFile(ctx, of, to, overwrite, keepBoth)) }),
    operation({ name: 'moveCopy.moveFile', on: 'root', method: 'POST', call: 'SP.MoveCopyUtil.MoveFileByPath', params: ['overwrite'], body: BODY, handler: onFile((ctx, of, { to }, overwrite) => moveFile(ctx, of, to, overwrite)) }),
    operation({ name: 'moveCopy.copyFolder', on: 'root', method: 'POST', call: 'SP.MoveCopyUtil.CopyFolderByPath', params: [], body: BODY, handler: onFolder(copyFolder) }),
    operation({ name: 'moveCopy.moveFolder', on: 'root', method: 'POST', call: 'SP.MoveCopyUtil.MoveFolderByPath', params: [], body: BODY, handler: onFolder(moveFolder) }),
    operation({
      name: 'file.copyTo',
      on: 'file',
      method: 'POST',
      call: 'CopyTo',
      params: ['strNewUrl', 'bOverWrite'],
      handler: (ctx, of) => {
        copyFile(ctx, of, ctx.args.text('strNewUrl') ?? '', ctx.args.flag('bOverWrite', 1) === true, false);
        return { is: 'void' };
      },
    }),
  ],
};

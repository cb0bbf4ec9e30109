import type { Ctx } from '../context';
import { members, isObject } from '../body';
import { bodyInvalid, fileNotFound, unsupported } from '../errors';
import { folderEntity, securableOf } from '../entities/folder';
import { readItem } from '../entities/item';
import { webOf } from '../entities/list';
import { readEntity } from '../entities/read';
import { value } from '../odata/values';
import type { Answer } from '../odata/values';
import { collectionType, navigation, operation } from '../operation';
import type { Module } from '../operation';
import type { FolderTarget } from '../resources';
import { filesIn } from '../store/files';
import { childCount, folderAt, folderById, folderOfItem, foldersIn } from '../store/folders';
import type { WebRow } from '../store/rows';
import { addFolder, folderItem, recycleFolder, removeFolder } from './fileWrites';

export function folderCalled(ctx: Ctx, web: WebRow, url: string | undefined): FolderTarget {
  const path = (url ?? '').replace(/\/$/, '');
  const found = folderAt(ctx.db, web, path.startsWith('/') ? path : path === '' ? web.url : `${web.url}/${path}`);
  if (found === undefined) throw fileNotFound();
  securableOf(ctx, { web, folder: found });
  return { web, folder: found };
}
function under(ctx: Ctx, of: FolderTarget, name: string): FolderTarget {
  return folderCalled(ctx, of.web, name.startsWith('/') ? name : `${of.folder.url}/${name}`);
}
const isVisible = (ctx: Ctx, of: FolderTarget): boolean => {
  try {
    securableOf(ctx, of);
    return true;
  } catch {
    return false;
  }
};
const answerFolder = (ctx: Ctx, of: FolderTarget): Answer => ({ is: 'entity', entity: readEntity(ctx, 'folder', of, ctx.query) });

function remove(ctx: Ctx, of: FolderTarget, onlyEmpty: boolean): void {
  const { list, item } = folderItem(ctx, of);
  ctx.rights.demand({ web: of.web, list, item }, 'DeleteListItems');
  if (onlyEmpty && childCount(ctx.db, of.folder) > 0) throw unsupported('DeleteIfEmpty on a folder that is not empty');
  removeFolder(ctx, of, list, item);
}

function totals(ctx: Ctx, of: FolderTarget): { files: number; bytes: number } {
  const own = filesIn(ctx.db, of.folder.url);
  const below = foldersIn(ctx.db, of.folder).map((folder) => totals(ctx, { web: of.web, folder }));
  return { files: own.length + below.reduce((sum, each) => sum + each.files, 0), bytes: own.reduce((sum, each) => sum + each.length, 0) + below.reduce((sum, each) => sum + each.bytes, 0) };
}

export const folders: Module = {
  entities: [folderEntity],
  collections: [collectionType({ kind: 'folders', of: 'folder', all: (ctx, { web, folder }) => foldersIn(ctx.db, folder).map((each) => ({ web, folder: each })).filter((of) => isVisible(ctx, of)) })],
  navigations: [
    navigation({ from: 'web', segment: 'GetFolderByServerRelativeUrl', params: ['serverRelativeUrl'], to: 'folder', resolve: (ctx, web, args) => folderCalled(ctx, web, args.text('serverRelativeUrl')) }),
    navigation({ from: 'web', segment: 'GetFolderByServerRelativePath', params: ['decodedUrl'], to: 'folder', resolve: (ctx, web, args) => folderCalled(ctx, web, args.text('decodedUrl')) }),
    navigation({
      from: 'web',
      segment: 'GetFolderById',
      params: ['uniqueId'],
      to: 'folder',
      resolve: (ctx, web, args) => {
        const found = folderById(ctx.db, web, args.text('uniqueId') ?? '');
        if (found === undefined) throw fileNotFound();
        securableOf(ctx, { web, folder: found });
        return { web, folder: found };
      },
    }),
    navigation({ from: 'web', segment: 'RootFolder', to: 'folder', expandable: true, resolve: (ctx, web) => folderCalled(ctx, web, web.url) }),
    navigation({ from: 'web', segment: 'Folders', to: 'folders', expandable: true, resolve: (ctx, web) => folderCalled(ctx, web, web.url) }),
    navigation({ from: 'list', segment: 'RootFolder', to: 'folder', expandable: true, resolve: (ctx, list) => folderCalled(ctx, webOf(ctx, list), list.url) }),
    navigation({ from: 'folder', segment: 'Folders', to: 'folders', expandable: true, resolve: (_ctx, of) => of }),
    navigation({ from: 'folder', segment: 'ParentFolder', to: 'folder', expandable: true, resolve: (ctx, of) => folderCalled(ctx, of.web, of.folder.dir) }),
    navigation({ from: 'folder', segment: 'ListItemAllFields', to: 'item', expandable: true, resolve: (ctx, of) => folderItem(ctx, of) }),
    navigation({ from: 'folders', segment: '()', to: 'folder', resolve: (ctx, of, args) => under(ctx, of, args.text('url') ?? '') }),
    navigation({ from: 'folders', segment: 'GetByUrl', params: ['url'], to: 'folder', resolve: (ctx, of, args) => under(ctx, of, args.text('url') ?? '') }),
    navigation({
      from: 'item',
      segment: 'Folder',
      to: 'folder',
      expandable: true,
      resolve: (ctx, { list, item }) => {
        const found = folderOfItem(ctx.db, list, item.ID);
        if (found === undefined) return undefined;
        return { web: webOf(ctx, list), folder: found };
      },
    }),
  ],
  operations: [
    operation({ name: 'folders.add', on: 'folders', method: 'POST', call: 'Add', params: ['url'], query: ['$select', '$expand'], handler: (ctx, of) => answerFolder(ctx, addFolder(ctx, of, ctx.args.text('url') ?? '', false)) }),
    operation({
      name: 'folders.addUsingPath',
      on: 'folders',
      method: 'POST',
      call: 'AddUsingPath',
      params: ['decodedUrl', 'overwrite'],
      query: ['$select', '$expand'],
      handler: (ctx, of) => answerFolder(ctx, addFolder(ctx, of, ctx.args.text('decodedUrl') ?? '', ctx.args.flag('overwrite', 1) === true)),
    }),
    operation({
      name: 'folder.addSubFolderUsingPath',
      on: 'folder',
      method: 'POST',
      call: 'AddSubFolderUsingPath',
      params: [],
      body: ['leafPath'],
      handler: (ctx, of) => {
        const path = isObject(ctx.body) ? ctx.body['leafPath'] : undefined;
        if (!isObject(path) || typeof path['DecodedUrl'] !== 'string') throw bodyInvalid();
        addFolder(ctx, of, path['DecodedUrl'], false);
        return { is: 'void' };
      },
    }),
    operation({
      name: 'folder.listItemAllFields',
      on: 'folder',
      method: 'GET',
      call: 'ListItemAllFields',
      query: ['$select', '$expand'],
      handler: (ctx, of) => {
        const { list, item } = securableOf(ctx, of);
        return list === undefined || item === undefined ? value('ListItemAllFields', null) : { is: 'entity', entity: readItem(ctx, { list, item }, ctx.query) };
      },
    }),
    operation({
      name: 'folder.properties',
      on: 'folder',
      method: 'GET',
      call: 'Properties',
      handler: (ctx, of) => ({
        is: 'entity',
        entity: { type: 'SP.PropertyValues', uri: 'Properties', deferred: [], members: { vti_x005f_isbrowsable: 'true', vti_x005f_level: 1, vti_x005f_folderitemcount: String(filesIn(ctx.db, of.folder.url).length), vti_x005f_foldersubfolderitemcount: String(foldersIn(ctx.db, of.folder).length) } },
      }),
    }),
    operation({
      name: 'folder.storageMetrics',
      on: 'folder',
      method: 'GET',
      call: 'StorageMetrics',
      handler: (ctx, of) => {
        const { files, bytes } = totals(ctx, of);
        return { is: 'entity', entity: { type: 'SP.StorageMetrics', uri: 'StorageMetrics', deferred: [], members: { LastModified: of.folder.modified, TotalFileCount: String(files), TotalFileStreamSize: String(bytes), TotalSize: String(bytes) } } };
      },
    }),
    operation({
      name: 'folder.update',
      on: 'folder',
      method: 'MERGE',
      body: 'any',
      handler: (ctx, of) => {
        const given = members(ctx.body, ['Name', 'WelcomePage'], 'SP.Folder');
        ctx.rights.demand(securableOf(ctx, of), 'EditListItems');
        if (given['WelcomePage'] !== undefined || (given['Name'] !== undefined && given['Name'] !== of.folder.name)) throw unsupported('renaming a folder');
        return { is: 'empty', status: 204 };
      },
    }),
    operation({
      name: 'folder.delete',
      on: 'folder',
      method: 'DELETE',
      handler: (ctx, of) => {
        remove(ctx, of, false);
        return { is: 'empty' };
      },
    }),
    operation({
      name: 'folder.deleteWithParameters',
      on: 'folder',
      method: 'POST',
      call: 'DeleteWithParameters',
      params: [],
      body: ['parameters'],
      handler: (ctx, of) => {
        const given = members((ctx.body as { parameters?: unknown } | undefined)?.parameters, ['BypassSharedLock', 'DeleteIfEmpty'], 'SP.FolderDeleteParameters');
        remove(ctx, of, given['DeleteIfEmpty'] === true);
        return { is: 'void' };
      },
    }),
    operation({ name: 'folder.recycle', on: 'folder', method: 'POST', call: 'Recycle', params: [], handler: (ctx, of) => value('Recycle', recycleFolder(ctx, of)) }),
  ],
};

import type { Ctx } from '../context';
import { fileNotFound } from '../errors';
import { complex, listOf } from '../odata/values';
import { entityType } from '../operation';
import type { FolderTarget, Securable } from '../resources';
import { childCount } from '../store/folders';
import { itemById } from '../store/items';
import { listAnywhere } from '../store/lists';
import { decodedPath } from './list';

/** What a folder's rights hang on; 404 for whoever may not see it. */
export function securableOf(ctx: Ctx, { web, folder }: FolderTarget): Securable {
  if (folder.listId === null) return { web };
  const list = listAnywhere(ctx.db, folder.listId);
  if (list?.webId !== web.id) throw fileNotFound();
  const item = folder.itemId === null ? undefined : itemById(ctx.db, list, folder.itemId);
  const securable: Securable = { web, list, ...(item === undefined ? {} : { item }) };
  if (!ctx.rights.has(securable, 'ViewListItems')) throw fileNotFound();
  return securable;
}

export const folderEntity = entityType({
  kind: 'folder',
  type: 'SP.Folder',
  uri: (_ctx, of) => `Web/GetFolderByServerRelativePath(decodedurl='${of.folder.url.replace(/'/g, '\'\'')}')`,
  properties: {
    Exists: { get: () => true },
    ExistsAllowThrowForPolicyFailures: { get: () => true },
    ExistsWithException: { get: () => true },
    IsWOPIEnabled: { get: () => false },
    ItemCount: { get: (ctx, of) => childCount(ctx.db, of.folder) },
    Name: { get: (_ctx, of) => of.folder.name },
    ProgID: { get: () => null },
    ServerRelativeUrl: { get: (_ctx, of) => of.folder.url },
    TimeCreated: { get: (_ctx, of) => of.folder.created },
    TimeLastModified: { get: (_ctx, of) => of.folder.modified },
    UniqueId: { get: (_ctx, of) => of.folder.uniqueId },
    WelcomePage: { get: () => '' },
    ServerRelativePath: { get: (_ctx, of) => decodedPath(of.folder.url), onDemand: true },
    ContentTypeOrder: { get: () => listOf('SP.ContentTypeId', [complex('SP.ContentTypeId', { StringValue: '0x0101' })]), onDemand: true },
    UniqueContentTypeOrder: { get: () => null, onDemand: true },
  },
});

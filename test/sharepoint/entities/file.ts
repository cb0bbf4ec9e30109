import type { Ctx } from '../context';
import { fileMissing } from '../errors';
import { entityType } from '../operation';
import type { FileTarget, Securable } from '../resources';
import { settingsOfFile } from '../store/files';
import { itemById } from '../store/items';
import { listAnywhere } from '../store/lists';
import type { ItemRow, ListRow } from '../store/rows';
import { versionText } from './itemPlan';
import { braced } from './rowText';

/** The library and item of a file; 404 for whoever may not see it. */
export function placeOf(ctx: Ctx, { web, file }: FileTarget): Securable & { list: ListRow; item: ItemRow } {
  const list = listAnywhere(ctx.db, file.listId);
  const item = list === undefined ? undefined : itemById(ctx.db, list, file.itemId);
  if (list?.webId !== web.id || item === undefined || !ctx.rights.has({ web, list, item }, 'ViewListItems')) throw fileMissing(file.url);
  if (ctx.rights.ownItemsOnly({ web, list, item }) && item['Author'] !== ctx.caller.user.id) throw fileMissing(file.url);
  return { web, list, item };
}

export const fileEtag = (of: FileTarget): string => `"${braced(of.file.uniqueId)},${of.file.version}"`;
const linkOf = (of: FileTarget): string => `?d=w${of.file.uniqueId.replace(/-/g, '')}`;
const isOffice = (of: FileTarget): boolean => /\.(docx?|xlsx?|pptx?|one)$/i.test(of.file.name);

export const fileEntity = entityType({
  kind: 'file',
  type: 'SP.File',
  uri: (_ctx, of) => `Web/GetFileByServerRelativePath(decodedurl='${of.file.url.replace(/'/g, '\'\'')}')`,
  etag: fileEtag,
  properties: {
    CheckInComment: { get: () => '' },
    CheckOutType: { get: (_ctx, of) => (typeof settingsOfFile(of.file)['checkedOutTo'] === 'number' ? 0 : 2) },
    ContentTag: { get: (_ctx, of) => `${braced(of.file.uniqueId)},${of.file.version},2` },
    CustomizedPageStatus: { get: () => 0 },
    ETag: { get: (_ctx, of) => fileEtag(of) },
    Exists: { get: () => true },
    ExistsAllowThrowForPolicyFailures: { get: () => true },
    ExistsWithException: { get: () => true },
    IrmEnabled: { get: () => false },
    Length: { get: (_ctx, of) => String(of.file.length) },
    Level: { get: (_ctx, of) => (typeof settingsOfFile(of.file)['checkedOutTo'] === 'number' ? 255 : 1) },
    LinkingUri: { get: (ctx, of) => (isOffice(of) ? `${ctx.origin}${encodeURI(of.file.url)}${linkOf(of)}` : null) },
    LinkingUrl: { get: (ctx, of) => (isOffice(of) ? `${ctx.origin}${of.file.url}${linkOf(of)}` : '') },
    MajorVersion: { get: (_ctx, of) => Math.floor(of.file.uiVersion / 512) },
    MinorVersion: { get: (_ctx, of) => of.file.uiVersion % 512 },
    Name: { get: (_ctx, of) => of.file.name },
    ServerRelativeUrl: { get: (_ctx, of) => of.file.url },
    TimeCreated: { get: (_ctx, of) => of.file.created },
    TimeLastModified: { get: (_ctx, of) => of.file.modified },
    Title: { get: (ctx, of) => String(placeOf(ctx, of).item['Title'] ?? '') },
    UIVersion: { get: (_ctx, of) => of.file.uiVersion },
    UIVersionLabel: { get: (_ctx, of) => versionText(of.file.uiVersion) },
    UniqueId: { get: (_ctx, of) => of.file.uniqueId },
    ServerRelativePath: { get: (_ctx, of) => ({ complex: 'SP.ResourcePath', members: { DecodedUrl: of.file.url } }), onDemand: true },
    ListId: { get: (_ctx, of) => of.file.listId, onDemand: true },
    SiteId: { get: (ctx) => ctx.site.id, onDemand: true },
    WebId: { get: (_ctx, of) => of.file.webId, onDemand: true },
  },
});

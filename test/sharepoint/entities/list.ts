import type { Ctx } from '../context';
import { highOf, lowOf } from '../masks';
import { complex } from '../odata/values';
import type { Complex, Value } from '../odata/values';
import { entityType } from '../operation';
import type { Property } from '../operation';
import { changeToken, lastChangeOfList } from '../store/changes';
import { defaultView } from '../store/views';
import { isLibrary } from '../store/lists';
import type { ListRow, WebRow } from '../store/rows';
import { webById } from '../store/webs';
import { LIST_SETTINGS, settingOf } from './listProperties';

/** The web that a list is in. */
export const webOf = (ctx: Ctx, list: ListRow): WebRow => (list.webId === ctx.web.id ? ctx.web : (webById(ctx.db, list.webId) ?? ctx.web));
export const itemTypeOf = (list: ListRow): string => (isLibrary(list) ? `SP.Data.${list.entityTypeName}Item` : `SP.Data.${list.entityTypeName}Item`);
export const listUri = (list: ListRow): string => `Web/Lists(guid'${list.id}')`;
export const basePermissions = (mask: bigint): Complex => complex('SP.BasePermissions', { High: highOf(mask), Low: lowOf(mask) });
export const decodedPath = (url: string): Complex => complex('SP.ResourcePath', { DecodedUrl: url });

const get = (read: (ctx: Ctx, list: ListRow) => Value, onDemand = false): Property<'list'> => ({ get: read, ...(onDemand ? { onDemand } : {}) });

const settings = Object.fromEntries(Object.entries(LIST_SETTINGS).map(([name, setting]) => [name, get((_ctx, list) => settingOf(list, name), setting.onDemand === true)]));

const properties: Record<string, Property<'list'>> = {
  ...settings,
  BaseTemplate: get((_ctx, list) => list.baseTemplate),
  BaseType: get((_ctx, list) => list.baseType),
  Created: get((_ctx, list) => list.created),
  CurrentChangeToken: get((ctx, list) => complex('SP.ChangeToken', { StringValue: changeToken(3, list.id, ctx.clock.now(), lastChangeOfList(ctx.db, list.id)) })),
  DefaultSensitivityLabelForLibrary: get(() => ''),
  Description: get((_ctx, list) => list.description),
  DocumentTemplateUrl: get((_ctx, list) => (isLibrary(list) ? `${list.url}/Forms/template.dotx` : null)),
  EnableRequestSignOff: get(() => true),
  EntityTypeName: get((_ctx, list) => list.entityTypeName),
  ExemptFromBlockDownloadOfNonViewableFiles: get(() => false),
  FileSavePostProcessingEnabled: get(() => false),
  HasExternalDataSource: get(() => false),
  Id: get((_ctx, list) => list.id),
  ImagePath: get((_ctx, list) => decodedPath(String(settingOf(list, 'ImageUrl')))),
  IsCatalog: get(() => false),
  IsPrivate: get(() => false),
  ItemCount: get((_ctx, list) => list.itemCount),
  LastItemDeletedDate: get((_ctx, list) => list.lastItemDeleted),
  LastItemModifiedDate: get((_ctx, list) => list.lastItemModified),
  LastItemUserModifiedDate: get((_ctx, list) => list.lastItemModified),
  ListItemEntityTypeFullName: get((_ctx, list) => itemTypeOf(list)),
  ParentWebPath: get((ctx, list) => decodedPath(webOf(ctx, list).url)),
  ParentWebUrl: get((ctx, list) => webOf(ctx, list).url),
  ServerTemplateCanCreateFolders: get(() => true),
  TemplateFeatureId: get((_ctx, list) => (isLibrary(list) ? '00bfea71-e717-4e80-aa17-d0c71b360101' : '00bfea71-de22-43b2-a848-c05709900100')),
  Title: get((_ctx, list) => list.title),
  DefaultViewUrl: get((ctx, list) => viewUrl(list, defaultView(ctx.db, list.id)?.title ?? 'AllItems'), true),
  DefaultDisplayFormUrl: get((_ctx, list) => formUrl(list, 'DispForm'), true),
  DefaultEditFormUrl: get((_ctx, list) => formUrl(list, 'EditForm'), true),
  DefaultNewFormUrl: get((_ctx, list) => formUrl(list, 'NewForm'), true),
  EffectiveBasePermissions: get((ctx, list) => basePermissions(ctx.rights.mask({ web: webOf(ctx, list), list })), true),
  EffectiveBasePermissionsForUI: get((ctx, list) => basePermissions(ctx.rights.mask({ web: webOf(ctx, list), list })), true),
  HasUniqueRoleAssignments: get((_ctx, list) => list.scopeId !== null, true),
  IsSystemList: get(() => false, true),
};

export const viewUrl = (list: ListRow, title: string): string => `${list.url}/${isLibrary(list) ? 'Forms/' : ''}${title === 'All Items' || title === 'All Documents' ? 'AllItems' : title.replace(/[~"#%&*:<>?/\\{|}.]/g, '')}.aspx`;
const formUrl = (list: ListRow, form: string): string => `${list.url}/${isLibrary(list) ? 'Forms/' : ''}${form}.aspx`;

export const listEntity = entityType({
  kind: 'list',
  type: 'SP.List',
  set: 'SP.ApiData.Lists',
  uri: (_ctx, list) => listUri(list),
  etag: (list) => `"${list.version}"`,
  properties: Object.fromEntries(Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1))),
});

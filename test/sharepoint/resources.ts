import type { CustomAction, FieldRow, ItemRow, ListRow, PrincipalRow, RoleDefinitionRow, SiteRow, ViewRow, WebRow } from './store/rows';
import type { ContentTypeRow, FieldLink } from './store/contentTypes';
import type { FileRow, FileVersion } from './store/files';
import type { FolderRow } from './store/folders';
import type { RecycledRow } from './store/recycleBin';
import type { TimeZone } from './timeZones';

/** What has its own rights: a web, a list or an item. */
export type Securable = { web: WebRow; list?: ListRow; item?: ItemRow };
export type ItemTarget = { list: ListRow; item: ItemRow };
export type FieldsTarget = { web: WebRow; list: ListRow | undefined };
export type FileTarget = { web: WebRow; file: FileRow };
export type FolderTarget = { web: WebRow; folder: FolderRow };
export type ContentTypesTarget = { web: WebRow; list: ListRow | undefined };

/** Each kind of thing that a URL can reach, and what a handler gets for it. */
export interface Resources {
  root: WebRow;
  site: SiteRow;
  web: WebRow;
  webs: WebRow;
  webProperties: WebRow;
  lists: WebRow;
  list: ListRow;
  items: ListRow;
  item: ItemTarget;
  fieldValuesAsText: ItemTarget;
  fieldValuesAsHtml: ItemTarget;
  fields: FieldsTarget;
  field: { web: WebRow; list: ListRow | undefined; field: FieldRow };
  views: ListRow;
  view: { list: ListRow; view: ViewRow };
  viewFields: { list: ListRow; view: ViewRow };
  /** Users of the site, or of a group. */
  users: { site: SiteRow; group: PrincipalRow | undefined };
  user: { site: SiteRow; user: PrincipalRow; group: PrincipalRow | undefined };
  /** Groups of the site, or those a user is in. */
  groups: { site: SiteRow; user: PrincipalRow | undefined };
  group: { site: SiteRow; group: PrincipalRow };
  roleDefinitions: WebRow;
  roleDefinition: { web: WebRow; role: RoleDefinitionRow };
  roleAssignments: Securable;
  roleAssignment: { securable: Securable; principal: PrincipalRow };
  roleDefinitionBindings: { securable: Securable; principal: PrincipalRow };
  files: FolderTarget;
  file: FileTarget;
  folders: FolderTarget;
  folder: FolderTarget;
  attachments: ItemTarget;
  attachment: ItemTarget & { fileName: string };
  contentTypes: ContentTypesTarget;
  contentType: ContentTypesTarget & { type: ContentTypeRow };
  fieldLinks: ContentTypesTarget & { type: ContentTypeRow };
  fieldLink: ContentTypesTarget & { type: ContentTypeRow; link: FieldLink };
  versions: ItemTarget;
  version: ItemTarget & { version: number };
  fileVersions: FileTarget;
  fileVersion: FileTarget & { version: FileVersion };
  recycleBin: WebRow;
  recycleBinItem: { web: WebRow; row: RecycledRow };
  userCustomActions: ListRow;
  userCustomAction: { list: ListRow; action: CustomAction };
  /** A text that could be in several languages. */
  userResource: { text: string };
  regionalSettings: WebRow;
  timeZone: TimeZone;
  timeZones: WebRow;
  /** Collections that are always empty here. */
  none: null;
  peopleManager: WebRow;
  peoplePicker: WebRow;
}
export type Kind = keyof Resources;

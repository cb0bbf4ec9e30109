/** Rows of the store as the rest of the server sees them. */
export type SiteRow = { id: string; url: string; rootWebId: string };
export type WebRow = {
  id: string;
  siteId: string;
  parentId: string | null;
  /** Server-relative, `/sites/register`. */
  url: string;
  title: string;
  description: string;
  language: number;
  template: string;
  created: string;
  timeZoneId: number;
  localeId: number;
  scopeId: number | null;
  /** Settings that only have to be kept, JSON. */
  settings: Record<string, unknown>;
};
export type ListRow = {
  id: string;
  /** Part of the SQL table's name. */
  number: number;
  webId: string;
  title: string;
  description: string;
  /** Server-relative URL of the root folder. */
  url: string;
  baseTemplate: number;
  baseType: number;
  entityTypeName: string;
  created: string;
  lastItemModified: string;
  lastItemDeleted: string;
  nextItemId: number;
  itemCount: number;
  itemScopeCount: number;
  version: number;
  scopeId: number | null;
  settings: Record<string, unknown>;
};
export type FieldRow = {
  id: string;
  webId: string;
  listId: string | null;
  internalName: string;
  title: string;
  /** `TypeAsString`: Text, Note, DateTime, UserMulti, … */
  type: string;
  /** SQL column of the list's table; empty where nothing is stored (computed). */
  column: string;
  position: number;
  required: boolean;
  readOnly: boolean;
  hidden: boolean;
  indexed: boolean;
  uniqueValues: boolean;
  fromBaseType: boolean;
  sealed: boolean;
  canBeDeleted: boolean;
  /** Other properties as SharePoint names them (Description, Choices, LookupList, CustomFormatter, …). */
  settings: Record<string, unknown>;
};
export type ViewRow = {
  id: string;
  listId: string;
  title: string;
  position: number;
  isDefault: boolean;
  personalOwnerId: number | null;
  fields: string[];
  settings: Record<string, unknown>;
};
/** What a page of a list offers beside SharePoint's own commands. */
export type CustomAction = { id: string; texts: Readonly<Record<string, string>>; componentId: string; sequence: number; registrationType: number };
/** 1 user, 4 security group, 8 SharePoint group. */
export type PrincipalType = 1 | 4 | 8;
export type PrincipalRow = {
  siteId: string;
  id: number;
  type: PrincipalType;
  loginName: string;
  title: string;
  email: string;
  isSiteAdmin: boolean;
  isHidden: boolean;
  settings: Record<string, unknown>;
};
export type RoleDefinitionRow = {
  siteId: string;
  id: number;
  name: string;
  description: string;
  /** 64-bit mask. */
  mask: bigint;
  kind: number;
  hidden: boolean;
  position: number;
};
export type SqlValue = string | number | null;
/**
 * One row of a list's table: SQL column → stored value. Always there: `ID`, `GUID`, `UniqueId`, `ContentTypeId`, `FSObjType`
 * (0 item or file, 1 folder), `owshiddenversion`, `_UIVersion` (512 × n), `Created`, `Modified` (ISO seconds, UTC),
 * `Author`, `Editor` (user ids), `FileLeafRef`, `FileDirRef` (server-relative, without leading slash), `Attachments` (0 or 1),
 * `$scope` (own rights, or null). A person, lookup: the id. Several values: JSON array. URL: JSON. Boolean: 0 or 1.
 */
export type ItemRow = Record<string, SqlValue> & { ID: number };
export type ChangeKind = 'item' | 'list' | 'web' | 'field' | 'view' | 'group' | 'user' | 'file' | 'folder' | 'contentType';
/** Numbers of SP.ChangeType. */
export const CHANGE = { add: 1, update: 2, delete: 3, rename: 4, moveAway: 5, moveInto: 6, restore: 7, roleAdd: 8, roleDelete: 9, roleUpdate: 10, assignmentAdd: 11, assignmentDelete: 12, memberAdd: 13, memberDelete: 14, systemUpdate: 15, navigation: 16, scopeAdd: 17, scopeDelete: 18 } as const;
export type ChangeType = (typeof CHANGE)[keyof typeof CHANGE];
export type ChangeRow = { seq: number; siteId: string; webId: string; listId: string | null; itemId: number | null; uniqueId: string | null; kind: ChangeKind; type: ChangeType; atMs: number; editorId: number | null };

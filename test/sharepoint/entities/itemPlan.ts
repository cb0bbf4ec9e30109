import type { Ctx } from '../context';
import { lookupNotExpanded, propertyMissing, tooManyLookups, unsupported } from '../errors';
import { hasMany, isLookup, isPerson } from '../fieldTypes';
import { MAX_LOOKUP_COLUMNS_PER_QUERY } from '../limits';
import { listOf } from '../odata/values';
import type { Collection, Entity, Value } from '../odata/values';
import { customFields, internalNameOf } from '../store/columns';
import { fieldByInternalName } from '../store/fields';
import { isLibrary } from '../store/lists';
import type { FieldRow, ItemRow, ListRow } from '../store/rows';
import type { Wanted } from '../operation';
import { expandableFrom } from '../registry';
import { entityPropertyName } from './field';
import { jsonValue } from './itemValues';
import { basePermissions, webOf } from './list';
import { lookupParts } from './lookupParts';

/** One member of an item's JSON: where it comes from. */
export type ItemMember = { name: string; columns: readonly string[]; read(row: ItemRow): Value | Entity | Collection | undefined };
export type ItemPlan = { members: readonly ItemMember[]; columns: readonly string[]; /** Navigation properties to expand. */ expand: readonly string[] };

const ALWAYS = ['ID', 'GUID', 'UniqueId', 'owshiddenversion', '$scope', 'FSObjType'];
const direct = (name: string, column: string, read: (row: ItemRow) => Value): ItemMember => ({ name, columns: [column], read });

/** Members that are no columns of one's own. */
const SPECIAL: Readonly<Record<string, ItemMember>> = {
  FileSystemObjectType: direct('FileSystemObjectType', 'FSObjType', (row) => row['FSObjType'] ?? 0),
  Id: direct('Id', 'ID', (row) => row.ID),
  ServerRedirectedEmbedUri: direct('ServerRedirectedEmbedUri', 'ID', () => null),
  ServerRedirectedEmbedUrl: direct('ServerRedirectedEmbedUrl', 'ID', () => ''),
  CheckoutUserId: direct('CheckoutUserId', 'ID', () => null),
};
const DEFAULT_HEAD = ['FileSystemObjectType', 'Id', 'ServerRedirectedEmbedUri', 'ServerRedirectedEmbedUrl', 'ContentTypeId', 'Title', 'OData__ColorTag', 'ComplianceAssetId'];
const DEFAULT_TAIL = {
  list: ['ID', 'Modified', 'Created', 'AuthorId', 'EditorId', 'OData__UIVersionString', 'Attachments', 'GUID'],
  library: ['ID', 'Created', 'AuthorId', 'Modified', 'EditorId', 'OData__CopySource', 'CheckoutUserId', 'OData__UIVersionString', 'GUID'],
};

function defaultNames(ctx: Ctx, list: ListRow): string[] {
  const own = customFields(ctx.db, list).filter((field) => field.type !== 'Computed').flatMap((field) => namesOf(field));
  return [...DEFAULT_HEAD, ...own, ...DEFAULT_TAIL[isLibrary(list) ? 'library' : 'list']];
}
/** Names under which a field is in JSON: `X`, or `XId` and `XStringId`. */
export function namesOf(field: FieldRow): string[] {
  const name = entityPropertyName(field.internalName);
  if (isPerson(field.type)) return [`${name}Id`, `${name}StringId`];
  return isLookup(field.type) ? [`${name}Id`] : [name];
}

/** What to read for `$select` and `$expand` of items; throws the real 400 for names that are wrong. */
export function planItems(ctx: Ctx, list: ListRow, wanted: Wanted): ItemPlan {
  const members: ItemMember[] = [];
  const lookups = new Set<string>();
  const expand = new Set(wanted.expand.map((path) => path.split('/')[0] ?? ''));
  const navigations = expandableFrom('item').map((each) => each.segment);
  const add = (member: ItemMember): void => {
    if (!members.some((each) => each.name === member.name)) members.push(member);
  };
  const names = wanted.select.length === 0 ? defaultNames(ctx, list) : wanted.select.flatMap((path) => (path === '*' ? defaultNames(ctx, list) : [path]));
  for (const path of names) {
    const [head = '', part] = path.split('/');
    if (part === undefined) {
      if (navigations.includes(head)) continue;
      add(memberNamed(ctx, list, head, lookups));
    } else if (!expand.has(head)) {
      throw navigations.includes(head) || isReference(ctx, list, head) ? lookupNotExpanded(head) : propertyMissing(path);
    } else if (!navigations.includes(head)) {
      const parts = names.filter((name) => name.startsWith(`${head}/`)).map((name) => name.slice(head.length + 1));
      add(expanded(ctx, list, head, parts, lookups));
    }
  }
  const toExpand: string[] = [];
  for (const name of expand) {
    if (navigations.includes(name)) toExpand.push(name);
    else if (!isReference(ctx, list, name)) throw propertyMissing(name);
    else if (!members.some((member) => member.name === name)) throw lookupNotExpanded(name);
  }
  if (lookups.size > MAX_LOOKUP_COLUMNS_PER_QUERY) throw tooManyLookups();
  const columns = [...new Set([...ALWAYS, ...(toExpand.length > 0 ? ['*'] : []), ...members.flatMap((member) => member.columns)])];
  return { members, columns, expand: toExpand };
}

function isReference(ctx: Ctx, list: ListRow, name: string): boolean {
  const field = fieldByInternalName(ctx.db, list.id, internalNameOf(name));
  return field !== undefined && (isPerson(field.type) || isLookup(field.type));
}

/** A column that is read as it stands, whoever asks: looked up once until a definition changes. */
function plainMember(ctx: Ctx, list: ListRow, name: string): ItemMember | undefined {
  return ctx.db.remember(`member ${list.id} ${name}`, () => {
    const field = fieldByInternalName(ctx.db, list.id, internalNameOf(name));
    if (SPECIAL[name] !== undefined || onDemandMember(ctx, list, name) !== undefined) return undefined;
    if (field === undefined || field.column === '' || field.internalName === 'FileDirRef' || isPerson(field.type) || isLookup(field.type) || entityPropertyName(field.internalName) !== name) return undefined;
    return fieldMember(ctx, list, field, name);
  });
}

function memberNamed(ctx: Ctx, list: ListRow, name: string, lookups: Set<string>): ItemMember {
  const plain = plainMember(ctx, list, name);
  if (plain !== undefined) return plain;
  const special = SPECIAL[name];
  if (special !== undefined) return special;
  const onDemand = onDemandMember(ctx, list, name);
  if (onDemand !== undefined) return onDemand;
  const field = fieldByInternalName(ctx.db, list.id, internalNameOf(name));
  if (field !== undefined) {
    // `author` is no name of a column: JSON names keep their case.
    if (entityPropertyName(field.internalName) !== name) throw propertyMissing(name);
    if (isPerson(field.type) || isLookup(field.type)) throw lookupNotExpanded(name);
    return fieldMember(ctx, list, field, name);
  }
  const reference = /^(.+?)(String)?Id$/.exec(name);
  const of = reference === null ? undefined : fieldByInternalName(ctx.db, list.id, internalNameOf(reference[1] ?? ''));
  if (of === undefined || !(isPerson(of.type) || (isLookup(of.type) && reference?.[2] === undefined)) || entityPropertyName(of.internalName) !== reference?.[1]) throw propertyMissing(name);
  lookups.add(of.internalName);
  if (of.column === '') return direct(name, 'ID', () => null);
  return reference?.[2] === undefined ? { name, columns: [of.column], read: (row) => jsonValue(of, row[of.column] ?? null) } : { name, columns: [of.column], read: (row) => stringIds(of, row) };
}

function stringIds(field: FieldRow, row: ItemRow): Value {
  const stored = row[field.column] ?? null;
  if (stored === null) return null;
  return hasMany(field.type) ? listOf('Edm.String', (JSON.parse(String(stored)) as number[]).map(String)) : String(stored);
}

function fieldMember(ctx: Ctx, list: ListRow, field: FieldRow, name: string): ItemMember {
  if (field.column !== '') {
    if (field.internalName === 'FileDirRef') return direct(name, 'FileDirRef', (row) => `/${row['FileDirRef']}`);
    return { name, columns: [field.column], read: (row) => jsonValue(field, row[field.column] ?? null) };
  }
  switch (field.internalName) {
    case '_UIVersionString':
      return direct(name, '_UIVersion', (row) => versionText(Number(row['_UIVersion'])));
    case 'FileRef':
    case 'ServerUrl':
      return { name, columns: ['FileDirRef', 'FileLeafRef'], read: (row) => `/${row['FileDirRef']}/${row['FileLeafRef']}` };
    case 'EncodedAbsUrl':
      return { name, columns: ['FileDirRef', 'FileLeafRef'], read: (row) => `${ctx.origin}${encodeURI(`/${row['FileDirRef']}/${row['FileLeafRef']}`)}` };
    case 'LinkTitle':
    case 'LinkTitleNoMenu':
      return direct(name, 'Title', (row) => row['Title'] ?? null);
    case 'LinkFilename':
    case 'LinkFilenameNoMenu':
    case 'BaseName':
      return direct(name, 'FileLeafRef', (row) => (field.internalName === 'BaseName' ? String(row['FileLeafRef']).replace(/\.[^.]*$/, '') : (row['FileLeafRef'] ?? null)));
    case 'File_x0020_Type':
      return direct(name, 'FileLeafRef', (row) => (isLibrary(list) && row['FSObjType'] === 0 ? (/\.([^.]+)$/.exec(String(row['FileLeafRef']))?.[1] ?? null) : null));
    case 'ItemChildCount':
    case 'FolderChildCount':
      return direct(name, 'ID', () => '0');
    case '_ModerationStatus':
      return direct(name, 'ID', () => 0);
    case '_CopySource':
    case 'InstanceID':
    case 'Order':
    case 'WorkflowVersion':
      return direct(name, 'ID', () => null);
    default:
      throw field.type === 'Computed' ? propertyMissing(name) : unsupported(`the value of the ${field.type} column '${field.internalName}'`);
  }
}
export const versionText = (version: number): string => `${Math.floor(version / 512)}.${version % 512}`;

function onDemandMember(ctx: Ctx, list: ListRow, name: string): ItemMember | undefined {
  const web = webOf(ctx, list);
  switch (name) {
    case 'HasUniqueRoleAssignments':
      return direct(name, '$scope', (row) => row['$scope'] !== null);
    case 'EffectiveBasePermissions':
    case 'EffectiveBasePermissionsForUI':
      return direct(name, '$scope', (row) => basePermissions(ctx.rights.mask({ web, list, item: row })));
    case 'CommentsDisabled':
      return direct(name, 'ID', () => list.settings['DisableCommenting'] === true);
    case 'CommentsDisabledScope':
      return direct(name, 'ID', () => (list.settings['DisableCommenting'] === true ? 1 : 0));
    case 'DisplayName':
      return { name, columns: ['Title', 'FileLeafRef'], read: (row) => (isLibrary(list) ? String(row['FileLeafRef']).replace(/\.[^.]*$/, '') : (row['Title'] ?? '')) };
    case 'IconOverlay':
      return direct(name, 'ID', () => null);
    default:
      return undefined;
  }
}

function expanded(ctx: Ctx, list: ListRow, head: string, parts: readonly string[], lookups: Set<string>): ItemMember {
  const field = fieldByInternalName(ctx.db, list.id, internalNameOf(head));
  if (field === undefined || !(isPerson(field.type) || isLookup(field.type))) throw propertyMissing(`${head}/${parts[0] ?? ''}`);
  lookups.add(field.internalName);
  const read = lookupParts(ctx, field, parts);
  return {
    name: head,
    columns: field.column === '' ? ['ID'] : [field.column],
    read: (row) => {
      const stored = row[field.column] ?? null;
      if (hasMany(field.type)) return { entities: stored === null ? [] : (JSON.parse(String(stored)) as number[]).map(read).filter((each): each is Entity => each !== undefined) };
      return stored === null ? undefined : read(Number(stored));
    },
  };
}

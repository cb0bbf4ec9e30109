import { columnMissing, fieldNotQueryable, lookupNotExpanded, propertyMissing, unsupported } from '../errors';
import { canBeFiltered, hasMany, isLookup, isPerson, typeOfField } from '../fieldTypes';
import type { Storage } from '../fieldTypes';
import type { ColumnRef } from '../predicate';
import type { Database } from './database';
import { fieldByInternalName, fieldsOf } from './fields';
import { itemsTable } from './itemsTable';
import { listAnywhere } from './lists';
import type { FieldRow, ListRow, SqlValue } from './rows';

/** A column in SQL: what to compare, how values are stored, and whether an index serves it. */
export type SqlColumn = { sql: string; values: readonly SqlValue[]; storage: Storage; indexed: boolean; many: boolean };
export type ColumnResolver = (ref: ColumnRef) => SqlColumn;

/** `_x` and `_UIVersion` are written `OData__x…` in URLs and JSON. */
export const internalNameOf = (odataName: string): string => (odataName.startsWith('OData_') ? odataName.slice('OData_'.length) : odataName);

const plain = (field: FieldRow): SqlColumn => ({
  sql: `"${field.column}"`, values: [], storage: typeOfField(field.type).storage,
  indexed: field.indexed || field.internalName === 'ID' || field.internalName === 'UniqueId', many: hasMany(field.type),
});

/** Parts of a person that can be asked for, and the columns of the user information list behind them. */
export const PERSON_PARTS: Readonly<Record<string, string>> = { Id: 'id', ID: 'id', Title: 'title', Name: 'loginName', EMail: 'email' };

/** What stands behind `Author/Title`, `Lookup/Title`. */
function partOf(db: Database, list: ListRow, siteId: string, field: FieldRow, part: string): SqlColumn {
  if (part === 'Id' || part === 'ID' || part === 'id') return plain(field);
  if (hasMany(field.type)) throw unsupported(`a filter on '${field.internalName}/${part}', which has several values`);
  if (isPerson(field.type)) {
    const column = PERSON_PARTS[part];
    if (column === undefined) throw unsupported(`'${part}' of a person in a filter`);
    return { sql: `(SELECT ${column} FROM principals WHERE siteId = ? AND id = "${field.column}")`, values: [siteId], storage: 'text', indexed: false, many: false };
  }
  const target = listAnywhere(db, String(field.settings['LookupList'] ?? ''));
  const column = target === undefined ? undefined : fieldByInternalName(db, target.id, internalNameOf(part));
  if (target === undefined || column === undefined || column.column === '') throw propertyMissing(part);
  return { sql: `(SELECT l."${column.column}" FROM ${itemsTable(target)} l WHERE l.ID = ${itemsTable(list)}."${field.column}")`, values: [], storage: typeOfField(column.type).storage, indexed: false, many: false };
}

/** Columns as `$filter` and `$orderby` name them: `Title`, `AuthorId`, `Author/Title` (needs `$expand=Author`). */
export function odataColumns(db: Database, list: ListRow, siteId: string, expand: readonly string[]): ColumnResolver {
  const find = (ref: ColumnRef): SqlColumn => {
    const name = internalNameOf(ref.name);
    if (ref.part !== undefined) {
      const field = fieldByInternalName(db, list.id, name);
      if (field === undefined) throw columnMissing(ref.name);
      if (!expand.includes(ref.name)) throw lookupNotExpanded(ref.name);
      return partOf(db, list, siteId, field, ref.part);
    }
    const special = SPECIAL[ref.name];
    if (special !== undefined) return special;
    const field = fieldByInternalName(db, list.id, name);
    if (field !== undefined && (isPerson(field.type) || isLookup(field.type)) && field.column !== '') return plain(field);
    if (field !== undefined && field.column !== '') return plain(field);
    const byId = /^(.+?)(String)?Id$/.exec(name);
    const person = byId === null ? undefined : fieldByInternalName(db, list.id, byId[1] ?? '');
    if (person !== undefined && (isPerson(person.type) || isLookup(person.type))) return plain(person);
    const computed = computedColumn(list, name, field);
    if (computed === undefined) throw columnMissing(ref.name);
    return computed;
  };
  return checked(db, list, find);
}

/** Columns by internal name, as CAML names them; `part` is `id` for `LookupId="TRUE"`, else the shown value of a person or lookup. */
export function camlColumns(db: Database, list: ListRow, siteId: string, missing: () => Error): ColumnResolver {
  return (ref) => {
    const field = fieldByInternalName(db, list.id, ref.name);
    if (field === undefined) throw missing();
    if (field.column === '') {
      const computed = computedColumn(list, field.internalName, field);
      if (computed === undefined) throw unsupported(`the column '${field.internalName}' in CAML`);
      return computed;
    }
    if ((isPerson(field.type) || isLookup(field.type)) && ref.part !== 'id') return partOf(db, list, siteId, field, isPerson(field.type) ? 'Title' : String(field.settings['LookupField'] || 'Title'));
    return plain(field);
  };
}

const checked = (db: Database, list: ListRow, find: ColumnResolver): ColumnResolver => (ref) => {
  const field = ref.part === undefined ? fieldByInternalName(db, list.id, internalNameOf(ref.name)) : undefined;
  if (field !== undefined && !canBeFiltered(field.type)) throw fieldNotQueryable(ref.name);
  return find(ref);
};

const own = (sql: string, storage: Storage, indexed = false): SqlColumn => ({ sql, values: [], storage, indexed, many: false });
const SPECIAL: Readonly<Record<string, SqlColumn>> = { Id: own('"ID"', 'integer', true), FileSystemObjectType: own('"FSObjType"', 'integer') };

function computedColumn(list: ListRow, name: string, field: FieldRow | undefined): SqlColumn | undefined {
  switch (field?.internalName ?? name) {
    case 'FileRef':
    case 'ServerUrl':
      return own(`('/' || "FileDirRef" || '/' || "FileLeafRef")`, 'text', true);
    case 'LinkTitle':
    case 'LinkTitleNoMenu':
      return own('"Title"', 'text');
    case 'LinkFilename':
    case 'LinkFilenameNoMenu':
      return own('"FileLeafRef"', 'text');
    case '_UIVersionString':
      return own(`(("_UIVersion" / 512) || '.' || ("_UIVersion" % 512))`, 'text');
    case 'ContentType':
      return { ...own('(SELECT c.name FROM contentTypes c WHERE c.owner = ? AND c.id = "ContentTypeId")', 'text'), values: [list.id] };
    case '_ModerationStatus':
      return own('0', 'integer');
    default:
      return undefined;
  }
}

/** All fields that `$select=*` shows of one's own columns. */
export const customFields = (db: Database, list: ListRow): readonly FieldRow[] => fieldsOf(db, list.id).filter((field) => !field.fromBaseType);

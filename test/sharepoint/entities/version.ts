import type { Ctx } from '../context';
import { itemMissing } from '../errors';
import { hasMany, isLookup, isPerson, typeOfField } from '../fieldTypes';
import { wallOf } from '../localTime';
import { complex, Double, listOf } from '../odata/values';
import type { Entity, Value } from '../odata/values';
import type { ItemTarget } from '../resources';
import { fieldsOf } from '../store/fields';
import { principalById } from '../store/principals';
import type { FieldRow, ItemRow } from '../store/rows';
import { versionText } from './itemPlan';
import { listUri, webOf } from './list';
import { rowTexts } from './rowText';
import type { RowText } from './rowText';

/** States of an item, the newest first; the first one is the current row. */
export function statesOf(ctx: Ctx, { list, item }: ItemTarget): ItemRow[] {
  const older = ctx.db.all<{ row: string }>('SELECT row FROM versions WHERE listId = ? AND itemId = ? ORDER BY version DESC', list.id, item.ID);
  return [item, ...older.map((each) => JSON.parse(each.row) as ItemRow)];
}
export function stateOf(ctx: Ctx, of: ItemTarget, version: number): ItemRow {
  const found = statesOf(ctx, of).find((row) => row['_UIVersion'] === version);
  if (found === undefined) throw itemMissing();
  return found;
}

/** In versions every `_` of a name is escaped once more: `_UIVersionString` → `OData__x005f_UIVersionString`. */
const nameOf = (field: FieldRow): string => `${field.internalName.startsWith('_') ? 'OData_' : ''}${field.internalName.replace(/_/g, '_x005f_')}`;
const SHOWN_BASE: readonly string[] = ['ID', 'ContentTypeId', 'Title', 'Modified', 'Author', 'Editor', '_UIVersionString', 'Attachments', 'GUID', '_ColorTag', 'ComplianceAssetId', '_ModerationStatus', 'UniqueId', 'owshiddenversion', 'FSObjType', 'FileLeafRef', 'FileRef'];

export function versionEntity(ctx: Ctx, of: ItemTarget, row: ItemRow): Entity {
  const { list } = of;
  const zone = webOf(ctx, list).timeZoneId;
  const texts = rowTexts(ctx, list, 'utc');
  const version = Number(row['_UIVersion']);
  const members: Entity['members'] = {
    // The moment of a version is in the web's time and has no Z; columns are UTC.
    Created: new Date(wallOf(Date.parse(String(row['Modified'])), zone)).toISOString().slice(0, 19),
    IsCurrentVersion: version === of.item['_UIVersion'],
    VersionId: version,
    VersionLabel: versionText(version),
  };
  for (const field of fieldsOf(ctx.db, list.id)) {
    if (field.fromBaseType ? SHOWN_BASE.includes(field.internalName) : field.type !== 'Computed') members[nameOf(field)] = shown(ctx, field, row, texts);
  }
  return { type: 'SP.ListItemVersion', uri: `${listUri(list)}/Items(${of.item.ID})/versions(${version})`, members, deferred: ['FileVersion', 'CreatedBy', 'Fields'] };
}

function shown(ctx: Ctx, field: FieldRow, row: ItemRow, texts: RowText): Value {
  switch (field.internalName) {
    case 'ContentTypeId':
      return complex('SP.ContentTypeId', { StringValue: String(row['ContentTypeId']) });
    case '_UIVersionString':
      return versionText(Number(row['_UIVersion']));
    case 'FileRef':
      return `/${String(row['FileDirRef'])}/${String(row['FileLeafRef'])}`;
    case 'FSObjType':
      return String(row['FSObjType']);
    case '_ModerationStatus':
      return 0;
  }
  const stored = field.column === '' ? null : (row[field.column] ?? null);
  if (stored === null) return null;
  if (isPerson(field.type) || isLookup(field.type)) {
    const ids = hasMany(field.type) ? (JSON.parse(String(stored)) as number[]) : [Number(stored)];
    const values = ids.map((id) => complex(isPerson(field.type) ? 'SP.FieldUserValue' : 'SP.FieldLookupValue', { LookupId: id, LookupValue: texts.shown(field, id), ...(isPerson(field.type) ? { Email: principalById(ctx.db, ctx.site.id, id)?.email ?? '' } : {}) }));
    return hasMany(field.type) ? listOf('SP.FieldLookupValue', values) : (values[0] ?? null);
  }
  switch (typeOfField(field.type).storage) {
    case 'number':
      return new Double(Number(stored));
    case 'flag':
      return stored === 1;
    case 'choices':
      return listOf('Edm.String', JSON.parse(String(stored)) as string[]);
    case 'url':
      return complex('SP.FieldUrlValue', JSON.parse(String(stored)) as Record<string, string>);
    default:
      return stored;
  }
}

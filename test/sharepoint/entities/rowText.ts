import type { Ctx } from '../context';
import { unsupported } from '../errors';
import { hasMany, isLookup, isPerson, typeOfField } from '../fieldTypes';
import { wallOf } from '../localTime';
import { fieldByInternalName } from '../store/fields';
import { itemsTable } from '../store/itemsTable';
import { listAnywhere } from '../store/lists';
import { principalById } from '../store/principals';
import type { FieldRow, ItemRow, ListRow, SqlValue } from '../store/rows';
import { versionText } from './itemPlan';
import { webOf } from './list';

/** Texts of rows as the XML of the list services has them: `ows_…`. */
export type RowText = { text(field: FieldRow, row: ItemRow): string | undefined; shown(field: FieldRow, id: number): string };
export type DateStyle = 'utc' | 'web';

/** Fifteen digits, as the database writes floating numbers. */
export const longNumber = (value: number): string => (value === 0 ? '0' : Math.abs(value) >= 1e15 ? String(value) : value.toPrecision(15));
const pathOf = (row: ItemRow): string => `${String(row['FileDirRef'])}/${String(row['FileLeafRef'])}`;
export const braced = (guid: SqlValue | undefined): string => `{${String(guid).toUpperCase()}}`;

export function rowTexts(ctx: Ctx, list: ListRow, dates: DateStyle): RowText {
  const zone = webOf(ctx, list).timeZoneId;
  const names = new Map<string, string>();
  const date = (stored: string): string => (dates === 'utc' ? stored : new Date(wallOf(Date.parse(stored), zone)).toISOString().slice(0, 19).replace('T', ' '));
  /** What a person or lookup column shows for an id; empty where it is gone. */
  const shown = (field: FieldRow, id: number): string => {
    const key = `${field.internalName} ${id}`;
    let found = names.get(key);
    if (found === undefined) {
      found = isPerson(field.type) ? (principalById(ctx.db, ctx.site.id, id)?.title ?? '') : lookedUp(ctx, field, id);
      names.set(key, found);
    }
    return found;
  };
  const text = (field: FieldRow, row: ItemRow): string | undefined => {
    const special = specialText(field, row);
    if (special !== undefined) return special;
    const stored = field.column === '' ? null : (row[field.column] ?? null);
    if (stored === null) return undefined;
    if (isPerson(field.type) || isLookup(field.type)) {
      const ids = hasMany(field.type) ? (JSON.parse(String(stored)) as number[]) : [Number(stored)];
      return ids.map((id) => `${id};#${shown(field, id)}`).join(';#');
    }
    switch (typeOfField(field.type).storage) {
      case 'number':
        return longNumber(Number(stored));
      case 'date':
        return date(String(stored));
      case 'choices':
        return `;#${(JSON.parse(String(stored)) as string[]).join(';#')};#`;
      case 'url': {
        const link = JSON.parse(String(stored)) as { Url: string; Description: string };
        return `${link.Url.replace(/,/g, ',,')}, ${link.Description}`;
      }
      default:
        return String(stored);
    }
  };
  return { text, shown };
}

function lookedUp(ctx: Ctx, field: FieldRow, id: number): string {
  const target = listAnywhere(ctx.db, String(field.settings['LookupList'] ?? ''));
  const column = target === undefined ? undefined : fieldByInternalName(ctx.db, target.id, String(field.settings['LookupField'] || 'Title'));
  if (target === undefined || column === undefined || column.column === '') return '';
  return String(ctx.db.get<{ shown: SqlValue }>(`SELECT "${column.column}" AS shown FROM ${itemsTable(target)} WHERE ID = ?`, id)?.shown ?? '');
}

/** Columns that are no plain value of a row. */
function specialText(field: FieldRow, row: ItemRow): string | undefined {
  switch (field.internalName) {
    case 'FileRef':
    case 'ServerUrl':
      return field.internalName === 'FileRef' ? `${row.ID};#${pathOf(row)}` : `/${pathOf(row)}`;
    case 'FileDirRef':
      return `${row.ID};#${String(row['FileDirRef'])}`;
    case 'FSObjType':
      return `${row.ID};#${String(row['FSObjType'])}`;
    case 'UniqueId':
      return `${row.ID};#${braced(row['UniqueId'])}`;
    case 'GUID':
      return braced(row['GUID']);
    case 'LinkTitle':
    case 'LinkTitleNoMenu':
      return row['Title'] === null ? undefined : String(row['Title']);
    case 'LinkFilename':
    case 'LinkFilenameNoMenu':
      return String(row['FileLeafRef']);
    case '_UIVersionString':
      return versionText(Number(row['_UIVersion']));
    case '_ModerationStatus':
      return '0';
    case 'File_x0020_Type':
    case 'DocIcon':
      return /\.([^.]+)$/.exec(String(row['FileLeafRef']))?.[1] ?? '';
    default:
      if (field.type === 'Computed' && !['Edit', 'ContentType'].includes(field.internalName)) throw unsupported(`the text of the computed column '${field.internalName}'`);
      return undefined;
  }
}

import type { Ctx } from '../context';
import { accountOfLogin } from '../directory';
import { hasMany, isLookup, isPerson, typeOfField } from '../fieldTypes';
import { wallOf } from '../localTime';
import { principalById } from '../store/principals';
import type { FieldRow, ItemRow, ListRow } from '../store/rows';
import { scopeIdOf } from '../store/scopes';
import { braced, longNumber, rowTexts } from './rowText';
import type { RowText } from './rowText';
import { webOf } from './list';

export type StreamRow = Record<string, unknown>;
type Look = { ctx: Ctx; zone: number; datesInUtc: boolean; texts: RowText };

/** Makes the writer of rows as RenderListDataAsStream has them: texts in the web's locale and time, twins with the raw value. */
export function streamRows(ctx: Ctx, list: ListRow, fields: readonly FieldRow[], datesInUtc: boolean): (row: ItemRow) => StreamRow {
  const look: Look = { ctx, zone: webOf(ctx, list).timeZoneId, datesInUtc, texts: rowTexts(ctx, list, 'web') };
  return (row) => ({ ...head(ctx, list, row), ...Object.assign({}, ...fields.map((field) => cells(look, field, row))), ...tail(ctx, list, row) });
}

function head(ctx: Ctx, list: ListRow, row: ItemRow): StreamRow {
  const path = `/${String(row['FileDirRef'])}/${String(row['FileLeafRef'])}`;
  const urlencode = encodeURIComponent(path).replace(/[-_.!~*'()]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return {
    ID: String(row.ID), PermMask: `0x${ctx.rights.mask({ web: webOf(ctx, list), list, item: row }).toString(16)}`, FSObjType: String(row['FSObjType']), UniqueId: braced(row['UniqueId']),
    ContentTypeId: String(row['ContentTypeId']), FileRef: path, 'FileRef.urlencode': urlencode, 'FileRef.urlencodeasurl': encodeURI(path), 'FileRef.urlencoding': encodeURI(path), 'FileRef.scriptencodeasurl': path.replace(/\//g, '\\u002f'),
    ...(list.baseType === 0 ? { Attachments: String(row['Attachments']) } : { FileLeafRef: String(row['FileLeafRef']) }),
    SMTotalSize: '0', _CommentFlags: '', _CommentCount: '',
  };
}
const tail = (ctx: Ctx, list: ListRow, row: ItemRow): StreamRow => ({
  ItemChildCount: '0', FolderChildCount: '0', ScopeId: `{${String(scopeIdOf(ctx.db, { web: webOf(ctx, list), list, item: row })).padStart(8, '0')}-0000-4000-8000-000000000000}`,
  owshiddenversion: String(row['owshiddenversion']), Restricted: '',
});

function cells(look: Look, field: FieldRow, row: ItemRow): StreamRow {
  const name = field.internalName;
  const stored = field.column === '' ? null : (row[field.column] ?? null);
  if (isPerson(field.type)) return person(look, field, stored);
  if (isLookup(field.type)) return lookup(look, field, stored);
  if (field.column === '') return { [name]: look.texts.text(field, row) ?? '' };
  switch (typeOfField(field.type).storage) {
    case 'number':
      return stored === null ? { [name]: '', [`${name}.`]: '' } : { [name]: shownNumber(field, Number(stored)), [`${name}.`]: longNumber(Number(stored)) };
    case 'flag':
      if (field.type === 'Attachments') return { [name]: String(stored ?? 0) };
      return stored === null ? { [name]: '', [`${name}.value`]: '' } : { [name]: stored === 1 ? 'Yes' : 'No', [`${name}.value`]: String(stored) };
    case 'date':
      return stored === null ? { [name]: '', [`${name}.`]: '' } : date(look, field, String(stored));
    case 'choices':
      return { [name]: stored === null ? '' : (JSON.parse(String(stored)) as string[]) };
    case 'url': {
      const link = stored === null ? { Url: '', Description: '' } : (JSON.parse(String(stored)) as { Url: string; Description: string });
      return { [name]: link.Url, [`${name}.desc`]: link.Description };
    }
    default:
      return { [name]: name === 'GUID' || name === 'UniqueId' ? braced(stored) : stored === null ? '' : String(stored) };
  }
}

function shownNumber(field: FieldRow, value: number): string {
  const decimals = Number(field.settings['DisplayFormat'] ?? -1);
  const digits = decimals >= 0 ? { minimumFractionDigits: decimals, maximumFractionDigits: decimals } : { maximumFractionDigits: 14 };
  if (field.type === 'Currency') return new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', ...(decimals >= 0 ? digits : {}) }).format(value);
  if (field.settings['ShowAsPercentage'] === true) return new Intl.NumberFormat('en-US', { style: 'percent', ...digits }).format(value);
  return new Intl.NumberFormat('en-US', digits).format(value);
}

function date(look: Look, field: FieldRow, stored: string): StreamRow {
  const at = new Date(wallOf(Date.parse(stored), look.zone));
  const day = `${at.getUTCMonth() + 1}/${at.getUTCDate()}/${at.getUTCFullYear()}`;
  const hour = at.getUTCHours();
  const time = `${hour % 12 === 0 ? 12 : hour % 12}:${String(at.getUTCMinutes()).padStart(2, '0')} ${hour < 12 ? 'AM' : 'PM'}`;
  return { [field.internalName]: field.settings['DisplayFormat'] === 0 ? day : `${day} ${time}`, [`${field.internalName}.`]: look.datesInUtc ? stored : at.toISOString().slice(0, 19) };
}

function person({ ctx }: Look, field: FieldRow, stored: ItemRow[string]): StreamRow {
  const name = field.internalName;
  if (stored === null || stored === undefined) return { [name]: '' };
  const ids = hasMany(field.type) ? (JSON.parse(String(stored)) as number[]) : [Number(stored)];
  const shown = ids.map((id) => {
    const user = principalById(ctx.db, ctx.site.id, id);
    const account = accountOfLogin(user?.loginName ?? '');
    return { id: String(id), title: user?.title ?? '', email: user?.email ?? '', sip: user?.email ?? '', picture: '', jobTitle: account?.jobTitle ?? '', department: account?.department ?? '' };
  });
  const values = shown.map(({ id, title, email, sip, picture }) => (hasMany(field.type) ? { id, value: title, title, email, sip, picture } : { id, title, email, sip, picture }));
  const join = (part: 'id' | 'title' | 'email' | 'sip' | 'jobTitle' | 'department' | 'picture'): string => shown.map((each) => each[part]).join(';');
  return {
    [name]: values, [`${name}.id`]: join('id'), [`${name}.title`]: join('title'), [`${name}.span`]: shown.map((each) => `<span class="ms-noWrap">${each.title.replace(/[&<>"]/g, '')}</span>`).join(''),
    [`${name}.email`]: join('email'), [`${name}.sip`]: join('sip'), [`${name}.jobTitle`]: join('jobTitle'), [`${name}.department`]: join('department'), [`${name}.picture`]: join('picture'),
  };
}

function lookup({ texts }: Look, field: FieldRow, stored: ItemRow[string]): StreamRow {
  const name = field.internalName;
  if (stored === null || stored === undefined) return { [name]: '' };
  const ids = hasMany(field.type) ? (JSON.parse(String(stored)) as number[]) : [Number(stored)];
  const values = ids.map((id) => ({ lookupId: id, lookupValue: texts.shown(field, id), isSecretFieldValue: false }));
  return { [name]: values, [`${name}.`]: values.map((each) => `${each.lookupId};#${each.lookupValue}`).join(';#') };
}

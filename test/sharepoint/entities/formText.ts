import type { Ctx } from '../context';
import { accountCalled } from '../directory';
import { hasMany, isLookup, isPerson, typeOfField } from '../fieldTypes';
import { MAX_TEXT_CHARS } from '../limits';
import { instantOf } from '../localTime';
import { stampOf } from '../clock';
import { itemsTable } from '../store/itemsTable';
import { listAnywhere } from '../store/lists';
import { addPrincipal, principalByLogin } from '../store/principals';
import type { FieldRow, SqlValue } from '../store/rows';

/** Why a text of a form cannot be stored. */
export class FormError extends Error {
  readonly errorCode: number;
  constructor(message: string, errorCode = -2146232832) {
    super(message);
    this.errorCode = errorCode;
  }
}
const NO_NUMBER = 'Only numbers can go here.';
const NO_DATE = 'Enter a date like this: 2/23/2012';

/** The text of a form in the web's locale and time zone, as the column stores it. @throws FormError */
export function storedOfText(ctx: Ctx, field: FieldRow, text: string, timeZoneId: number, datesInUtc: boolean): SqlValue {
  if (text === '') return null;
  if (isPerson(field.type)) return ids(field, people(ctx, text));
  if (isLookup(field.type)) return ids(field, lookups(ctx, field, text));
  switch (typeOfField(field.type).storage) {
    case 'number':
    case 'integer':
      return numberOf(text);
    case 'flag':
      return flagOf(text);
    case 'date':
      return dateOf(text, timeZoneId, datesInUtc);
    case 'choices':
      return JSON.stringify(text.split(';#').filter((part) => part !== ''));
    case 'url':
      return urlOf(text);
    case 'none':
      throw new FormError(text, 0);
    default:
      return textOf(field, text);
  }
}

function textOf(field: FieldRow, text: string): string {
  if (field.type !== 'Note' && text.length > MAX_TEXT_CHARS) throw new FormError('Invalid text value. A text field contains invalid data. Please check the value and try again.', -2130575155);
  const choices = field.settings['Choices'];
  if (field.type === 'Choice' && field.settings['FillInChoice'] !== true && Array.isArray(choices) && !choices.includes(text)) throw new FormError(`The value '${text}' is not one of the choices.`);
  return text;
}

function numberOf(text: string): number {
  const plain = text.replace(/,/g, '');
  if (!/^-?(\d+(\.\d*)?|\.\d+)%?$/.test(plain)) throw new FormError(NO_NUMBER);
  return plain.endsWith('%') ? Number(plain.slice(0, -1)) / 100 : Number(plain);
}
function flagOf(text: string): number {
  if (/^(1|true|yes)$/i.test(text)) return 1;
  if (/^(0|2|false|no)$/i.test(text)) return 0;
  throw new FormError('The value is not yes or no.');
}

const US = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(AM|PM)?)?$/i;
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?(Z)?)?$/;
/** `6/23/2018 4:35 AM` or `2018-06-23 04:35:00`, on the wall clock of the web. */
function dateOf(text: string, timeZoneId: number, datesInUtc: boolean): string {
  const us = US.exec(text);
  const iso = us === null ? ISO.exec(text) : null;
  const [year, month, day, hour = '0', minute = '0', second = '0'] = us !== null ? [us[3], us[1], us[2], us[4], us[5], us[6]] : (iso?.slice(1, 7) ?? []);
  const half = us?.[7]?.toUpperCase();
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === 'PM' ? 12 : 0);
  const wall = Date.UTC(Number(year), Number(month) - 1, Number(day), hours, Number(minute), Number(second));
  const is = new Date(wall);
  if (Number.isNaN(wall) || is.getUTCMonth() !== Number(month) - 1 || is.getUTCDate() !== Number(day) || hours > 23 || Number(minute) > 59) throw new FormError(NO_DATE);
  return stampOf(datesInUtc || iso?.[7] === 'Z' ? wall : instantOf(wall, timeZoneId));
}

function urlOf(text: string): string {
  const comma = text.search(/,\s/);
  const url = (comma < 0 ? text : text.slice(0, comma)).replace(/,,/g, ',');
  if (url.length > MAX_TEXT_CHARS) throw new FormError('The URL is not valid.');
  return JSON.stringify({ Description: comma < 0 ? url : text.slice(comma + 1).trim(), Url: url });
}

const ids = (field: FieldRow, found: readonly number[]): SqlValue => {
  if (found.length === 0) return null;
  if (hasMany(field.type)) return JSON.stringify(found);
  if (found.length > 1) throw new FormError('Only one value can be chosen.');
  return found[0] ?? null;
};

/** `[{"Key":"<login>"}]`; who has never been on the site is added on the way. */
function people(ctx: Ctx, text: string): number[] {
  let keys: unknown;
  try {
    keys = JSON.parse(text);
  } catch {
    throw new FormError(`The specified user ${text} could not be found.`);
  }
  if (!Array.isArray(keys)) throw new FormError(`The specified user ${text} could not be found.`);
  return keys.map((entry: { Key?: unknown }) => {
    const key = String(entry.Key ?? '');
    const known = principalByLogin(ctx.db, ctx.site.id, key);
    if (known !== undefined) return known.id;
    const account = accountCalled(key);
    if (account === undefined) throw new FormError(`The specified user ${key} could not be found.`);
    return (principalByLogin(ctx.db, ctx.site.id, account.loginName) ?? addPrincipal(ctx.db, ctx.site.id, { type: 1, loginName: account.loginName, title: account.title, email: account.email, isSiteAdmin: account.isSiteAdmin })).id;
  });
}

/** `3`, `3;#Name` or `3;#Name;#4;#Other`. */
function lookups(ctx: Ctx, field: FieldRow, text: string): number[] {
  const found = text.split(';#').filter((_, at) => at % 2 === 0).map(Number);
  const target = listAnywhere(ctx.db, String(field.settings['LookupList'] ?? ''));
  if (target === undefined || found.some((id) => !Number.isInteger(id) || ctx.db.get(`SELECT 1 FROM ${itemsTable(target)} WHERE ID = ?`, id) === undefined)) throw new FormError(`The value of '${field.title}' refers to something that does not exist.`);
  return found;
}

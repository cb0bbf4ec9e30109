import { isObject } from '../body';
import { forbiddenByState, textInvalid, unsupported, wrongType } from '../errors';
import { typeOfField } from '../fieldTypes';
import { MAX_TEXT_CHARS } from '../limits';
import { complex, Double, listOf } from '../odata/values';
import type { Value } from '../odata/values';
import { stampOf } from '../clock';
import type { FieldRow, SqlValue } from '../store/rows';

/** Why a person or lookup id cannot be stored. */
export const invalidLookup = (field: string): Error => forbiddenByState(`The value of '${field}' refers to something that does not exist.`);

/** A value from a JSON body as it is stored; an empty text counts as none. Throws what SharePoint answers for a wrong type. */
export function storedValue(field: FieldRow, given: unknown): SqlValue {
  if (given === null) return null;
  switch (typeOfField(field.type).storage) {
    case 'text': {
      if (typeof given !== 'string') throw wrongType('Edm.String');
      if (field.type !== 'Note' && given.length > MAX_TEXT_CHARS) throw textInvalid();
      return given === '' ? null : given;
    }
    case 'number':
      if (typeof given !== 'number') throw wrongType('Edm.Double');
      return given;
    case 'integer':
      if (typeof given !== 'number' || !Number.isInteger(given)) throw wrongType('Edm.Int32');
      return given;
    case 'flag':
      if (typeof given !== 'boolean') throw wrongType('Edm.Boolean');
      return given ? 1 : 0;
    case 'date':
      if (typeof given !== 'string') throw wrongType('Edm.DateTime');
      return instantOf(given) ?? refuse('Edm.DateTime');
    case 'id':
      if (typeof given !== 'number' || !Number.isInteger(given)) throw wrongType('Edm.Int32');
      return given <= 0 ? null : given;
    case 'ids':
      if (!Array.isArray(given) || given.some((id) => typeof id !== 'number')) throw wrongType('Collection(Edm.Int32)');
      return given.length === 0 ? null : JSON.stringify(given);
    case 'choices':
      if (!Array.isArray(given) || given.some((choice) => typeof choice !== 'string')) throw wrongType('Collection(Edm.String)');
      return given.length === 0 ? null : JSON.stringify(given);
    case 'url':
      return storedUrl(given);
    case 'none':
      throw unsupported(`writing the ${field.type} column '${field.internalName}'`);
  }
}
const refuse = (type: string): never => {
  throw wrongType(type);
};

/** `2020-12-06T07:25:47Z` for any ISO instant; one without a zone is read as UTC. */
export function instantOf(text: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/.test(text)) return undefined;
  const ms = Date.parse(/T/.test(text) && !/(Z|[+-]\d{2}:?\d{2})$/.test(text) ? `${text}Z` : text);
  return Number.isNaN(ms) || text < '1900' ? undefined : stampOf(ms);
}

function storedUrl(given: unknown): SqlValue {
  if (!isObject(given)) throw wrongType('SP.FieldUrlValue');
  const url = given['Url'] ?? '';
  const description = given['Description'] ?? url;
  if (typeof url !== 'string' || typeof description !== 'string') throw wrongType('Edm.String');
  if (url.length > MAX_TEXT_CHARS || description.length > MAX_TEXT_CHARS) throw textInvalid();
  return url === '' ? null : JSON.stringify({ Description: description, Url: url });
}

/** A stored value in JSON; persons and lookups by their id. */
export function jsonValue(field: FieldRow, stored: SqlValue): Value {
  const { storage } = typeOfField(field.type);
  if (storage === 'ids') return stored === null ? (field.type === 'LookupMulti' ? listOf('Edm.Int32', []) : null) : listOf('Edm.Int32', JSON.parse(String(stored)) as number[]);
  if (stored === null) return storage === 'flag' && field.type === 'Attachments' ? false : null;
  switch (storage) {
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

/** The default of a column for a new item. */
export function defaultOf(field: FieldRow, stamp: string): SqlValue {
  const text = field.settings['DefaultValue'];
  if (typeof text !== 'string' || text === '') return null;
  switch (typeOfField(field.type).storage) {
    case 'number':
    case 'integer':
      return Number(text);
    case 'flag':
      return text === '1' ? 1 : 0;
    case 'date':
      return /^\[(today|now)\]$/i.test(text) ? stamp : (instantOf(text) ?? null);
    case 'choices':
      return JSON.stringify(text.split(';#').filter((part) => part !== ''));
    case 'text':
      return text;
    default:
      return null;
  }
}

/** Defaults that this server cannot work out are refused when they are set. */
export function checkDefault(field: FieldRow): void {
  const formula = field.settings['DefaultFormula'];
  if (typeof formula === 'string' && formula !== '') throw unsupported(`the default formula of '${field.internalName}'`);
}

import { isObject, members } from '../body';
import type { JsonObject } from '../body';
import { argumentInvalid, fieldMissing, forbiddenByState, unsupported } from '../errors';
import { changeField, checkedProperties, demandFields, FIELD_BODY, makeField, removeField } from './fieldWrites';
import { readEntity } from '../entities/read';
import { fieldEntity } from '../entities/field';
import { parseFieldXml } from '../entities/fieldXml';
import { typeNameOfKind, isFieldType } from '../fieldTypes';
import { collectionType, navigation, operation } from '../operation';
import type { Module } from '../operation';
import type { Ctx } from '../context';
import type { Answer } from '../odata/values';
import type { FieldsTarget } from '../resources';
import { fieldById, fieldByInternalName, fieldByTitle, fieldsOf } from '../store/fields';
import type { FieldRow } from '../store/rows';
import { parseXml, XmlError } from '../xml';
import { webOf } from '../entities/list';

const owner = (of: FieldsTarget): string => of.list?.id ?? of.web.id;
function needed(of: FieldsTarget, name: string, found: FieldRow | undefined): FieldsTarget & { field: FieldRow } {
  if (found === undefined) throw fieldMissing(name);
  return { ...of, field: found };
}
const created = (ctx: Ctx, of: FieldsTarget, field: FieldRow): Answer => {
  const entity = readEntity(ctx, 'field', { ...of, field }, ctx.query);
  return { is: 'entity', status: 201, headers: { location: `${ctx.apiUrl}${entity.uri}` }, entity };
};

/** Options of createfieldasxml: bits of SP.AddFieldOptions. */
const INTERNAL_NAME_HINT = 8;
const ADD_TO_DEFAULT_VIEW = 16;
const OPTION_BITS = 0b111111;

function addFromXml(ctx: Ctx, of: FieldsTarget): FieldRow {
  const { parameters } = members(ctx.body, ['parameters'], 'SP.FieldCollection');
  const given = members(parameters, ['SchemaXml', 'Options'], 'SP.XmlSchemaFieldCreationInformation');
  const options = given['Options'] ?? 0;
  if (typeof given['SchemaXml'] !== 'string' || typeof options !== 'number' || (options & ~OPTION_BITS) !== 0) throw argumentInvalid('Value does not fall within the expected range.');
  try {
    const element = parseXml(given['SchemaXml']);
    if (element.name !== 'Field') throw new XmlError('No <Field>');
    const parsed = parseFieldXml(element);
    if (parsed.unknown.length > 0) throw unsupported(parsed.unknown.join(', '));
    if (!isFieldType(parsed.type)) throw unsupported(`the field type '${parsed.type}'`);
    // Without the hint a list takes the display name for the internal name.
    const hint = of.list === undefined || (options & INTERNAL_NAME_HINT) !== 0 ? (parsed.name ?? parsed.displayName) : (parsed.displayName ?? parsed.name);
    if (hint === undefined) throw argumentInvalid('Value does not fall within the expected range.');
    return makeField(ctx, of, { ...parsed, title: parsed.displayName ?? hint, nameHint: hint, addToDefaultView: (options & ADD_TO_DEFAULT_VIEW) !== 0 });
  } catch (problem) {
    if (problem instanceof XmlError) throw forbiddenByState('The XML of the field is not valid.');
    throw problem;
  }
}

function addTyped(ctx: Ctx, of: FieldsTarget): FieldRow {
  const body = members(ctx.body, [...FIELD_BODY, 'FieldTypeKind', 'SchemaXml'], 'SP.Field');
  const kind = body['FieldTypeKind'];
  const type = typeof kind === 'number' ? typeNameOfKind(kind) : undefined;
  if (type === undefined) throw kind === undefined ? argumentInvalid('Value does not fall within the expected range.') : unsupported(`the FieldTypeKind ${String(kind)}`);
  return addNew(ctx, of, type, body);
}
function addNew(ctx: Ctx, of: FieldsTarget, plainType: string, body: JsonObject): FieldRow {
  const many = body['AllowMultipleValues'] === true && (plainType === 'User' || plainType === 'Lookup');
  const type = many ? `${plainType}Multi` : plainType;
  const { settings, flags } = checkedProperties(type, body);
  const title = typeof body['Title'] === 'string' ? body['Title'] : '';
  if (title === '') throw forbiddenByState('The field name is not valid.');
  return makeField(ctx, of, {
    type, title, nameHint: typeof body['StaticName'] === 'string' ? body['StaticName'] : title, id: undefined,
    required: flags.required ?? false, hidden: flags.hidden ?? false, readOnly: flags.readOnly ?? false, indexed: flags.indexed ?? false, uniqueValues: flags.uniqueValues ?? false, settings,
  });
}

const CREATION = ['Title', 'FieldTypeKind', 'LookupListId', 'LookupFieldName', 'LookupWebId', 'Required', 'Choices', 'IsCompactName'];
function addFromParameters(ctx: Ctx, of: FieldsTarget): FieldRow {
  const { parameters } = members(ctx.body, ['parameters'], 'SP.FieldCollection');
  if (!isObject(parameters)) throw argumentInvalid('Value does not fall within the expected range.');
  const { FieldTypeKind: kind, LookupListId: lookupList, LookupFieldName: lookupField, LookupWebId: _web, IsCompactName: _compact, ...rest } = members(parameters, CREATION, 'SP.FieldCreationInformation');
  const type = typeof kind === 'number' ? typeNameOfKind(kind) : undefined;
  if (type === undefined) throw unsupported(`the FieldTypeKind ${String(kind)}`);
  return addNew(ctx, of, type, { ...rest, ...(lookupList === undefined ? {} : { LookupList: lookupList }), ...(lookupField === undefined ? {} : { LookupField: lookupField }) });
}

const setsShow = (call: string, attribute: string): ReturnType<typeof operation> =>
  operation({
    name: `field.${call}`,
    on: 'field',
    method: 'POST',
    call,
    params: ['value'],
    handler: (ctx, of) => {
      demandFields(ctx, of);
      changeField(ctx, of, { settings: { [attribute]: ctx.args.flag('value') ?? true } });
      return { is: 'void' };
    },
  });

export const fields: Module = {
  navigations: [
    navigation({ from: 'list', segment: 'Fields', to: 'fields', expandable: true, resolve: (ctx, list) => ({ web: webOf(ctx, list), list }) }),
    navigation({ from: 'web', segment: 'Fields', to: 'fields', expandable: true, resolve: (_ctx, web) => ({ web, list: undefined }) }),
    navigation({ from: 'web', segment: 'AvailableFields', to: 'fields', expandable: true, resolve: (_ctx, web) => ({ web, list: undefined }) }),
    navigation({ from: 'fields', segment: '()', to: 'field', resolve: (ctx, of, args) => needed(of, args.text('id') ?? '', fieldById(ctx.db, owner(of), args.text('id') ?? '')) }),
    navigation({ from: 'fields', segment: 'GetById', params: ['id'], to: 'field', resolve: (ctx, of, args) => needed(of, args.text('id') ?? '', fieldById(ctx.db, owner(of), args.text('id') ?? '')) }),
    navigation({ from: 'fields', segment: 'GetByTitle', params: ['title'], to: 'field', resolve: (ctx, of, args) => needed(of, args.text('title') ?? '', fieldByTitle(ctx.db, owner(of), args.text('title') ?? '')) }),
    navigation({
      from: 'fields',
      segment: 'GetByInternalNameOrTitle',
      params: ['strName'],
      to: 'field',
      resolve: (ctx, of, args) => {
        const name = args.text('strName') ?? '';
        return needed(of, name, fieldByInternalName(ctx.db, owner(of), name) ?? fieldByTitle(ctx.db, owner(of), name));
      },
    }),
  ],
  collections: [collectionType({ kind: 'fields', of: 'field', all: (ctx, of) => fieldsOf(ctx.db, owner(of)).map((field) => ({ ...of, field })) })],
  entities: [fieldEntity],
  operations: [
    operation({ name: 'fields.createFieldAsXml', on: 'fields', method: 'POST', call: 'CreateFieldAsXml', params: [], query: ['$select'], body: ['parameters'], handler: (ctx, of) => created(ctx, of, addFromXml(ctx, of)) }),
    operation({ name: 'fields.add', on: 'fields', method: 'POST', query: ['$select'], body: 'any', handler: (ctx, of) => created(ctx, of, addTyped(ctx, of)) }),
    operation({ name: 'fields.addField', on: 'fields', method: 'POST', call: 'AddField', params: [], query: ['$select'], body: ['parameters'], handler: (ctx, of) => created(ctx, of, addFromParameters(ctx, of)) }),
    operation({
      name: 'field.update',
      on: 'field',
      method: 'MERGE',
      query: ['$select'],
      body: 'any',
      handler: (ctx, of) => {
        demandFields(ctx, of);
        const { settings, flags, title } = checkedProperties(of.field.type, members(ctx.body, FIELD_BODY, 'SP.Field'));
        changeField(ctx, of, { settings, ...flags, ...(title === undefined ? {} : { title }) });
        return { is: 'empty', status: 204 };
      },
    }),
    operation({
      name: 'field.delete',
      on: 'field',
      method: 'DELETE',
      handler: (ctx, of) => {
        removeField(ctx, of);
        return { is: 'empty' };
      },
    }),
    operation({
      name: 'field.deleteObject',
      on: 'field',
      method: 'POST',
      call: 'deleteObject',
      params: [],
      handler: (ctx, of) => {
        removeField(ctx, of);
        return { is: 'void' };
      },
    }),
    setsShow('setShowInDisplayForm', 'ShowInDisplayForm'),
    setsShow('setShowInEditForm', 'ShowInEditForm'),
    setsShow('setShowInNewForm', 'ShowInNewForm'),
  ],
};

import { randomUUID } from 'node:crypto';
import type { JsonObject } from '../body';
import type { Ctx } from '../context';
import { webOf } from '../entities/list';
import { COMMON_SETTINGS, initialOf, TYPE_PROPERTIES } from '../entities/fieldProperties';
import { bodyPropertyUnknown, duplicateValue, fieldNameTaken, forbiddenByState, tooManyIndexes, wrongType } from '../errors';
import { canBeIndexed, canBeUnique, typeOfField } from '../fieldTypes';
import { MAX_INDEXES_PER_LIST } from '../limits';
import type { FieldsTarget } from '../resources';
import { appendChange } from '../store/changes';
import { addColumn, addIndex, deleteField, dropIndex, fieldById, fieldsOf, storeField } from '../store/fields';
import { freeInternalName } from '../store/fieldNames';
import { itemsTable } from '../store/itemsTable';
import { CHANGE } from '../store/rows';
import type { ChangeType, FieldRow, ListRow } from '../store/rows';
import { defaultView, updateView, viewsOf } from '../store/views';
import { checkDefault } from '../entities/itemValues';

type Flags = Partial<Pick<FieldRow, 'required' | 'hidden' | 'readOnly' | 'indexed' | 'uniqueValues'>>;
const FLAG_OF: Readonly<Record<string, keyof Flags>> = { Required: 'required', Hidden: 'hidden', ReadOnlyField: 'readOnly', Indexed: 'indexed', EnforceUniqueValues: 'uniqueValues' };
const TYPED = [...new Set(Object.values(TYPE_PROPERTIES).flatMap((of) => Object.keys(of)))];
/** Everything a body of a field may hold; each type takes only its own. */
export const FIELD_BODY: readonly string[] = ['Title', 'StaticName', ...Object.keys(FLAG_OF), ...Object.keys(COMMON_SETTINGS), ...TYPED];

export function checkedProperties(type: string, body: JsonObject): { settings: Record<string, unknown>; flags: Flags; title: string | undefined } {
  const settings: Record<string, unknown> = {};
  const flags: Flags = {};
  let title: string | undefined;
  for (const [name, given] of Object.entries(body)) {
    const flag = FLAG_OF[name];
    if (name === 'FieldTypeKind' || name === 'StaticName' || name === 'SchemaXml') continue;
    if (name === 'Title') {
      if (typeof given !== 'string') throw wrongType('Edm.String');
      title = given;
    } else if (flag !== undefined) {
      if (typeof given !== 'boolean') throw wrongType('Edm.Boolean');
      flags[flag] = given;
    } else {
      const initial = initialOf(type, name);
      if (initial === undefined) throw bodyPropertyUnknown(name, typeOfField(type).entity);
      if (given !== null && !Array.isArray(initial) && typeof given !== (initial === null ? 'string' : typeof initial)) throw wrongType(EDM[typeof initial] ?? 'Edm.String');
      settings[name] = given;
    }
  }
  return { settings, flags, title };
}
const EDM: Readonly<Record<string, string>> = { string: 'Edm.String', number: 'Edm.Int32', boolean: 'Edm.Boolean' };

export function demandFields(ctx: Ctx, of: FieldsTarget): void {
  ctx.rights.demand(of.list === undefined ? { web: of.web } : { web: webOf(ctx, of.list), list: of.list }, of.list === undefined ? 'ManageWeb' : 'ManageLists');
}
const note = (ctx: Ctx, of: FieldsTarget, fieldId: string, type: ChangeType): void => {
  appendChange(ctx.db, { siteId: ctx.site.id, webId: of.web.id, ...(of.list === undefined ? {} : { listId: of.list.id }), uniqueId: fieldId, kind: 'field', type, atMs: ctx.clock.now(), editorId: ctx.caller.user.id });
};

export type NewField = Pick<FieldRow, 'type' | 'title' | 'required' | 'hidden' | 'readOnly' | 'indexed' | 'uniqueValues' | 'settings'> & { id: string | undefined; nameHint: string; addToDefaultView?: boolean };
export function makeField(ctx: Ctx, of: FieldsTarget, wanted: NewField): FieldRow {
  demandFields(ctx, of);
  const owner = of.list?.id ?? of.web.id;
  if (wanted.id !== undefined && fieldById(ctx.db, owner, wanted.id) !== undefined) throw fieldNameTaken(wanted.title);
  if (typeOfField(wanted.type).kind === 7 && wanted.settings['LookupList'] === undefined) throw forbiddenByState('The lookup column names no list.');
  const internalName = freeInternalName(ctx.db, owner, wanted.nameHint);
  const position = Math.max(0, ...fieldsOf(ctx.db, owner).map((field) => field.position)) + 1;
  const stored = typeOfField(wanted.type).storage !== 'none' && of.list !== undefined;
  const field: FieldRow = {
    id: wanted.id ?? randomUUID(), webId: of.web.id, listId: of.list?.id ?? null, internalName, title: wanted.title, type: wanted.type, column: stored ? internalName : '', position,
    required: wanted.required, readOnly: wanted.readOnly, hidden: wanted.hidden, indexed: false, uniqueValues: false, fromBaseType: false, sealed: false, canBeDeleted: true,
    settings: { Choices: undefined, ...wanted.settings },
  };
  checkDefault(field);
  if (of.list === undefined) storeField(ctx.db, { ...field, indexed: wanted.indexed, uniqueValues: wanted.uniqueValues });
  else {
    addColumn(ctx.db, of.list, field);
    setIndexes(ctx, of.list, field, wanted.indexed || wanted.uniqueValues, wanted.uniqueValues);
    const view = wanted.addToDefaultView === true ? defaultView(ctx.db, of.list.id) : undefined;
    if (view !== undefined) updateView(ctx.db, { ...view, fields: [...view.fields, internalName] });
  }
  note(ctx, of, field.id, CHANGE.add);
  return fieldById(ctx.db, owner, field.id) ?? field;
}

/** At most 20 indexes a list; a unique column needs one, and no doubles that are there already. */
function setIndexes(ctx: Ctx, list: ListRow, field: FieldRow, indexed: boolean, uniqueValues: boolean): FieldRow {
  if (uniqueValues && !indexed) throw forbiddenByState('The column must be indexed to enforce unique values.');
  if (indexed && !field.indexed) {
    if (!canBeIndexed(field.type)) throw forbiddenByState(`A column of type ${field.type} cannot be indexed.`);
    if (fieldsOf(ctx.db, list.id).filter((each) => each.indexed).length >= MAX_INDEXES_PER_LIST) throw tooManyIndexes();
    addIndex(ctx.db, list, field.column);
  }
  if (uniqueValues && !field.uniqueValues) {
    if (!canBeUnique(field.type)) throw forbiddenByState(`A column of type ${field.type} cannot enforce unique values.`);
    if (list.settings['ReadSecurity'] === 2) throw forbiddenByState('This list has item-level read permissions, so unique values cannot be enforced.');
    if (ctx.db.get(`SELECT 1 FROM ${itemsTable(list)} WHERE "${field.column}" IS NOT NULL GROUP BY "${field.column}" HAVING COUNT(*) > 1`) !== undefined) throw duplicateValue(field.title, 500);
  }
  if (!indexed && field.indexed) dropIndex(ctx.db, list, field.column);
  const changed = { ...field, indexed, uniqueValues };
  storeField(ctx.db, changed);
  return changed;
}

export function changeField(ctx: Ctx, of: FieldsTarget & { field: FieldRow }, change: Flags & { title?: string; settings: Record<string, unknown> }): void {
  const { settings, indexed, uniqueValues, ...rest } = change;
  const field: FieldRow = { ...of.field, ...rest, settings: { ...of.field.settings, ...settings } };
  checkDefault(field);
  storeField(ctx.db, field);
  if (of.list !== undefined && (indexed !== undefined || uniqueValues !== undefined)) setIndexes(ctx, of.list, field, indexed ?? field.indexed, uniqueValues ?? field.uniqueValues);
  note(ctx, of, field.id, CHANGE.update);
}

export function removeField(ctx: Ctx, of: FieldsTarget & { field: FieldRow }): void {
  demandFields(ctx, of);
  if (!of.field.canBeDeleted) throw forbiddenByState('The column cannot be deleted.');
  deleteField(ctx.db, of.list, of.field);
  if (of.list !== undefined) {
    for (const view of viewsOf(ctx.db, of.list.id)) {
      if (view.fields.includes(of.field.internalName)) updateView(ctx.db, { ...view, fields: view.fields.filter((name) => name !== of.field.internalName) });
    }
  }
  note(ctx, of, of.field.id, CHANGE.delete);
}

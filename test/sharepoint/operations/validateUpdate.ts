import { isObject, members } from '../body';
import type { Ctx } from '../context';
import { bodyInvalid, fileNotFound, SharePointError, unsupported, wrongType } from '../errors';
import { FormError, storedOfText } from '../entities/formText';
import { webOf } from '../entities/list';
import { complex, listOf, value } from '../odata/values';
import type { Answer } from '../odata/values';
import { operation } from '../operation';
import type { Module } from '../operation';
import type { ItemTarget } from '../resources';
import { fieldByInternalName, fieldsOf } from '../store/fields';
import { checkUnique, insertItem, rewriteItem, takeItemId } from '../store/items';
import type { Stamps } from '../store/items';
import { isLibrary } from '../store/lists';
import type { FieldRow, ListRow, SqlValue } from '../store/rows';
import { checkMatch, demandOnItem, withDefaults } from './itemWrites';

const BODY = ['formValues', 'bNewDocumentUpdate', 'checkInComment', 'datesInUTC', 'numberInInvariantCulture'];
const STAMPS: readonly string[] = ['Author', 'Editor', 'Created', 'Modified'];
const LEFT_BLANK = 'You can\'t leave this blank.';

/** One row of the answer: what became of one value. */
type Outcome = { name: string; text: string; problem?: { code: number; message: string } };
type Form = { outcomes: Outcome[]; values: Record<string, SqlValue>; stamps: Stamps; quiet: boolean };

function valuesOf(body: Record<string, unknown>): { name: string; text: string }[] {
  const given = body['formValues'];
  if (!Array.isArray(given)) throw bodyInvalid();
  return given.map((each: unknown) => {
    if (!isObject(each)) throw bodyInvalid();
    const known = members(each, ['FieldName', 'FieldValue', 'HasException', 'ErrorMessage', 'ErrorCode', 'ItemId'], 'SP.ListItemFormUpdateValue');
    const text = known['FieldValue'] ?? '';
    if (typeof known['FieldName'] !== 'string' || typeof text !== 'string') throw wrongType('Edm.String');
    return { name: known['FieldName'], text };
  });
}

/** Which columns these calls write: one's own, read-only or not, the title, and the stamps where that is let through. */
function canBeWritten(field: FieldRow | undefined, mayStamp: boolean): field is FieldRow {
  if (field === undefined || field.column === '') return false;
  if (STAMPS.includes(field.internalName)) return mayStamp;
  return !field.fromBaseType || field.internalName === 'Title' || field.internalName === 'ContentTypeId';
}

function read(ctx: Ctx, list: ListRow, body: Record<string, unknown>, mayStamp: boolean): Form {
  const form: Form = { outcomes: [], values: {}, stamps: {}, quiet: body['bNewDocumentUpdate'] === true };
  const given = valuesOf(body);
  for (const { name, text } of given) {
    const field = fieldByInternalName(ctx.db, list.id, name);
    if (!canBeWritten(field, mayStamp) || (name === 'Author' && !given.some((each) => each.name === 'Editor'))) {
      form.outcomes.push({ name, text, problem: { code: 0, message: text } });
      continue;
    }
    try {
      const stored = storedOfText(ctx, field, text, webOf(ctx, list).timeZoneId, body['datesInUTC'] === true);
      if (stored === null && field.required) throw new FormError(LEFT_BLANK, -2146232832);
      if (STAMPS.includes(field.internalName)) Object.assign(form.stamps, stored === null ? {} : { [field.internalName]: stored });
      else form.values[field.column] = stored;
      form.outcomes.push({ name, text });
    } catch (problem) {
      if (!(problem instanceof FormError)) throw problem;
      form.outcomes.push({ name, text, problem: { code: problem.errorCode, message: problem.message } });
    }
  }
  return form;
}

function refuseDuplicates(ctx: Ctx, list: ListRow, form: Form, exceptId: number): void {
  for (const field of fieldsOf(ctx.db, list.id)) {
    const stored = form.values[field.column];
    if (!field.uniqueValues || stored === undefined) continue;
    try {
      checkUnique(ctx, list, { [field.column]: stored }, exceptId);
    } catch (problem) {
      if (!(problem instanceof SharePointError)) throw problem;
      const outcome = form.outcomes.find((each) => each.name === field.internalName);
      if (outcome !== undefined) outcome.problem = { code: -2130575169, message: problem.message };
    }
  }
}
const failed = (form: Form): boolean => form.outcomes.some((each) => each.problem !== undefined);

function answer(name: string, form: Form, itemId: number, addedId?: number): Answer {
  const rows = form.outcomes.map(({ name: field, text, problem }) =>
    complex('SP.ListItemFormUpdateValue', { ErrorCode: problem?.code ?? 0, ErrorMessage: problem?.message ?? null, FieldName: field, FieldValue: text, HasException: problem !== undefined, ItemId: itemId }),
  );
  const id = addedId === undefined ? [] : [complex('SP.ListItemFormUpdateValue', { ErrorCode: 0, ErrorMessage: null, FieldName: 'Id', FieldValue: String(addedId), HasException: false, ItemId: 0 })];
  return value(name, listOf('SP.ListItemFormUpdateValue', [...rows, ...id]));
}

/** Always 200: what is wrong is said in the rows, and then nothing is stored. */
function update(ctx: Ctx, of: ItemTarget): Answer {
  demandOnItem(ctx, of, 'EditListItems');
  checkMatch(ctx, of.item);
  const form = read(ctx, of.list, members(ctx.body, BODY, 'ValidateUpdateListItem'), true);
  refuseDuplicates(ctx, of.list, form, of.item.ID);
  if (!failed(form)) rewriteItem(ctx, of.list, of.item, form.values, form.stamps, form.quiet);
  return answer('ValidateUpdateListItem', form, of.item.ID);
}

function folderOf(list: ListRow, ctx: Ctx, given: unknown): string {
  const info = members(given, ['FolderPath', 'FolderUrl', 'LeafName', 'UnderlyingObjectType'], 'SP.ListItemCreationInformationUsingPath');
  if ((info['UnderlyingObjectType'] ?? 0) !== 0 || (info['LeafName'] ?? null) !== null) throw unsupported('a folder or file by AddValidateUpdateItemUsingPath');
  const path = isObject(info['FolderPath']) ? info['FolderPath']['DecodedUrl'] : info['FolderUrl'];
  if (path === undefined || path === null || path === '') return list.url;
  if (typeof path !== 'string') throw wrongType('Edm.String');
  const url = path.replace(/^https?:\/\/[^/]+/i, '').replace(/\/$/, '');
  const full = url.startsWith('/') ? url : `${webOf(ctx, list).url}/${url}`;
  if (full.toLowerCase() === list.url.toLowerCase()) return list.url;
  if (ctx.db.get('SELECT 1 FROM folders WHERE url = ? AND listId = ?', full, list.id) === undefined) throw fileNotFound();
  return full;
}

function add(ctx: Ctx, list: ListRow): Answer {
  const securable = { web: webOf(ctx, list), list };
  ctx.rights.demand(securable, 'AddListItems');
  if (isLibrary(list)) throw unsupported('AddValidateUpdateItemUsingPath on a library');
  const body = members(ctx.body, [...BODY, 'listItemCreateInfo'], 'AddValidateUpdateItemUsingPath');
  const folder = folderOf(list, ctx, body['listItemCreateInfo']);
  const form = read(ctx, list, body, ctx.switches.forgedStampWhileAdding || ctx.rights.has(securable, 'EditListItems'));
  for (const field of fieldsOf(ctx.db, list.id)) {
    if (!field.required || field.hidden || field.readOnly || form.outcomes.some((each) => each.name === field.internalName) || withDefaults(ctx, list, {})[field.column] !== undefined) continue;
    form.outcomes.push({ name: field.internalName, text: '', problem: { code: -2146232832, message: LEFT_BLANK } });
  }
  refuseDuplicates(ctx, list, form, 0);
  if (failed(form)) {
    if (ctx.switches.refusedAddUsesUpId) takeItemId(ctx.db, list);
    return answer('AddValidateUpdateItemUsingPath', form, 0, 0);
  }
  const row = insertItem(ctx, list, withDefaults(ctx, list, form.values), form.stamps, { FileDirRef: folder.slice(1) });
  return answer('AddValidateUpdateItemUsingPath', form, 0, row.ID);
}

export const validateUpdate: Module = {
  operations: [
    operation({ name: 'item.validateUpdateListItem', on: 'item', method: 'POST', call: 'ValidateUpdateListItem', params: [], body: BODY, handler: update }),
    operation({ name: 'list.addValidateUpdateItemUsingPath', on: 'list', method: 'POST', call: 'AddValidateUpdateItemUsingPath', params: [], body: [...BODY, 'listItemCreateInfo'], handler: add }),
  ],
};

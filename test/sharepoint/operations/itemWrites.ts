import { isObject } from '../body';
import type { Ctx } from '../context';
import { accessDenied, bodyInvalid, bodyPropertyUnknown, etagMismatch, unsupported } from '../errors';
import { entityPropertyName } from '../entities/field';
import { etagOf } from '../entities/item';
import { defaultOf, invalidLookup, storedValue } from '../entities/itemValues';
import { itemTypeOf, webOf } from '../entities/list';
import { isLookup, isPerson } from '../fieldTypes';
import type { Right } from '../masks';
import type { ItemTarget } from '../resources';
import { internalNameOf } from '../store/columns';
import { fieldByInternalName, fieldsOf } from '../store/fields';
import { insertItem, itemById, removeItem, rewriteItem } from '../store/items';
import type { Values } from '../store/items';
import { itemsTable } from '../store/itemsTable';
import { isLibrary, listAnywhere } from '../store/lists';
import { principalById } from '../store/principals';
import { addRecycled } from '../store/recycled';
import type { FieldRow, ItemRow, ListRow, SqlValue } from '../store/rows';

/** Names that SharePoint takes in a body and leaves as they are. */
const KEPT_SILENTLY: readonly string[] = ['Id', 'ID', 'Created', 'Modified', 'AuthorId', 'EditorId', 'GUID', 'FileSystemObjectType', 'Attachments', 'OData__UIVersionString', 'ServerRedirectedEmbedUri', 'ServerRedirectedEmbedUrl', 'ComplianceAssetId', 'OData__ColorTag'];

/** The field that a member of a body writes: `Title`, or `OwnerId` for the person column `Owner`. */
function fieldOfMember(ctx: Ctx, list: ListRow, name: string): FieldRow | undefined {
  const direct = fieldByInternalName(ctx.db, list.id, internalNameOf(name));
  if (direct !== undefined && entityPropertyName(direct.internalName) === name && !isPerson(direct.type) && !isLookup(direct.type)) return direct;
  const reference = name.endsWith('Id') ? fieldByInternalName(ctx.db, list.id, internalNameOf(name.slice(0, -2))) : undefined;
  return reference !== undefined && (isPerson(reference.type) || isLookup(reference.type)) && `${entityPropertyName(reference.internalName)}Id` === name ? reference : undefined;
}

/** The body of an item as columns; persons and lookups must exist. */
export function valuesOf(ctx: Ctx, list: ListRow, body: unknown): Record<string, SqlValue> {
  if (!isObject(body)) throw bodyInvalid();
  const values: Record<string, SqlValue> = {};
  for (const [name, given] of Object.entries(body)) {
    const field = fieldOfMember(ctx, list, name);
    if (field === undefined) {
      if (KEPT_SILENTLY.includes(name)) continue;
      throw bodyPropertyUnknown(name, itemTypeOf(list));
    }
    if (KEPT_SILENTLY.includes(name)) continue;
    if (field.readOnly && field.fromBaseType && field.internalName !== 'ContentTypeId') throw unsupported(`writing '${name}' of an item`);
    if (field.internalName === 'FileLeafRef') throw unsupported('renaming through the item');
    if (field.readOnly && field.internalName !== 'ContentTypeId') continue;
    values[field.column] = checkedReference(ctx, field, storedValue(field, given));
  }
  return values;
}

/** A person or lookup id that points nowhere is refused. */
export function checkedReference(ctx: Ctx, field: FieldRow, stored: SqlValue): SqlValue {
  if (stored === null || !(isPerson(field.type) || isLookup(field.type))) return stored;
  const ids = typeof stored === 'number' ? [stored] : (JSON.parse(String(stored)) as number[]);
  const target = isLookup(field.type) ? listAnywhere(ctx.db, String(field.settings['LookupList'] ?? '')) : undefined;
  for (const id of ids) {
    const exists = isPerson(field.type) ? principalById(ctx.db, ctx.site.id, id) !== undefined : target !== undefined && ctx.db.get(`SELECT 1 FROM ${itemsTable(target)} WHERE ID = ?`, id) !== undefined;
    if (!exists) throw invalidLookup(field.title);
  }
  return stored;
}

function checkFormulas(ctx: Ctx, list: ListRow): void {
  if (typeof list.settings['ValidationFormula'] === 'string' && list.settings['ValidationFormula'] !== '') throw unsupported('a validation formula of a list');
  const field = fieldsOf(ctx.db, list.id).find((each) => typeof each.settings['ValidationFormula'] === 'string' && each.settings['ValidationFormula'] !== '');
  if (field !== undefined) throw unsupported(`the validation formula of '${field.internalName}'`);
}

/** Values of a new item, with the defaults of the columns that were not given. */
export function withDefaults(ctx: Ctx, list: ListRow, values: Values): Values {
  const defaults: Record<string, SqlValue> = {};
  for (const field of fieldsOf(ctx.db, list.id)) {
    if (field.column === '' || field.fromBaseType || values[field.column] !== undefined) continue;
    const initial = defaultOf(field, ctx.stamp());
    if (initial !== null) defaults[field.column] = initial;
  }
  return { ...defaults, ...values };
}

export function addItem(ctx: Ctx, list: ListRow): ItemRow {
  ctx.rights.demand({ web: webOf(ctx, list), list }, 'AddListItems');
  if (isLibrary(list)) throw unsupported('adding an item to a library without a file');
  checkFormulas(ctx, list);
  const values = valuesOf(ctx, list, ctx.body ?? {});
  return insertItem(ctx, list, withDefaults(ctx, list, values));
}

/** Rights on the item, and the list's rule for whose items may be changed. */
export function demandOnItem(ctx: Ctx, { list, item }: ItemTarget, right: Right): void {
  const securable = { web: webOf(ctx, list), list, item };
  ctx.rights.demand(securable, right);
  const rule = list.settings['WriteSecurity'];
  if (rule === undefined || rule === 1 || ctx.rights.has(securable, 'CancelCheckout')) return;
  if (rule === 4 || item['Author'] !== ctx.caller.user.id) throw accessDenied();
}

/** `*`, `"<n>"` and `"<guid>,<n>"` are compared by the version alone; none means overwrite. */
export function checkMatch(ctx: Ctx, item: ItemRow): void {
  const given = ctx.request.headers['if-match'];
  if (given === undefined || given === '*') return;
  const version = /^(?:W\/)?"(?:[^",]*,)?(\d+)"$/.exec(given.trim())?.[1];
  if (Number(version) !== item['owshiddenversion']) throw etagMismatch(given, etagOf(item));
}

export function updateItem(ctx: Ctx, of: ItemTarget): ItemRow {
  demandOnItem(ctx, of, 'EditListItems');
  checkMatch(ctx, of.item);
  checkFormulas(ctx, of.list);
  return rewriteItem(ctx, of.list, of.item, valuesOf(ctx, of.list, ctx.body ?? {}));
}

export function deleteItem(ctx: Ctx, of: ItemTarget): void {
  demandOnItem(ctx, of, 'DeleteListItems');
  checkMatch(ctx, of.item);
  removeItem(ctx, of.list, of.item);
}

/** Puts an item into the recycle bin; returns the id there. */
export function recycleItem(ctx: Ctx, of: ItemTarget): string {
  demandOnItem(ctx, of, 'DeleteListItems');
  checkMatch(ctx, of.item);
  const { list, item } = of;
  const attachments = ctx.db.all<{ fileName: string; content: Uint8Array }>('SELECT fileName, content FROM attachments WHERE listId = ? AND itemId = ?', list.id, item.ID);
  const id = addRecycled(ctx, {
    list, itemId: item.ID, itemType: isLibrary(list) ? 1 : 3, title: String(item['Title'] ?? item['FileLeafRef']), leafName: String(item['FileLeafRef']), dirName: String(item['FileDirRef']), authorId: Number(item['Author']),
    content: { row: item, attachments: attachments.map((each) => ({ fileName: each.fileName, base64: Buffer.from(each.content).toString('base64') })), files: filesOf(ctx, list, item), versions: ctx.db.all('SELECT * FROM versions WHERE listId = ? AND itemId = ?', list.id, item.ID) },
  });
  removeItem(ctx, list, itemById(ctx.db, list, item.ID) ?? item);
  return id;
}
const filesOf = (ctx: Ctx, list: ListRow, item: ItemRow): unknown[] =>
  ctx.db.all<Record<string, unknown>>('SELECT * FROM files WHERE listId = ? AND itemId = ?', list.id, item.ID).map((row) => ({ ...row, content: Buffer.from(row['content'] as Uint8Array).toString('base64') }));

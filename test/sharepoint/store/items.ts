import { randomUUID } from 'node:crypto';
import type { Ctx } from '../context';
import { duplicateValue } from '../errors';
import { VERSION_STEP } from '../limits';
import { appendChange } from './changes';
import { DOCUMENT_ID, FOLDER_ID, ITEM, listContentTypeId } from './contentTypes';
import type { Database } from './database';
import { fieldsOf } from './fields';
import { itemsTable } from './itemsTable';
import { isLibrary } from './lists';
import { CHANGE } from './rows';
import type { ChangeType, FieldRow, ItemRow, ListRow, SqlValue } from './rows';
import { dropScope } from './scopes';

export const itemById = (db: Database, list: ListRow, id: number): ItemRow | undefined => db.get<ItemRow>(`SELECT * FROM ${itemsTable(list)} WHERE ID = ?`, id);
/** Values to write by SQL column. */
export type Values = Readonly<Record<string, SqlValue>>;
/** Who and when, where it is not the caller now: the validate-update calls and restores may say so. */
export type Stamps = { Author?: number; Editor?: number; Created?: string; Modified?: string };
export type Place = { FileDirRef?: string; FileLeafRef?: string; FSObjType?: 0 | 1; UniqueId?: string };

export const noteItem = (ctx: Ctx, list: ListRow, row: ItemRow, type: ChangeType): void => {
  appendChange(ctx.db, { siteId: ctx.site.id, webId: list.webId, listId: list.id, itemId: row.ID, uniqueId: String(row['UniqueId']), kind: 'item', type, atMs: ctx.clock.now(), editorId: ctx.caller.user.id });
};

/** No two items with the same value in a column that enforces unique values; texts without regard to case. */
export function checkUnique(ctx: Ctx, list: ListRow, values: Values, exceptId: number): void {
  const doubled: FieldRow[] = fieldsOf(ctx.db, list.id).filter((field) => {
    const value = values[field.column];
    return field.uniqueValues && value !== undefined && value !== null && ctx.db.get(`SELECT 1 FROM ${itemsTable(list)} WHERE "${field.column}" = ? AND ID <> ?`, value, exceptId) !== undefined;
  });
  if (doubled.length > 0) throw duplicateValue(doubled.map((field) => field.title).join(', '), ctx.switches.duplicateStatus);
}

export const takeItemId = (db: Database, list: ListRow): number =>
  db.get<{ id: number }>('UPDATE lists SET nextItemId = nextItemId + 1 WHERE id = ? RETURNING nextItemId - 1 AS id', list.id)?.id ?? 1;

/** Adds a row with its first version, and notes the change. Rights are checked by the caller. */
export function insertItem(ctx: Ctx, list: ListRow, values: Values, stamps: Stamps = {}, place: Place = {}): ItemRow {
  const { db } = ctx;
  if (ctx.switches.refusedAddUsesUpId) ctx.onRefusal(() => takeItemId(db, list));
  checkUnique(ctx, list, values, 0);
  const id = takeItemId(db, list);
  const now = ctx.stamp();
  const guid = randomUUID();
  const row: ItemRow = {
    ID: id, GUID: guid, UniqueId: guid, ContentTypeId: listContentTypeId(list, place.FSObjType === 1 ? FOLDER_ID : isLibrary(list) ? DOCUMENT_ID : ITEM), FSObjType: 0, owshiddenversion: 1, _UIVersion: VERSION_STEP,
    Created: now, Modified: now, Author: ctx.caller.user.id, Editor: ctx.caller.user.id, FileLeafRef: `${id}_.000`, FileDirRef: list.url.slice(1), Attachments: 0, $scope: null,
    ...values, ...stamps, ...place,
  };
  const names = Object.keys(row);
  db.run(`INSERT INTO ${itemsTable(list)} (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`, ...names.map((name) => row[name] ?? null));
  db.run('UPDATE lists SET itemCount = itemCount + 1, lastItemModified = ? WHERE id = ?', now, list.id);
  noteItem(ctx, list, row, CHANGE.add);
  return row;
}

/** Writes a row again: the old state becomes a version, owshiddenversion and version grow. `quiet`: a system update, no new version. */
export function rewriteItem(ctx: Ctx, list: ListRow, row: ItemRow, values: Values, stamps: Stamps = {}, quiet = false): ItemRow {
  checkUnique(ctx, list, values, row.ID);
  const { db } = ctx;
  const versioned = list.settings['EnableVersioning'] !== false && !quiet;
  if (versioned) keepVersion(db, list, row);
  const changed: ItemRow = {
    ...row,
    ...(quiet ? {} : { Modified: ctx.stamp(), Editor: ctx.caller.user.id }),
    ...values, ...stamps,
    owshiddenversion: Number(row['owshiddenversion']) + 1,
    _UIVersion: Number(row['_UIVersion']) + (versioned ? VERSION_STEP : 0),
  };
  const names = Object.keys(changed).filter((name) => name !== 'ID' && changed[name] !== row[name]);
  db.run(`UPDATE ${itemsTable(list)} SET ${names.map((name) => `"${name}" = ?`).join(', ')} WHERE ID = ?`, ...names.map((name) => changed[name] ?? null), row.ID);
  if (isLibrary(list)) db.run('UPDATE files SET version = ?, uiVersion = ?, modified = ?, editorId = ? WHERE listId = ? AND itemId = ?', Number(changed['owshiddenversion']), Number(changed['_UIVersion']), String(changed['Modified']), Number(changed['Editor']), list.id, row.ID);
  db.run('UPDATE lists SET lastItemModified = ? WHERE id = ?', ctx.stamp(), list.id);
  noteItem(ctx, list, changed, quiet ? CHANGE.systemUpdate : CHANGE.update);
  return changed;
}

/** Versions before the one that is in the list's table; more than the limit fall away, the oldest first. */
function keepVersion(db: Database, list: ListRow, row: ItemRow): void {
  db.run('INSERT OR REPLACE INTO versions VALUES (?, ?, ?, ?, ?, ?)', list.id, row.ID, Number(row['_UIVersion']), String(row['Modified']), Number(row['Editor']), JSON.stringify(row));
  const limit = Number(list.settings['MajorVersionLimit'] ?? (isLibrary(list) ? 500 : 50));
  if (limit > 0) db.run('DELETE FROM versions WHERE listId = ? AND itemId = ? AND version <= ?', list.id, row.ID, Number(row['_UIVersion']) - (limit - 1) * VERSION_STEP);
}

/** Takes a row away with everything that hangs on it. */
export function removeItem(ctx: Ctx, list: ListRow, row: ItemRow): void {
  const { db } = ctx;
  db.run(`DELETE FROM ${itemsTable(list)} WHERE ID = ?`, row.ID);
  for (const table of ['versions', 'attachments', 'files', 'folders']) db.run(`DELETE FROM ${table} WHERE listId = ? AND itemId = ?`, list.id, row.ID);
  if (typeof row['$scope'] === 'number') {
    dropScope(db, row['$scope']);
    db.run('UPDATE lists SET itemScopeCount = itemScopeCount - 1 WHERE id = ?', list.id);
  }
  db.run('UPDATE lists SET itemCount = itemCount - 1, lastItemModified = ?, lastItemDeleted = ? WHERE id = ?', ctx.stamp(), ctx.stamp(), list.id);
  noteItem(ctx, list, row, CHANGE.delete);
}

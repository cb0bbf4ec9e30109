import type { Ctx } from '../context';
import { forbiddenByState, itemMissing, listTitleTaken } from '../errors';
import { appendChange } from './changes';
import { checkUnique, itemById, noteItem } from './items';
import { itemsTable } from './itemsTable';
import { listAnywhere, listByTitle } from './lists';
import type { RecycledRow } from './recycleBin';
import { showList } from './recycleBin';
import { CHANGE } from './rows';
import type { ItemRow, ListRow, SqlValue } from './rows';

type Kept = {
  row?: ItemRow;
  /** Rows that were inside a folder. */
  below?: ItemRow[];
  attachments?: { fileName: string; base64: string }[];
  files?: (Record<string, SqlValue> & { content: string })[];
  versions?: Record<string, SqlValue>[];
  /** One attachment on its own. */
  attachment?: string;
  base64?: string;
};

/** Brings something back out of the recycle bin, under its old id. */
export function restore(ctx: Ctx, recycled: RecycledRow): void {
  const list = recycled.listId === null ? undefined : listAnywhere(ctx.db, recycled.listId);
  if (list === undefined) throw itemMissing();
  if (recycled.itemType === 6) restoreList(ctx, recycled, list);
  else restoreRows(ctx, recycled, list, JSON.parse(recycled.content) as Kept);
  ctx.db.run('DELETE FROM recycleBin WHERE id = ?', recycled.id);
}

function restoreList(ctx: Ctx, recycled: RecycledRow, list: ListRow): void {
  if (listByTitle(ctx.db, recycled.webId, list.title) !== undefined) throw listTitleTaken();
  showList(ctx.db, recycled.webId, list.id);
  appendChange(ctx.db, { siteId: ctx.site.id, webId: recycled.webId, listId: list.id, kind: 'list', type: CHANGE.restore, atMs: ctx.clock.now(), editorId: ctx.caller.user.id });
}

function insert(ctx: Ctx, table: string, row: Readonly<Record<string, SqlValue | Uint8Array>>): void {
  const names = Object.keys(row);
  ctx.db.run(`INSERT INTO ${table} (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`, ...names.map((name) => row[name] ?? null));
}

function restoreRows(ctx: Ctx, recycled: RecycledRow, list: ListRow, kept: Kept): void {
  if (kept.attachment !== undefined) {
    restoreAttachment(ctx, recycled, list, kept);
    return;
  }
  const rows = [...(kept.row === undefined ? [] : [kept.row]), ...(kept.below ?? [])].map((row): ItemRow => ({ ...row, $scope: null }));
  const columns = new Set(ctx.db.all<{ name: string }>(`SELECT name FROM pragma_table_info('${itemsTable(list)}')`).map((each) => each.name));
  for (const row of rows) {
    if (itemById(ctx.db, list, row.ID) !== undefined) throw forbiddenByState('An item with the same id exists.');
    // A column that was deleted in the meantime does not come back with the item.
    const there = Object.fromEntries(Object.entries(row).filter(([name]) => columns.has(name)));
    checkUnique(ctx, list, there, row.ID);
    insert(ctx, itemsTable(list), there);
    if (row['FSObjType'] === 1) restoreFolder(ctx, recycled, list, row);
  }
  for (const version of kept.versions ?? []) insert(ctx, 'versions', version);
  for (const file of kept.files ?? []) insert(ctx, 'files', { ...file, content: Buffer.from(file.content, 'base64') });
  for (const attachment of kept.attachments ?? []) ctx.db.run('INSERT INTO attachments VALUES (?, ?, ?, ?, ?)', list.id, recycled.itemId ?? 0, attachment.fileName, ctx.stamp(), Buffer.from(attachment.base64, 'base64'));
  ctx.db.run('UPDATE lists SET itemCount = itemCount + ?, lastItemModified = ? WHERE id = ?', rows.length, ctx.stamp(), list.id);
  if (kept.row !== undefined) noteItem(ctx, list, kept.row, CHANGE.restore);
}

function restoreFolder(ctx: Ctx, recycled: RecycledRow, list: ListRow, row: ItemRow): void {
  const dir = `/${String(row['FileDirRef'])}`;
  const name = String(row['FileLeafRef']);
  insert(ctx, 'folders', { uniqueId: row['UniqueId'] ?? '', webId: recycled.webId, listId: list.id, itemId: row.ID, url: `${dir}/${name}`, dir, name, created: row['Created'] ?? '', modified: row['Modified'] ?? '', settings: '{}' });
}

function restoreAttachment(ctx: Ctx, recycled: RecycledRow, list: ListRow, kept: Kept): void {
  const item = itemById(ctx.db, list, recycled.itemId ?? 0);
  if (item === undefined || kept.attachment === undefined) throw itemMissing();
  ctx.db.run('INSERT INTO attachments VALUES (?, ?, ?, ?, ?)', list.id, item.ID, kept.attachment, ctx.stamp(), Buffer.from(kept.base64 ?? '', 'base64'));
  ctx.db.run(`UPDATE ${itemsTable(list)} SET Attachments = 1 WHERE ID = ?`, item.ID);
}

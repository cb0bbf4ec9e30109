import type { Database } from './database';
import { itemsTable } from './itemsTable';
import { CHANGE } from './rows';
import type { ListRow } from './rows';

/** What became of one item after a token, all its changes taken together. */
export type ChangedItem = { itemId: number; uniqueId: string; seq: number; atMs: number; isThere: boolean; restored: boolean; renamed: boolean; systemOnly: boolean };
type Stored = { itemId: number; uniqueId: string; seq: number; atMs: number; isThere: number; restored: number; renamed: number; systemOnly: number };

/** Items changed after a number, in the order of their last change; the cost is that of the changes, not of the list. */
export function changedItems(db: Database, list: ListRow, afterSeq: number, limit: number): ChangedItem[] {
  const sql = `SELECT c.itemId, c.uniqueId, MAX(c.seq) AS seq, MAX(c.atMs) AS atMs, MAX(c.type = ${CHANGE.restore}) AS restored, MAX(c.type = ${CHANGE.rename}) AS renamed, MIN(c.type = ${CHANGE.systemUpdate}) AS systemOnly,
    EXISTS (SELECT 1 FROM ${itemsTable(list)} i WHERE i.ID = c.itemId) AS isThere
    FROM changes c WHERE c.listId = ? AND c.seq > ? AND c.itemId IS NOT NULL AND c.kind = 'item' GROUP BY c.itemId ORDER BY seq LIMIT ?`;
  return db.all<Stored>(sql, list.id, afterSeq, limit).map((row) => ({ ...row, isThere: row.isThere === 1, restored: row.restored === 1, renamed: row.renamed === 1, systemOnly: row.systemOnly === 1 }));
}

/** Whether columns or settings of the list changed, so that a client must learn its schema again. */
export const hasNewDefinition = (db: Database, list: ListRow, afterSeq: number): boolean =>
  db.get(`SELECT 1 FROM changes WHERE listId = ? AND seq > ? AND itemId IS NULL AND kind IN ('list', 'field', 'contentType') AND type IN (${CHANGE.add}, ${CHANGE.update}, ${CHANGE.delete}) LIMIT 1`, list.id, afterSeq) !== undefined;

/** Whether the list itself came back from the recycle bin, so that all that a client kept is in doubt. */
export const wasRestored = (db: Database, list: ListRow, afterSeq: number): boolean =>
  db.get(`SELECT 1 FROM changes WHERE listId = ? AND seq > ? AND kind = 'list' AND type = ${CHANGE.restore} LIMIT 1`, list.id, afterSeq) !== undefined;

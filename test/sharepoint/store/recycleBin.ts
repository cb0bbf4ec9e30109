import { RECYCLE_BIN_DAYS } from '../limits';
import { stampOf } from '../clock';
import type { Database } from './database';

export type RecycledRow = {
  id: string; siteId: string; webId: string; listId: string | null; itemId: number | null; itemType: number; title: string; leafName: string; dirName: string;
  authorId: number | null; deletedById: number | null; deletedAt: string; size: number; stage: 1 | 2; content: string;
};

/** What is in the bin of a web, the newest first; older than 93 days is gone. */
export const recycledOf = (db: Database, webId: string, nowMs: number): RecycledRow[] =>
  db.all<RecycledRow>('SELECT * FROM recycleBin WHERE webId = ? AND deletedAt >= ? ORDER BY deletedAt DESC, id', webId, stampOf(nowMs - RECYCLE_BIN_DAYS * 86_400_000));

/** A list in the bin keeps its tables; only its web no longer leads to it. */
const hidden = (webId: string, id: string): string => `recycled:${webId}:${id}`;
export const hideList = (db: Database, webId: string, listId: string): void => {
  db.run('UPDATE lists SET webId = ? WHERE id = ?', hidden(webId, listId), listId);
  db.forget();
};
export const showList = (db: Database, webId: string, listId: string): void => {
  db.run('UPDATE lists SET webId = ? WHERE id = ?', webId, listId);
  db.forget();
};

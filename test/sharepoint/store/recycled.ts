import { randomUUID } from 'node:crypto';
import type { Ctx } from '../context';
import type { ListRow } from './rows';

/** 1 file, 3 list item, 5 folder, 6 list, 7 attachment: numbers of SP.RecycleBinItemType. */
export type Recycled = { list: ListRow; itemId: number | null; itemType: number; title: string; leafName: string; dirName: string; authorId: number | null; size?: number; content: unknown };

/** Puts something into the first-stage recycle bin; returns its id there. */
export function addRecycled(ctx: Ctx, of: Recycled): string {
  const id = randomUUID();
  ctx.db.run(
    'INSERT INTO recycleBin VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    id, ctx.site.id, of.list.webId, of.list.id, of.itemId, of.itemType, of.title, of.leafName, of.dirName, of.authorId, ctx.caller.user.id, ctx.stamp(), of.size ?? 0, 1, JSON.stringify(of.content),
  );
  return id;
}

import type { Ctx } from '../context';
import { accessDenied, argumentInvalid } from '../errors';
import { decodedPath } from '../entities/list';
import { wallOf } from '../localTime';
import { collectionType, entityType, navigation, operation } from '../operation';
import type { Module } from '../operation';
import { principalById } from '../store/principals';
import { recycledOf } from '../store/recycleBin';
import type { RecycledRow } from '../store/recycleBin';
import type { WebRow } from '../store/rows';
import { webById } from '../store/webs';
import { restore } from '../store/restore';

/** Who may see and restore: whoever deleted it, and site collection admins. */
const mine = (ctx: Ctx, row: RecycledRow): boolean => ctx.caller.user.isSiteAdmin || row.deletedById === ctx.caller.user.id;
const all = (ctx: Ctx, web: WebRow): RecycledRow[] => recycledOf(ctx.db, web.id, ctx.clock.now()).filter((row) => mine(ctx, row));

function one(ctx: Ctx, web: WebRow, id: string): { web: WebRow; row: RecycledRow } {
  const row = all(ctx, web).find((each) => each.id === id.replace(/[{}]/g, '').toLowerCase());
  if (row === undefined) throw argumentInvalid('Value does not fall within the expected range.');
  return { web, row };
}
const name = (ctx: Ctx, id: number | null): string => (id === null ? '' : (principalById(ctx.db, ctx.site.id, id)?.title ?? ''));
const email = (ctx: Ctx, id: number | null): string => (id === null ? '' : (principalById(ctx.db, ctx.site.id, id)?.email ?? ''));

function localText(stamp: string, timeZoneId: number): string {
  const at = new Date(wallOf(Date.parse(stamp), timeZoneId));
  const hour = at.getUTCHours();
  return `${at.getUTCMonth() + 1}/${at.getUTCDate()}/${at.getUTCFullYear()} ${hour % 12 === 0 ? 12 : hour % 12}:${String(at.getUTCMinutes()).padStart(2, '0')} ${hour < 12 ? 'AM' : 'PM'}`;
}
const drop = (ctx: Ctx, row: RecycledRow): void => {
  ctx.db.run('DELETE FROM recycleBin WHERE id = ?', row.id);
};
const moveOn = (ctx: Ctx, row: RecycledRow): void => {
  ctx.db.run('UPDATE recycleBin SET stage = 2 WHERE id = ?', row.id);
};

type Work = (ctx: Ctx, row: RecycledRow) => void;
const WORK: Readonly<Record<string, Work>> = { Restore: restore, DeleteObject: drop, MoveToSecondStage: moveOn };
const WORK_ON_ALL: Readonly<Record<string, { work: Work; stage?: 1 | 2 }>> = {
  RestoreAll: { work: restore },
  DeleteAll: { work: drop },
  MoveAllToSecondStage: { work: moveOn, stage: 1 },
  DeleteAllSecondStageItems: { work: drop, stage: 2 },
};

export const recycleBin: Module = {
  entities: [
    entityType({
      kind: 'recycleBinItem',
      type: 'SP.RecycleBinItem',
      uri: (_ctx, { row }) => `Web/RecycleBin('${row.id}')`,
      properties: {
        AuthorEmail: { get: (ctx, { row }) => email(ctx, row.authorId) },
        AuthorName: { get: (ctx, { row }) => name(ctx, row.authorId) },
        DeletedByEmail: { get: (ctx, { row }) => email(ctx, row.deletedById) },
        DeletedByName: { get: (ctx, { row }) => name(ctx, row.deletedById) },
        DeletedDate: { get: (_ctx, { row }) => row.deletedAt },
        DeletedDateLocalFormatted: { get: (_ctx, { web, row }) => localText(row.deletedAt, web.timeZoneId) },
        DirName: { get: (_ctx, { row }) => row.dirName },
        DirNamePath: { get: (_ctx, { row }) => decodedPath(row.dirName) },
        Id: { get: (_ctx, { row }) => row.id },
        ItemState: { get: (_ctx, { row }) => row.stage },
        ItemType: { get: (_ctx, { row }) => row.itemType },
        LeafName: { get: (_ctx, { row }) => row.leafName },
        LeafNamePath: { get: (_ctx, { row }) => decodedPath(row.leafName) },
        Size: { get: (_ctx, { row }) => String(row.size) },
        Title: { get: (_ctx, { row }) => row.title },
      },
    }),
  ],
  collections: [collectionType({ kind: 'recycleBin', of: 'recycleBinItem', all: (ctx, web) => all(ctx, web).map((row) => ({ web, row })) })],
  navigations: [
    navigation({ from: 'web', segment: 'RecycleBin', to: 'recycleBin', expandable: true, resolve: (_ctx, web) => web }),
    navigation({ from: 'site', segment: 'RecycleBin', to: 'recycleBin', resolve: (ctx, site) => webById(ctx.db, site.rootWebId) ?? ctx.web }),
    navigation({ from: 'recycleBin', segment: '()', to: 'recycleBinItem', resolve: (ctx, web, args) => one(ctx, web, args.text('id') ?? '') }),
    navigation({ from: 'recycleBin', segment: 'GetById', params: ['id'], to: 'recycleBinItem', resolve: (ctx, web, args) => one(ctx, web, args.text('id') ?? '') }),
  ],
  operations: [
    ...Object.entries(WORK).map(([call, work]) =>
      operation({
        name: `recycleBinItem.${call}`,
        on: 'recycleBinItem',
        method: 'POST',
        call,
        params: [],
        handler: (ctx, { row }) => {
          work(ctx, row);
          return { is: 'void' };
        },
      }),
    ),
    ...Object.entries(WORK_ON_ALL).map(([call, { work, stage }]) =>
      operation({
        name: `recycleBin.${call}`,
        on: 'recycleBin',
        method: 'POST',
        call,
        params: [],
        handler: (ctx, web) => {
          if (stage === 2 && !ctx.caller.user.isSiteAdmin) throw accessDenied();
          for (const row of all(ctx, web)) if (stage === undefined || row.stage === stage) work(ctx, row);
          return { is: 'void' };
        },
      }),
    ),
  ],
};

import type { Database } from './database';
import type { ChangeKind, ChangeRow, ChangeType } from './rows';

/** Every write is noted here, with a number that only grows. */
export type NewChange = { siteId: string; webId: string; listId?: string; itemId?: number; uniqueId?: string; kind: ChangeKind; type: ChangeType; atMs: number; editorId?: number };
export function appendChange(db: Database, change: NewChange): number {
  return db.run(
    'INSERT INTO changes (siteId, webId, listId, itemId, uniqueId, kind, type, atMs, editorId) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    change.siteId, change.webId, change.listId ?? null, change.itemId ?? null, change.uniqueId ?? null, change.kind, change.type, change.atMs, change.editorId ?? null,
  ).lastId;
}
export const lastChangeOfList = (db: Database, listId: string): number => db.get<{ seq: number | null }>('SELECT MAX(seq) AS seq FROM changes WHERE listId = ?', listId)?.seq ?? 0;
export const lastChange = (db: Database): number => db.get<{ seq: number | null }>('SELECT MAX(seq) AS seq FROM changes')?.seq ?? 0;
export const changesOfList = (db: Database, listId: string, afterSeq: number, limit: number): ChangeRow[] =>
  db.all('SELECT * FROM changes WHERE listId = ? AND seq > ? ORDER BY seq LIMIT ?', listId, afterSeq, limit);

/** .NET ticks of an instant: 100 ns since the year 1. */
export const ticksOf = (ms: number): bigint => BigInt(Math.round(ms)) * 10_000n + 621_355_968_000_000_000n;
export const msOfTicks = (ticks: bigint): number => Number((ticks - 621_355_968_000_000_000n) / 10_000n);

export type TokenScope = 0 | 1 | 2 | 3;
/** `1;3;<guid>;<ticks>;<number>`: 0 content database, 1 site, 2 web, 3 list. */
export const changeToken = (scope: TokenScope, id: string, atMs: number, seq: number): string => `1;${scope};${id};${ticksOf(atMs)};${seq}`;

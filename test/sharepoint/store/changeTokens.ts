import { CHANGE_LOG_DAYS } from '../limits';
import { lastChange, msOfTicks } from './changes';
import type { TokenScope } from './changes';
import type { Database } from './database';

const TOKEN = /^1;([0-3]);([0-9a-f-]{36});(\d{15,20});(-?\d+)$/i;
export type ReadToken = { seq: number; atMs: number };

/**
 * A change token of this scope. `undefined`: not one of this scope. `expired`: the log no longer reaches back to it, or it
 * speaks of changes that this server never made.
 */
export function readToken(db: Database, text: string, scope: TokenScope, id: string, nowMs: number): ReadToken | 'expired' | undefined {
  const found = TOKEN.exec(text.trim());
  if (found === null || Number(found[1]) !== scope || found[2]?.toLowerCase() !== id.toLowerCase()) return undefined;
  const token = { seq: Number(found[4]), atMs: msOfTicks(BigInt(found[3] ?? '0')) };
  return token.atMs < nowMs - CHANGE_LOG_DAYS * 86_400_000 || token.seq > lastChange(db) ? 'expired' : token;
}

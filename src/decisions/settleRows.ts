import { registerRowOf } from '../domain/exception/registerRow';
import { fold } from '../domain/ledger/fold';
import { encodeRegisterRow } from '../lists/codec/registerRow';
import type { RegisterItem } from '../lists/codec/registerItem';
import { SharePointError } from '../lists/rest/errors';
import type { Site } from './append';
import { openDesk, type Desk } from './desk';
import type { Projected } from './project';
import { followersIn, readHistory } from './readHistory';
import { repairRow } from './repairRow';

/** What became of rows that lag. */
export interface Settled {
  /** What rows should say that this person may not write, with their Ids. */
  readonly rows: readonly (RegisterItem & { readonly Id: number })[];
  readonly repaired: number;
  /** Exceptions whose row still lags. */
  readonly open: ReadonlySet<string>;
}

/** Rows looked at in one visit; the others have their turn at the next. */
const MOST_SETTLED = 20;

/**
 * Mends rows, one after the other: that must never be in the way of who works on the page. Where findings went to another
 * exception, its row follows. @throws SharePointError
 */
export async function settleRows(site: Site, lagging: readonly string[], idOf: (exceptionKey: string) => number | undefined, signal?: AbortSignal): Promise<Settled> {
  const desk = await openDesk(site, signal);
  const shown: (RegisterItem & { Id: number })[] = [];
  const open = new Set(lagging.slice(MOST_SETTLED));
  const looked = new Set(lagging.slice(0, MOST_SETTLED));
  let repaired = 0;
  for (const key of looked) {
    const id = idOf(key);
    const history = await readHistory(desk, key, signal);
    for (const follower of desk.mayProject ? followersIn(history) : []) looked.add(follower);
    const how = desk.mayProject || (id === undefined && desk.mayAddRows && lagging.includes(key)) ? await mended(desk, key, signal) : undefined;
    if (how !== undefined) {
      if (how !== 'upToDate') repaired += 1;
      continue;
    }
    open.add(key);
    const row = registerRowOf(fold(history, key, desk.known));
    if (id !== undefined && row) shown.push({ ...encodeRegisterRow(row, desk.zone), Id: id });
  }
  return { rows: shown, repaired, open };
}

/** Undefined where it could not be written now. */
async function mended(desk: Desk, exceptionKey: string, signal: AbortSignal | undefined): Promise<Projected | undefined> {
  try {
    return await repairRow(desk, exceptionKey, signal);
  } catch (error) {
    if (error instanceof SharePointError) return undefined;
    throw error;
  }
}

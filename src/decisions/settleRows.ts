import type { Decision } from '../domain/ledger/decision';
import { fold } from '../domain/ledger/fold';
import type { RegisterItem } from '../lists/codec/registerItem';
import { SharePointError, type SharePointErrorKind } from '../lists/rest/errors';
import type { Site } from './append';
import { openDesk, type Desk } from './desk';
import { bodyOf, policyNow, type Projected } from './project';
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
/** With those that follow them: a chain of splits that somebody wrote by hand would have no end. */
const MOST_LOOKED = 2 * MOST_SETTLED;

/**
 * Mends rows, one after the other: that must never be in the way of who works on the page. Where findings went to another
 * exception, its row follows. What is not looked at stays open, and waits for the next visit or the sweep.
 * @param lagging the oldest first
 * @throws SharePointError
 */
export async function settleRows(site: Site, lagging: readonly string[], idOf: (exceptionKey: string) => number | undefined, signal?: AbortSignal): Promise<Settled> {
  const desk = await openDesk(site, signal);
  const shown: (RegisterItem & { Id: number })[] = [];
  const inTurn = inTurns(lagging.filter((key) => idOf(key) !== undefined), lagging.filter((key) => idOf(key) === undefined));
  const open = new Set(inTurn.slice(MOST_SETTLED));
  const looked = new Set(inTurn.slice(0, MOST_SETTLED));
  let repaired = 0;
  for (const key of looked) {
    try {
      await settle(key);
    } catch (error) {
      // What somebody wrote about one exception keeps no other row from being mended; the sweep and the check of the record say it.
      if (error instanceof SharePointError) throw error;
      open.delete(key);
    }
  }
  return { rows: shown, repaired, open };

  async function settle(key: string): Promise<void> {
    const id = idOf(key);
    const history = await historyOf(desk, key, signal);
    // It is on its own page that it is said why it cannot be read; no other one waits for it.
    if (!history) return;
    for (const follower of desk.mayProject ? followersIn(history) : []) if (looked.size < MOST_LOOKED) looked.add(follower);
    const row = bodyOf(fold(history, key, desk.known), desk, policyNow(desk, desk.known));
    // Nothing that counts was decided under this name, and it has no row.
    if (!row && id === undefined) return;
    const how = desk.mayProject || (id === undefined && desk.mayAddRows && lagging.includes(key)) ? await mended(desk, key, signal) : undefined;
    if (how !== undefined) {
      if (how !== 'upToDate') repaired += 1;
      return;
    }
    open.add(key);
    if (id !== undefined && row) shown.push({ ...row, Id: id });
  }
}

/** One of each after the other: names that somebody made up keep no row waiting that is there, and no row those that have none yet. */
function inTurns(some: readonly string[], others: readonly string[]): string[] {
  return Array.from({ length: Math.max(some.length, others.length) }, (_, at) => [...some.slice(at, at + 1), ...others.slice(at, at + 1)]).flat();
}

/** Undefined where it cannot be read for what somebody wrote about it. @throws SharePointError for what the site does. */
async function historyOf(desk: Desk, exceptionKey: string, signal: AbortSignal | undefined): Promise<readonly Decision[] | undefined> {
  try {
    return await readHistory(desk, exceptionKey, signal);
  } catch (error) {
    if (error instanceof SharePointError && isOfTheItem(error.kind)) return undefined;
    throw error;
  }
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

/** Whether a request failed for what was asked of it, and would again. */
function isOfTheItem(kind: SharePointErrorKind): boolean {
  return kind === 'threshold' || kind === 'unexpected' || kind === 'notFound';
}

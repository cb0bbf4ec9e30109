import type { Day } from '../domain/day/day';
import { ruleOf } from '../domain/ledger/acts/acts';
import type { Decision, NewDecision } from '../domain/ledger/decision';
import { contentHashOf } from '../domain/ledger/decisionHash';
import { keyMeant } from '../domain/ledger/furtherKey';
import { fold, type ExceptionState } from '../domain/ledger/fold';
import type { VoidReason } from '../domain/ledger/voidReason';
import { SharePointError } from '../lists/rest/errors';
import { append } from './append';
import type { Desk } from './desk';
import { project, writeRow } from './project';
import { readHistory } from './readHistory';
import { findRow, type FoundRow } from './registerRow';
import { tryOut, type NotSent } from './tryOut';

export type Outcome =
  /** `later`: the row could not be written by this person, or not now; the decision stands, and others repair the row. */
  | { readonly kind: 'done'; readonly state: ExceptionState; readonly decision: Decision; readonly row: 'written' | 'later' }
  | NotSent
  /** Kept, without effect: somebody was faster. */
  | { readonly kind: 'void'; readonly state: ExceptionState; readonly reason: VoidReason }
  /** It may be in the ledger. The same intent, decided again, settles it. */
  | { readonly kind: 'unconfirmed'; readonly error: SharePointError }
  /** Certainly not kept by this call. */
  | { readonly kind: 'failed'; readonly error: SharePointError };

export type Step = 'checking' | 'saving' | 'confirming' | 'showing';

export interface DecideOptions {
  readonly today: Day;
  readonly signal?: AbortSignal | undefined;
  readonly onStep?: ((step: Step) => void) | undefined;
  /** The intent was sent before and its outcome is not known: until the ledger could be asked, nothing is "failed". */
  readonly sentBefore?: boolean | undefined;
}

/**
 * Makes one decision: reads again and tries it on what the ledger says now, appends it once, reads back what became of
 * it, and writes the row.
 * @param make the decision, with the history as it was just read; its content must not depend on that.
 */
export async function decideOne(desk: Desk, exceptionKey: string, make: (history: readonly Decision[]) => NewDecision, options: DecideOptions): Promise<Outcome> {
  const { today, signal, onStep } = options;
  let maybeThere = options.sentBefore ?? false;
  try {
    const history = await readHistory(desk, exceptionKey, signal);
    const decision = make(history);
    let key = keyOf(history, decision);
    maybeThere = key !== undefined;
    if (key === undefined) {
      const stopped = tryOut(desk, history, decision, today);
      if (stopped) return stopped;
      onStep?.('saving');
      key = (await append(desk, decision, signal)).decision.key;
      maybeThere = true;
    }
    return await confirmed(desk, decision, key, options);
  } catch (error) {
    return notDone(error, maybeThere);
  }
}

/** What did not go well is an outcome; a mistake of ours is none. */
export function notDone(error: unknown, maybeThere: boolean): Extract<Outcome, { error: SharePointError }> {
  if (!(error instanceof SharePointError)) throw error;
  return { kind: maybeThere || error.kind === 'unknownOutcome' ? 'unconfirmed' : 'failed', error };
}

/** The key under which this very decision stands in its list already; undefined where it does not. */
export function keyOf(history: readonly Decision[], decision: NewDecision): string | undefined {
  const ours = contentHashOf(decision);
  return history.find((kept) => kept.list === ruleOf(decision.act)?.list && keyMeant(kept.key) === decision.key && contentHashOf(kept) === ours)?.key;
}

/** What became of a decision that was kept: folded as it stands now, and shown in the row where this person may. */
async function confirmed(desk: Desk, { exceptionKey, act }: Pick<NewDecision, 'exceptionKey' | 'act'>, key: string, { signal, onStep }: DecideOptions): Promise<Outcome> {
  onStep?.('confirming');
  const row = await rowOrProblem(desk, exceptionKey, signal);
  const state = fold(await readHistory(desk, exceptionKey, signal), exceptionKey, desk.known);
  const entry = state.entries.find(({ decision }) => decision.key === key && decision.list === ruleOf(act)?.list);
  if (!entry) throw new SharePointError('unknownOutcome', { status: 0, code: '', detail: `${key} was kept and is not there when read back`, requestId: '', operation: 'decide' });
  onStep?.('showing');
  const shown = row instanceof SharePointError ? 'later' : await showRow(desk, state, row, signal);
  return entry.void ? { kind: 'void', state, reason: entry.void } : { kind: 'done', state, decision: entry.decision, row: shown };
}

/** A row that cannot be read now takes nothing from the decision. */
async function rowOrProblem(desk: Desk, exceptionKey: string, signal: AbortSignal | undefined): Promise<FoundRow | SharePointError | undefined> {
  try {
    return await findRow(desk, exceptionKey, signal);
  } catch (error) {
    if (error instanceof SharePointError) return error;
    throw error;
  }
}

async function showRow(desk: Desk, state: ExceptionState, row: FoundRow | undefined, signal: AbortSignal | undefined): Promise<'written' | 'later'> {
  if (row ? !desk.mayProject : !desk.mayAddRows) return 'later';
  try {
    if ((await writeRow(desk, state, row, desk.known, signal)) !== 'overtaken') return 'written';
    if (!desk.mayProject) return 'later';
    await project(desk, state.exceptionKey, desk.known, undefined, signal);
    return 'written';
  } catch (error) {
    if (error instanceof SharePointError) return 'later';
    throw error;
  }
}

import type { Decision } from '../../domain/ledger/decision';
import { baseHashOf } from '../../domain/ledger/decisionHash';
import { newestOf } from '../../domain/ledger/order';
import { SharePointError } from '../../lists/rest/errors';
import { append } from '../append';
import type { Desk } from '../desk';
import { inLanes } from '../inLanes';
import { project } from '../project';
import { readHistory } from '../readHistory';
import type { PlannedStamp, StampPlan } from './stampPlan';

export interface StampResult {
  readonly kept: number;
  /** Kept by somebody else, or by an earlier try. */
  readonly alreadyThere: number;
  readonly failures: readonly { readonly stamp: PlannedStamp; readonly error: SharePointError }[];
  readonly stopped: boolean;
}

export interface KeepStampsOptions {
  readonly onProgress?: ((progress: { readonly done: number; readonly total: number }) => void) | undefined;
  /** Stops between two acts. */
  readonly signal?: AbortSignal | undefined;
}

/** Exceptions that are written at a time; the gate may let fewer through. */
const LANES = 4;

/**
 * Keeps what a plan says, each act once, and then shows each exception's row anew. Done again, whatever is missing is done:
 * what contradicts first, since it suspends a decision.
 */
export async function keepStamps(desk: Desk, plan: Pick<StampPlan, 'confirmed' | 'contradicted'>, { onProgress, signal }: KeepStampsOptions = {}): Promise<StampResult> {
  const all = [...plan.contradicted, ...plan.confirmed];
  const tally = { kept: 0, alreadyThere: 0 };
  const failures: StampResult['failures'][number][] = [];
  let done = 0;
  const stopped = (): boolean => signal?.aborted ?? false;
  onProgress?.({ done, total: all.length });
  await inLanes([...byException(all)], LANES, stopped, async ([exceptionKey, stamps]) => {
    let seen: Decision[] | undefined;
    for (const stamp of stamps) {
      if (stopped()) return;
      try {
        seen ??= exceptionKey === '' ? [] : await readHistory(desk, exceptionKey);
        const { decision, how } = await append(desk, { ...stamp.act, base: newestOf(seen), baseHash: baseHashOf(seen) });
        // The answer to a new item names no people.
        const kept = decision.author.login === '' ? { ...decision, author: desk.me } : decision;
        if (exceptionKey !== '' && !seen.some(({ key }) => key === kept.key)) seen = [...seen, kept];
        tally[how === 'alreadyThere' ? 'alreadyThere' : 'kept'] += 1;
      } catch (error) {
        if (!(error instanceof SharePointError)) throw error;
        failures.push({ stamp, error });
        // What was seen of the exception is not known any more.
        seen = undefined;
      }
      done += 1;
      onProgress?.({ done, total: all.length });
    }
    if (exceptionKey !== '' && desk.mayProject) await shown(desk, exceptionKey);
  });
  return { ...tally, failures, stopped: stopped() && done < all.length };
}

/** A row that cannot be written now is behind, and the next who may writes it. */
async function shown(desk: Desk, exceptionKey: string): Promise<void> {
  try {
    await project(desk, exceptionKey, desk.known);
  } catch (error) {
    if (!(error instanceof SharePointError)) throw error;
  }
}

function byException(stamps: readonly PlannedStamp[]): Map<string, PlannedStamp[]> {
  const byKey = new Map<string, PlannedStamp[]>();
  for (const stamp of stamps) byKey.set(stamp.act.exceptionKey, [...(byKey.get(stamp.act.exceptionKey) ?? []), stamp]);
  return byKey;
}

import type { Day } from '../../domain/day/day';
import { decideOne, notDone } from '../decideOne';
import type { Desk } from '../desk';
import type { Drafts } from '../draft';
import { inLanes } from '../inLanes';
import { readContextAs } from '../readContextAs';
import type { ItemOutcome, ItemResult, Ready } from './bulkItem';

export interface RunBulkOptions {
  readonly today: Day;
  /** Keeps what was sent while its outcome is not known, so that a tab that closes loses no key. */
  readonly drafts?: Pick<Drafts, 'save' | 'markSent' | 'markRefused' | 'discard'> | undefined;
  /** Stops between two exceptions: what has begun is finished. */
  readonly signal?: AbortSignal | undefined;
  /** Before and after each one. */
  readonly onProgress?: ((progress: BulkProgress) => void) | undefined;
  /** Items of an earlier try of which it is not known whether they arrived, by decision key. */
  readonly sentBefore?: ReadonlySet<string> | undefined;
}

export interface BulkProgress {
  readonly done: number;
  readonly total: number;
  /** What is being decided now. */
  readonly title: string;
}

/** Exceptions that are decided at a time; each by itself goes its whole way through the ledger. */
const LANES = 3;
/** So many in a row that SharePoint did not answer: the rest would not fare better. */
const MOST_FAILED_IN_A_ROW = 3;
/** People and policies are read again when they are older: a long run is judged by those of its moments, not of its start. */
const CONTEXT_SECONDS = 30;

/**
 * Decides one exception after the other through the one write path, each under its own key. What has a key in the ledger
 * already is not written again, so a run may be repeated with the same items. Never rejects for what SharePoint does.
 * @returns one result an item, in their order.
 */
export async function runBulk(desk: Desk, items: readonly Ready[], options: RunBulkOptions): Promise<readonly ItemResult[]> {
  const { today, drafts, signal, onProgress, sentBefore } = options;
  const outcomes = new Map<Ready, ItemOutcome>();
  const known = knownOf(desk, signal);
  let failedInARow = 0;
  const stopped = (): boolean => (signal?.aborted ?? false) || failedInARow >= MOST_FAILED_IN_A_ROW;

  await inLanes(items, LANES, stopped, async (ready) => {
    const { intent } = ready;
    onProgress?.({ done: outcomes.size, total: items.length, title: intent.title });
    const wasSent = sentBefore?.has(intent.key) ?? false;
    const outcome = await known().then(
      (now) =>
        decideOne(now, intent.exceptionKey, () => intent, {
          today,
          sentBefore: wasSent,
          onStep: (step) => {
            if (step === 'saving') keepSent(drafts, ready);
          },
        }),
      (error: unknown) => notDone(error, wasSent),
    );
    if (outcome.kind === 'done' || outcome.kind === 'void') drafts?.discard(intent.key);
    else if (outcome.kind !== 'unconfirmed') drafts?.markRefused(intent.key);
    failedInARow = outcome.kind === 'failed' || outcome.kind === 'unconfirmed' ? failedInARow + 1 : 0;
    outcomes.set(ready, outcome);
    onProgress?.({ done: outcomes.size, total: items.length, title: intent.title });
  });
  return items.map((ready) => ({ ready, outcome: outcomes.get(ready) ?? { kind: 'notTried' } }));
}

/** Down before the request leaves: the key must outlive a tab that closes meanwhile. */
function keepSent(drafts: RunBulkOptions['drafts'], { intent }: Ready): void {
  const { key, exceptionKey, act, base, baseHash } = intent;
  const at = Date.now();
  drafts?.save({ key, exceptionKey, act, base, baseHash, values: null, startedAtMs: at, changedAtMs: at });
  drafts?.markSent(key, intent);
}

/** The desk with people and policies as they are now, read again when they are old; one read serves all lanes. */
function knownOf(desk: Desk, signal: AbortSignal | undefined): () => Promise<Desk> {
  let read: { readonly atMs: number; readonly desk: Promise<Desk> } | undefined;
  return () => {
    const atMs = desk.gate.clock.now();
    if (!read || atMs - read.atMs > CONTEXT_SECONDS * 1000) read = { atMs, desk: readContextAs(desk, signal).then((known) => ({ ...desk, known })) };
    return read.desk;
  };
}

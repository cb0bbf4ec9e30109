import { OPEN_LIFECYCLES } from '../domain/exception/lifecycle';
import type { Decision, NewDecision } from '../domain/ledger/decision';
import { baseHashOf } from '../domain/ledger/decisionHash';
import { fold, type ExceptionState } from '../domain/ledger/fold';
import { newestOf } from '../domain/ledger/order';
import type { VoidReason } from '../domain/ledger/voidReason';
import { decideOne, keyOf, notDone, type DecideOptions, type Outcome } from './decideOne';
import type { Desk } from './desk';
import { readHistories } from './readHistories';
import { textIn } from './readHistory';
import { givenBy, receivingOf, standingHalf, underFreeKey } from './receivingHalf';
import { takenBack, type TakenBack } from './takenBack';
import { tryOut } from './tryOut';

/**
 * Of a split or merge the receiving exception has taken the findings in, and the giving one still has them. The same
 * intent, decided again, does only what is missing; where its author had not seen all, on a base that has; where its
 * giving half stands without effect, under another key.
 */
export interface Half {
  readonly kind: 'half';
  readonly act: 'split' | 'merge';
  /** Key of the receiving exception. */
  readonly into: string;
  /** The giving exception as it is. */
  readonly state: ExceptionState;
  /** Why the giving half is missing. */
  readonly given: Missing;
  /** Why it could not be taken back, where somebody tried. */
  readonly back?: Missing | undefined;
}

/** Why a decision was not made. */
export type Missing = Extract<Outcome, { kind: 'refused' | 'changed' | 'void' | 'failed' }>;

/** A split or a merge, by its giving half. */
export type Move = NewDecision & { readonly act: 'split' | 'merge' };

/**
 * Splits or merges: first the exception that takes findings in, then the one that gives them away, so that a finding is
 * rather in two for a moment than in none. Decided again, whatever is missing of the two is done.
 * @param seenThere the receiving exception as whoever decides had seen it; left out, as it is.
 */
export async function decideMove(desk: Desk, intent: Move, options: DecideOptions, seenThere?: readonly Decision[]): Promise<Outcome | Half> {
  const { exceptionKey, act } = intent;
  const into = textIn(intent.body, 'into');
  const hasOther = into !== '' && into !== exceptionKey;
  let history: readonly Decision[];
  let there: readonly Decision[];
  let state: ExceptionState;
  let back: TakenBack | undefined;
  try {
    const histories = await readHistories(desk, hasOther ? [exceptionKey, into] : [exceptionKey], options.signal);
    history = histories.get(exceptionKey) ?? [];
    there = (hasOther && histories.get(into)) || [];
    state = fold(history, exceptionKey, desk.known);
    back = await takenBack(desk, intent, state, options.signal);
    if (back?.isWhole) return { kind: 'void', state, reason: { code: 'alreadyDecided', by: back.by } };
  } catch (error) {
    return notDone(error, options.sentBefore ?? false);
  }
  const receiver = fold(there, into, desk.known);
  const wanted = receivingOf(desk, intent, history);
  const standing = isOpen(receiver) ? standingHalf(desk, intent, wanted, receiver) : undefined;
  const told = (outcome: Outcome, areOursIn: boolean): Outcome | Half => {
    if (!areOursIn || outcome.kind === 'done' || outcome.kind === 'unconfirmed') return outcome;
    const now = 'state' in outcome ? outcome.state : state;
    const by = givenBy(intent, now);
    // Somebody else has given the same away: what was taken in twice is there once.
    return by === undefined ? { kind: 'half', act, into, state: now, given: outcome } : { kind: 'void', state: now, reason: { code: 'alreadyDecided', by } };
  };
  const stoodBefore = standing?.isOurs ?? false;
  // On its way home there is one way on, or what had begun would be left over.
  if (back) return told({ kind: 'refused', reasons: [{ code: 'backFromThere' }], state }, stoodBefore);
  if (keyOf(history, intent) === undefined) {
    const stopped = tryOut(desk, history, intent, options.today);
    if (stopped) return told(stopped, stoodBefore);
    if (act === 'merge' && !isOpen(receiver)) return { kind: 'refused', reasons: [NO_SUCH_EXCEPTION], state };
  }
  const receiving = standing?.enough ?? (wanted && { ...underFreeKey(wanted, receiver), base: newestOf(seenThere ?? there), baseHash: baseHashOf(seenThere ?? there) });
  const received = receiving && (await decideOne(desk, into, () => receiving, options));
  if (received && received.kind !== 'done') return told(ofTheWhole(received, state), stoodBefore);
  const given = await decideOne(desk, exceptionKey, () => intent, options);
  return given.kind === 'done' && received?.row === 'later' ? { ...given, row: 'later' } : told(given, received !== undefined && (stoodBefore || !standing?.enough));
}

const NO_SUCH_EXCEPTION: VoidReason = { code: 'notThere', field: 'into' };

function isOpen({ parts: { standing } }: ExceptionState): boolean {
  return standing !== undefined && (standing.lifecycle === 'acceptedRisk' || OPEN_LIFECYCLES.includes(standing.lifecycle));
}

/** What kept the other exception from taking findings in, said of the one at which the person looks. */
function ofTheWhole(received: Exclude<Outcome, { kind: 'done' }>, state: ExceptionState): Outcome {
  switch (received.kind) {
    case 'refused':
      return { ...received, reasons: received.reasons.map((reason) => (reason.code === 'notNow' ? NO_SUCH_EXCEPTION : reason)), state };
    case 'changed':
    case 'void':
      return { ...received, state };
    default:
      return received;
  }
}

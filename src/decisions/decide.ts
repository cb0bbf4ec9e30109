import type { Act } from '../domain/ledger/acts/acts';
import type { NewDecision } from '../domain/ledger/decision';
import { decideMove, type Half } from './decideMove';
import { decideOne, notDone, type DecideOptions, type Outcome as OutcomeOfOne } from './decideOne';
import { decideReopen } from './decideReopen';
import type { Desk } from './desk';
import { readContextAs } from './readContextAs';

export type { Half, Missing } from './decideMove';
export type { DecideOptions, Step } from './decideOne';

export type Outcome = OutcomeOfOne | Half;

/**
 * One act that a person means to do, made when its form opens; sent again with the same key it is the same decision.
 * `base` and `baseHash` say what the person had seen: `state.newest`, and `baseHashOf` the decisions of the opened exception.
 */
export interface Intent extends NewDecision {
  readonly act: Act;
}

/**
 * Decides (design §10), by the people and policies of this moment: a page may have been open for long. Never rejects for
 * what SharePoint does; what may have been kept is `unconfirmed`, never `failed`, and the same intent, decided again,
 * settles it. To split and to merge are two decisions each: `half`, where only the first of them stands.
 */
export async function decide(desk: Desk, intent: Intent, options: DecideOptions): Promise<Outcome> {
  let now: Desk;
  try {
    options.onStep?.('checking');
    now = { ...desk, known: await readContextAs(desk, options.signal) };
  } catch (error) {
    return notDone(error, options.sentBefore ?? false);
  }
  const { act } = intent;
  if (act === 'reopen') return decideReopen(now, intent, options);
  return act === 'split' || act === 'merge' ? decideMove(now, { ...intent, act }, options) : decideOne(now, intent.exceptionKey, () => intent, options);
}

import type { NewDecision } from '../domain/ledger/decision';
import { fold } from '../domain/ledger/fold';
import { decideOne, notDone, type DecideOptions, type Outcome } from './decideOne';
import type { Desk } from './desk';
import { readHistory } from './readHistory';

/**
 * Opens an exception again. What was merged goes on in another one, so that is asked first whether it took the findings in:
 * they would stand in two otherwise.
 */
export async function decideReopen(desk: Desk, intent: NewDecision, options: DecideOptions): Promise<Outcome> {
  const { exceptionKey } = intent;
  try {
    const state = fold(await readHistory(desk, exceptionKey, options.signal), exceptionKey, desk.known);
    const into = state.parts.standing?.lifecycle === 'merged' ? state.parts.gave.filter(({ only }) => only === undefined) : [];
    for (const given of into) {
      const { parts } = fold(await readHistory(desk, given.into, options.signal), given.into, desk.known);
      if (parts.origins.some(({ from }) => from === exceptionKey)) return { kind: 'refused', reasons: [{ code: 'goesOnThere' }], state };
    }
  } catch (error) {
    return notDone(error, options.sentBefore ?? false);
  }
  return decideOne(desk, exceptionKey, () => intent, options);
}

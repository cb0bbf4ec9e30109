import type { NewDecision } from '../domain/ledger/decision';
import { fold, type ExceptionState } from '../domain/ledger/fold';
import { isHeldBy, passingOf } from '../domain/ledger/passedOn';
import { decideOne, notDone, type DecideOptions, type Outcome } from './decideOne';
import type { Desk } from './desk';
import { readHistory } from './readHistory';
import { readOnward } from './readOnward';

/**
 * Opens an exception again. What was merged goes on in another one, so that is asked first whether it took the findings in
 * and has them, or whoever it gave them to: they would stand in two otherwise.
 */
export async function decideReopen(desk: Desk, intent: NewDecision, options: DecideOptions): Promise<Outcome> {
  const { exceptionKey } = intent;
  try {
    const history = await readHistory(desk, exceptionKey, options.signal);
    const state = fold(history, exceptionKey, desk.known);
    const into = state.parts.standing?.lifecycle === 'merged' ? state.parts.gave.filter(({ only }) => only === undefined).map((given) => given.into) : [];
    if (into.length > 0) {
      const others = await readOnward(desk, into, new Map([[exceptionKey, history]]), options.signal);
      const otherOf = (key: string): ExceptionState => fold(others.get(key) ?? [], key, desk.known);
      const keys = (state.parts.seen?.findings ?? []).map(({ key }) => key);
      const isThere = (other: string): boolean => (keys.length === 0 ? otherOf(other).parts.origins.some(({ from }) => from === exceptionKey) : keys.some((key) => isHeldBy(other, exceptionKey, passingOf(key, otherOf))));
      if (into.some(isThere)) return { kind: 'refused', reasons: [{ code: 'goesOnThere' }], state };
    }
  } catch (error) {
    return notDone(error, options.sentBefore ?? false);
  }
  return decideOne(desk, exceptionKey, () => intent, options);
}

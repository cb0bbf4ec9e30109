import type { NewDecision } from '../domain/ledger/decision';
import { fold, type ExceptionState } from '../domain/ledger/fold';
import type { Desk } from './desk';
import { readHistory, textIn } from './readHistory';
import { givenBy } from './receivingHalf';

/** What became of a split or merge whose begun half somebody takes back (`takeBack`). */
export interface TakenBack {
  /** Key of the decision by which all that it had begun came home. */
  readonly by: string;
  /** What had begun has ended by it. */
  readonly isWhole: boolean;
}

/** Whether this very form's half came home, in which case it is decided: the other exception may still name it as taken in. */
export async function takenBack(desk: Desk, intent: NewDecision, state: ExceptionState, signal: AbortSignal | undefined): Promise<TakenBack | undefined> {
  const home = state.entries.find(({ void: reason, decision: { act, key } }) => reason === undefined && act === 'absorb' && isHomeKey(intent.key, key.replace(/-into.*$/, '')))?.decision;
  if (!home || givenBy(intent, state) !== undefined) return undefined;
  const begun = textIn(home.body, 'from');
  const { parts } = fold(await readHistory(desk, begun, signal), begun, desk.known);
  return { by: home.key, isWhole: parts.gave.some(({ into }) => into === intent.exceptionKey) };
}

/** Whether a key is that of the decision by which what a form had begun goes home, under its first key or a further one. */
export function isHomeKey(formKey: string, key: string): boolean {
  return key.startsWith(`${formKey}-home`) && /^-home(-\d+)?(#\d+)?$/.test(key.slice(formKey.length));
}

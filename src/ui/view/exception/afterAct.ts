import type { Outcome } from '../../../decisions/decide';
import type { Desk } from '../../../decisions/desk';
import type { ExceptionStrings } from '../../strings/exceptionStrings';
import { plainText } from '../../strings/richText';
import { accountabilityLines } from '../accountability/accountabilityLines';
import { toldOf } from './decisions/timelineModel';
import { exceptionModel } from './exceptionModel';

export type Acted = Extract<Outcome, { kind: 'done' | 'void' }>;

/** What happened and who is next, once a form has ended. */
export function afterAct(outcome: Acted, desk: Desk, words: ExceptionStrings): string {
  const { state } = outcome;
  if (outcome.kind === 'void') return words.page.afterVoid(words.voidReason(outcome.reason, (key) => state.entries.find(({ decision }) => decision.key === key)?.decision.author.name));
  const model = exceptionModel(state, desk);
  const entry = state.entries.find(({ decision }) => decision.key === outcome.decision.key);
  const { what } = toldOf(entry ?? { decision: outcome.decision, changed: [] }, state, words);
  const [next] = model.isOver ? [] : accountabilityLines(model.accountability, words).next;
  return words.page.after({ what, next: next ? plainText(next) : '', later: outcome.row === 'later' });
}

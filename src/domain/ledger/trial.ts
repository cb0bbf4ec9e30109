import type { Doing } from './acts/act';
import { ruleOf } from './acts/acts';
import { applied } from './acts/applied';
import { isRefusal, readValues } from './acts/field';
import type { Json } from './canonical';
import type { ExceptionState } from './fold';
import { refusal } from './refusal';
import { severityOf } from './severityOf';

/**
 * The state as it would be if the author did this act now: what a form says before anything is written. Its decisions are
 * those that are there. Undefined where the act would have no effect.
 */
export function trial(state: ExceptionState, doing: Doing, act: string, body: Json): ExceptionState | undefined {
  const rule = ruleOf(act);
  if (!rule || refusal(doing, act, body)) return undefined;
  const values = readValues(rule.fields, body);
  if (isRefusal(values)) return undefined;
  const parts = applied(doing, rule, values);
  return { ...state, parts, severity: severityOf(parts), policy: doing.policy };
}

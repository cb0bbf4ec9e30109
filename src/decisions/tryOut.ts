import type { Day } from '../domain/day/day';
import { ruleOf } from '../domain/ledger/acts/acts';
import type { Decision, NewDecision } from '../domain/ledger/decision';
import { contentHashOf } from '../domain/ledger/decisionHash';
import { keysFor } from '../domain/ledger/furtherKey';
import { fold, type Entry, type ExceptionState } from '../domain/ledger/fold';
import { formRefusals } from '../domain/ledger/refusal';
import { seenBy } from '../domain/ledger/seenByAuthors';
import type { VoidReason } from '../domain/ledger/voidReason';
import type { Desk } from './desk';
import { doingOf } from './doingOf';

/** Why an act was not sent: a rule stands in the way, or somebody decided meanwhile what it depends on. */
export type NotSent =
  | { readonly kind: 'refused'; readonly reasons: readonly VoidReason[]; readonly state: ExceptionState }
  | { readonly kind: 'changed'; readonly state: ExceptionState; readonly unseen: readonly Entry[]; readonly reason: VoidReason };

/**
 * Folds a decision at the end of what the ledger says now, by the very rules that it will be judged by. Undefined where
 * it would take effect; else why not, before anything is sent.
 */
export function tryOut(desk: Desk, history: readonly Decision[], decision: NewDecision, today: Day): NotSent | undefined {
  const { exceptionKey, act, body } = decision;
  const trial = trialOf(desk, history, decision);
  const folded = fold([...history, trial], exceptionKey, desk.known);
  const reason = folded.entries.find((entry) => entry.decision === trial)?.void;
  if (!reason) return undefined;
  const state = fold(history, exceptionKey, desk.known);
  if (reason.code === 'outOfDate' || reason.code === 'alreadyDecided') {
    const seen = new Set(seenBy(history, trial));
    return { kind: 'changed', state, unseen: state.entries.filter((entry) => !seen.has(entry.decision)), reason };
  }
  const reasons = formRefusals(doingOf(desk, state, today, decision.key), act, body);
  return { kind: 'refused', reasons: reasons.length > 0 ? reasons : [reason], state };
}

/** As SharePoint would stamp it now: after everything that is there. */
export function trialOf({ gate, me, zone }: Desk, history: readonly Decision[], decision: NewDecision): Decision {
  const list = ruleOf(decision.act)?.list ?? 'Requests';
  const taken = new Set(history.filter((each) => each.list === list).map(({ key }) => key));
  const createdAt = history.reduce((latest, each) => Math.max(latest, each.createdAt), Math.floor(gate.clock.now() / 1000) * 1000);
  return {
    ...decision,
    key: keysFor(decision.key, '0').find((key) => !taken.has(key)) ?? decision.key,
    contentHash: contentHashOf(decision),
    list,
    id: Number.MAX_SAFE_INTEGER,
    author: me,
    createdAt,
    createdDay: zone.dayOfInstant(createdAt),
    version: '1.0',
    modifiedAt: createdAt,
    editorLogin: me.login,
  };
}

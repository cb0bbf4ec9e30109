import { canonicalText } from '../../domain/ledger/canonical';
import type { NewDecision } from '../../domain/ledger/decision';
import { contentHashOf } from '../../domain/ledger/decisionHash';
import { fitted } from './cells';

/** The item to add for a decision. `key` differs from the decision's own only where that was taken by another text. */
export function encodeDecision(decision: NewDecision, key: string = decision.key): Record<string, string | number | null> {
  return {
    Title: fitted(decision.title),
    DecisionKey: key,
    ExceptionKey: decision.exceptionKey || null,
    Act: decision.act,
    OnDay: decision.onDay,
    Base: decision.base.join('\n'),
    BaseHash: decision.baseHash,
    ContentHash: contentHashOf(decision),
    Body: canonicalText(decision.body),
  };
}

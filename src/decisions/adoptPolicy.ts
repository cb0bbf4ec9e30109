import type { Day } from '../domain/day/day';
import type { Decision, NewDecision } from '../domain/ledger/decision';
import { baseHashOf } from '../domain/ledger/decisionHash';
import { fold } from '../domain/ledger/fold';
import { refusal } from '../domain/ledger/refusal';
import type { VoidReason } from '../domain/ledger/voidReason';
import { policyStanding } from '../domain/policy/standing';
import { SharePointError } from '../lists/rest/errors';
import { append } from './append';
import type { Desk } from './desk';
import { doingOf } from './doingOf';
import { readContextAs } from './readContextAs';
import type { RecordOptions } from './recordFact';

export type Adopted =
  | { readonly kind: 'done'; readonly decision: Decision }
  /** A rule stands in the way; nothing was sent. */
  | { readonly kind: 'refused'; readonly reason: VoidReason }
  /** It waits for adoption no more; nothing was sent. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'unconfirmed'; readonly error: SharePointError }
  | { readonly kind: 'failed'; readonly error: SharePointError };

export interface Adopting {
  readonly policyKey: string;
  readonly reason: string;
  readonly title: string;
}

/** Risk leadership adopts a looser policy: a decision of the whole register, of no exception. @param key of the decision, made with the form. @param title for who reads the list itself. */
export async function adoptPolicy(desk: Desk, key: string, { policyKey, reason, title }: Adopting, today: Day, { sentBefore = false }: RecordOptions = {}): Promise<Adopted> {
  const decision: NewDecision = { key, exceptionKey: '', act: 'adoptPolicy', title, onDay: today, base: [], baseHash: baseHashOf([]), body: { policyKey, reason: reason.trim() } };
  const refused = refusal(doingOf(desk, fold([], '', desk.known), today, key), decision.act, decision.body);
  if (refused) return { kind: 'refused', reason: refused };
  try {
    // Sent before, it may be the very adoption that is found: only its key tells.
    if (!sentBefore && !policyStanding((await readContextAs(desk)).policies, today, desk.zone.dayOfInstant).waiting.some((waiting) => waiting.key === policyKey)) return { kind: 'changed' };
    return { kind: 'done', decision: (await append(desk, decision)).decision };
  } catch (error) {
    if (!(error instanceof SharePointError)) throw error;
    return { kind: sentBefore || error.kind === 'unknownOutcome' ? 'unconfirmed' : 'failed', error };
  }
}

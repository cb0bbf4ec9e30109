import type { Rule } from './act';
import { approvalActs } from './approvalActs';
import { observationActs } from './observationActs';
import { requestActs } from './requestActs';
import { reviewActs } from './reviewActs';
import { riskActs } from './riskActs';

/**
 * The one table of acts (design §4): ledger list, who may, in which states, what it reads, what it asks for, its rule
 * and its effect. The fold, the forms, the rights and the documentation read it; nothing of it is written again.
 */
export const ACTS = { ...requestActs, ...approvalActs, ...reviewActs, ...riskActs, ...observationActs } as const;
export type Act = keyof typeof ACTS;

/** Undefined for an act that this version does not know. */
export function ruleOf(act: string): Rule | undefined {
  return Object.prototype.hasOwnProperty.call(ACTS, act) ? (ACTS[act as Act] as unknown as Rule) : undefined;
}

export const ACT_NAMES = Object.keys(ACTS) as readonly Act[];

import { hashText } from '../ledger/hash';

/**
 * Key of an exception that begins with a decision and cannot be named by its facts: a principal that is known in words
 * alone, or findings that were split off. Sent again, the same decision begins the same exception.
 */
export function keyFromDecision(decisionKey: string): string {
  return `x${hashText(decisionKey).slice(0, 24)}`;
}

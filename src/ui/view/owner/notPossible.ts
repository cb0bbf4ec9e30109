import type { Day } from '../../../domain/day/day';
import type { Act } from '../../../domain/ledger/acts/acts';
import type { Policy } from '../../../domain/policy/defaults';
import type { HeldRow } from '../../../lists/codec/heldRow';

/** Of a policy, what says how long an exception may live in all. */
export type LongestLife = Pick<Policy, 'longestTotalLifeDays'>;

/** Acts that name a further day until which it stays. */
const GRANTS: readonly Act[] = ['keep', 'approve', 'grantExtension', 'grantRenewal'];
/** What was reported as removed is verified or refuted first. */
const NOT_WHILE_REPORTED: readonly Act[] = ['reportRemoved', 'handOn', 'changeControls'];

/** Last day that policy lets it live, where that has passed: nothing more can be granted (`lifeUsedUp` of the rules). */
export function lifeEndedOn({ severity, brief: { firstApprovalDay } }: HeldRow, today: Day, policy: LongestLife | undefined): Day | undefined {
  if (firstApprovalDay === undefined || policy === undefined) return undefined;
  const lastDay = firstApprovalDay + policy.longestTotalLifeDays[severity];
  return lastDay < today ? lastDay : undefined;
}

/**
 * What the rules refuse whatever is entered, as far as a row says so: no line offers it. What only the ledger knows, the form says.
 * @param endedDay `lifeEndedOn` of the row
 */
export function isNotPossible(act: Act, { lifecycle }: HeldRow, endedDay: Day | undefined): boolean {
  return (endedDay !== undefined && GRANTS.includes(act)) || (lifecycle === 'removalReported' && NOT_WHILE_REPORTED.includes(act));
}

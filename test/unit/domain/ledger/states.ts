import type { When } from '../../../../src/domain/ledger/acts/act';
import type { Known } from '../../../../src/domain/ledger/fold';
import { ANA, APPROVE, DAY_0, findingsOf, KEEP, LENA, Life, MIRA, PRIYA, REQUEST, REVIEW } from './life';

/** Requested by Priya, shown by a report, approved by Mira and reviewed by Ana, until day 40. */
export function approvedLife(known?: Known): Life {
  const life = new Life('x1', known).does(PRIYA, 'request', REQUEST).shown();
  return life.on(1).does(MIRA, 'approve', { ...APPROVE, findings: findingsOf(['policy-1']) }).on(2).does(ANA, 'review', REVIEW);
}

/** Found by a report and kept by Mira until day 60; nobody of the business side has a seat. */
export function keptLife(known?: Known): Life {
  return new Life('x1', known).shown().on(1).does(ANA, 'assign', { controlOwner: MIRA }).on(2).does(MIRA, 'keep', KEEP);
}

/** Accepted by Lena as a risk, to be signed again on day 200. */
export function acceptedLife(known?: Known): Life {
  return approvedLife(known).on(3).does(PRIYA, 'askRiskAcceptance', { why: 'It never ends.' }).on(4).does(LENA, 'acceptRisk', ACCEPT);
}

export const ACCEPT = { residualRisk: 'Mail as the relay.', why: 'There is no other vendor.', signAgainDay: DAY_0 + 180 } as const;

const reportedLife = (known?: Known): Life => approvedLife(known).on(3).does(MIRA, 'reportRemoved', { onDay: DAY_0 + 3, text: 'Disabled.', gone: true });
const requestedLife = (known?: Known): Life => new Life('x1', known).does(PRIYA, 'request', REQUEST);

/** Lives in which nobody broke a rule, one for each state, all over by day 5. */
export const LIVES: Readonly<Record<When, (known?: Known) => Life>> = {
  new: (known) => new Life('x1', known),
  requested: requestedLife,
  unassigned: (known) => new Life('x1', known).shown(),
  assigned: (known) => new Life('x1', known).shown().on(1).does(ANA, 'assign', { controlOwner: MIRA }),
  approved: approvedLife,
  lapsed: (known) => approvedLife(known).on(3).shown(['policy-1', 'policy-2']),
  refused: (known) => new Life('x1', known).shown().on(1).does(MIRA, 'remove', { byDay: DAY_0 + 30 }),
  removalReported: reportedLife,
  acceptedRisk: acceptedLife,
  closed: (known) => reportedLife(known).on(4).does(ANA, 'verifyRemoved', { text: 'Gone.' }),
  dismissed: (known) => new Life('x1', known).shown().does(ANA, 'proposeDismissal', { reason: 'byDesign', text: 'It is the design.' }).on(1).does(MIRA, 'confirmDismissal'),
  withdrawn: (known) => requestedLife(known).on(1).does(PRIYA, 'withdraw'),
  emergency: (known) => requestedLife(known).on(1).does(PRIYA, 'declareEmergency', { untilDay: DAY_0 + 8, why: 'Mail is down.' }),
  declined: (known) => requestedLife(known).on(1).does(MIRA, 'refuse', { reason: 'Not needed.' }),
  merged: (known) => new Life('x1', known).shown().on(1).does(ANA, 'merge', { into: 'x2', reason: 'The same.' }),
};
export const STATES = Object.keys(LIVES) as readonly When[];

import type { Act } from '../../../domain/ledger/acts/acts';
import type { Formats } from '../formats';
import type { Decided, DecidedFacts, Told, ToldBy } from '../decidedStrings';
import { approvalsTold } from './told/approvals';
import { observationsTold } from './told/observations';
import { requestsTold } from './told/requests';
import { reviewsTold } from './told/reviews';
import { riskDecisionsTold } from './told/riskDecisions';

/** Acts as nouns: what a decision is called where it has no effect. */
export const ACT_NOUNS: Readonly<Record<Act, string>> = {
  request: 'Request',
  withdraw: 'Withdrawal of the request',
  comment: 'Comment',
  offerSeat: 'Offer of a seat',
  nameDeputy: 'Naming of a deputy',
  takeBusinessSeat: 'Taking the business owner’s seat',
  declineBusinessSeat: 'Declining the business owner’s seat',
  askExtension: 'Request for an extension',
  askRenewal: 'Request for a renewal',
  askRiskAcceptance: 'Request to accept the risk',
  declareEmergency: 'Declaration of an emergency',
  confirmControl: 'Confirmation of a control',
  signOff: 'Signature for the quarter',
  reportDrill: 'Report of a drill',
  reportUse: 'Report of a use',
  reportRemoved: 'Report of removal',
  approve: 'Approval',
  remove: 'Answer: to be removed',
  keep: 'Answer: kept',
  handOn: 'Handing on',
  refuse: 'Refusal',
  grantExtension: 'Extension',
  grantRenewal: 'Renewal',
  refuseAsk: 'Refusal of what was asked for',
  confirmScope: 'Confirmation of what it covers',
  takeControlSeat: 'Taking the control owner’s seat',
  declineControlSeat: 'Declining the control owner’s seat',
  changeControls: 'Change of the compensating controls',
  changePlan: 'Change of how it will be removed',
  confirmDismissal: 'Dismissal',
  assign: 'Assignment',
  rateSeverity: 'Rating of the severity',
  review: 'Security review',
  takeReviewerSeat: 'Taking the security reviewer’s seat',
  declineReviewerSeat: 'Declining the security reviewer’s seat',
  proposeDismissal: 'Proposal to dismiss it',
  verifyRemoved: 'Verification of removal',
  refute: 'Finding that it is still there',
  reopen: 'Reopening',
  escalate: 'Escalation by hand',
  redact: 'Removal of evidence',
  split: 'Split',
  splitOff: 'Split off',
  merge: 'Merge',
  absorb: 'Taking over of another exception',
  acceptRisk: 'Acceptance of the risk',
  refuseRisk: 'Refusal to accept the risk',
  signAgain: 'Signature of the risk',
  revokeRisk: 'End of the acceptance',
  acknowledge: 'Acknowledgement',
  confirmContradiction: 'Confirmation that a decision has another author',
  adoptPolicy: 'Adoption of a policy',
  reportRead: 'Reading of a report',
  rightsSnapshot: 'Snapshot of the rights',
  answerChanged: 'What a report shows',
  escalated: 'Escalation',
  stampConfirmed: 'Author confirmed',
  stampContradicted: 'Author contradicted',
};

/** What a decision did, from its facts. An act that is missing here does not compile. */
export function tellDecisions(formats: Formats): (decided: Decided, facts: DecidedFacts) => Told {
  const told: ToldBy = { ...requestsTold(formats), ...approvalsTold(formats), ...reviewsTold(formats), ...riskDecisionsTold(formats), ...observationsTold(formats) };
  // Act and values belong together in `Decided`, which a table cannot see.
  return ({ act, values }, facts) => (told[act] as (values: unknown, facts: DecidedFacts) => Told)(values, facts);
}

import type { Act } from '../../../../src/domain/ledger/acts/acts';
import { encodeAnswer } from '../../../../src/domain/ledger/answer';
import type { Known } from '../../../../src/domain/ledger/fold';
import { isoFromDay } from '../../../../src/domain/day/day';
import type { Person } from '../../../../src/domain/people/person';
import { ANA, APPROVE, DAY_0, findingsOf, JON, KEEP, LENA, Life, MIRA, PRIYA, RAJ, REQUEST, REVIEW } from './life';
import { ACCEPT, acceptedLife, approvedLife, keptLife, LIVES } from './states';

/** A life at the point where somebody may do an act, and how they do it. */
export interface Lawful {
  readonly life: Life;
  readonly author: Person;
  /** Every field of the act, those too that may be left out. */
  readonly body: Readonly<Record<string, unknown>>;
}

export const EVIDENCE = [{ name: 'd1-1-proof.png', title: 'proof.png', size: 10, chosen: 'a'.repeat(64), stored: 'b'.repeat(64) }];
export const OTHER_ANSWER = {
  verdict: 'undocumented',
  reportKey: 'report-x2',
  ranOn: isoFromDay(DAY_0),
  tenantId: 'tenant',
  family: 'conditionalAccess',
  principal: { type: 'user', id: 'user-1', name: 'svc-legacy-mail' },
  title: 'svc-legacy-mail is excluded',
  severity: 'medium',
  controls: ['MS.AAD.3.2v2'],
  findings: findingsOf(['policy-9']),
} as const;
export const SCOPE = findingsOf(['policy-1']);
const to = ({ login, name }: Person): object => ({ login, name });
const TEXT = 'Because.';
const DAY = DAY_0 + 5;
const MORE = [{ id: 'c2', text: 'Alert on sign-in', how: 'alert rule' }];
/** Of findings that come from where nothing was used of the limits. */
export const NOTHING_USED = { origins: [], extensionsUsed: 0, twoPerson: false, emergencyDays: [] };
const LINEAGE = { origins: [{ from: 'x7' }], firstApprovalDay: DAY_0 - 3, extensionsUsed: 1, twoPerson: false, emergencyDays: [DAY_0 - 3] };

const asked = (known?: Known): Life => approvedLife(known).on(30).does(ANA, 'review', REVIEW).on(31).does(PRIYA, 'askExtension', { untilDay: DAY_0 + 60, changed: TEXT });
const ended = (known?: Known): Life => approvedLife(known).on(41).does(ANA, 'review', REVIEW);
const offered = (seat: string, by: Person) => (known?: Known) => keptLife(known).on(4).does(by, 'offerSeat', { seat, to: to(JON) }).on(5);
const taken = (known?: Known): Life => LIVES.assigned(known).does(MIRA, 'takeControlSeat').on(5);
const escalated = (known?: Known): Life => approvedLife(known).on(4).does(ANA, 'escalate', { level: 'risk', reason: TEXT });

/** Every act done lawfully, on day 5 where its story needs no later one. */
export const LAWFUL: Readonly<Record<Act, (known?: Known) => Lawful>> = {
  request: (known) => ({ life: LIVES.unassigned(known).on(5), author: RAJ, body: { ...REQUEST, vendor: 'Acme', contractEndDay: DAY, cutOverDay: DAY, sourceTenant: 'a', targetTenant: 'b', ticket: 'T-1' } }),
  withdraw: (known) => ({ life: LIVES.requested(known).on(5), author: PRIYA, body: { text: TEXT } }),
  comment: (known) => ({ life: approvedLife(known).on(5), author: RAJ, body: { text: TEXT, evidence: EVIDENCE } }),
  offerSeat: (known) => ({ life: approvedLife(known).on(5), author: MIRA, body: { seat: 'controlOwner', to: to(JON), text: TEXT } }),
  nameDeputy: (known) => ({ life: approvedLife(known).on(5), author: MIRA, body: { seat: 'controlOwner', person: to(JON), fromDay: DAY, toDay: DAY + 9 } }),
  takeBusinessSeat: (known) => ({ life: offered('businessOwner', MIRA)(known), author: JON, body: {} }),
  declineBusinessSeat: (known) => ({ life: offered('businessOwner', MIRA)(known), author: JON, body: { text: TEXT } }),
  askExtension: (known) => ({ life: approvedLife(known).on(5), author: PRIYA, body: { untilDay: DAY_0 + 60, changed: TEXT, contractEndDay: DAY_0 + 99, cutOverDay: DAY_0 + 99 } }),
  askRenewal: (known) => ({ life: ended(known), author: PRIYA, body: { untilDay: DAY_0 + 60, changed: TEXT, contractEndDay: DAY_0 + 99, cutOverDay: DAY_0 + 99 } }),
  askRiskAcceptance: (known) => ({ life: approvedLife(known).on(5), author: PRIYA, body: { why: TEXT } }),
  declareEmergency: (known) => ({ life: LIVES.requested(known).on(4).does(ANA, 'assign', { controlOwner: MIRA }).on(5), author: PRIYA, body: { untilDay: DAY_0 + 12, why: TEXT } }),
  confirmControl: (known) => ({ life: approvedLife(known).on(5), author: MIRA, body: { control: 'c1', works: 'yes', onDay: DAY, text: TEXT, evidence: EVIDENCE } }),
  signOff: (known) => ({ life: approvedLife(known).on(5), author: MIRA, body: { text: TEXT } }),
  reportDrill: (known) => ({ life: approvedLife(known).on(5), author: MIRA, body: { onDay: DAY, text: TEXT, evidence: EVIDENCE } }),
  reportUse: (known) => ({ life: approvedLife(known).on(5), author: MIRA, body: { onDay: DAY, text: TEXT, evidence: EVIDENCE } }),
  reportRemoved: (known) => ({ life: approvedLife(known).on(5), author: MIRA, body: { onDay: DAY, text: TEXT, evidence: EVIDENCE, gone: true } }),

  approve: (known) => ({ life: LIVES.requested(known).on(4).shown().on(5), author: MIRA, body: { ...APPROVE, findings: SCOPE, secretEndDay: DAY_0 + 99 } }),
  remove: (known) => ({ life: LIVES.assigned(known).on(5), author: MIRA, body: { byDay: DAY_0 + 30, plan: TEXT } }),
  keep: (known) => ({ life: LIVES.assigned(known).on(5), author: MIRA, body: { ...KEEP, category: 'operational' } }),
  handOn: (known) => ({ life: LIVES.assigned(known).on(5), author: MIRA, body: { to: to(JON), text: TEXT } }),
  refuse: (known) => ({ life: LIVES.requested(known).on(5), author: MIRA, body: { reason: TEXT, byDay: DAY_0 + 9 } }),
  grantExtension: (known) => ({ life: asked(known), author: MIRA, body: { endDay: DAY_0 + 60, secretEndDay: DAY_0 + 99 } }),
  grantRenewal: (known) => ({ life: ended(known).does(PRIYA, 'askRenewal', { untilDay: DAY_0 + 60, changed: TEXT }), author: MIRA, body: { endDay: DAY_0 + 60, findings: SCOPE, secretEndDay: DAY_0 + 99 } }),
  refuseAsk: (known) => ({ life: asked(known), author: MIRA, body: { reason: TEXT } }),
  confirmScope: (known) => ({ life: LIVES.requested(known).on(1).does(MIRA, 'approve', APPROVE).on(5).shown(), author: MIRA, body: { findings: SCOPE } }),
  takeControlSeat: (known) => ({ life: LIVES.assigned(known).on(5), author: MIRA, body: {} }),
  declineControlSeat: (known) => ({ life: LIVES.assigned(known).on(5), author: MIRA, body: { text: TEXT } }),
  changeControls: (known) => ({ life: approvedLife(known).on(5), author: MIRA, body: { controls: MORE } }),
  changePlan: (known) => ({ life: approvedLife(known).on(5), author: MIRA, body: { plan: 'Another way.' } }),
  confirmDismissal: (known) => ({ life: LIVES.unassigned(known).does(ANA, 'proposeDismissal', { reason: 'byDesign', text: TEXT }).on(5), author: MIRA, body: {} }),

  assign: (known) => ({ life: LIVES.unassigned(known).on(5), author: ANA, body: { controlOwner: to(MIRA), securityReviewer: to(RAJ) } }),
  rateSeverity: (known) => ({ life: approvedLife(known).on(5), author: ANA, body: { severity: 'high', reason: TEXT } }),
  review: (known) => ({ life: approvedLife(known).on(5), author: ANA, body: { ...REVIEW, byDay: DAY_0 + 20, sawReport: 'report', sawReportDay: DAY, sawAdminDay: DAY, evidence: EVIDENCE } }),
  takeReviewerSeat: (known) => ({ life: LIVES.requested(known).on(5), author: ANA, body: {} }),
  declineReviewerSeat: (known) => ({ life: approvedLife(known).on(5).does(ANA, 'offerSeat', { seat: 'securityReviewer', to: to(RAJ) }), author: RAJ, body: { text: TEXT } }),
  proposeDismissal: (known) => ({ life: taken(known), author: ANA, body: { reason: 'duplicate', text: TEXT } }),
  verifyRemoved: (known) => ({ life: LIVES.removalReported(known).on(5), author: ANA, body: { text: TEXT, sawReport: 'report', evidence: EVIDENCE } }),
  refute: (known) => ({ life: LIVES.removalReported(known).on(5), author: ANA, body: { text: TEXT, evidence: EVIDENCE } }),
  reopen: (known) => ({ life: LIVES.closed(known).on(5), author: ANA, body: { reason: TEXT } }),
  escalate: (known) => ({ life: approvedLife(known).on(5), author: ANA, body: { level: 'risk', reason: TEXT } }),
  redact: (known) => ({ life: approvedLife(known).on(4).does(RAJ, 'comment', { text: TEXT, evidence: EVIDENCE }).on(5), author: ANA, body: { file: 'd1-1-proof.png', reason: TEXT } }),
  split: (known) => ({ life: LIVES.lapsed(known).on(5), author: ANA, body: { findings: [findingsOf(['policy-2'])[0]?.key], into: 'x2', reason: TEXT } }),
  splitOff: (known) => ({ life: LIVES.new(known).on(5), author: ANA, body: { from: 'x9', answer: encodeAnswer(OTHER_ANSWER), sinceDay: DAY_0, lineage: LINEAGE } }),
  merge: (known) => ({ life: taken(known), author: ANA, body: { into: 'x2', reason: TEXT } }),
  absorb: (known) => ({ life: taken(known), author: ANA, body: { from: 'x9', answer: encodeAnswer(OTHER_ANSWER), sinceDay: DAY_0, lineage: LINEAGE } }),

  acceptRisk: (known) => ({ life: approvedLife(known).on(3).does(PRIYA, 'askRiskAcceptance', { why: TEXT }).on(5), author: LENA, body: ACCEPT }),
  refuseRisk: (known) => ({ life: approvedLife(known).on(3).does(PRIYA, 'askRiskAcceptance', { why: TEXT }).on(5), author: LENA, body: { reason: TEXT, byDay: DAY_0 + 20 } }),
  signAgain: (known) => ({ life: acceptedLife(known).on(5), author: LENA, body: { residualRisk: TEXT, signAgainDay: DAY_0 + 300 } }),
  revokeRisk: (known) => ({ life: acceptedLife(known).on(5), author: LENA, body: { reason: TEXT, byDay: DAY_0 + 20 } }),
  acknowledge: (known) => ({ life: escalated(known).on(5), author: LENA, body: { who: to(ANA), what: TEXT, byDay: DAY_0 + 10 } }),
  confirmContradiction: (known) => ({ life: approvedLife(known).on(5), author: LENA, body: { decision: 'review-4', reason: TEXT } }),
  adoptPolicy: (known) => ({ life: LIVES.new(known).on(5), author: LENA, body: { policyKey: 'p', reason: TEXT } }),

  reportRead: (known) => ({ life: LIVES.new(known).on(5), author: ANA, body: {} }),
  rightsSnapshot: (known) => ({ life: LIVES.new(known).on(5), author: ANA, body: {} }),
  answerChanged: (known) => ({ life: LIVES.new(known).on(5), author: ANA, body: encodeAnswer(OTHER_ANSWER) as Lawful['body'] }),
  escalated: (known) => ({ life: approvedLife(known).on(5), author: ANA, body: { level: 'manager', duty: 'remove', dueDay: DAY } }),
  stampConfirmed: (known) => ({ life: approvedLife(known).on(5), author: ANA, body: { decision: 'review-4', export: 'c'.repeat(64) } }),
  stampContradicted: (known) => ({ life: approvedLife(known).on(5), author: ANA, body: { decision: 'comment-9', export: 'c'.repeat(64), loggedAs: 'tom' } }),
};
export const LAWFUL_ACTS = Object.keys(LAWFUL) as readonly Act[];

/** Does the act as its story says, with some of it changed. */
export function doing(act: Act, { known, author, body, without, list }: { known?: Known; author?: Person; body?: object; without?: string; list?: 'Requests' | 'Observations' | 'Approvals' } = {}): Life {
  const lawful = LAWFUL[act](known);
  const written = { ...lawful.body, ...body };
  return lawful.life.does(author ?? lawful.author, act, without === undefined ? written : Object.fromEntries(Object.entries(written).filter(([name]) => name !== without)), list ? { list } : {});
}

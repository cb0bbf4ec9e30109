import type { When } from '../../../../../src/domain/ledger/acts/act';
import type { Act } from '../../../../../src/domain/ledger/acts/acts';
import { LAWFUL, LAWFUL_ACTS } from '../lawful';
import { LIVES, STATES } from '../states';

const KNOWN = STATES.filter((state) => state !== 'new');
const OPEN: readonly When[] = ['requested', 'unassigned', 'assigned', 'approved', 'lapsed', 'refused', 'removalReported', 'emergency'];
const HANDED_ON: readonly When[] = ['requested', 'unassigned', 'assigned', 'approved', 'lapsed', 'refused', 'emergency', 'acceptedRisk'];
const GRANTED: readonly When[] = ['approved', 'lapsed'];

/** The states in which an act makes sense at all (design §4). */
const WHEN: Readonly<Record<Act, readonly When[]>> = {
  request: ['new', 'unassigned', 'assigned', 'refused', 'closed', 'dismissed', 'withdrawn', 'declined'],
  withdraw: ['requested'],
  comment: KNOWN,
  offerSeat: [...OPEN, 'acceptedRisk'],
  nameDeputy: [...OPEN, 'acceptedRisk'],
  takeBusinessSeat: KNOWN,
  declineBusinessSeat: KNOWN,
  askExtension: GRANTED,
  askRenewal: GRANTED,
  askRiskAcceptance: ['assigned', 'approved', 'lapsed', 'refused'],
  declareEmergency: ['requested', 'unassigned', 'assigned'],
  confirmControl: ['approved', 'lapsed', 'refused', 'removalReported', 'acceptedRisk', 'emergency'],
  signOff: ['requested', 'assigned', 'approved', 'lapsed', 'refused', 'removalReported', 'acceptedRisk', 'emergency'],
  reportDrill: [...OPEN, 'acceptedRisk'],
  reportUse: ['unassigned', 'assigned', 'approved', 'lapsed', 'acceptedRisk'],
  reportRemoved: ['requested', 'assigned', 'approved', 'lapsed', 'refused', 'acceptedRisk', 'emergency'],

  approve: ['requested', 'lapsed', 'emergency'],
  remove: ['unassigned', 'assigned', 'lapsed'],
  keep: ['unassigned', 'assigned'],
  handOn: HANDED_ON,
  refuse: ['requested', 'emergency'],
  grantExtension: GRANTED,
  grantRenewal: GRANTED,
  refuseAsk: KNOWN,
  confirmScope: ['approved'],
  takeControlSeat: [...OPEN, 'acceptedRisk'],
  declineControlSeat: KNOWN,
  changeControls: ['approved', 'lapsed', 'refused', 'acceptedRisk', 'emergency'],
  changePlan: ['approved', 'lapsed', 'refused', 'acceptedRisk', 'emergency'],
  confirmDismissal: ['unassigned', 'assigned', 'requested'],

  assign: ['requested', 'unassigned', 'assigned', 'emergency'],
  rateSeverity: OPEN,
  review: ['approved', 'lapsed', 'refused', 'removalReported', 'acceptedRisk', 'emergency'],
  takeReviewerSeat: KNOWN,
  declineReviewerSeat: KNOWN,
  proposeDismissal: ['unassigned', 'assigned'],
  verifyRemoved: ['removalReported'],
  refute: ['removalReported'],
  reopen: ['closed', 'dismissed', 'withdrawn', 'declined', 'merged'],
  escalate: [...OPEN, 'acceptedRisk'],
  redact: KNOWN,
  split: OPEN,
  // Later only of what it took in.
  splitOff: ['new'],
  merge: ['requested', 'unassigned', 'assigned'],
  absorb: [...OPEN, 'acceptedRisk'],

  acceptRisk: ['assigned', 'approved', 'lapsed', 'refused', 'emergency'],
  refuseRisk: ['assigned', 'approved', 'lapsed', 'refused', 'emergency'],
  signAgain: ['lapsed', 'acceptedRisk'],
  revokeRisk: ['lapsed', 'acceptedRisk'],
  acknowledge: [...OPEN, 'acceptedRisk'],
  confirmContradiction: STATES,
  adoptPolicy: STATES,

  reportRead: STATES,
  rightsSnapshot: STATES,
  answerChanged: STATES,
  escalated: STATES,
  stampConfirmed: STATES,
  stampContradicted: STATES,
};

const inOrder = (states: readonly When[]): readonly When[] => STATES.filter((state) => states.includes(state));

describe('when an act can be done', () => {
  it.each(LAWFUL_ACTS)('%s', (act) => {
    const { author, body } = LAWFUL[act]();
    const possible = STATES.filter((state) => LIVES[state]().on(6).does(author, act, body).refused?.code !== 'notNow');
    expect(possible).toEqual(inOrder(WHEN[act]));
  });

  it('says in which state it is where it cannot', () => {
    const { author, body } = LAWFUL.approve();
    expect(LIVES.closed().on(6).does(author, 'approve', body).refused).toEqual({ code: 'notNow', lifecycle: 'closed' });
    expect(LIVES.new().on(6).does(author, 'approve', body).refused).toEqual({ code: 'notNow', lifecycle: undefined });
  });
});

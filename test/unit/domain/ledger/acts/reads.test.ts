import type { Act } from '../../../../../src/domain/ledger/acts/acts';
import type { Part } from '../../../../../src/domain/ledger/parts';
import type { Person } from '../../../../../src/domain/people/person';
import { ANA, APPROVE, DAY_0, findingsOf, HANA, JON, KEEP, knowing, LENA, Life, MIRA, PRIYA, RAJ, REQUEST, REVIEW, SAM, TOM } from '../life';
import { encodeAnswer } from '../../../../../src/domain/ledger/answer';
import { EVIDENCE, LAWFUL, NOTHING_USED, OTHER_ANSWER } from '../lawful';
import { acceptedLife, LIVES } from '../states';

const EARLIER = { ...REVIEW, end: 'earlier', byDay: DAY_0 + 35 };
const MORE = ['policy-1', 'policy-2'];
const seatTaken = { seat: 'controlOwner', to: TOM };
type Between = (life: Life) => Life;
const does =
  (author: Person, act: Act, body: object = {}): Between =>
  (life) =>
    life.does(author, act, body, { key: 'between' });
const shows =
  (settings: readonly string[]): Between =>
  (life) =>
    life.shown(settings);
const ofAct = (act: Act) => (): Life => LAWFUL[act]().life;

const suspended = (): Life => LIVES.unassigned().on(5).does(ANA, 'stampContradicted', { decision: 'answerChanged-1', export: 'x', loggedAs: 'tom' });
const settles = does(LENA, 'confirmContradiction', { decision: 'answerChanged-1', reason: 'x' });

const fromMira = { from: 'x9', answer: encodeAnswer(OTHER_ANSWER), sinceDay: DAY_0, lineage: { ...NOTHING_USED, firstApprovalDay: DAY_0, owner: MIRA } };
/** Jon sits there, and Mira has not said whether she answers for what came. */
const waitingForAnother = (): Life => LIVES.assigned().does(MIRA, 'handOn', { to: JON }).does(JON, 'takeControlSeat').does(RAJ, 'absorb', fromMira).on(5);
const keptByAnother = (): Life => waitingForAnother().shown(MORE).does(JON, 'keep', { ...KEEP, findings: findingsOf([...MORE, 'policy-9']) });

const acknowledges = does(LENA, 'acknowledge', { who: MIRA, what: 'x', byDay: DAY_0 + 15 });
const escalatedWith = (begin: () => Life) => (): Life => begin().does(RAJ, 'escalate', { level: 'risk', reason: 'x' });

/** An act, a part that it reads, how it begins, and what somebody else does meanwhile. */
const READS: readonly (readonly [Act, Part, Between, (() => Life)?])[] = [
  ['request', 'standing', does(MIRA, 'remove', { byDay: DAY_0 + 9 })],
  ['request', 'businessOwner', does(JON, 'takeBusinessSeat'), () => LIVES.assigned().does(ANA, 'offerSeat', { seat: 'businessOwner', to: JON }).on(5)],
  ['withdraw', 'standing', does(MIRA, 'refuse', { reason: 'No.' })],
  ['offerSeat', 'offers', does(MIRA, 'offerSeat', seatTaken)],
  ['offerSeat', 'securityReviewer', does(RAJ, 'review', REVIEW), () => LIVES.unassigned().does(MIRA, 'keep', KEEP)],
  ['offerSeat', 'controlOwner', does(TOM, 'keep', KEEP), () => LIVES.unassigned().does(MIRA, 'takeReviewerSeat')],
  ['offerSeat', 'businessOwner', does(PRIYA, 'request', REQUEST), () => LIVES.unassigned().does(MIRA, 'takeReviewerSeat')],
  ['nameDeputy', 'deputies', does(ANA, 'nameDeputy', { seat: 'securityReviewer', person: RAJ, fromDay: DAY_0 + 5, toDay: DAY_0 + 9 })],
  ['takeBusinessSeat', 'offers', does(ANA, 'offerSeat', { seat: 'securityReviewer', to: RAJ })],
  ['takeBusinessSeat', 'end', does(ANA, 'review', EARLIER)],
  ['declineBusinessSeat', 'offers', does(ANA, 'offerSeat', { seat: 'securityReviewer', to: RAJ })],
  ['askExtension', 'standing', does(MIRA, 'reportRemoved', { onDay: DAY_0 + 5, text: 'x', gone: true })],
  ['askExtension', 'end', does(ANA, 'review', EARLIER)],
  ['askExtension', 'ask', does(PRIYA, 'askRiskAcceptance', { why: 'x' })],
  ['askRenewal', 'standing', shows(MORE)],
  ['askRenewal', 'ask', does(PRIYA, 'askRiskAcceptance', { why: 'x' })],
  ['askRiskAcceptance', 'standing', shows(MORE)],
  ['askRiskAcceptance', 'ask', does(PRIYA, 'askExtension', { untilDay: DAY_0 + 60, changed: 'x' })],
  ['declareEmergency', 'standing', does(PRIYA, 'withdraw')],
  ['declareEmergency', 'grants', does(ANA, 'absorb', LAWFUL.absorb().body), () => LIVES.requested().shown().on(5)],
  ['confirmControl', 'controls', does(MIRA, 'changeControls', { controls: [{ id: 'c1', text: 'Other' }] })],
  ['signOff', 'standing', shows(MORE)],
  ['signOff', 'review', does(RAJ, 'review', REVIEW)],
  ['reportDrill', 'drillDay', does(MIRA, 'reportDrill', { onDay: DAY_0 + 4, text: 'x' })],
  ['reportRemoved', 'standing', shows(MORE)],
  ['reportRemoved', 'seen', shows(MORE), () => LIVES.assigned().on(3).does(MIRA, 'takeControlSeat').on(5)],
  ['reportRemoved', 'seen', does(ANA, 'absorb', LAWFUL.absorb().body), () => LIVES.assigned().on(3).does(MIRA, 'takeControlSeat').on(5)],

  ['approve', 'standing', does(PRIYA, 'withdraw')],
  ['approve', 'seen', shows(MORE)],
  ['approve', 'end', does(ANA, 'review', EARLIER), () => LIVES.lapsed().on(5)],
  ['remove', 'standing', does(PRIYA, 'request', REQUEST)],
  ['remove', 'seen', shows(MORE)],
  ['keep', 'standing', does(PRIYA, 'request', REQUEST)],
  ['keep', 'seen', shows(MORE)],
  ['handOn', 'offers', does(ANA, 'assign', { controlOwner: TOM })],
  ['refuse', 'standing', does(PRIYA, 'withdraw')],
  ['refuse', 'seen', shows(MORE)],
  ['grantExtension', 'ask', does(MIRA, 'refuseAsk', { reason: 'No.' })],
  ['grantExtension', 'review', does(RAJ, 'review', REVIEW)],
  ['grantExtension', 'seen', shows(MORE)],
  ['grantExtension', 'end', does(MIRA, 'approve', { ...APPROVE, findings: findingsOf(MORE), endDay: DAY_0 + 39 }), () => LAWFUL.grantExtension().life.shown(MORE)],
  ['grantExtension', 'scope', does(MIRA, 'confirmScope', { findings: findingsOf(['policy-1']) })],
  ['grantRenewal', 'ask', does(MIRA, 'refuseAsk', { reason: 'No.' })],
  ['grantRenewal', 'review', does(RAJ, 'review', REVIEW)],
  ['grantRenewal', 'seen', shows(MORE)],
  ['refuseAsk', 'ask', does(MIRA, 'grantExtension', { endDay: DAY_0 + 60 })],
  ['confirmScope', 'standing', does(MIRA, 'reportRemoved', { onDay: DAY_0 + 5, text: 'x', gone: true })],
  ['confirmScope', 'seen', shows(MORE)],
  ['confirmScope', 'scope', does(MIRA, 'confirmScope', { findings: findingsOf(['policy-1']) })],
  ['takeControlSeat', 'offers', does(ANA, 'assign', { controlOwner: TOM })],
  ['declineControlSeat', 'offers', does(ANA, 'assign', { controlOwner: TOM })],
  ['changeControls', 'controls', does(MIRA, 'confirmControl', { control: 'c1', works: 'no', onDay: DAY_0 + 5 })],
  ['changePlan', 'plan', does(MIRA, 'changePlan', { plan: 'Meanwhile.' })],
  ['confirmDismissal', 'dismissal', does(RAJ, 'proposeDismissal', { reason: 'duplicate', text: 'x' })],
  ['confirmDismissal', 'seen', shows(MORE)],
  ['confirmDismissal', 'suspendedOpening', settles, suspended],
  ['confirmDismissal', 'standing', does(RAJ, 'assign', { controlOwner: MIRA })],

  ['assign', 'standing', does(PRIYA, 'request', REQUEST)],
  ['assign', 'securityReviewer', does(RAJ, 'takeReviewerSeat')],
  ['assign', 'offers', does(MIRA, 'handOn', { to: JON }), () => LIVES.assigned().on(5)],
  ['rateSeverity', 'rated', does(RAJ, 'rateSeverity', { severity: 'critical' })],
  ['rateSeverity', 'seen', shows(MORE)],
  ['review', 'standing', does(MIRA, 'reportRemoved', { onDay: DAY_0 + 5, text: 'x', gone: true })],
  ['review', 'scope', does(MIRA, 'confirmScope', { findings: findingsOf(['policy-1']) })],
  ['review', 'end', does(RAJ, 'review', EARLIER)],
  ['review', 'controls', does(MIRA, 'confirmControl', { control: 'c1', works: 'no', onDay: DAY_0 + 5 })],
  ['takeReviewerSeat', 'offers', does(PRIYA, 'offerSeat', { seat: 'securityReviewer', to: RAJ })],
  ['takeReviewerSeat', 'securityReviewer', does(RAJ, 'takeReviewerSeat')],
  ['declineReviewerSeat', 'offers', does(MIRA, 'handOn', { to: JON })],
  ['proposeDismissal', 'suspendedOpening', settles, suspended],
  ['merge', 'suspendedOpening', settles, suspended],
  ['proposeDismissal', 'standing', does(MIRA, 'remove', { byDay: DAY_0 + 9 })],
  ['proposeDismissal', 'seen', shows(MORE)],
  ['proposeDismissal', 'dismissal', does(RAJ, 'proposeDismissal', { reason: 'byDesign', text: 'x' })],
  ['verifyRemoved', 'standing', does(RAJ, 'refute', { text: 'x' })],
  ['verifyRemoved', 'seen', shows(MORE)],
  ['refute', 'standing', does(RAJ, 'verifyRemoved', { text: 'x' })],
  ['reopen', 'standing', shows(['policy-1'])],
  ['escalate', 'escalations', does(RAJ, 'escalate', { level: 'manager', reason: 'x' })],
  ['split', 'standing', does(MIRA, 'remove', { byDay: DAY_0 + 9 })],
  ['split', 'seen', shows(['policy-1', 'policy-2', 'policy-3'])],
  ['split', 'grants', does(MIRA, 'grantExtension', { endDay: DAY_0 + 60 }), () => LAWFUL.grantExtension().life.shown(MORE).does(MIRA, 'approve', { ...APPROVE, findings: findingsOf(MORE) })],
  ['split', 'end', does(RAJ, 'review', EARLIER)],
  ['split', 'offers', does(MIRA, 'handOn', { to: JON })],
  ['split', 'controlOwner', does(JON, 'takeControlSeat'), () => LAWFUL.split().life.does(MIRA, 'handOn', { to: JON })],
  ['split', 'formerOwners', does(MIRA, 'declineControlSeat', { text: 'x' }), keptByAnother],
  ['split', 'actors', does(HANA, 'review', REVIEW)],
  ['split', 'rated', does(HANA, 'rateSeverity', { severity: 'critical', reason: 'x' })],
  ['split', 'acknowledged', acknowledges, escalatedWith(() => LAWFUL.split().life)],
  ['splitOff', 'standing', does(PRIYA, 'request', REQUEST)],
  ['merge', 'standing', does(MIRA, 'remove', { byDay: DAY_0 + 9 })],
  ['merge', 'seen', shows(MORE)],
  ['merge', 'actors', does(HANA, 'escalate', { level: 'risk', reason: 'x' })],
  ['merge', 'rated', does(HANA, 'rateSeverity', { severity: 'critical', reason: 'x' })],
  ['merge', 'acknowledged', acknowledges, escalatedWith(() => LAWFUL.merge().life)],
  ['merge', 'offers', does(MIRA, 'handOn', { to: JON })],
  ['merge', 'controlOwner', does(JON, 'takeControlSeat'), () => LAWFUL.merge().life.does(MIRA, 'handOn', { to: JON })],
  ['merge', 'formerOwners', does(MIRA, 'declineControlSeat', { text: 'x' }), waitingForAnother],
  ['absorb', 'standing', does(MIRA, 'remove', { byDay: DAY_0 + 9 })],
  ['absorb', 'seen', shows(MORE)],

  ['acceptRisk', 'standing', does(MIRA, 'reportRemoved', { onDay: DAY_0 + 5, text: 'x', gone: true })],
  ['acceptRisk', 'seen', shows(MORE), () => LIVES.refused(knowing({ serviceOwner: SAM })).on(3).does(SAM, 'askRiskAcceptance', { why: 'x' }).on(5)],
  ['acceptRisk', 'controlOwner', does(JON, 'takeControlSeat'), () => LAWFUL.acceptRisk().life.does(MIRA, 'handOn', { to: JON })],
  ['acceptRisk', 'rated', does(ANA, 'rateSeverity', { severity: 'critical' })],
  ['refuseRisk', 'standing', shows(MORE)],
  ['signAgain', 'standing', does(MIRA, 'reportRemoved', { onDay: DAY_0 + 5, text: 'x', gone: true })],
  ['signAgain', 'seen', shows(['policy-1', 'policy-2', 'policy-3']), () => acceptedLife().on(5).shown(MORE)],
  ['signAgain', 'rated', does(ANA, 'rateSeverity', { severity: 'critical' }), () => acceptedLife().on(5).shown(MORE)],
  ['revokeRisk', 'standing', shows(MORE)],
  ['acknowledge', 'escalations', does(ANA, 'escalate', { level: 'leadership', reason: 'x' })],
  ['acknowledge', 'acknowledgement', does(HANA, 'acknowledge', { who: RAJ, what: 'x', byDay: DAY_0 + 9 })],
];

describe('an act whose author had not seen what changed meanwhile', () => {
  it.each(READS.map(([act, part, between, begin]) => [act, part, between, begin ?? ofAct(act)] as const))('%s, and %s', (act, part, between, begin) => {
    const life = begin();
    const base = [...life.state.newest];
    between(life);
    expect(life.refused).toBeUndefined();
    const by = life.decisions[life.decisions.length - 1]?.key;
    const { author, body } = LAWFUL[act]();
    life.does(author, act, body, { base });
    expect(life.state.entries.find(({ decision }) => decision.key === by)?.changed).toContain(part);
    const { refused } = life;
    expect(refused?.code === 'alreadyDecided' ? { ...refused, part } : { ...refused, code: 'alreadyDecided' }).toEqual({ code: 'alreadyDecided', part, by });
  });

  it.each<[Act, Act, Person, object]>([
    ['approve', 'approve', JON, { ...APPROVE, findings: findingsOf(['policy-1']) }],
    ['remove', 'keep', MIRA, KEEP],
    ['grantExtension', 'grantExtension', MIRA, { endDay: DAY_0 + 50 }],
    ['grantExtension', 'refuseAsk', MIRA, { reason: 'No.' }],
    ['refuseAsk', 'grantExtension', MIRA, { endDay: DAY_0 + 50 }],
    ['grantRenewal', 'grantRenewal', MIRA, { endDay: DAY_0 + 50, findings: findingsOf(['policy-1']) }],
    ['confirmDismissal', 'keep', JON, KEEP],
    ['acceptRisk', 'refuseRisk', HANA, { reason: 'No.', byDay: DAY_0 + 9 }],
    ['refuseRisk', 'acceptRisk', HANA, { residualRisk: 'x', why: 'x', signAgainDay: DAY_0 + 90 }],
    ['signAgain', 'revokeRisk', HANA, { reason: 'No.', byDay: DAY_0 + 9 }],
    ['revokeRisk', 'signAgain', HANA, { residualRisk: 'x', signAgainDay: DAY_0 + 90 }],
    ['verifyRemoved', 'refute', RAJ, { text: 'x' }],
    ['refute', 'verifyRemoved', RAJ, { text: 'x' }],
  ])('%s after %s on the same base: it is already decided', (act, first, other, otherBody) => {
    const { life, author, body } = LAWFUL[act]();
    const base = [...life.state.newest];
    life.does(other, first, otherBody, { key: 'first' }).does(author, act, body, { base });
    expect(life.refused).toEqual({ code: 'alreadyDecided', by: 'first' });
  });

  it.each<Act>(['comment', 'reportUse', 'redact'])('%s is never out of date', (act) => {
    const { life, author, body } = LAWFUL[act]();
    const base = [...life.state.newest];
    life.shown(MORE).does(MIRA, 'changePlan', { plan: 'x' }).does(RAJ, 'comment', { text: 'x', evidence: [{ ...EVIDENCE[0], name: 'd9-1-more.png' }] }).does(author, act, body, { base });
    expect(life.refused).toBeUndefined();
  });
});

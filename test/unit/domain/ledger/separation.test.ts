import type { Act } from '../../../../src/domain/ledger/acts/acts';
import { lineageOf } from '../../../../src/domain/judge/lineageOf';
import { encodeAnswer } from '../../../../src/domain/ledger/answer';
import type { Role } from '../../../../src/domain/ledger/voidReason';
import type { Person } from '../../../../src/domain/people/person';
import { ADM_MIRA, ANA, APPROVE, DAY_0, JON, KEEP, knowing, LENA, Life, MIRA, OLE, PRIYA, RAJ, REQUEST, REVIEW, sameHuman } from './life';
import { LAWFUL, LAWFUL_ACTS, OTHER_ANSWER } from './lawful';
import { ACCEPT, acceptedLife, approvedLife, LIVES } from './states';

/** Whose side an act takes (design §3); what is not here takes none: assigning is not asking, and what was seen was seen. */
const SIDE: Readonly<Partial<Record<Act, Role>>> = {
  request: 'requester', takeBusinessSeat: 'requester', askExtension: 'requester', askRenewal: 'requester', askRiskAcceptance: 'requester', declareEmergency: 'requester',
  confirmControl: 'approver', signOff: 'approver', reportRemoved: 'approver', approve: 'approver', remove: 'approver', keep: 'approver', refuse: 'approver', grantExtension: 'approver', grantRenewal: 'approver',
  refuseAsk: 'approver', confirmScope: 'approver', takeControlSeat: 'approver', changeControls: 'approver', changePlan: 'approver', confirmDismissal: 'approver',
  splitOff: 'reviewer', rateSeverity: 'reviewer', review: 'reviewer', takeReviewerSeat: 'reviewer', proposeDismissal: 'reviewer', verifyRemoved: 'reviewer', refute: 'reviewer', reopen: 'reviewer', escalate: 'reviewer',
  redact: 'reviewer', split: 'reviewer', merge: 'reviewer', absorb: 'reviewer',
  acceptRisk: 'acceptor', refuseRisk: 'acceptor', signAgain: 'acceptor', revokeRisk: 'acceptor', acknowledge: 'acceptor',
};
const ROLES: readonly Role[] = ['requester', 'approver', 'reviewer', 'acceptor'];
const ACTORS = { requester: 'requesters', approver: 'approvers', reviewer: 'reviewers', acceptor: 'acceptors' } as const;
const sided = LAWFUL_ACTS.flatMap((act) => {
  const side = SIDE[act];
  return side ? [[act, side] as const] : [];
});
const refusedAs = (wanted: Role, has: Role, { name }: Person) => ({ code: 'separation', wanted, has, name });

describe('an act takes a side', () => {
  it.each(LAWFUL_ACTS)('%s: its author stays on that side of the exception and on no other', (act) => {
    const { life, author, body } = LAWFUL[act]();
    const before = life.state.parts.actors;
    life.does(author, act, body);
    const joined = ROLES.filter((role) => life.state.parts.actors[ACTORS[role]].some(({ login }) => login === author.login) && !before[ACTORS[role]].some(({ login }) => login === author.login));
    const was = ROLES.filter((role) => before[ACTORS[role]].some(({ login }) => login === author.login));
    expect([...was, ...joined]).toEqual(SIDE[act] ? [SIDE[act]] : was);
  });

  it.each(sided.filter(([act]) => !['request', 'splitOff'].includes(act)))('%s (%s): nobody does it who turns out to be somebody on another side', (act, side) => {
    const plain = LAWFUL[act]();
    const { actors, businessOwner, controlOwner, securityReviewer } = plain.life.state.parts;
    const others = { requester: businessOwner?.person ?? actors.requesters[0], approver: controlOwner?.person ?? actors.approvers[0], reviewer: securityReviewer?.person ?? actors.reviewers[0], acceptor: actors.acceptors[0] };
    const sides = ROLES.filter((role) => role !== side && others[role] !== undefined);
    expect(sides.length).toBeGreaterThan(0);
    for (const has of sides) {
      const other = others[has] ?? OLE;
      // The register learns that they are one human just before.
      const { life, author, body } = LAWFUL[act](knowing({ sameHuman: [[plain.author, other]], sinceDay: plain.life.today - DAY_0 }));
      expect(life.does(author, act, body).refused).toEqual(refusedAs(side, has, other));
    }
  });
});

describe('requester, approver and reviewer of one exception are three different humans', () => {
  it.each<[Role, Role, () => Life]>([
    ['approver', 'requester', () => LIVES.requested().does(PRIYA, 'approve', APPROVE)],
    ['approver', 'requester', () => new Life().does(RAJ, 'request', REQUEST).does(RAJ, 'approve', APPROVE)],
    ['reviewer', 'requester', () => approvedLife().on(5).does(PRIYA, 'review', REVIEW)],
    ['reviewer', 'approver', () => approvedLife().on(5).does(MIRA, 'review', REVIEW)],
    ['approver', 'reviewer', () => LIVES.lapsed().on(5).does(MIRA, 'offerSeat', { seat: 'controlOwner', to: ANA })],
    ['requester', 'reviewer', () => approvedLife().on(5).does(PRIYA, 'offerSeat', { seat: 'businessOwner', to: ANA })],
    ['requester', 'approver', () => LIVES.refused().on(5).does(RAJ, 'request', { ...REQUEST, businessOwner: MIRA })],
    ['acceptor', 'requester', () => approvedLife().does(PRIYA, 'askRiskAcceptance', { why: 'Never.' }).does(PRIYA, 'acceptRisk', ACCEPT)],
    ['acceptor', 'approver', () => approvedLife().does(PRIYA, 'askRiskAcceptance', { why: 'Never.' }).does(MIRA, 'acceptRisk', ACCEPT)],
    ['acceptor', 'reviewer', () => approvedLife().does(PRIYA, 'askRiskAcceptance', { why: 'Never.' }).does(ANA, 'acceptRisk', ACCEPT)],
    ['reviewer', 'acceptor', () => acceptedLife().on(5).does(LENA, 'review', REVIEW)],
    ['approver', 'acceptor', () => acceptedLife().on(5).does(MIRA, 'handOn', { to: LENA })],
  ])('no %s who is %s', (wanted, has, life) => {
    expect(life().refused).toMatchObject({ code: 'separation', wanted, has });
  });

  it('whichever of their accounts they use', () => {
    const life = new Life('x1', sameHuman(ADM_MIRA, MIRA)).does(MIRA, 'request', { ...REQUEST, businessOwner: MIRA }).on(1).does(ADM_MIRA, 'approve', APPROVE);
    expect(life.refused).toEqual(refusedAs('approver', 'requester', MIRA));
  });

  it('by what was known when they decided: a link that is found out later makes nothing void', () => {
    const life = new Life('x1', knowing({ sameHuman: [[PRIYA, MIRA]], sinceDay: 3 })).does(PRIYA, 'request', REQUEST).on(1).does(MIRA, 'approve', APPROVE);
    expect(life.voids).toEqual([]);
    expect(life.on(4).does(MIRA, 'changePlan', { plan: 'x' }).refused).toMatchObject({ code: 'separation', wanted: 'approver', has: 'requester' });
  });

  it('over an extension: who reviewed it does not grant one, who asked for one does not review it', () => {
    const asked = approvedLife().on(20).does(ANA, 'review', REVIEW).does(PRIYA, 'askExtension', { untilDay: DAY_0 + 60, changed: 'Late.' });
    expect(asked.does(MIRA, 'handOn', { to: ANA }).refused).toEqual(refusedAs('approver', 'reviewer', ANA));
    const known = knowing({ serviceOwner: OLE });
    const byOle = approvedLife(known).on(20).does(OLE, 'askExtension', { untilDay: DAY_0 + 60, changed: 'Late.' }).does(OLE, 'review', REVIEW);
    expect(byOle.refused).toEqual(refusedAs('reviewer', 'requester', OLE));
    expect(byOle.does(MIRA, 'handOn', { to: OLE }).refused).toEqual(refusedAs('approver', 'requester', OLE));
  });

  it('over a renewal: the control owner’s review is none', () => {
    expect(approvedLife().on(41).does(MIRA, 'review', REVIEW).refused).toEqual(refusedAs('reviewer', 'approver', MIRA));
  });

  it('over a change of seats: who approved it once never reviews it', () => {
    const life = approvedLife().on(5).does(MIRA, 'handOn', { to: JON }).does(JON, 'takeControlSeat').on(9).does(MIRA, 'review', REVIEW);
    expect(life.refused).toEqual(refusedAs('reviewer', 'approver', MIRA));
    expect(life.does(JON, 'review', REVIEW).refused).toEqual(refusedAs('reviewer', 'approver', JON));
  });

  it('over what a deputy did as such, whatever it was', () => {
    const named = (seat: 'controlOwner' | 'businessOwner' = 'controlOwner'): Life => approvedLife().on(5).does(seat === 'controlOwner' ? MIRA : PRIYA, 'nameDeputy', { seat, person: JON, fromDay: DAY_0 + 5, toDay: DAY_0 + 9 });
    const planned = named().does(JON, 'changePlan', { plan: 'x' });
    expect(planned.on(20).does(JON, 'review', REVIEW).refused).toEqual(refusedAs('reviewer', 'approver', JON));
    const drilled = named().does(JON, 'reportDrill', { onDay: DAY_0 + 5, text: 'x' });
    expect(drilled.state.parts.actors.approvers).toContainEqual(JON);
    expect(drilled.does(JON, 'review', REVIEW).refused).toEqual(refusedAs('reviewer', 'approver', JON));
    const asked = named('businessOwner').does(JON, 'askRiskAcceptance', { why: 'x' });
    expect(asked.does(JON, 'acceptRisk', ACCEPT).refused).toEqual(refusedAs('acceptor', 'requester', JON));
    expect(approvedLife().on(5).does(MIRA, 'nameDeputy', { seat: 'controlOwner', person: ANA, fromDay: DAY_0 + 8, toDay: DAY_0 + 9 }).refused).toEqual(refusedAs('approver', 'reviewer', ANA));
  });

  it('and nobody is put on a side by being named a deputy: whoever takes another one is none any more', () => {
    const named = (from: number): Life => approvedLife().on(5).does(MIRA, 'nameDeputy', { seat: 'controlOwner', person: JON, fromDay: DAY_0 + from, toDay: DAY_0 + 9 }).on(6);
    for (const from of [5, 8]) {
      const reviewed = named(from).does(JON, 'review', REVIEW);
      expect(reviewed.refused).toBeUndefined();
      expect(reviewed.state.parts.deputies.controlOwner).toBeUndefined();
      expect(reviewed.on(8).does(JON, 'changePlan', { plan: 'x' }).refused).toMatchObject({ code: 'notYours', seats: ['controlOwner'] });
    }
    const asked = (): Life => approvedLife().on(5).does(PRIYA, 'askRiskAcceptance', { why: 'x' }).does(PRIYA, 'nameDeputy', { seat: 'businessOwner', person: LENA, fromDay: DAY_0 + 5, toDay: DAY_0 + 34 });
    expect(asked().does(LENA, 'acceptRisk', ACCEPT).lifecycle).toBe('acceptedRisk');
    const found = new Life().shown().on(1).does(PRIYA, 'request', REQUEST).does(PRIYA, 'nameDeputy', { seat: 'businessOwner', person: MIRA, fromDay: DAY_0 + 1, toDay: DAY_0 + 30 });
    expect(found.does(MIRA, 'refuse', { reason: 'No.', byDay: DAY_0 + 9 }).lifecycle).toBe('refused');
    expect(named(5).does(ANA, 'comment', { text: 'x' }).state.parts.deputies.controlOwner?.person).toEqual(JON);
  });

  it('over a deputy who took another side where two accounts were linked since', () => {
    const linked = knowing({ sameHuman: [[JON, RAJ]], sinceDay: 6 });
    const life = approvedLife(linked).on(5).does(MIRA, 'nameDeputy', { seat: 'controlOwner', person: JON, fromDay: DAY_0 + 5, toDay: DAY_0 + 9 }).does(RAJ, 'review', REVIEW);
    expect(life.on(7).does(JON, 'reportDrill', { onDay: DAY_0 + 7, text: 'x' }).refused).toEqual(refusedAs('approver', 'reviewer', RAJ));
  });

  it('over a new sign-in name of the same object of the directory', () => {
    const seated = new Life().does(PRIYA, 'request', { ...REQUEST, businessOwner: { ...PRIYA, objectId: 'o-1' } }).shown();
    const renamed = { login: 'i:0#.f|membership|priya.new@contoso.example', name: 'Priya Nair', objectId: 'o-1' };
    expect(seated.does(ANA, 'assign', { controlOwner: renamed }).refused).toMatchObject({ code: 'separation', wanted: 'approver', has: 'requester' });
    expect(seated.does(ANA, 'assign', { controlOwner: { ...renamed, objectId: 'o-2' } }).refused).toBeUndefined();
  });

  it('over an offer: what somebody did since it was made counts', () => {
    const life = approvedLife().on(5).does(MIRA, 'handOn', { to: RAJ }).on(6).does(RAJ, 'review', REVIEW).does(RAJ, 'takeControlSeat');
    expect(life.refused).toEqual(refusedAs('approver', 'reviewer', RAJ));
    const business = approvedLife().on(5).does(PRIYA, 'offerSeat', { seat: 'businessOwner', to: RAJ }).on(6).does(RAJ, 'review', REVIEW).does(RAJ, 'takeBusinessSeat');
    expect(business.refused).toEqual(refusedAs('requester', 'reviewer', RAJ));
    const reviewer = approvedLife().on(5).does(ANA, 'offerSeat', { seat: 'securityReviewer', to: RAJ }).does(MIRA, 'nameDeputy', { seat: 'controlOwner', person: RAJ, fromDay: DAY_0 + 5, toDay: DAY_0 + 6 });
    expect(reviewer.does(RAJ, 'changePlan', { plan: 'x' }).does(RAJ, 'takeReviewerSeat').refused).toEqual(refusedAs('reviewer', 'approver', RAJ));
  });

  it('over a return within 365 days: who verified the removal does not approve it when it is back', () => {
    const back = LIVES.closed().on(50).shown();
    expect(back.does(MIRA, 'handOn', { to: ANA }).refused).toEqual(refusedAs('approver', 'reviewer', ANA));
    const verified = LIVES.removalReported().on(4).does(RAJ, 'verifyRemoved', { text: 'Gone.' }).on(50).shown();
    expect(verified.does(MIRA, 'handOn', { to: RAJ }).refused).toEqual(refusedAs('approver', 'reviewer', RAJ));
    const later = LIVES.removalReported().on(4).does(RAJ, 'verifyRemoved', { text: 'Gone.' }).on(4 + 366).shown();
    expect(later.does(MIRA, 'handOn', { to: RAJ }).refused).toBeUndefined();
  });

  it('over a later return by whoever still sits there', () => {
    const later = (): Life => LIVES.closed().on(4 + 366).shown();
    expect(later().state.parts.actors).toMatchObject({ requesters: [], approvers: [], reviewers: [] });
    expect(later().does(MIRA, 'handOn', { to: PRIYA }).refused).toEqual(refusedAs('approver', 'requester', PRIYA));
    expect(later().does(MIRA, 'handOn', { to: ANA }).refused).toEqual(refusedAs('approver', 'reviewer', ANA));
    expect(later().does(ANA, 'offerSeat', { seat: 'securityReviewer', to: MIRA }).refused).toEqual(refusedAs('reviewer', 'approver', MIRA));
  });

  it('is known once, however the login is written', () => {
    const upper = { ...MIRA, login: MIRA.login.toUpperCase() };
    const life = approvedLife().on(5).does(upper, 'changePlan', { plan: 'x' });
    expect(life.refused).toBeUndefined();
    expect(life.state.parts.actors.approvers).toEqual([MIRA]);
    expect(new Life().does({ ...PRIYA, login: PRIYA.login.toUpperCase() }, 'request', REQUEST).state.parts.actors.requesters).toHaveLength(1);
  });

  it('whoever rated the severity or proposed to dismiss it answers for watching it, not for keeping it', () => {
    expect(LIVES.unassigned().does(RAJ, 'rateSeverity', { severity: 'low', reason: 'Harmless.' }).does(RAJ, 'keep', KEEP).refused).toEqual(refusedAs('approver', 'reviewer', RAJ));
    expect(LIVES.unassigned().does(RAJ, 'proposeDismissal', { reason: 'byDesign', text: 'x' }).does(RAJ, 'keep', KEEP).refused).toEqual(refusedAs('approver', 'reviewer', RAJ));
  });

  it('assigning is not asking: who assigned it may review it, and is never its control owner', () => {
    const life = LIVES.assigned().on(2).does(MIRA, 'keep', KEEP).on(3).does(ANA, 'review', REVIEW);
    expect(life.voids).toEqual([]);
    expect(LIVES.unassigned().does(ANA, 'assign', { controlOwner: ANA }).refused).toMatchObject({ code: 'separation', wanted: 'approver', has: 'reviewer' });
    expect(LIVES.unassigned().does(ANA, 'assign', { controlOwner: RAJ, securityReviewer: RAJ }).refused).toMatchObject({ code: 'separation', wanted: 'approver', has: 'reviewer' });
  });

  it('in bulk it is the same for each: one may be refused and the next not', () => {
    const [mine, others] = [new Life('x1').does(RAJ, 'request', REQUEST), new Life('x2').does(PRIYA, 'request', REQUEST)];
    for (const life of [mine, others]) life.on(1).does(RAJ, 'approve', APPROVE);
    expect([mine.refused?.code, others.refused?.code]).toEqual(['separation', undefined]);
  });
});

describe('findings that go to another exception', () => {
  const asked = (): Life => LIVES.requested().on(1).shown(['policy-1', 'policy-2']);
  const moved = (from: Life, act: 'splitOff' | 'absorb', author = ANA, lineage = lineageOf(from.state, undefined)): Life => {
    const into = act === 'splitOff' ? new Life('x2') : new Life('x2').shown(['policy-8']);
    return into.on(2).does(author, act, { from: 'x1', answer: encodeAnswer(OTHER_ANSWER), sinceDay: DAY_0, lineage });
  };
  const keep = (life: Life, author: Person): Life => life.on(3).does(author, 'keep', { ...KEEP, findings: life.state.parts.seen?.findings ?? [] });

  it('bring along who is on which side, so that whoever asked for them approves them nowhere', () => {
    for (const act of ['splitOff', 'absorb'] as const) {
      expect(keep(moved(asked(), act), MIRA).refused).toBeUndefined();
      expect(keep(moved(asked(), act), PRIYA).refused).toEqual(refusedAs('approver', 'requester', PRIYA));
      const watched = LIVES.unassigned().does(RAJ, 'assign', { controlOwner: MIRA });
      expect(keep(moved(watched, act), RAJ).refused).toEqual(refusedAs('approver', 'reviewer', RAJ));
    }
  });

  it('are on the reviewing side of whoever moves them, here and there', () => {
    for (const act of ['splitOff', 'absorb'] as const) {
      expect(keep(moved(asked(), act), ANA).refused).toEqual(refusedAs('approver', 'reviewer', ANA));
      expect(moved(asked(), act, PRIYA).refused).toEqual(refusedAs('reviewer', 'requester', PRIYA));
    }
  });

  it('of before sides were kept are still read', () => {
    const { actors: _actors, ...older } = lineageOf(asked().state, undefined);
    for (const act of ['splitOff', 'absorb'] as const) expect(moved(asked(), act, ANA, older as never).refused).toBeUndefined();
  });
});

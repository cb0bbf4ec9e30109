import { accountabilityOf } from '../../../../src/domain/accountability/accountability';
import { judge } from '../../../../src/domain/judge/judge';
import { peopleAt } from '../../../../src/domain/people/people';
import type { Known } from '../../../../src/domain/ledger/fold';
import { ADM_MIRA, ANA, APPROVE, DAY_0, findingsOf, HANA, JON, KEEP, knowing, Life, MIRA, OLE, PRIYA, RAJ, REQUEST, REVIEW, SAM, TOM } from './life';
import { approvedLife, keptLife, LIVES } from './states';

const known = knowing({ serviceOwner: SAM });
const answersFor = (life: Life, facts: Known = known) => accountabilityOf(life.state, judge(life.state, life.today), peopleAt(facts.people)).answers;

describe('an exception that was found', () => {
  it('has empty seats: never whoever read the report', () => {
    expect(LIVES.unassigned().state.parts).toMatchObject({ businessOwner: undefined, controlOwner: undefined, securityReviewer: undefined });
  });

  it('needs no request: the control owner answers by keeping, removing or handing on', () => {
    expect(LIVES.unassigned().on(1).does(MIRA, 'keep', KEEP).lifecycle).toBe('approved');
    expect(LIVES.unassigned().on(1).does(MIRA, 'remove', { byDay: DAY_0 + 9 }).lifecycle).toBe('refused');
    expect(LIVES.assigned().on(2).does(MIRA, 'handOn', { to: JON }).state.parts).toMatchObject({ standing: { lifecycle: 'assigned' }, offers: { controlOwner: { to: JON, by: MIRA } } });
  });

  it('is given to a control owner by a reviewer, who watches it until somebody else takes that seat', () => {
    const life = LIVES.unassigned().on(1).does(ANA, 'assign', { controlOwner: MIRA });
    expect(life.state.parts).toMatchObject({
      standing: { lifecycle: 'assigned', onDay: DAY_0, answerDueDay: DAY_0 + 14 },
      offers: { controlOwner: { to: MIRA, by: ANA, onDay: DAY_0 + 1, dueDay: DAY_0 + 8 } },
      securityReviewer: { person: ANA, sinceDay: DAY_0 + 1, how: 'assigned' },
    });
    expect(life.state.parts.controlOwner).toBeUndefined();
    const named = LIVES.unassigned().on(1).does(ANA, 'assign', { controlOwner: MIRA, securityReviewer: RAJ });
    expect(named.state.parts).toMatchObject({ securityReviewer: { person: ANA }, offers: { controlOwner: { to: MIRA }, securityReviewer: { to: RAJ } } });
    expect(named.does(RAJ, 'takeReviewerSeat').state.parts).toMatchObject({ securityReviewer: { person: RAJ, how: 'accepted' }, offers: { securityReviewer: undefined } });
    const self = LIVES.unassigned().on(1).does(ANA, 'assign', { controlOwner: MIRA, securityReviewer: ANA });
    expect(self.state.parts.offers.securityReviewer).toBeUndefined();
  });

  it('is given to somebody else while nobody answered, and not taken from who holds it', () => {
    expect(LIVES.assigned().on(2).does(ANA, 'assign', { controlOwner: JON }).state.parts.offers.controlOwner?.to).toEqual(JON);
    expect(LIVES.assigned().does(MIRA, 'takeControlSeat').does(ANA, 'assign', { controlOwner: JON }).refused).toEqual({ code: 'notYours', seats: ['controlOwner'], holder: MIRA.name });
    expect(LIVES.assigned().does(RAJ, 'assign', { controlOwner: JON, securityReviewer: RAJ }).refused).toEqual({ code: 'notYours', seats: ['securityReviewer'], holder: ANA.name });
    expect(LIVES.assigned().does(RAJ, 'assign', { controlOwner: JON, securityReviewer: ANA }).refused).toBeUndefined();
    expect(LIVES.assigned().does(RAJ, 'assign', { controlOwner: JON }).state.parts.securityReviewer?.person).toEqual(ANA);
    expect(LIVES.assigned().does(ANA, 'assign', { controlOwner: JON, securityReviewer: RAJ }).state.parts).toMatchObject({ securityReviewer: { person: ANA }, offers: { controlOwner: { to: JON }, securityReviewer: { to: RAJ } } });
    expect(LIVES.assigned().does(ANA, 'offerSeat', { seat: 'businessOwner', to: HANA }).does(ANA, 'assign', { controlOwner: JON }).state.parts.offers).toMatchObject({ businessOwner: { to: HANA }, controlOwner: { to: JON } });
  });

  it('is watched by nobody who asked for it, neither who assigns it nor whom they name', () => {
    expect(LIVES.requested().does(ANA, 'assign', { controlOwner: JON, securityReviewer: PRIYA }).refused).toEqual({ code: 'separation', wanted: 'reviewer', has: 'requester', name: PRIYA.name });
    expect(LIVES.requested().does(PRIYA, 'assign', { controlOwner: JON, securityReviewer: RAJ }).refused).toEqual({ code: 'separation', wanted: 'reviewer', has: 'requester', name: PRIYA.name });
    expect(LIVES.requested().does(ANA, 'takeReviewerSeat').does(PRIYA, 'assign', { controlOwner: JON }).refused).toBeUndefined();
    expect(LIVES.unassigned().does(ANA, 'assign', { controlOwner: RAJ, securityReviewer: RAJ }).refused).toEqual({ code: 'separation', wanted: 'approver', has: 'reviewer', name: RAJ.name });
  });

  it('is assigned too when the service owner hands it on', () => {
    const life = LIVES.unassigned(known).on(1).does(SAM, 'handOn', { to: MIRA });
    expect(life.state.parts).toMatchObject({ standing: { lifecycle: 'assigned', answerDueDay: DAY_0 + 14 }, offers: { controlOwner: { to: MIRA } }, refusals: 0 });
  });
});

describe('a seat that is offered', () => {
  const offered = () => approvedLife().on(5).does(MIRA, 'handOn', { to: JON });

  it('stays with its old holder until the new one accepts', () => {
    expect(offered().state.parts).toMatchObject({ controlOwner: { person: MIRA, sinceDay: DAY_0 + 1, how: 'approved' }, offers: { controlOwner: { to: JON, dueDay: DAY_0 + 12 } } });
    expect(offered().does(MIRA, 'changePlan', { plan: 'x' }).refused).toBeUndefined();
    expect(offered().does(JON, 'changePlan', { plan: 'x' }).refused).toMatchObject({ code: 'notYours' });
    const taken = offered().on(8).does(JON, 'takeControlSeat');
    expect(taken.state.parts).toMatchObject({ controlOwner: { person: JON, sinceDay: DAY_0 + 8, how: 'accepted' }, offers: { controlOwner: undefined }, refusals: 0 });
    expect(taken.does(MIRA, 'changePlan', { plan: 'x' }).refused).toMatchObject({ code: 'notYours', holder: JON.name });
  });

  it('is accepted by deciding, too', () => {
    const life = LIVES.lapsed().on(5).does(MIRA, 'handOn', { to: JON }).does(JON, 'approve', { ...APPROVE, findings: findingsOf(['policy-1', 'policy-2']) });
    expect(life.state.parts).toMatchObject({ controlOwner: { person: JON, how: 'answered' }, offers: { controlOwner: undefined } });
  });

  it('is offered to nobody who is gone, a guest or on another side, nor to whoever offers it', () => {
    expect(approvedLife(knowing({ gone: [JON] })).on(5).does(MIRA, 'handOn', { to: JON }).refused).toEqual({ code: 'gone', name: JON.name });
    expect(approvedLife().on(5).does(MIRA, 'handOn', { to: PRIYA }).refused).toMatchObject({ code: 'separation' });
    expect(approvedLife(knowing({ sameHuman: [[ADM_MIRA, MIRA]] })).on(5).does(MIRA, 'handOn', { to: ADM_MIRA }).refused).toEqual({ code: 'sameAsBefore', field: 'to' });
    expect(LIVES.unassigned(knowing({ gone: [MIRA] })).does(ANA, 'assign', { controlOwner: MIRA }).refused).toEqual({ code: 'gone', name: MIRA.name });
    expect(new Life('x1', knowing({ gone: [PRIYA] })).does(RAJ, 'request', REQUEST).refused).toEqual({ code: 'gone', name: PRIYA.name });
  });

  it('can be declined: the old holder keeps it', () => {
    expect(offered().does(JON, 'declineControlSeat', { text: 'No.' }).state.parts).toMatchObject({ controlOwner: { person: MIRA }, offers: { controlOwner: undefined }, refusals: 1 });
    expect(approvedLife().does(PRIYA, 'offerSeat', { seat: 'businessOwner', to: RAJ }).does(RAJ, 'declineBusinessSeat').state.parts).toMatchObject({ businessOwner: { person: PRIYA }, offers: { businessOwner: undefined }, refusals: 0 });
    expect(approvedLife().does(ANA, 'offerSeat', { seat: 'securityReviewer', to: RAJ }).does(RAJ, 'declineReviewerSeat').state.parts).toMatchObject({ securityReviewer: { person: ANA }, offers: { securityReviewer: undefined } });
  });

  it('to somebody who cannot take it keeps nobody else from it', () => {
    const inVain = () => new Life().shown().on(1).does(PRIYA, 'request', REQUEST).does(PRIYA, 'offerSeat', { seat: 'controlOwner', to: OLE });
    expect(inVain().does(MIRA, 'takeControlSeat').state.parts).toMatchObject({ controlOwner: { person: MIRA, how: 'accepted' }, offers: { controlOwner: undefined } });
    expect(inVain().does(MIRA, 'refuse', { reason: 'No.', byDay: DAY_0 + 9 }).lifecycle).toBe('refused');
    expect(inVain().does(MIRA, 'approve', { ...APPROVE, findings: findingsOf(['policy-1']) }).state.parts.controlOwner?.person).toEqual(MIRA);
    expect(inVain().does(ANA, 'assign', { controlOwner: MIRA }).state.parts.offers.controlOwner?.to).toEqual(MIRA);
    expect(inVain().does(PRIYA, 'takeControlSeat').refused).toMatchObject({ code: 'separation', wanted: 'approver', has: 'requester' });
    expect(LIVES.closed().does(JON, 'takeControlSeat').refused).toMatchObject({ code: 'notNow' });
  });

  it('is taken back by nobody else: not by who asks for it once a reviewer assigned it', () => {
    const assigned = () => LIVES.assigned().does(PRIYA, 'request', REQUEST);
    const offer = (life: Life, author = PRIYA) => life.does(author, 'offerSeat', { seat: 'controlOwner', to: OLE });
    expect(offer(assigned()).refused).toEqual({ code: 'offeredToAnother', name: MIRA.name });
    expect(offer(assigned().on(60)).refused).toEqual({ code: 'offeredToAnother', name: MIRA.name });
    expect(offer(assigned(), ANA).refused).toBeUndefined();
  });

  it('and is not answered in time may be offered to somebody else by whoever may offer it, or at once by whoever holds it', () => {
    const offered = (by: typeof PRIYA, to: typeof PRIYA) => LIVES.assigned().on(2).does(PRIYA, 'request', { ...REQUEST, businessOwner: { login: OLE.login, name: OLE.name } }).does(by, 'offerSeat', { seat: 'businessOwner', to });
    const late = LIVES.assigned().does(MIRA, 'takeControlSeat').on(2).does(ANA, 'offerSeat', { seat: 'businessOwner', to: OLE });
    const again = (life: Life, author = MIRA) => life.does(author, 'offerSeat', { seat: 'businessOwner', to: HANA }).refused;
    expect(again(late.on(9))).toEqual({ code: 'offeredToAnother', name: OLE.name });
    expect(again(late.on(10))).toBeUndefined();
    expect(offered(ANA, HANA).refused).toEqual({ code: 'offeredToAnother', name: OLE.name });
    const others = approvedLife(knowing({ gone: [MIRA], sinceDay: 5 })).on(4).does(MIRA, 'offerSeat', { seat: 'controlOwner', to: OLE }).on(6);
    expect(others.does(PRIYA, 'offerSeat', { seat: 'controlOwner', to: JON }).refused).toEqual({ code: 'offeredToAnother', name: OLE.name });
    expect(others.on(12).does(PRIYA, 'offerSeat', { seat: 'controlOwner', to: JON }).refused).toBeUndefined();
    expect(approvedLife().does(PRIYA, 'offerSeat', { seat: 'businessOwner', to: RAJ }).does(PRIYA, 'offerSeat', { seat: 'businessOwner', to: HANA }).refused).toBeUndefined();
  });

  it('beside another one is answered by itself', () => {
    const both = () => approvedLife().on(5).does(MIRA, 'handOn', { to: JON }).does(ANA, 'offerSeat', { seat: 'securityReviewer', to: RAJ }).does(PRIYA, 'offerSeat', { seat: 'businessOwner', to: TOM });
    const offersOf = (life: Life): string[] => Object.entries(life.state.parts.offers).flatMap(([seat, offer]) => (offer ? [seat] : [])).sort();
    expect(offersOf(both())).toEqual(['businessOwner', 'controlOwner', 'securityReviewer']);
    expect(offersOf(both().does(JON, 'declineControlSeat', { text: 'No.' }))).toEqual(['businessOwner', 'securityReviewer']);
    expect(offersOf(both().does(RAJ, 'declineReviewerSeat'))).toEqual(['businessOwner', 'controlOwner']);
    expect(offersOf(both().does(TOM, 'declineBusinessSeat'))).toEqual(['controlOwner', 'securityReviewer']);
    expect(offersOf(both().does(JON, 'takeControlSeat'))).toEqual(['businessOwner', 'securityReviewer']);
    expect(offersOf(both().does(MIRA, 'handOn', { to: OLE }))).toEqual(['businessOwner', 'controlOwner', 'securityReviewer']);
    const deputies = approvedLife().on(5).does(MIRA, 'nameDeputy', { seat: 'controlOwner', person: JON, fromDay: DAY_0 + 5, toDay: DAY_0 + 9 }).does(ANA, 'nameDeputy', { seat: 'securityReviewer', person: RAJ, fromDay: DAY_0 + 5, toDay: DAY_0 + 9 });
    expect(deputies.does(MIRA, 'handOn', { to: TOM }).does(TOM, 'takeControlSeat').state.parts.deputies).toMatchObject({ securityReviewer: { person: RAJ } });
    const answered = LIVES.lapsed().on(5).does(ANA, 'nameDeputy', { seat: 'securityReviewer', person: RAJ, fromDay: DAY_0 + 5, toDay: DAY_0 + 9 }).does(PRIYA, 'offerSeat', { seat: 'businessOwner', to: HANA }).does(MIRA, 'handOn', { to: TOM }).does(TOM, 'remove', { byDay: DAY_0 + 9 });
    expect(answered.state.parts).toMatchObject({ controlOwner: { person: TOM }, deputies: { securityReviewer: { person: RAJ } }, offers: { businessOwner: { to: HANA } } });
  });

  it('that was refused twice is the service owner’s, who can only hand it on', () => {
    const twice = () => LIVES.assigned(known).on(2).does(MIRA, 'declineControlSeat', { text: 'No.' }).does(ANA, 'assign', { controlOwner: JON }).does(JON, 'declineControlSeat', { text: 'No.' });
    expect(twice().voids).toEqual([]);
    expect(answersFor(twice())).toMatchObject({ as: 'serviceOwner', person: SAM, fallsBecause: 'refusedTwice', next: { duty: 'triage' } });
    expect(twice().does(SAM, 'keep', KEEP).refused).toMatchObject({ code: 'notYours' });
    expect(twice().does(SAM, 'remove', { byDay: DAY_0 + 9 }).refused).toMatchObject({ code: 'notYours' });
    const handed = twice().does(SAM, 'handOn', { to: TOM }).does(TOM, 'takeControlSeat');
    expect(handed.state.parts).toMatchObject({ controlOwner: { person: TOM }, refusals: 0 });
    expect(LIVES.assigned(known).does(MIRA, 'declineControlSeat', { text: 'No.' }).does(SAM, 'keep', KEEP).refused).toBeUndefined();
    expect(twice().does(OLE, 'keep', KEEP).state.parts).toMatchObject({ controlOwner: { person: OLE }, refusals: 0 });
  });

  it('that was refused twice and has an old holder is the service owner’s, too', () => {
    const twice = () => approvedLife(known).on(5).does(MIRA, 'handOn', { to: JON }).does(JON, 'declineControlSeat', { text: 'No.' }).does(MIRA, 'handOn', { to: TOM }).does(TOM, 'declineControlSeat', { text: 'No.' });
    expect(answersFor(twice())).toMatchObject({ as: 'serviceOwner', person: SAM, fallsBecause: 'refusedTwice' });
    expect(twice().does(SAM, 'handOn', { to: OLE }).does(OLE, 'takeControlSeat').state.parts).toMatchObject({ controlOwner: { person: OLE }, refusals: 0 });
    expect(answersFor(twice(), knowing({}))).toMatchObject({ as: 'seat', person: MIRA });
    expect(approvedLife(known).on(5).does(SAM, 'handOn', { to: OLE }).refused).toEqual({ code: 'notYours', seats: ['controlOwner'], holder: MIRA.name });
    expect(approvedLife(knowing({ serviceOwner: SAM, gone: [MIRA], sinceDay: 4 })).on(5).does(SAM, 'handOn', { to: OLE }).refused).toBeUndefined();
  });

  it('is refused in a row: what happens to other seats counts nothing', () => {
    const once = LIVES.assigned().on(2).does(MIRA, 'declineControlSeat', { text: 'No.' }).does(ANA, 'offerSeat', { seat: 'businessOwner', to: HANA }).does(HANA, 'takeBusinessSeat');
    expect(once.voids).toEqual([]);
    expect(once.state.parts.refusals).toBe(1);
  });

  it('is refused also by handing it on', () => {
    const life = LIVES.assigned().on(2).does(MIRA, 'handOn', { to: JON });
    expect(life.state.parts.refusals).toBe(1);
    expect(life.does(JON, 'handOn', { to: TOM }).state.parts.refusals).toBe(2);
    expect(life.does(TOM, 'takeControlSeat').does(TOM, 'handOn', { to: OLE }).state.parts.refusals).toBe(0);
    const second = LIVES.assigned(knowing({ sameHuman: [[ADM_MIRA, MIRA]] })).on(2).does(ADM_MIRA, 'handOn', { to: JON });
    expect(second.state.parts.refusals).toBe(1);
  });
});

describe('a deputy', () => {
  const deputy = (fromDay: number, toDay: number, life = approvedLife()): Life => life.on(5).does(MIRA, 'nameDeputy', { seat: 'controlOwner', person: JON, fromDay: DAY_0 + fromDay, toDay: DAY_0 + toDay });

  it('stands in for at most 30 days', () => {
    expect(deputy(5, 34).refused).toBeUndefined();
    expect(deputy(5, 35).refused).toEqual({ code: 'dayTooLate', field: 'toDay', latestDay: DAY_0 + 34, because: 'deputy' });
    expect(deputy(5, 5).refused).toBeUndefined();
    expect(deputy(8, 7).refused).toEqual({ code: 'dayTooEarly', field: 'toDay', earliestDay: DAY_0 + 8 });
    expect(deputy(1, 4).refused).toEqual({ code: 'dayPassed', field: 'toDay' });
  });

  it('acts from the first day to the last, and the holder stays accountable', () => {
    const act = (day: number): Life => deputy(6, 8).on(day).does(JON, 'changePlan', { plan: 'By the deputy.' });
    expect([5, 6, 8, 9].map((day) => act(day).refused?.code)).toEqual(['notYours', undefined, undefined, 'notYours']);
    expect(act(6).state.parts.controlOwner).toMatchObject({ person: MIRA, sinceDay: DAY_0 + 1 });
    expect(answersFor(act(6))).toMatchObject({ as: 'seat', person: MIRA, deputy: { person: JON, toDay: DAY_0 + 8 } });
    expect(answersFor(deputy(6, 8).on(5)).deputy).toBeUndefined();
    expect(answersFor(deputy(6, 8).on(8)).deputy).toBeDefined();
    expect(answersFor(deputy(6, 8).on(9)).deputy).toBeUndefined();
  });

  it('decides for the holder, who keeps the seat, by whichever account', () => {
    const lapsed = LIVES.lapsed(knowing({ sameHuman: [[HANA, JON]] }));
    const life = deputy(5, 9, lapsed).does(HANA, 'approve', { ...APPROVE, findings: findingsOf(['policy-1', 'policy-2']) });
    expect(life.refused).toBeUndefined();
    expect(life.state.parts.controlOwner?.person).toEqual(MIRA);
    expect(life.state.parts.deputies.controlOwner?.person).toEqual(JON);
    expect(life.state.parts.actors.approvers).toContainEqual(HANA);
  });

  it('is somebody else than the holder', () => {
    expect(approvedLife(knowing({ sameHuman: [[ADM_MIRA, MIRA]] })).on(5).does(MIRA, 'nameDeputy', { seat: 'controlOwner', person: ADM_MIRA, fromDay: DAY_0 + 5, toDay: DAY_0 + 9 }).refused).toEqual({ code: 'sameAsBefore', field: 'person' });
  });

  it('begins within a year: nobody knows who holds a seat after that', () => {
    const named = (from: number): Life => keptLife().on(5).does(MIRA, 'nameDeputy', { seat: 'controlOwner', person: JON, fromDay: DAY_0 + from, toDay: DAY_0 + from + 5 });
    expect(named(370).refused).toBeUndefined();
    expect(named(371).refused).toEqual({ code: 'dayTooLate', field: 'fromDay', latestDay: DAY_0 + 370, because: 'deputyBegin' });
  });

  it('of today is not ended by naming one of later', () => {
    const named = (from: number, day = 6): Life => deputy(5, 9).on(day).does(MIRA, 'nameDeputy', { seat: 'controlOwner', person: TOM, fromDay: DAY_0 + from, toDay: DAY_0 + from + 5 });
    expect(named(200).refused).toEqual({ code: 'dayTooLate', field: 'fromDay', latestDay: DAY_0 + 6, because: 'deputyNow' });
    expect(named(200).state.parts.deputies.controlOwner?.person).toEqual(JON);
    expect(named(6).state.parts.deputies.controlOwner?.person).toEqual(TOM);
    expect(named(200, 10).refused).toBeUndefined();
  });

  it('who takes another seat, or reviews, before their days begin is none: they are barred from neither', () => {
    const named = () => approvedLife().on(3).does(MIRA, 'nameDeputy', { seat: 'controlOwner', person: RAJ, fromDay: DAY_0 + 10, toDay: DAY_0 + 39 }).on(5);
    const seated = named().does(ANA, 'offerSeat', { seat: 'securityReviewer', to: RAJ }).does(RAJ, 'takeReviewerSeat');
    const reviewed = named().does(RAJ, 'review', REVIEW);
    for (const life of [seated, reviewed]) {
      expect(life.voids).toEqual([]);
      expect(life.state.parts.deputies.controlOwner).toBeUndefined();
      expect(life.on(12).does(RAJ, 'review', REVIEW).refused).toBeUndefined();
    }
    expect(named().state.parts.deputies.controlOwner).toMatchObject({ person: RAJ });
  });

  it('of one holder is none of the next', () => {
    expect(deputy(5, 20).does(MIRA, 'handOn', { to: TOM }).does(TOM, 'takeControlSeat').state.parts.deputies.controlOwner).toBeUndefined();
    const lapsed = deputy(5, 20, LIVES.lapsed()).does(MIRA, 'handOn', { to: TOM }).does(TOM, 'approve', { ...APPROVE, findings: findingsOf(['policy-1', 'policy-2']) });
    expect(lapsed.refused).toBeUndefined();
    expect(lapsed.state.parts.deputies.controlOwner).toBeUndefined();
  });

  it('who asks for somebody else offers them the seat', () => {
    const life = LIVES.requested().does(PRIYA, 'nameDeputy', { seat: 'businessOwner', person: HANA, fromDay: DAY_0, toDay: DAY_0 + 9 }).does(PRIYA, 'withdraw').on(2).does(HANA, 'request', { ...REQUEST, businessOwner: RAJ });
    expect(life.refused).toBeUndefined();
    expect(life.state.parts).toMatchObject({ businessOwner: undefined, offers: { businessOwner: { to: RAJ, by: HANA } } });
  });

  it('stands in for nobody who takes the business seat by asking anew', () => {
    const covered = () => approvedLife().on(3).does(PRIYA, 'nameDeputy', { seat: 'businessOwner', person: TOM, fromDay: DAY_0 + 3, toDay: DAY_0 + 30 });
    const closed = () => covered().does(MIRA, 'reportRemoved', { onDay: DAY_0 + 3, text: 'x', gone: true }).on(4).does(ANA, 'verifyRemoved', { text: 'x' }).on(5);
    const taken = closed().does(OLE, 'request', { ...REQUEST, businessOwner: OLE });
    expect(taken.state.parts).toMatchObject({ businessOwner: { person: OLE }, deputies: { businessOwner: undefined } });
    expect(taken.does(TOM, 'withdraw').refused).toEqual({ code: 'notYours', seats: ['businessOwner'], holder: OLE.name });
    const accepted = closed().does(RAJ, 'request', { ...REQUEST, businessOwner: OLE }).does(OLE, 'declareEmergency', { untilDay: DAY_0 + 9, why: 'x' });
    expect(accepted.state.parts).toMatchObject({ businessOwner: { person: OLE }, deputies: { businessOwner: undefined } });
    expect(closed().does(PRIYA, 'request', REQUEST).does(TOM, 'withdraw').refused).toBeUndefined();
  });

  it('needs somebody to stand in for', () => {
    expect(keptLife().on(5).does(MIRA, 'nameDeputy', { seat: 'businessOwner', person: JON, fromDay: DAY_0 + 5, toDay: DAY_0 + 9 }).refused).toEqual({ code: 'notYours', seats: ['businessOwner'], holder: undefined });
  });
});

import { accountabilityOf } from '../../../../src/domain/accountability/accountability';
import { judge } from '../../../../src/domain/judge/judge';
import { peopleAt } from '../../../../src/domain/people/people';
import { coveredSetting } from './decisions';
import { ANA, APPROVE, DAY_0, findingsOf, JON, knowing, Life, MIRA, OLE, PRIYA, RAJ, REQUEST, SAM } from './life';
import { LIVES } from './states';

const declare = (life: Life, author = PRIYA, untilDay = 7): Life => life.does(author, 'declareEmergency', { untilDay: life.today + untilDay, why: 'Mail is down.' });
const approve = { ...APPROVE, endDay: DAY_0 + 40 };
const over = { onDay: DAY_0 + 2, text: 'Over.', gone: true };

describe('the fast track', () => {
  it('counts at once, for at most 7 days', () => {
    expect(declare(LIVES.requested().on(1)).state.parts).toMatchObject({ standing: { lifecycle: 'emergency', onDay: DAY_0 + 1 }, end: { day: DAY_0 + 8, by: 'emergency', setOnDay: DAY_0 + 1 }, since: { day: DAY_0 + 1, atLeast: false } });
    expect(declare(LIVES.requested().on(1), PRIYA, 0).refused).toBeUndefined();
    expect(declare(LIVES.requested().on(1), PRIYA, 8).refused).toEqual({ code: 'dayTooLate', field: 'untilDay', latestDay: DAY_0 + 8, because: 'emergency' });
    expect(declare(LIVES.requested().on(1), PRIYA, -1).refused).toEqual({ code: 'dayPassed', field: 'untilDay' });
    expect(judge(declare(LIVES.requested()).state, DAY_0)).toMatchObject({ isOpen: true, override: undefined });
  });

  it('makes nothing younger than reports show', () => {
    expect(declare(LIVES.unassigned().on(5)).state.parts.since).toEqual({ day: DAY_0, atLeast: true });
  });

  it('is approved within 2 days', () => {
    const life = declare(LIVES.requested().on(1));
    expect(judge(life.state, DAY_0 + 1).dues).toContainEqual({ duty: 'approveEmergency', of: 'controlOwner', day: DAY_0 + 3 });
  });

  it('is reviewed for the first time as counted from its own day, whenever it is approved', () => {
    const life = declare(LIVES.unassigned().on(1).does(MIRA, 'takeControlSeat')).on(70);
    const review = (): unknown => judge(life.state, life.today).dues.find(({ duty }) => duty === 'review');
    expect(review()).toEqual({ duty: 'review', of: 'securityReviewer', day: DAY_0 + 61 });
    expect(life.does(MIRA, 'approve', { ...APPROVE, findings: findingsOf(['policy-1']), endDay: DAY_0 + 90 }).voids).toEqual([]);
    expect(review()).toEqual({ duty: 'review', of: 'securityReviewer', day: DAY_0 + 61 });
  });

  it('is approved by somebody else than who asked for it or declared it', () => {
    expect(declare(LIVES.requested()).does(PRIYA, 'approve', approve).refused).toMatchObject({ code: 'separation', wanted: 'approver', has: 'requester' });
    const forPriya = (): Life => declare(new Life().does(RAJ, 'request', REQUEST), RAJ);
    expect(forPriya().does(RAJ, 'approve', approve).refused).toMatchObject({ code: 'separation', wanted: 'approver', has: 'requester' });
    const life = forPriya().does(MIRA, 'approve', approve);
    expect(life.state.parts).toMatchObject({ standing: { lifecycle: 'approved' }, end: { by: 'approved', setOnDay: DAY_0 }, grants: { firstApprovalDay: DAY_0, emergencyDays: [DAY_0] } });
  });

  it('is declared by whoever asked, for themselves or for somebody else, by whoever holds a seat, and by nobody else', () => {
    const requested = (): Life => new Life().does(RAJ, 'request', REQUEST);
    for (const author of [RAJ, PRIYA]) expect(declare(requested(), author).refused).toBeUndefined();
    for (const author of [JON, SAM]) expect(declare(requested(), author).refused).toMatchObject({ code: 'offeredToAnother', name: PRIYA.name });
    expect(declare(requested(), PRIYA).state.parts).toMatchObject({ businessOwner: { person: PRIYA }, grants: { emergencyDays: [DAY_0] } });
    expect(declare(requested(), RAJ).state.parts).toMatchObject({ businessOwner: undefined, offers: { businessOwner: { to: PRIYA } } });
    const held = (): Life => requested().does(ANA, 'assign', { controlOwner: MIRA }).does(MIRA, 'takeControlSeat');
    expect(declare(held(), MIRA).refused).toBeUndefined();
    expect(declare(held(), JON).refused).toMatchObject({ code: 'notYours' });
    const deputy = held().does(MIRA, 'nameDeputy', { seat: 'controlOwner', person: JON, fromDay: DAY_0, toDay: DAY_0 + 9 });
    expect(declare(deputy, JON).refused).toBeUndefined();
  });

  it('of what was found is declared by anybody, who asks for it with that', () => {
    const life = declare(LIVES.assigned().on(2), JON);
    expect(life.refused).toBeUndefined();
    expect(life.state.parts.actors.requesters).toEqual([JON]);
    expect(life.does(JON, 'approve', { ...approve, findings: findingsOf(['policy-1']) }).refused?.code).toMatch(/separation|offeredToAnother/);
  });

  it('is declared by the control owner too, who then cannot approve it and hands it on', () => {
    const life = declare(LIVES.assigned().does(MIRA, 'takeControlSeat').on(2), MIRA);
    expect(life.voids).toEqual([]);
    expect(life.does(MIRA, 'approve', { ...approve, findings: findingsOf(['policy-1']) }).refused).toMatchObject({ code: 'separation', wanted: 'approver', has: 'requester' });
    life.does(MIRA, 'handOn', { to: JON }).does(JON, 'approve', { ...approve, findings: findingsOf(['policy-1']) });
    expect(life.refused).toBeUndefined();
    expect(life.state.parts.controlOwner?.person).toEqual(JON);
  });

  describe('that was declared by whoever sits in the control seat', () => {
    const known = knowing({ serviceOwner: SAM });
    const declared = (facts = known): Life => declare(LIVES.assigned(facts).does(MIRA, 'takeControlSeat').on(2), MIRA);
    const scope = { ...approve, findings: findingsOf(['policy-1']) };
    const answersFor = (life: Life, facts = known) => accountabilityOf(life.state, judge(life.state, life.today), peopleAt(facts.people)).answers;

    it('is the service owner’s to hand on', () => {
      const life = declared().does(SAM, 'handOn', { to: JON }).does(JON, 'approve', scope);
      expect(life.voids).toEqual([]);
      expect(life.state.parts.controlOwner?.person).toEqual(JON);
      const notMeanwhile = LIVES.assigned(known).does(MIRA, 'takeControlSeat').does(SAM, 'handOn', { to: JON });
      expect(notMeanwhile.refused).toEqual({ code: 'notYours', seats: ['controlOwner'], holder: MIRA.name });
    });

    it('is the service owner’s to approve or refuse, who answers for it from then on', () => {
      expect(declared().does(SAM, 'approve', scope).refused).toMatchObject({ code: 'dayTooLate', latestDay: DAY_0 + 9 });
      expect(declared().does(SAM, 'approve', { ...scope, endDay: DAY_0 + 9 }).state.parts).toMatchObject({ standing: { lifecycle: 'approved' }, controlOwner: { person: SAM, how: 'approved' } });
      expect(declared().does(SAM, 'refuse', { reason: 'No.', byDay: DAY_0 + 5 }).state.parts).toMatchObject({ standing: { lifecycle: 'refused' }, controlOwner: { person: SAM } });
      expect(declared().does(OLE, 'approve', scope).refused).toMatchObject({ code: 'notYours', holder: MIRA.name });
      expect(LIVES.requested(known).does(ANA, 'assign', { controlOwner: MIRA }).does(MIRA, 'takeControlSeat').does(SAM, 'approve', approve).refused).toMatchObject({ code: 'notYours', holder: MIRA.name });
    });

    it('is a reviewer’s to give to somebody else, where there is no service owner', () => {
      const life = declared(knowing({})).does(ANA, 'assign', { controlOwner: JON });
      expect(life.state.parts).toMatchObject({ controlOwner: { person: MIRA }, offers: { controlOwner: { to: JON } } });
      expect(life.does(JON, 'approve', scope).voids).toEqual([]);
      const byPriya = declare(LIVES.assigned().does(MIRA, 'takeControlSeat').on(2)).does(ANA, 'assign', { controlOwner: JON });
      expect(byPriya.refused).toEqual({ code: 'notYours', seats: ['controlOwner'], holder: MIRA.name });
    });

    it('is reported as removed by them, and verified by a reviewer', () => {
      const life = declared().does(MIRA, 'reportRemoved', { onDay: DAY_0 + 2, text: 'Over.', gone: true });
      expect(life.refused).toBeUndefined();
      expect(life.on(3).does(ANA, 'verifyRemoved', { text: 'Gone.' }).lifecycle).toBe('closed');
    });

    it('has somebody who answers, also where there is no service owner', () => {
      expect(answersFor(declared())).toMatchObject({ as: 'serviceOwner', person: SAM, fallsBecause: 'emergency' });
      for (const facts of [knowing({}), knowing({ defaultAccountable: OLE })]) expect(answersFor(declared(facts), facts)).toMatchObject({ as: 'seat', person: MIRA, next: { duty: 'approveEmergency' } });
    });
  });

  it('that was asked for in words is reported as removed by whoever declared it, also while nobody holds the control seat', () => {
    const inWords = (): Life => declare(LIVES.requested().on(2));
    const life = inWords();
    expect(life.does(PRIYA, 'reportRemoved', over).lifecycle).toBe('removalReported');
    expect(life.state.parts.actors).toMatchObject({ requesters: [PRIYA], approvers: [] });
    expect(life.on(3).does(PRIYA, 'verifyRemoved', { text: 'Gone.' }).refused).toMatchObject({ code: 'separation', wanted: 'reviewer', has: 'requester' });
    expect(inWords().does(OLE, 'reportRemoved', over).refused).toMatchObject({ code: 'notYours' });
    expect(inWords().does(MIRA, 'refuse', { reason: 'No.', byDay: DAY_0 + 5 }).does(PRIYA, 'reportRemoved', over).refused).toMatchObject({ code: 'notYours' });
    expect(declare(LIVES.requested(knowing({ serviceOwner: SAM })).on(2)).does(ANA, 'assign', { controlOwner: MIRA }).does(SAM, 'reportRemoved', over).lifecycle).toBe('removalReported');
  });

  it('that a report found is reported as removed by whoever takes the control seat alone', () => {
    const found = (): Life => declare(LIVES.unassigned(knowing({ serviceOwner: SAM })).on(2), JON);
    for (const author of [JON, SAM]) expect(found().does(author, 'reportRemoved', over).refused).toEqual({ code: 'notYours', seats: ['controlOwner'], holder: undefined });
    expect(found().shown([], { findings: [], gone: findingsOf(['policy-1']).map(({ key }) => key) }).does(JON, 'reportRemoved', over).refused).toMatchObject({ code: 'notYours' });
    expect(declare(LIVES.requested().shown().on(2)).does(PRIYA, 'reportRemoved', over).refused).toMatchObject({ code: 'notYours' });
    expect(found().does(MIRA, 'takeControlSeat').does(MIRA, 'reportRemoved', over).lifecycle).toBe('removalReported');
    expect(found().does(SAM, 'takeControlSeat').does(SAM, 'reportRemoved', over).lifecycle).toBe('removalReported');
  });

  it('is not reported as removed by whoever declared it behind the back of whoever sits in the control seat, or is offered it', () => {
    const held = (): Life => LIVES.requested(knowing({ serviceOwner: SAM })).does(ANA, 'assign', { controlOwner: MIRA });
    expect(declare(held().does(MIRA, 'takeControlSeat').on(2)).does(PRIYA, 'reportRemoved', over).refused).toEqual({ code: 'notYours', seats: ['controlOwner'], holder: MIRA.name });
    expect(declare(held().does(MIRA, 'takeControlSeat').on(2)).does(SAM, 'reportRemoved', over).refused).toEqual({ code: 'notYours', seats: ['controlOwner'], holder: MIRA.name });
    expect(declare(held().on(2)).does(PRIYA, 'reportRemoved', over).refused).toMatchObject({ code: 'notYours' });
    expect(declare(held().does(MIRA, 'takeControlSeat').on(2)).does(MIRA, 'reportRemoved', over).lifecycle).toBe('removalReported');
  });

  describe('of which somebody else sits in the control seat than asked for it', () => {
    const known = knowing({ serviceOwner: SAM });
    const scope = { ...approve, findings: findingsOf(['policy-1']) };
    const held = (facts = known): Life => declare(LIVES.assigned(facts).does(MIRA, 'takeControlSeat').on(2));
    const refused = (facts = known): Life => declare(LIVES.refused(facts).on(2).does(PRIYA, 'request', REQUEST));

    it('is theirs to answer: the service owner neither approves nor refuses it over their head, nor hands it on', () => {
      for (const life of [held, refused]) {
        expect(life().voids).toEqual([]);
        expect(life().does(SAM, 'approve', scope).refused).toEqual({ code: 'notYours', seats: ['controlOwner'], holder: MIRA.name });
        expect(life().does(SAM, 'refuse', { reason: 'No.', byDay: DAY_0 + 5 }).refused).toMatchObject({ code: 'notYours' });
        expect(life().does(SAM, 'handOn', { to: JON }).refused).toMatchObject({ code: 'notYours' });
        expect(life().does(MIRA, 'approve', { ...scope, endDay: DAY_0 + 20 }).refused).toBeUndefined();
      }
    });

    it('is the service owner’s where they are gone, who grants no more than the days of the emergency', () => {
      const gone = knowing({ serviceOwner: SAM, gone: [MIRA], sinceDay: 2 });
      for (const life of [held, refused]) {
        expect(life(gone).does(SAM, 'approve', { ...scope, endDay: DAY_0 + 10 }).refused).toEqual({ code: 'dayTooLate', field: 'endDay', latestDay: DAY_0 + 9, because: 'emergency' });
        expect(life(gone).does(SAM, 'approve', { ...scope, endDay: DAY_0 + 9 }).refused).toBeUndefined();
      }
      expect(declare(LIVES.unassigned(gone).on(2)).does(SAM, 'approve', scope).refused).toBeUndefined();
    });
  });

  it('is declared by nobody who watches it', () => {
    expect(declare(LIVES.assigned(), ANA).refused).toMatchObject({ code: 'separation', wanted: 'requester', has: 'reviewer' });
    const both = knowing({ sameHuman: [[MIRA, ANA]], sinceDay: 3 });
    expect(declare(LIVES.assigned(both).on(2).does(MIRA, 'takeControlSeat').on(4), MIRA).refused).toMatchObject({ code: 'separation', wanted: 'approver', has: 'reviewer' });
  });

  it('is answered for by the service owner meanwhile, where nobody sits in the control seat who can', () => {
    const known = knowing({ serviceOwner: SAM });
    const answersFor = (life: Life) => accountabilityOf(life.state, judge(life.state, life.today), peopleAt(known.people)).answers;
    expect(answersFor(declare(LIVES.assigned(known).on(2)))).toMatchObject({ as: 'serviceOwner', person: SAM, fallsBecause: 'emergency', next: { duty: 'approveEmergency' } });
    expect(answersFor(declare(LIVES.assigned(known).does(MIRA, 'takeControlSeat').on(2)))).toMatchObject({ as: 'seat', person: MIRA, next: { duty: 'approveEmergency' } });
    expect(answersFor(declare(LIVES.requested(known)).does(MIRA, 'approve', approve))).toMatchObject({ as: 'seat', person: MIRA });
  });

  it('comes once in 90 days', () => {
    const refused = (): Life => declare(LIVES.requested()).on(1).does(MIRA, 'refuse', { reason: 'No.', byDay: DAY_0 + 5 }).on(6).does(MIRA, 'reportRemoved', { onDay: DAY_0 + 6, text: 'x', gone: true }).does(ANA, 'verifyRemoved', { text: 'x' });
    expect(refused().voids).toEqual([]);
    const again = (day: number): Life => declare(refused().on(day).does(PRIYA, 'request', { ...REQUEST, untilDay: DAY_0 + 200 }));
    expect(again(89).refused).toEqual({ code: 'emergencyUsed', againOnDay: DAY_0 + 90 });
    expect(again(90).refused).toBeUndefined();
    expect(again(90).state.parts.grants.emergencyDays).toEqual([DAY_0, DAY_0 + 90]);
  });

  it('that is refused must be gone by a day', () => {
    const refuse = (byDay?: number): Life => declare(LIVES.requested()).on(1).does(MIRA, 'refuse', { reason: 'No.', ...(byDay === undefined ? {} : { byDay: DAY_0 + byDay }) });
    expect(refuse().refused).toEqual({ code: 'field', field: 'byDay', problem: 'missing' });
    expect(refuse(3).state.parts).toMatchObject({ standing: { lifecycle: 'refused' }, end: { day: DAY_0 + 3, by: 'removeBy' } });
  });

  describe('that is declared on what was due already', () => {
    const dues = (life: Life): string[] => judge(life.state, life.today).dues.map(({ duty, of, day }) => `${day - DAY_0} ${of}: ${duty}`);
    /** To be removed by day 11, not removed, asked for on day 30 and declared an emergency on the same day. */
    const overdue = (): Life => declare(new Life().shown().on(1).does(MIRA, 'remove', { byDay: DAY_0 + 11 }).on(30).does(PRIYA, 'request', { ...REQUEST, untilDay: DAY_0 + 90 }));

    it('stays due, and late where it was late', () => {
      expect(overdue().voids).toEqual([]);
      expect(dues(overdue())).toEqual(['11 controlOwner: remove', '32 controlOwner: approveEmergency', '37 controlOwner: remove', '61 securityReviewer: review']);
      expect(judge(overdue().state, DAY_0 + 30)).toMatchObject({ pastTolerance: true, pastToleranceSinceDay: DAY_0 + 19 });
      expect(dues(declare(LIVES.unassigned().on(5)))).toEqual(['7 controlOwner: approveEmergency', '12 controlOwner: remove', '14 securityReviewer: triage', '65 securityReviewer: review']);
      expect(dues(declare(LIVES.requested().shown().on(5)))).toContain('14 securityReviewer: triage');
      expect(dues(overdue().does(MIRA, 'approve', { ...approve, findings: findingsOf(['policy-1']), endDay: DAY_0 + 60 })).join()).not.toContain('11 ');
    });

    it('gives no more time to remove it than there was', () => {
      const refuse = (byDay: number): Life => overdue().on(31).does(MIRA, 'refuse', { reason: 'No.', byDay: DAY_0 + byDay });
      expect(refuse(31).refused).toEqual({ code: 'dayTooLate', field: 'byDay', latestDay: DAY_0 + 11, because: 'currentEnd' });
      const refused = overdue().on(31).does(MIRA, 'refuse', { reason: 'No.' });
      expect(refused.refused).toBeUndefined();
      expect(refused.state.parts).toMatchObject({ standing: { lifecycle: 'refused' }, end: { day: DAY_0 + 11, by: 'removeBy' } });
      expect(refused.state.parts.standing?.before).toBeUndefined();
      const early = declare(new Life().shown().on(1).does(MIRA, 'remove', { byDay: DAY_0 + 60 }).on(5).does(PRIYA, 'request', REQUEST)).on(6);
      expect(early.does(MIRA, 'refuse', { reason: 'No.', byDay: DAY_0 + 61 }).refused).toMatchObject({ latestDay: DAY_0 + 60 });
    });

    it('keeps its own end when a report says when the tenant would end it', () => {
      const life = declare(LIVES.unassigned().on(5)).on(6).shown([], { findings: [coveredSetting('policy-1', { endsOn: '2026-06-22' })] });
      expect(life.state.parts.end).toMatchObject({ by: 'emergency', day: DAY_0 + 12 });
    });

    it('is no departure to nobody any more', () => {
      expect(dues(declare(LIVES.unassigned().does(ANA, 'proposeDismissal', { reason: 'byDesign', text: 'x' }).on(5))).join()).not.toContain('confirmDismissal');
    });
  });

  it('escalates when its end passes without an approval', () => {
    const life = declare(LIVES.requested(), PRIYA, 3);
    expect(judge(life.state, DAY_0 + 3).levelsDue).toEqual([]);
    expect(judge(life.state, DAY_0 + 7)).toMatchObject({ pastTolerance: true });
    expect(judge(life.state, DAY_0 + 7).levelsDue.map(({ level }) => level)).toEqual(['manager', 'risk']);
  });
});

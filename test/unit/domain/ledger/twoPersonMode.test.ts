import { ANA, APPROVE, DAY_0, GUS, JON, KEEP, knowing, Life, MIRA, PRIYA, RAJ, REQUEST, REVIEW } from './life';
import { ACCEPT, approvedLife, LIVES } from './states';

const refusedAs = (wanted: string, has: string, { name }: { readonly name: string }) => ({ code: 'separation', wanted, has, name });

describe('two-person mode', () => {
  const known = knowing({ policy: { twoPersonMode: true } });
  const byPriya = (endDay: number) => new Life('x1', known).does(PRIYA, 'request', REQUEST).on(1).does(PRIYA, 'approve', { ...APPROVE, endDay: DAY_0 + endDay });

  it('is off unless policy turns it on', () => {
    expect(new Life().does(PRIYA, 'request', REQUEST).on(1).does(PRIYA, 'approve', APPROVE).refused?.code).toBe('separation');
  });

  it('lets nobody confirm the dismissal of what they asked for: that takes somebody else', () => {
    const proposed = (): Life => new Life('x1', known).shown().on(1).does(ANA, 'proposeDismissal', { reason: 'byDesign', text: 'x' }).does(PRIYA, 'request', REQUEST);
    expect(proposed().does(PRIYA, 'confirmDismissal').refused).toEqual(refusedAs('approver', 'requester', PRIYA));
    expect(proposed().does(MIRA, 'confirmDismissal').refused).toBeUndefined();
  });

  it('is what a service owner makes of it who asks for more of what they approved', () => {
    const owned = knowing({ policy: { twoPersonMode: true }, serviceOwner: MIRA });
    const ask = (endDay: number): Life => new Life('x1', owned).shown(['policy-1'], { severity: 'low' }).on(1).does(MIRA, 'keep', { ...KEEP, endDay: DAY_0 + endDay }).on(3).does(MIRA, 'askExtension', { untilDay: DAY_0 + endDay + 20, changed: 'x' });
    expect(ask(60).refused).toEqual(refusedAs('requester', 'approver', MIRA));
    expect(ask(33).refused).toBeUndefined();
    expect(ask(33).state.parts.grants.twoPerson).toBe(true);
    const byAnother = new Life('x1', knowing({ policy: { twoPersonMode: true }, serviceOwner: JON })).shown(['policy-1'], { severity: 'low' }).on(1).does(MIRA, 'keep', { ...KEEP, endDay: DAY_0 + 60 }).on(3).does(JON, 'askExtension', { untilDay: DAY_0 + 80, changed: 'x' });
    expect(byAnother.refused).toBeUndefined();
    expect(byAnother.state.parts.grants.twoPerson).toBe(false);
  });

  it('lets the requester approve for at most 30 days, and marks it', () => {
    expect(byPriya(31).refused).toBeUndefined();
    expect(byPriya(31).state.parts.grants.twoPerson).toBe(true);
    expect(byPriya(32).refused).toEqual({ code: 'dayTooLate', field: 'endDay', latestDay: DAY_0 + 31, because: 'twoPerson' });
    expect(new Life('x1', known).does(PRIYA, 'request', REQUEST).on(1).does(MIRA, 'approve', APPROVE).state.parts.grants.twoPerson).toBe(false);
    const kept = new Life('x1', known).does(PRIYA, 'request', REQUEST).does(PRIYA, 'withdraw').shown().on(1);
    expect(kept.does(PRIYA, 'keep', { ...KEEP, endDay: DAY_0 + 32 }).refused).toMatchObject({ because: 'twoPerson' });
    expect(kept.does(PRIYA, 'keep', { ...KEEP, endDay: DAY_0 + 31 }).state.parts.grants.twoPerson).toBe(true);
  });

  it('lets the requester extend for at most 30 days, and marks it', () => {
    const asked = approvedLife(known).on(20).does(ANA, 'review', REVIEW).does(PRIYA, 'askExtension', { untilDay: DAY_0 + 80, changed: 'x' }).does(MIRA, 'handOn', { to: PRIYA }).does(PRIYA, 'takeControlSeat');
    expect(asked.voids).toEqual([]);
    expect(asked.does(PRIYA, 'grantExtension', { endDay: DAY_0 + 71 }).refused).toEqual({ code: 'dayTooLate', field: 'endDay', latestDay: DAY_0 + 70, because: 'twoPerson' });
    expect(asked.does(PRIYA, 'grantExtension', { endDay: DAY_0 + 70 }).state.parts.grants.twoPerson).toBe(true);
  });

  it('keeps what was granted so short also when somebody else extends it', () => {
    const life = byPriya(31).on(20).does(ANA, 'review', REVIEW).does(PRIYA, 'askExtension', { untilDay: DAY_0 + 80, changed: 'x' }).does(PRIYA, 'handOn', { to: MIRA }).does(MIRA, 'takeControlSeat');
    expect(life.does(MIRA, 'grantExtension', { endDay: DAY_0 + 62 }).refused).toMatchObject({ because: 'twoPerson', latestDay: DAY_0 + 61 });
  });

  it('never lets an approver or a requester review', () => {
    expect(byPriya(31).on(2).does(PRIYA, 'review', REVIEW).refused?.code).toBe('separation');
    expect(approvedLife(known).on(5).does(MIRA, 'review', REVIEW).refused).toEqual(refusedAs('reviewer', 'approver', MIRA));
    expect(LIVES.requested(known).does(ANA, 'rateSeverity', { severity: 'medium', reason: 'x' }).does(ANA, 'approve', APPROVE).refused).toEqual(refusedAs('approver', 'reviewer', ANA));
  });

  it('waives nothing else: who asked does not review, who reviewed does not ask', () => {
    const asked = new Life('x1', known).does(RAJ, 'request', REQUEST).on(1).does(MIRA, 'approve', APPROVE);
    expect(asked.does(RAJ, 'review', REVIEW).refused).toEqual(refusedAs('reviewer', 'requester', RAJ));
    expect(approvedLife(known).on(5).does(PRIYA, 'offerSeat', { seat: 'businessOwner', to: ANA }).refused).toEqual(refusedAs('requester', 'reviewer', ANA));
  });

  it('never lets whoever approved for longer than two people may take the seat of whoever asked', () => {
    const offer = (day: number): Life => approvedLife(known).on(day).does(PRIYA, 'offerSeat', { seat: 'businessOwner', to: MIRA });
    expect(offer(9).refused).toEqual(refusedAs('requester', 'approver', MIRA));
    expect(approvedLife(known).on(9).does(PRIYA, 'nameDeputy', { seat: 'businessOwner', person: MIRA, fromDay: DAY_0 + 9, toDay: DAY_0 + 12 }).refused).toEqual(refusedAs('requester', 'approver', MIRA));
    expect(offer(10).refused).toBeUndefined();
    expect(offer(10).does(MIRA, 'takeBusinessSeat').state.parts).toMatchObject({ businessOwner: { person: MIRA }, grants: { twoPerson: true } });
    expect(approvedLife(known).on(9).does(PRIYA, 'offerSeat', { seat: 'businessOwner', to: RAJ }).does(RAJ, 'takeBusinessSeat').state.parts.grants.twoPerson).toBe(false);
    // Extended between the offer and its answer.
    const longer = offer(11).does(ANA, 'review', REVIEW).does(PRIYA, 'askExtension', { untilDay: DAY_0 + 90, changed: 'x' }).does(MIRA, 'grantExtension', { endDay: DAY_0 + 90 });
    expect(longer.voids).toEqual([]);
    expect(longer.does(MIRA, 'takeBusinessSeat').refused).toEqual(refusedAs('requester', 'approver', MIRA));
  });

  it('never lets whoever declared an emergency approve it', () => {
    const life = new Life('x1', known).does(PRIYA, 'request', REQUEST).does(PRIYA, 'declareEmergency', { untilDay: DAY_0 + 7, why: 'Down.' }).on(1);
    expect(life.does(PRIYA, 'approve', APPROVE).refused).toEqual(refusedAs('approver', 'requester', PRIYA));
    expect(life.does(MIRA, 'approve', APPROVE).refused).toBeUndefined();
  });
});

describe('guests', () => {
  it('hold the business seat only', () => {
    expect(new Life().does(GUS, 'request', { ...REQUEST, businessOwner: GUS }).refused).toBeUndefined();
    expect(approvedLife().on(5).does(PRIYA, 'offerSeat', { seat: 'businessOwner', to: GUS }).does(GUS, 'takeBusinessSeat').refused).toBeUndefined();
    expect(approvedLife().on(5).does(MIRA, 'offerSeat', { seat: 'controlOwner', to: GUS }).refused).toEqual({ code: 'guest', seat: 'controlOwner' });
    expect(approvedLife().on(5).does(MIRA, 'nameDeputy', { seat: 'controlOwner', person: GUS, fromDay: DAY_0 + 5, toDay: DAY_0 + 6 }).refused).toEqual({ code: 'guest', seat: 'controlOwner' });
    expect(LIVES.requested().does(GUS, 'approve', APPROVE).refused).toEqual({ code: 'guest', seat: 'controlOwner' });
    expect(LIVES.unassigned().does(ANA, 'assign', { controlOwner: GUS }).refused).toEqual({ code: 'guest', seat: 'controlOwner' });
    expect(approvedLife().on(4).does(PRIYA, 'askRiskAcceptance', { why: 'x' }).does(GUS, 'acceptRisk', ACCEPT).refused?.code).toBe('guest');
  });

  it('review only where policy lets them', () => {
    const lets = knowing({ policy: { guestsMayReview: true } });
    expect(approvedLife().on(5).does(GUS, 'review', REVIEW).refused).toEqual({ code: 'guest', seat: 'securityReviewer' });
    expect(approvedLife(lets).on(5).does(GUS, 'review', REVIEW).refused).toBeUndefined();
    expect(LIVES.unassigned().does(GUS, 'assign', { controlOwner: MIRA, securityReviewer: ANA }).refused).toEqual({ code: 'guest', seat: 'securityReviewer' });
    expect(LIVES.assigned().does(GUS, 'assign', { controlOwner: JON }).refused).toEqual({ code: 'guest', seat: 'securityReviewer' });
    expect(LIVES.unassigned(lets).does(GUS, 'assign', { controlOwner: MIRA }).refused).toBeUndefined();
    expect(LIVES.unassigned(lets).does(ANA, 'assign', { controlOwner: GUS }).refused).toEqual({ code: 'guest', seat: 'controlOwner' });
    expect(approvedLife(lets).on(5).does(ANA, 'offerSeat', { seat: 'securityReviewer', to: GUS }).refused).toBeUndefined();
  });
});

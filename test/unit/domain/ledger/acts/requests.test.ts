import { accountabilityOf } from '../../../../../src/domain/accountability/accountability';
import { seatDefects } from '../../../../../src/domain/accountability/seatDefects';
import { registerRowOf } from '../../../../../src/domain/exception/registerRow';
import { judge } from '../../../../../src/domain/judge/judge';
import { NOTHING_KNOWN } from '../../../../../src/domain/ledger/fold';
import { peopleAt } from '../../../../../src/domain/people/people';
import type { Person } from '../../../../../src/domain/people/person';
import { coveredSetting } from '../decisions';
import { ANA, APPROVE, DAY_0, findingsOf, HANA, JON, KEEP, knowing, LENA, Life, MIRA, OLE, PRIYA, RAJ, REQUEST, REVIEW, SAM, TOM } from '../life';
import { LIVES } from '../states';

describe('a request', () => {
  it('says who needs what, why and until when; control and severity follow from that', () => {
    const life = new Life().does(PRIYA, 'request', REQUEST);
    expect(life.state.parts).toMatchObject({
      subject: { tenantId: 'tenant', family: 'conditionalAccess', principal: REQUEST.principal, title: 'svc-legacy-mail, left out of conditional access: “Require MFA for all users”', controls: [], source: 'request' },
      need: { why: REQUEST.why, stops: REQUEST.stops, untilDay: REQUEST.untilDay, setting: REQUEST.setting },
      category: 'operational',
      businessOwner: { person: PRIYA, sinceDay: DAY_0, how: 'asked' },
      actors: { requesters: [PRIYA] },
    });
    expect(life.state.severity).toBe('high');
  });

  it.each(['audit', 'incident'] as const)('may say that an %s brought it to light; what a report found before stays found by the report', (source) => {
    expect(new Life().does(ANA, 'request', { ...REQUEST, source }).state.parts.subject?.source).toBe(source);
    expect(LIVES.unassigned().does(PRIYA, 'request', { ...REQUEST, source }).state.parts.subject?.source).toBe('scan');
  });

  it.each([
    ['critical', 2],
    ['high', 5],
    ['medium', 10],
    ['low', 10],
  ] as const)('of %s severity is decided within %i days', (severity, days) => {
    const life = LIVES.unassigned().does(ANA, 'rateSeverity', { severity: severity === 'medium' ? 'high' : severity, reason: 'x' }).does(ANA, 'rateSeverity', { severity, reason: 'x' }).on(1).does(PRIYA, 'request', REQUEST);
    expect(judge(life.state, DAY_0 + 1).dues).toContainEqual({ duty: 'decideRequest', of: 'controlOwner', day: DAY_0 + 1 + days });
  });

  it('before any report is as severe as the worst that its family knows', () => {
    const federation = new Life().does(PRIYA, 'request', { ...REQUEST, family: 'federation' });
    expect(federation.state.severity).toBe('medium');
    expect(judge(federation.state, DAY_0).dues).toEqual([{ duty: 'decideRequest', of: 'controlOwner', day: DAY_0 + 10 }]);
  });

  it.each(['tenantId', 'setting', 'vendor', 'sourceTenant', 'targetTenant', 'ticket'])('names its %s in at most 255 characters', (field) => {
    expect(new Life().does(PRIYA, 'request', { ...REQUEST, [field]: 'x'.repeat(255) }).refused).toBeUndefined();
    expect(new Life().does(PRIYA, 'request', { ...REQUEST, [field]: 'x'.repeat(256) }).refused).toEqual({ code: 'field', field, problem: 'tooLong' });
  });

  it('is for today or later', () => {
    expect(new Life().on(5).does(PRIYA, 'request', { ...REQUEST, untilDay: DAY_0 + 5 }).refused).toBeUndefined();
    expect(new Life().on(5).does(PRIYA, 'request', { ...REQUEST, untilDay: DAY_0 + 4 }).refused).toEqual({ code: 'dayPassed', field: 'untilDay' });
  });

  it('is no age: that begins with the approval or with what a report proves', () => {
    expect(LIVES.requested().state.parts.since).toBeUndefined();
    expect(LIVES.requested().on(5).does(MIRA, 'approve', APPROVE).state.parts.since).toEqual({ day: DAY_0 + 5, atLeast: false });
    for (const day of [5, 9]) expect(LIVES.requested().on(5).does(MIRA, 'approve', APPROVE).on(day).shown().state.parts.since).toEqual({ day: DAY_0 + 5, atLeast: false });
    expect(LIVES.requested().on(5).shown().on(9).does(MIRA, 'approve', { ...APPROVE, findings: findingsOf(['policy-1']) }).state.parts.since).toEqual({ day: DAY_0 + 5, atLeast: true });
  });

  it('can be withdrawn until it is decided', () => {
    expect(LIVES.withdrawn().state.parts).toMatchObject({ standing: { lifecycle: 'withdrawn', onDay: DAY_0 + 1 }, occurrences: [{ how: 'withdrawn', endedOnDay: DAY_0 + 1 }] });
    expect(LIVES.requested().does(MIRA, 'approve', APPROVE).does(PRIYA, 'withdraw').refused).toEqual({ code: 'notNow', lifecycle: 'approved' });
  });

  it('that is withdrawn after a report showed it waits for an answer like anything that was found', () => {
    const life = LIVES.requested().on(2).shown().on(3).does(PRIYA, 'withdraw');
    expect(life.state.parts.standing).toEqual({ lifecycle: 'unassigned', onDay: DAY_0 + 2, answerDueDay: DAY_0 + 16 });
    const assigned = LIVES.requested().on(2).shown().does(ANA, 'assign', { controlOwner: MIRA }).does(PRIYA, 'withdraw');
    expect(assigned.state.parts.standing?.lifecycle).toBe('assigned');
  });

  it('is refused for good where nothing is there', () => {
    expect(LIVES.declined().state.parts).toMatchObject({ standing: { lifecycle: 'declined' }, occurrences: [{ how: 'declined' }] });
    expect(judge(LIVES.declined().state, DAY_0 + 1)).toMatchObject({ isOpen: false, dues: [] });
    expect(LIVES.requested().does(MIRA, 'refuse', { reason: 'No.', byDay: DAY_0 + 9 }).lifecycle).toBe('declined');
  });

  it('is refused with a day of removal where it is there', () => {
    const present = () => LIVES.requested().on(1).shown();
    expect(present().does(MIRA, 'refuse', { reason: 'No.' }).refused).toEqual({ code: 'field', field: 'byDay', problem: 'missing' });
    expect(present().does(MIRA, 'refuse', { reason: 'No.', byDay: DAY_0 }).refused).toEqual({ code: 'dayPassed', field: 'byDay' });
    expect(present().does(MIRA, 'refuse', { reason: 'No.', byDay: DAY_0 + 92 }).refused).toEqual({ code: 'dayTooLate', field: 'byDay', latestDay: DAY_0 + 91, because: 'grant' });
    const refused = present().does(MIRA, 'refuse', { reason: 'No.', byDay: DAY_0 + 9 });
    expect(refused.state.parts).toMatchObject({ standing: { lifecycle: 'refused' }, end: { day: DAY_0 + 9, by: 'removeBy' } });
    expect(judge(refused.state, DAY_0 + 10)).toMatchObject({ isOpen: true, overdue: [{ duty: 'remove', day: DAY_0 + 9 }] });
  });
});

describe('a request for somebody else', () => {
  const forPriya = (more: object = {}) => new Life().does(RAJ, 'request', { ...REQUEST, ...more });
  const named = (who: Person) => LIVES.unassigned().on(1).does(RAJ, 'request', { ...REQUEST, businessOwner: who });

  it('offers them the business seat, which they accept or decline', () => {
    expect(forPriya().state.parts).toMatchObject({ businessOwner: undefined, actors: { requesters: [RAJ] }, offers: { businessOwner: { to: PRIYA, by: RAJ, dueDay: DAY_0 + 7 } } });
    expect(judge(forPriya().state, DAY_0).dues).toContainEqual({ duty: 'answerOffer', of: 'named', day: DAY_0 + 7, what: 'businessOwner' });
    expect(forPriya().does(PRIYA, 'takeBusinessSeat').state.parts).toMatchObject({ businessOwner: { person: PRIYA, how: 'accepted' }, actors: { requesters: [RAJ, PRIYA] }, offers: {} });
    expect(forPriya().does(PRIYA, 'declineBusinessSeat').state.parts).toMatchObject({ standing: { lifecycle: 'requested' }, businessOwner: undefined, offers: {}, actors: { requesters: [RAJ] } });
  });

  it('puts nobody on the asking side: whoever is named approves, reviews and acknowledges as before', () => {
    expect(named(MIRA).does(MIRA, 'approve', { ...APPROVE, findings: findingsOf(['policy-1']) }).voids).toEqual([]);
    expect(named(ANA).does(RAJ, 'withdraw').does(MIRA, 'keep', KEEP).does(ANA, 'review', REVIEW).voids).toEqual([]);
    expect(named(LENA).does(ANA, 'escalate', { level: 'risk', reason: 'x' }).does(LENA, 'acknowledge', { who: MIRA, what: 'x', byDay: DAY_0 + 5 }).voids).toEqual([]);
    const known = knowing({ serviceOwner: SAM });
    const life = LIVES.unassigned(known).on(1).does(RAJ, 'request', { ...REQUEST, businessOwner: SAM });
    expect(accountabilityOf(life.state, judge(life.state, life.today), peopleAt(known.people)).answers).toMatchObject({ as: 'serviceOwner', person: SAM });
  });

  it('keeps nobody else from asking once it is withdrawn: the seat that was taken by asking is given back', () => {
    const own = { ...REQUEST, businessOwner: PRIYA };
    for (const life of [LIVES.unassigned, LIVES.assigned, LIVES.refused]) {
      const withdrawn = (): Life => life().on(3).does(PRIYA, 'request', own).does(PRIYA, 'withdraw');
      expect(withdrawn().state.parts).toMatchObject({ businessOwner: undefined, actors: { requesters: [PRIYA] } });
      expect(withdrawn().lifecycle).toBe(life().lifecycle);
      expect(withdrawn().does(HANA, 'request', { ...REQUEST, businessOwner: HANA }).voids).toEqual([]);
      expect(withdrawn().does(PRIYA, 'askRiskAcceptance', { why: 'x' }).refused?.code).toMatch(/notYours|notNow/);
    }
    expect(LIVES.requested().shown().does(PRIYA, 'withdraw').state.parts.businessOwner).toBeUndefined();
    const held = LIVES.unassigned().does(MIRA, 'takeControlSeat').does(MIRA, 'offerSeat', { seat: 'businessOwner', to: PRIYA }).does(PRIYA, 'takeBusinessSeat').does(PRIYA, 'request', own).does(PRIYA, 'withdraw');
    expect(held.state.parts.businessOwner).toMatchObject({ person: PRIYA, how: 'accepted' });
  });

  it('is theirs to withdraw, and the asker’s until somebody sits there, who may name another', () => {
    for (const author of [RAJ, PRIYA]) expect(forPriya().does(author, 'withdraw').lifecycle).toBe('withdrawn');
    expect(forPriya().does(HANA, 'withdraw').refused).toEqual({ code: 'offeredToAnother', name: PRIYA.name });
    expect(forPriya().does(PRIYA, 'takeBusinessSeat').does(RAJ, 'withdraw').refused).toEqual({ code: 'notYours', seats: ['businessOwner'], holder: PRIYA.name });
    const again = forPriya().does(PRIYA, 'declineBusinessSeat').does(RAJ, 'offerSeat', { seat: 'businessOwner', to: HANA });
    expect(again.state.parts.offers).toMatchObject({ businessOwner: { to: HANA } });
    expect(forPriya().does(RAJ, 'offerSeat', { seat: 'controlOwner', to: HANA }).refused).toMatchObject({ code: 'notYours', seats: ['controlOwner'] });
    expect(named(PRIYA).does(RAJ, 'withdraw').state.parts.offers.businessOwner).toBeUndefined();
    expect(LIVES.unassigned().does(RAJ, 'offerSeat', { seat: 'businessOwner', to: HANA }).refused).toMatchObject({ code: 'notYours' });
  });

  it('for what was closed is the asker’s to withdraw while whoever had accepted the seat before still sits there, and nobody else’s seat to offer', () => {
    const closed = (): Life => forPriya().does(PRIYA, 'takeBusinessSeat').shown().does(MIRA, 'approve', { ...APPROVE, findings: findingsOf(['policy-1']) }).does(MIRA, 'reportRemoved', { onDay: DAY_0, text: 'x', gone: true }).does(ANA, 'verifyRemoved', { text: 'x' });
    expect(closed().voids).toEqual([]);
    const asked = (who: Person = HANA): Life => closed().on(9).does(RAJ, 'request', { ...REQUEST, businessOwner: who });
    expect(asked().state.parts).toMatchObject({ businessOwner: { person: PRIYA }, offers: { businessOwner: { to: HANA, by: RAJ } } });
    for (const life of [asked(), asked().does(HANA, 'declineBusinessSeat'), asked(PRIYA)]) expect(life.does(RAJ, 'withdraw').lifecycle).toBe('withdrawn');
    expect(asked().does(RAJ, 'withdraw').state.parts).toMatchObject({ businessOwner: { person: PRIYA }, offers: {} });
    expect(asked().does(RAJ, 'withdraw').state.parts.offers.businessOwner).toBeUndefined();
    expect(asked().does(HANA, 'takeBusinessSeat').does(RAJ, 'withdraw').refused).toEqual({ code: 'notYours', seats: ['businessOwner'], holder: HANA.name });
    expect(asked().does(HANA, 'takeBusinessSeat').does(HANA, 'withdraw').lifecycle).toBe('withdrawn');
    expect(asked().does(TOM, 'withdraw').refused).toMatchObject({ code: 'notYours' });
    expect(asked().does(RAJ, 'offerSeat', { seat: 'businessOwner', to: TOM }).refused).toMatchObject({ code: 'notYours', holder: PRIYA.name });
  });

  it('is withdrawn by whoever made this one, and not by who asked before', () => {
    const twice = LIVES.withdrawn().on(5).does(RAJ, 'request', { ...REQUEST, businessOwner: HANA }).does(RAJ, 'withdraw').on(6).does(OLE, 'request', { ...REQUEST, businessOwner: HANA });
    expect(twice.voids).toEqual([]);
    expect(twice.does(RAJ, 'withdraw').refused).toEqual({ code: 'offeredToAnother', name: HANA.name });
    expect(twice.does(OLE, 'withdraw').refused).toBeUndefined();
  });

  it('is accepted by asking in that seat, too: what was decided on such requests before counts as it did', () => {
    const approved = () => forPriya().shown().on(1).does(MIRA, 'approve', { ...APPROVE, findings: findingsOf(['policy-1']) }).on(2);
    for (const life of [approved().does(PRIYA, 'askExtension', { untilDay: DAY_0 + 60, changed: 'x' }), approved().does(PRIYA, 'askRiskAcceptance', { why: 'x' }), approved().on(41).does(PRIYA, 'askRenewal', { untilDay: DAY_0 + 60, changed: 'x' })]) {
      expect(life.voids).toEqual([]);
      expect(life.state.parts).toMatchObject({ businessOwner: { person: PRIYA, how: 'accepted' }, offers: {}, actors: { requesters: [RAJ, PRIYA] } });
    }
    expect(approved().does(HANA, 'askRiskAcceptance', { why: 'x' }).refused).toEqual({ code: 'offeredToAnother', name: PRIYA.name });
  });

  it('is approved where its kind needs a business side, as long as somebody was asked to speak for it', () => {
    const critical = () => forPriya({ category: 'businessCritical' }).shown();
    const approve = (life: Life) => life.on(1).does(MIRA, 'approve', { ...APPROVE, findings: findingsOf(['policy-1']) });
    expect(approve(critical()).refused).toBeUndefined();
    expect(seatDefects(approve(critical()).state, { people: peopleAt(NOTHING_KNOWN.people) })).toContainEqual({ code: 'emptySeat', seat: 'businessOwner' });
    expect(approve(critical().does(PRIYA, 'declineBusinessSeat')).refused).toEqual({ code: 'field', field: 'businessOwner', problem: 'missing' });
    expect(approve(forPriya().shown().does(PRIYA, 'declineBusinessSeat')).refused).toBeUndefined();
  });

  it('binds nobody to both sides for longer than two people may grant together', () => {
    const known = knowing({ policy: { twoPersonMode: true } });
    const life = new Life('x1', known).does(RAJ, 'request', { ...REQUEST, businessOwner: MIRA }).shown().on(1).does(MIRA, 'approve', { ...APPROVE, findings: findingsOf(['policy-1']) });
    expect(life.voids).toEqual([]);
    expect(life.does(MIRA, 'askExtension', { untilDay: DAY_0 + 60, changed: 'x' }).refused).toMatchObject({ code: 'separation', wanted: 'requester', has: 'approver' });
  });
});

describe('a request for something that was found', () => {
  const asked = (day = 5) => LIVES.unassigned().on(day).does(PRIYA, 'request', REQUEST);

  it('is no answer: what was due on it stays due and goes on escalating', () => {
    const days = judge(asked().state, DAY_0 + 5).dues.map(({ duty, day }) => [duty, day - DAY_0]);
    expect(days).toEqual([['triage', 14], ['decideRequest', 15]]);
    expect(judge(asked().state, DAY_0 + 22)).toMatchObject({ pastTolerance: true });
    const refused = LIVES.refused().on(5).does(PRIYA, 'request', REQUEST);
    expect(judge(refused.state, DAY_0 + 60).overdue.map(({ duty }) => duty)).toContain('remove');
  });

  it('made first is known by what the report says of it, once there is one', () => {
    const life = LIVES.requested().on(2).shown();
    expect(life.state.parts.subject).toMatchObject({ tenantId: 'tenant', family: 'conditionalAccess', principal: REQUEST.principal, title: 'svc-legacy-mail is excluded from “Require MFA”', controls: ['MS.AAD.3.2v2'], source: 'request' });
  });

  it('ends when the tenant ends it, meanwhile too', () => {
    const life = LIVES.unassigned().does(PRIYA, 'request', REQUEST).on(2).shown([], { findings: [coveredSetting('policy-1', { endsOn: '2026-06-20' })] });
    expect(life.state.parts.end).toEqual({ day: DAY_0 + 18, by: 'tenant', setOnDay: DAY_0 });
    expect(LIVES.approved().on(3).shown([], { findings: [coveredSetting('policy-1', { endsOn: '2026-06-20' })] }).state.parts.end).toMatchObject({ by: 'approved' });
  });

  it('that is withdrawn leaves it as it was', () => {
    expect(asked().on(6).does(PRIYA, 'withdraw').state.parts.standing).toEqual({ lifecycle: 'unassigned', onDay: DAY_0, answerDueDay: DAY_0 + 14 });
    expect(LIVES.assigned().on(5).does(PRIYA, 'request', REQUEST).does(PRIYA, 'withdraw').state.parts.standing).toMatchObject({ lifecycle: 'assigned', answerDueDay: DAY_0 + 14 });
    expect(asked().does(ANA, 'assign', { controlOwner: MIRA }).does(PRIYA, 'withdraw').state.parts.standing).toMatchObject({ lifecycle: 'assigned', answerDueDay: DAY_0 + 14 });
    expect(LIVES.refused().on(5).does(PRIYA, 'request', REQUEST).does(PRIYA, 'withdraw').state.parts).toMatchObject({ standing: { lifecycle: 'refused' }, end: { day: DAY_0 + 30 } });
  });

  it('that is refused gives no later day of removal than there was', () => {
    const again = (byDay: number) => LIVES.refused().on(5).does(PRIYA, 'request', REQUEST).does(MIRA, 'refuse', { reason: 'No.', byDay: DAY_0 + byDay });
    expect(again(31).refused).toMatchObject({ code: 'dayTooLate', latestDay: DAY_0 + 30 });
    expect(again(30).refused).toBeUndefined();
  });

  it('keeps the business owner that it has', () => {
    const owned = () => LIVES.assigned().on(5).does(ANA, 'offerSeat', { seat: 'businessOwner', to: PRIYA }).does(PRIYA, 'takeBusinessSeat').does(PRIYA, 'request', REQUEST).does(PRIYA, 'withdraw');
    expect(owned().does(RAJ, 'request', { ...REQUEST, businessOwner: HANA }).refused).toEqual({ code: 'notYours', seats: ['businessOwner'], holder: PRIYA.name });
    expect(owned().does(RAJ, 'request', REQUEST).refused).toBeUndefined();
    expect(owned().on(9).does(RAJ, 'request', REQUEST).state.parts.businessOwner).toEqual({ person: PRIYA, sinceDay: DAY_0 + 5, how: 'accepted' });
    const another = LIVES.withdrawn().on(9).does(RAJ, 'request', { ...REQUEST, businessOwner: HANA });
    expect(another.state.parts).toMatchObject({ businessOwner: undefined, offers: { businessOwner: { to: HANA } } });
    expect(another.does(HANA, 'takeBusinessSeat').state.parts.businessOwner).toEqual({ person: HANA, sinceDay: DAY_0 + 9, how: 'accepted' });
  });

  it('keeps what reports said of it', () => {
    const life = LIVES.assigned(knowing({ serviceOwner: HANA })).does(PRIYA, 'request', REQUEST);
    expect(life.state.parts).toMatchObject({ subject: { source: 'scan', controls: ['MS.AAD.3.2v2'] }, seen: { findings: [{}] } });
  });
});

describe('a request for something that was over', () => {
  it('of what was removed asks for it anew: nothing is there', () => {
    const life = LIVES.closed().on(9).does(PRIYA, 'request', REQUEST);
    expect(life.state.parts.seen?.findings).toEqual([]);
    // What a report shows then is news, be it the same as before.
    expect(registerRowOf(life.state)?.findingsHash).toBe('');
    expect(life.does(MIRA, 'refuse', { reason: 'No.' }).lifecycle).toBe('declined');
    const approved = LIVES.closed().on(9).does(PRIYA, 'request', REQUEST).does(MIRA, 'approve', { ...APPROVE, endDay: DAY_0 + 20 });
    expect(approved.refused).toBeUndefined();
    expect(judge(approved.state, DAY_0 + 9).scopeUnconfirmed).toBe(false);
    expect(approved.does(MIRA, 'confirmScope', { findings: [] }).refused).toEqual({ code: 'nothingSeen' });
    expect(approved.on(10).shown().lifecycle).toBe('approved');
    expect(judge(approved.state, DAY_0 + 10).scopeUnconfirmed).toBe(true);
  });

  it('of what was removed, an older report does not show it again', () => {
    const life = LIVES.closed().on(9).does(PRIYA, 'request', REQUEST).on(10).shown(['policy-1'], { ranOn: '2026-06-01' });
    expect(life.state.parts.seen?.findings).toEqual([]);
  });

  it('is withdrawn as what it is: nothing is there, or what was dismissed waits for an answer', () => {
    expect(LIVES.closed().on(9).does(PRIYA, 'request', REQUEST).does(PRIYA, 'withdraw').state.parts.standing).toEqual({ lifecycle: 'withdrawn', onDay: DAY_0 + 9 });
    expect(LIVES.dismissed().on(9).does(PRIYA, 'request', REQUEST).does(PRIYA, 'withdraw').state.parts.standing).toEqual({ lifecycle: 'assigned', onDay: DAY_0 + 9, answerDueDay: DAY_0 + 23 });
  });

  it.each(['withdrawn', 'declined', 'dismissed'] as const)('is possible where it was %s', (state) => {
    expect(LIVES[state]().on(9).does(PRIYA, 'request', REQUEST).lifecycle).toBe('requested');
  });
});

describe('what a found item is kept as', () => {
  it('is its category, where that needs nothing of the business side', () => {
    expect(LIVES.unassigned().does(MIRA, 'keep', { ...KEEP, category: 'deviceTrust' }).state.parts.category).toBe('deviceTrust');
    expect(LIVES.unassigned().does(MIRA, 'keep', { ...KEEP, category: 'thirdParty' }).refused).toEqual({ code: 'field', field: 'category', problem: 'malformed' });
    expect(LIVES.unassigned().does(JON, 'keep', { ...KEEP, findings: [] }).refused).toEqual({ code: 'scopeNotAsSeen' });
  });

  it('wants to be seen: what was asked for in words alone is approved, not kept', () => {
    const reopened = LIVES.withdrawn().on(5).does(ANA, 'reopen', { reason: 'x' });
    expect(reopened.lifecycle).toBe('unassigned');
    expect(reopened.state.parts.end).toBeUndefined();
    expect(reopened.does(MIRA, 'keep', { ...KEEP, findings: [] }).refused).toEqual({ code: 'nothingSeen' });
  });
});

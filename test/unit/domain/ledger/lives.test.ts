import { accountabilityOf } from '../../../../src/domain/accountability/accountability';
import { judge } from '../../../../src/domain/judge/judge';
import { peopleAt, NOBODY_KNOWN } from '../../../../src/domain/people/people';
import { ANA, APPROVE, DAY_0, findingsOf, JON, KEEP, LENA, Life, MIRA, PRIYA, RAJ, REQUEST, REVIEW } from './life';

const answers = (life: Life) => accountabilityOf(life.state, judge(life.state, life.today), peopleAt(NOBODY_KNOWN));

describe('whole lives', () => {
  it('found by a report, kept, reviewed late, escalated, extended, outgrown, removed, verified and back again', () => {
    const life = new Life().shown();
    expect(life.lifecycle).toBe('unassigned');
    expect(answers(life).answers).toMatchObject({ as: 'nobody', next: undefined });

    life.on(1).does(ANA, 'assign', { controlOwner: MIRA });
    expect(answers(life)).toMatchObject({ answers: { offeredTo: MIRA, next: { duty: 'triage' } }, watches: { person: ANA, how: 'assigned' } });

    life.on(3).does(MIRA, 'keep', KEEP);
    expect(life.lifecycle).toBe('approved');
    expect(answers(life).answers).toMatchObject({ person: MIRA, sinceDay: DAY_0 + 3, how: 'answered', next: { duty: 'remove', day: DAY_0 + 60 } });

    // Medium: a review every 60 days, tolerance 7.
    life.on(75);
    expect(judge(life.state, life.today)).toMatchObject({ pastTolerance: true, next: { securityReviewer: { duty: 'review', day: DAY_0 + 63 } } });
    expect(judge(life.state, life.today).levelsDue.map(({ level, duty }) => `${duty}: ${level}`)).toEqual(['remove: manager', 'remove: risk', 'review: manager', 'review: risk']);

    const late = new Life().shown().on(3).does(MIRA, 'keep', { ...KEEP, endDay: DAY_0 + 90 }).on(72).does(RAJ, 'escalate', { level: 'risk', reason: 'No review.' });
    late.on(73).does(LENA, 'acknowledge', { who: ANA, what: 'Review it', byDay: DAY_0 + 80 });
    expect(late.voids).toEqual([]);
    late.on(74).does(ANA, 'review', REVIEW).on(75).does(PRIYA, 'offerSeat', { seat: 'controlOwner', to: PRIYA });
    expect(late.refused).toMatchObject({ code: 'notYours' });

    late.on(76).does(JON, 'request', { ...REQUEST, untilDay: DAY_0 + 120 });
    expect(late.refused).toMatchObject({ code: 'notNow' });
  });

  it('extended on time with a fresh review, then outgrown: the approval lapses until it is approved again', () => {
    const life = new Life().does(PRIYA, 'request', REQUEST).shown().on(1).does(MIRA, 'approve', { ...APPROVE, findings: findingsOf(['policy-1']) });
    expect(life.voids).toEqual([]);
    life.on(20).does(ANA, 'review', REVIEW).on(30).does(PRIYA, 'askExtension', { untilDay: DAY_0 + 100, changed: 'The vendor is late.' });
    life.on(31).does(MIRA, 'grantExtension', { endDay: DAY_0 + 100 });
    expect(life.voids).toEqual([]);
    expect(life.state.parts).toMatchObject({ end: { day: DAY_0 + 100, by: 'extended' }, grants: { extensionsUsed: 1, firstApprovalDay: DAY_0 + 1 } });

    life.on(50).shown(['policy-1', 'policy-2']);
    expect(life.lifecycle).toBe('lapsed');
    expect(life.state.parts.lapse).toMatchObject({ of: 'approval', added: ['tenant|policy-2|userExcluded|user-1'] });

    life.on(52).does(MIRA, 'approve', { ...APPROVE, findings: findingsOf(['policy-1', 'policy-2']), endDay: DAY_0 + 100 });
    expect(life.lifecycle).toBe('approved');

    life.on(60).does(MIRA, 'reportRemoved', { onDay: DAY_0 + 60, text: 'The account is disabled.', gone: true });
    life.on(61).does(ANA, 'refute', { text: 'Still excluded.' });
    expect(life.lifecycle).toBe('approved');
    life.on(62).does(MIRA, 'reportRemoved', { onDay: DAY_0 + 62, text: 'Now it is.', gone: true }).on(63).does(ANA, 'verifyRemoved', { text: 'Gone in the portal.' });
    expect(life.lifecycle).toBe('closed');
    expect(life.voids).toEqual([]);

    const age = life.state.parts.since?.day;
    life.on(90).shown(['policy-1']);
    expect(life.lifecycle).toBe('assigned');
    expect(life.state.parts).toMatchObject({ since: { day: age }, occurrences: [{ how: 'removed' }], controlOwner: { person: MIRA } });
  });

  it('requested before any report, approved, matched, ended, accepted as a risk and signed again late', () => {
    const life = new Life().does(PRIYA, 'request', REQUEST).on(1).does(MIRA, 'approve', APPROVE);
    expect(life.voids).toEqual([]);
    life.on(5).shown();
    expect(life.lifecycle).toBe('approved');
    expect(judge(life.state, life.today)).toMatchObject({ scopeUnconfirmed: true });
    life.on(6).does(MIRA, 'confirmScope', { findings: findingsOf(['policy-1']) });
    expect(judge(life.state, life.today)).toMatchObject({ scopeUnconfirmed: false });
    life.on(50).does(PRIYA, 'askRiskAcceptance', { why: 'The vendor will never support it.' }).on(52).does(LENA, 'acceptRisk', { residualRisk: 'Mail as the relay', why: 'No other vendor', signAgainDay: DAY_0 + 400 });
    expect(life.voids).toEqual([]);
    expect(life.lifecycle).toBe('acceptedRisk');
    expect(answers(life)).toMatchObject({ risk: { person: LENA, next: { duty: 'sign' } }, answers: { person: MIRA } });
    life.on(410);
    expect(judge(life.state, life.today).overdue).toContainEqual(expect.objectContaining({ duty: 'sign' }));
    life.does(LENA, 'signAgain', { residualRisk: 'The same', signAgainDay: DAY_0 + 700 });
    expect(life.state.parts.risk).toMatchObject({ signatures: 2, signAgainDay: DAY_0 + 700 });
  });

  it('dismissed by two people, and open again as soon as it reaches farther', () => {
    const life = new Life().shown().does(ANA, 'proposeDismissal', { reason: 'byDesign', text: 'The relay is the design.' }).does(MIRA, 'confirmDismissal');
    expect(life.voids).toEqual([]);
    expect(life.lifecycle).toBe('dismissed');
    life.on(30).shown();
    expect(life.lifecycle).toBe('dismissed');
    life.on(60).shown(['policy-1', 'policy-2']);
    expect(life.lifecycle).toBe('assigned');
    expect(life.state.parts.lapse).toMatchObject({ of: 'dismissal' });
  });
});

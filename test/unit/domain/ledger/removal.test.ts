import { judge } from '../../../../src/domain/judge/judge';
import { coveredSetting } from './decisions';
import { ANA, APPROVE, DAY_0, JON, KEEP, Life, MIRA, PRIYA, RAJ, REQUEST, REVIEW } from './life';
import { NOTHING_USED, OTHER_ANSWER } from './lawful';
import { approvedLife, LIVES } from './states';

const report = (life: Life, onDay: number): Life => life.does(MIRA, 'reportRemoved', { onDay: DAY_0 + onDay, text: 'Disabled.', gone: true });
const verify = (life: Life): Life => life.does(ANA, 'verifyRemoved', { text: 'Gone.' });

describe('a removal that is reported', () => {
  it('is verified within 7 days, by somebody else', () => {
    const life = report(approvedLife().on(10), 9);
    expect(life.state.parts).toMatchObject({ standing: { lifecycle: 'removalReported', answerDueDay: DAY_0 + 17 }, removal: { onDay: DAY_0 + 9, reportedOnDay: DAY_0 + 10, by: MIRA, text: 'Disabled.' } });
    expect(judge(life.state, DAY_0 + 10).dues).toEqual([{ duty: 'verify', of: 'securityReviewer', day: DAY_0 + 17 }]);
    expect(life.does(MIRA, 'verifyRemoved', { text: 'x' }).refused).toMatchObject({ code: 'separation' });
    expect(verify(life).state.parts).toMatchObject({ standing: { lifecycle: 'closed', onDay: DAY_0 + 10 }, occurrences: [{ sinceDay: DAY_0, endedOnDay: DAY_0 + 10, how: 'removed' }] });
  });

  it('has happened', () => {
    expect(report(approvedLife().on(10), 10).refused).toBeUndefined();
    expect(report(approvedLife().on(10), 11).refused).toEqual({ code: 'dayTooLate', field: 'onDay', latestDay: DAY_0 + 10, because: 'today' });
  });

  it('is gone, not nearly', () => {
    expect(approvedLife().on(10).does(MIRA, 'reportRemoved', { onDay: DAY_0 + 9, text: 'Soon.', gone: false }).refused).toEqual({ code: 'field', field: 'gone', problem: 'missing' });
  });

  it('is not held off by asking for what is there; refuted, the request waits as before', () => {
    const asked = (): Life => LIVES.assigned().on(2).does(MIRA, 'takeControlSeat').does(RAJ, 'request', { ...REQUEST, businessOwner: RAJ });
    expect(report(asked(), 2).voids).toEqual([]);
    expect(report(asked(), 2).does(ANA, 'refute', { text: 'Still there.' }).state.parts.standing).toEqual(asked().state.parts.standing);
    expect(verify(report(asked(), 2)).lifecycle).toBe('closed');
    const inWords = LIVES.requested().on(2).does(PRIYA, 'offerSeat', { seat: 'controlOwner', to: MIRA }).does(MIRA, 'takeControlSeat');
    expect(inWords.voids).toEqual([]);
    expect(report(inWords, 2).refused).toEqual({ code: 'notNow', lifecycle: 'requested' });
  });

  it('is no answer: while nobody has said how long it may stay, no review ends it earlier', () => {
    const shown = (life: Life): Life => life.shown([], { findings: [coveredSetting('policy-1', { endsOn: '2026-09-10' })] });
    const earlier = { ...REVIEW, end: 'earlier', byDay: DAY_0 + 20 };
    const found = shown(new Life()).on(1).does(MIRA, 'takeControlSeat');
    expect(report(found, 1).does(ANA, 'review', earlier).refused).toEqual({ code: 'notNow', lifecycle: 'removalReported' });
    expect(report(shown(new Life()).does(PRIYA, 'request', REQUEST).on(1).does(MIRA, 'takeControlSeat'), 1).does(ANA, 'review', earlier).refused).toEqual({ code: 'notNow', lifecycle: 'removalReported' });
    expect(report(approvedLife().on(10), 9).does(ANA, 'review', earlier).refused).toBeUndefined();
  });

  it('settles what was asked for', () => {
    expect(report(approvedLife().on(10).does(PRIYA, 'askRiskAcceptance', { why: 'x' }), 10).state.parts.ask).toBeUndefined();
  });

  it('is not verified against a newer report that shows it', () => {
    expect(verify(report(approvedLife().on(10), 9).on(12).shown()).refused).toEqual({ code: 'reportShowsIt', ranOnDay: DAY_0 + 12 });
    expect(verify(report(approvedLife().on(9).shown().on(10), 9)).refused).toBeUndefined();
    expect(verify(report(approvedLife().on(9).shown().on(10), 8)).refused).toEqual({ code: 'reportShowsIt', ranOnDay: DAY_0 + 9 });
  });

  it('is verified of what it was reported of alone: what is shown besides is split off first, or it is refuted', () => {
    const life = report(approvedLife().on(10), 10).shown(['policy-1', 'policy-2']);
    expect(verify(life).refused).toEqual({ code: 'showsMore' });
    expect(new Set(life.state.parts.seen?.findings.map(({ settingId }) => settingId))).toEqual(new Set(['policy-1', 'policy-2']));
    life.does(ANA, 'split', { findings: ['tenant|policy-2|userExcluded|user-1'], into: 'x2', reason: 'It is still there.' });
    expect(verify(life).lifecycle).toBe('closed');
    const both = LIVES.lapsed().on(5);
    expect(verify(report(both, 5)).lifecycle).toBe('closed');
    expect(report(approvedLife().on(10), 10).shown(['policy-1', 'policy-2']).does(ANA, 'refute', { text: 'x' }).lifecycle).toBe('lapsed');
  });

  it('is reported of what its author saw: after a merge or a report that showed more it is reported anew', () => {
    const held = (): Life => LIVES.assigned().on(2).does(MIRA, 'takeControlSeat');
    const form = (more: (life: Life) => Life): Life => {
      const life = held();
      const base = [...life.state.newest];
      return more(life).does(MIRA, 'reportRemoved', { onDay: DAY_0 + 2, text: 'Disabled.', gone: true }, { base });
    };
    for (const more of [(life: Life) => life.does(RAJ, 'absorb', { from: 'x9', answer: OTHER_ANSWER, sinceDay: DAY_0, lineage: NOTHING_USED }), (life: Life) => life.shown(['policy-1', 'policy-9'])]) {
      const life = form(more);
      expect(life.refused).toMatchObject({ code: 'outOfDate', part: 'seen' });
      expect(verify(life).lifecycle).toBe('assigned');
    }
    expect(report(held(), 2).state.parts.removal?.findings.map(({ key }) => key)).toEqual(['tenant|policy-1|userExcluded|user-1']);
  });

  it('is verified of what a tool shows by its name alone, too', () => {
    const findings = [coveredSetting('policy-1', { key: 'tenant|userExcluded|policy-1|user-1' })];
    const named = coveredSetting('Require MFA', { key: 'tenant|userExcluded|require mfa|user-1', settingName: 'Require MFA' });
    const reported = (): Life => report(new Life().shown([], { source: 'Maester', findings }).does(MIRA, 'keep', { ...KEEP, findings }).on(10), 10);
    expect(verify(reported().shown([], { source: 'ScubaGear', findings: [named] })).voids).toEqual([]);
    expect(verify(reported().shown([], { source: 'ScubaGear', findings: [named, { ...named, key: 'tenant|userExcluded|require mfa twice|user-1' }] })).voids).toEqual(['verifyRemoved: showsMore']);
  });

  it('stays reported when what had grown is split off meanwhile: it is verified, or stands again when it is refuted, and pauses no longer than once', () => {
    const life = report(LIVES.lapsed().on(5), 5).on(6).does(ANA, 'split', { findings: ['tenant|policy-2|userExcluded|user-1'], into: 'x2', reason: 'Its own.' });
    expect(life.state.parts).toMatchObject({ standing: { lifecycle: 'removalReported', answerDueDay: DAY_0 + 12, before: { lifecycle: 'approved' } }, lapse: undefined });
    expect(judge(life.state, life.today).next.securityReviewer).toMatchObject({ duty: 'verify' });
    const refuted = report(LIVES.lapsed().on(5), 5).on(6).does(ANA, 'split', { findings: ['tenant|policy-2|userExcluded|user-1'], into: 'x2', reason: 'Its own.' }).on(8).does(ANA, 'refute', { text: 'x' });
    expect(refuted.state.parts).toMatchObject({ standing: { lifecycle: 'approved' }, removal: undefined, grants: { pausedDays: 4 } });
    expect(verify(life).lifecycle).toBe('closed');
  });

  it('takes nothing in from another exception meanwhile: that would be verified with it', () => {
    const into = (life: Life): Life => life.does(ANA, 'absorb', { from: 'x9', answer: OTHER_ANSWER, sinceDay: DAY_0, lineage: NOTHING_USED });
    expect(into(report(approvedLife().on(10), 10)).refused).toEqual({ code: 'beingVerified' });
    expect(into(report(approvedLife().on(10), 10).does(ANA, 'refute', { text: 'x' })).voids).toEqual([]);
  });

  it('of what was asked for again in words is verified, whatever reports showed before that', () => {
    const closed = verify(report(LIVES.removalReported().on(9).shown().on(10).does(ANA, 'refute', { text: 'x' }), 10));
    const again = closed.on(12).does(PRIYA, 'request', REQUEST).does(MIRA, 'approve', { ...APPROVE, endDay: DAY_0 + 30 });
    expect(verify(report(again, 8)).refused).toBeUndefined();
    expect(again.voids).toEqual([]);
  });

  it('seats who verified it where nobody watched it', () => {
    const life = verify(report(LIVES.unassigned().does(MIRA, 'keep', KEEP).on(5), 5));
    expect(life.state.parts.securityReviewer).toEqual({ person: ANA, sinceDay: DAY_0 + 5, how: 'reviewed' });
    expect(report(approvedLife().on(5), 5).does(RAJ, 'verifyRemoved', { text: 'x' }).state.parts.securityReviewer?.person).toEqual(ANA);
  });

  it('that is refuted goes on where it was, as if nothing had been reported', () => {
    const life = report(approvedLife().on(10), 9).on(12).does(ANA, 'refute', { text: 'Still there.' });
    expect(life.state.parts.standing).toEqual(approvedLife().state.parts.standing);
    expect(life.state.parts.removal).toBeUndefined();
    expect(judge(life.state, DAY_0 + 12).dues).toEqual(judge(approvedLife().state, DAY_0 + 12).dues);
    expect(LIVES.assigned().does(MIRA, 'takeControlSeat').on(3).does(MIRA, 'reportRemoved', { onDay: DAY_0 + 3, text: 'x', gone: true }).does(ANA, 'refute', { text: 'x' }).state.parts.standing).toMatchObject({ lifecycle: 'assigned', answerDueDay: DAY_0 + 14 });
  });

  it('of two who verify and refute on one base the first counts', () => {
    const life = report(approvedLife().on(10), 9);
    const base = [...life.state.newest];
    life.does(ANA, 'refute', { text: 'x' }, { base, key: 'first' }).does(RAJ, 'verifyRemoved', { text: 'x' }, { base });
    expect(life.refused).toEqual({ code: 'alreadyDecided', by: 'first' });
  });
});

describe('what was closed', () => {
  const closed = (): Life => LIVES.closed();

  it('is open again when a newer report shows it, linked and with its age, its seats and its limits', () => {
    const back = closed().on(90).shown();
    expect(back.state.parts).toMatchObject({
      standing: { lifecycle: 'assigned', onDay: DAY_0 + 90, answerDueDay: DAY_0 + 104 },
      since: { day: DAY_0 },
      controlOwner: { person: MIRA },
      securityReviewer: { person: ANA },
      grants: { firstApprovalDay: DAY_0 + 1 },
      review: { onDay: DAY_0 + 2 },
      occurrences: [{ sinceDay: DAY_0, how: 'removed', endedOnDay: DAY_0 + 4, backOnDay: DAY_0 + 90 }],
      scope: undefined,
      removal: undefined,
      end: undefined,
    });
  });

  it('each time: all of its occurrences are linked', () => {
    const twice = verify(report(closed().on(20).shown().on(21), 21)).on(30).shown();
    expect(twice.state.parts.occurrences).toEqual([
      { sinceDay: DAY_0, endedOnDay: DAY_0 + 4, how: 'removed', backOnDay: DAY_0 + 20 },
      { sinceDay: DAY_0, endedOnDay: DAY_0 + 21, how: 'removed', backOnDay: DAY_0 + 30 },
    ]);
  });

  it('takes nothing along of what was pending: offers, refusals, escalations', () => {
    const busy = approvedLife().on(3).does(MIRA, 'handOn', { to: JON }).does(JON, 'declineControlSeat', { text: 'No.' }).does(MIRA, 'handOn', { to: JON }).does(ANA, 'escalate', { level: 'risk', reason: 'x' });
    expect(busy.state.parts).toMatchObject({ refusals: 1, escalations: [{}], offers: { controlOwner: { to: JON } } });
    const over = verify(report(busy, 3));
    expect(over.state.parts.offers).toEqual({});
    expect(over.on(9).shown().state.parts).toMatchObject({ refusals: 0, escalations: [], offers: {} });
  });

  it('stays closed by a report from before its removal', () => {
    const before = closed().on(9).shown(['policy-1'], { ranOn: '2026-06-05' });
    expect(before.lifecycle).toBe('closed');
    expect(closed().on(9).shown(['policy-1'], { ranOn: '2026-06-06' }).lifecycle).toBe('assigned');
  });

  it('is opened by one that shows what nobody reported as removed, too', () => {
    for (const ranOn of ['2026-06-05', '2026-06-04']) {
      const life = closed().on(4).shown(['policy-1', 'policy-9'], { ranOn });
      expect(life.voids).toEqual([]);
      expect(life.state.parts).toMatchObject({ standing: { lifecycle: 'assigned', answerDueDay: DAY_0 + 18 }, since: { day: DAY_0 }, removal: undefined });
      expect(life.state.parts.seen?.findings.map(({ settingId }) => settingId)).toContain('policy-9');
    }
    expect(closed().on(4).shown(['policy-9'], { ranOn: '2026-06-05', source: 'ScubaGear' }).lifecycle).toBe('assigned');
  });

  it('learns from an older report how long it was there', () => {
    const findings = [coveredSetting('policy-1', { since: '2026-01-01' })];
    for (const ranOn of ['2026-06-01', '2026-06-05']) expect(closed().on(9).shown([], { ranOn, findings }).on(20).shown().state.parts.since?.day).toBeLessThan(DAY_0 - 100);
  });

  it.each([
    [365, DAY_0],
    [366, DAY_0 + 4 + 366],
  ])('back after %i days has its age from then or anew', (days, sinceDay) => {
    const back = closed().on(4 + days).shown();
    expect(back.state.parts.since?.day).toBe(sinceDay);
    expect(back.state.parts.grants.firstApprovalDay).toBe(days === 365 ? DAY_0 + 1 : undefined);
    expect(back.state.parts.review?.onDay).toBe(days === 365 ? DAY_0 + 2 : undefined);
    expect(back.state.parts.actors.reviewers).toEqual(days === 365 ? [ANA] : []);
  });

  it('was back on the day of the report, however late somebody reads it', () => {
    const read = closed().on(500).shown(['policy-1'], { ranOn: '2026-12-01' });
    expect(read.state.parts.since?.day).toBe(DAY_0);
  });

  it('is opened again by a reviewer, too', () => {
    const reopened = closed().on(9).does(RAJ, 'reopen', { reason: 'It is back.' });
    expect(reopened.state.parts).toMatchObject({ standing: { lifecycle: 'assigned', answerDueDay: DAY_0 + 23 }, since: { day: DAY_0 }, scope: undefined, end: undefined, removal: undefined, occurrences: [{ backOnDay: DAY_0 + 9 }] });
    const ends = LIVES.withdrawn().on(2).shown([], { findings: [coveredSetting('policy-1', { endsOn: '2026-12-01' })] });
    expect(ends.state.parts.end?.by).toBe('tenant');
    expect(closed().on(900).does(RAJ, 'reopen', { reason: 'x' }).state.parts.since).toEqual({ day: DAY_0 + 900, atLeast: true });
  });

  it('which the tenant ends has that end again when it is opened', () => {
    const life = new Life().shown([], { findings: [coveredSetting('policy-1', { endsOn: '2026-12-01' })] }).does(MIRA, 'takeReviewerSeat');
    const opened = new Life().shown([], { findings: [coveredSetting('policy-1', { endsOn: '2026-12-01' })] }).does(ANA, 'proposeDismissal', { reason: 'duplicate', text: 'x' }).does(MIRA, 'confirmDismissal').on(3).does(ANA, 'reopen', { reason: 'x' });
    expect(opened.state.parts.end).toEqual(life.state.parts.end && { ...life.state.parts.end, setOnDay: DAY_0 + 3 });
  });

  it('is watched from the day on which it was back, not from the last review before', () => {
    const back = closed().on(100).shown().does(MIRA, 'keep', { ...KEEP, endDay: DAY_0 + 120 });
    expect(back.refused).toBeUndefined();
    expect(judge(back.state, DAY_0 + 100).dues).toContainEqual({ duty: 'review', of: 'securityReviewer', day: DAY_0 + 160 });
    expect(judge(back.on(110).does(ANA, 'review', REVIEW).state, DAY_0 + 110).dues).toContainEqual({ duty: 'review', of: 'securityReviewer', day: DAY_0 + 170 });
  });
});

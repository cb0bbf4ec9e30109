import { isoFromDay } from '../../../../src/domain/day/day';
import { judge } from '../../../../src/domain/judge/judge';
import { lineageOf } from '../../../../src/domain/judge/lineageOf';
import { encodeAnswer } from '../../../../src/domain/ledger/answer';
import { coveredSetting } from './decisions';
import { OTHER_ANSWER } from './lawful';
import { ADM_MIRA, ANA, APPROVE, DAY_0, findingsOf, JON, KEEP, Life, MIRA, PRIYA, RAJ, REQUEST, sameHuman } from './life';
import { LIVES } from './states';

const propose = (life: Life, author = ANA): Life => life.does(author, 'proposeDismissal', { reason: 'byDesign', text: 'The relay is the design.' });
/** Dismissed on day 1. */
const dismissed = (): Life => LIVES.dismissed();

describe('a dismissal', () => {
  it('needs two people: it is proposed by a reviewer and confirmed by a control owner', () => {
    const proposed = propose(LIVES.unassigned().on(2));
    expect(proposed.state.parts).toMatchObject({ standing: { lifecycle: 'unassigned' }, dismissal: { reason: 'byDesign', text: 'The relay is the design.', by: ANA, onDay: DAY_0 + 2, dueDay: DAY_0 + 12, confirmedOnDay: undefined } });
    expect(judge(proposed.state, DAY_0 + 2).dues).toContainEqual({ duty: 'confirmDismissal', of: 'controlOwner', day: DAY_0 + 12 });
    proposed.on(3).does(MIRA, 'confirmDismissal');
    expect(proposed.state.parts).toMatchObject({ standing: { lifecycle: 'dismissed' }, dismissal: { confirmedOnDay: DAY_0 + 3, untilDay: DAY_0 + 368 }, occurrences: [{ how: 'dismissed', endedOnDay: DAY_0 + 3 }] });
    expect(judge(proposed.state, DAY_0 + 3).isOpen).toBe(false);
    expect(LIVES.unassigned().does(MIRA, 'confirmDismissal').refused).toEqual({ code: 'notThere', field: 'dismissal' });
  });

  it('is not confirmed of what had to be removed where a part of it came back from: that was a departure', () => {
    const here = propose(new Life('x1').shown(['policy-1', 'policy-2']));
    const answer = encodeAnswer({ ...OTHER_ANSWER, ranOn: isoFromDay(DAY_0), findings: findingsOf(['policy-2']) });
    const half = new Life('x2').does(RAJ, 'splitOff', { from: 'x1', answer, sinceDay: DAY_0, lineage: lineageOf(here.state, findingsOf(['policy-2']).map(({ key }) => key)) }).on(2).does(MIRA, 'remove', { byDay: DAY_0 + 10 }).on(3).does(PRIYA, 'request', REQUEST);
    here.on(3).does(RAJ, 'absorb', { from: 'x2', answer, sinceDay: DAY_0, lineage: lineageOf(half.state, undefined) });
    expect([half.voids, here.voids]).toEqual([[], []]);
    expect(here.does(MIRA, 'confirmDismissal').refused).toEqual({ code: 'notNow', lifecycle: 'refused' });
  });

  it('leaves nothing offered and nobody asked: the sweep tells no offer of it up the ladder', () => {
    const life = propose(LIVES.unassigned().on(1).does(ANA, 'assign', { controlOwner: MIRA, securityReviewer: RAJ })).on(2).does(MIRA, 'confirmDismissal');
    expect([life.voids, life.lifecycle, life.state.parts.offers, life.state.parts.formerOwners]).toEqual([[], 'dismissed', {}, []]);
    expect(judge(life.state, DAY_0 + 40)).toMatchObject({ dues: [{ duty: 'dismissalEnds' }], levelsDue: [] });
  });

  it('is not confirmed by whoever proposed it, by whichever account', () => {
    expect(propose(LIVES.unassigned()).does(ANA, 'confirmDismissal').refused).toMatchObject({ code: 'separation' });
    expect(propose(new Life('x1', sameHuman(ADM_MIRA, MIRA)).shown(), ADM_MIRA).does(MIRA, 'confirmDismissal').refused).toMatchObject({ code: 'separation', wanted: 'approver', has: 'reviewer' });
  });

  it.each(['byDesign', 'wrongReading', 'duplicate'])('has a reason: %s', (reason) => {
    expect(LIVES.unassigned().does(ANA, 'proposeDismissal', { reason, text: 'x' }).refused).toBeUndefined();
  });

  it('is not proposed for what was decided', () => {
    expect(propose(LIVES.approved()).refused).toEqual({ code: 'notNow', lifecycle: 'approved' });
    expect(propose(LIVES.unassigned()).does(MIRA, 'keep', KEEP).state.parts.dismissal).toBeUndefined();
    expect(propose(LIVES.unassigned()).does(MIRA, 'remove', { byDay: DAY_0 + 9 }).state.parts.dismissal).toBeUndefined();
  });

  it('that is proposed is kept by asking for it, and confirmed or refused by whoever answers the request', () => {
    const asked = (): Life => propose(LIVES.unassigned()).does(PRIYA, 'request', REQUEST);
    expect(judge(asked().state, DAY_0).dues.map(({ duty }) => duty)).toEqual(expect.arrayContaining(['decideRequest', 'confirmDismissal', 'triage']));
    expect(asked().does(MIRA, 'confirmDismissal').state.parts).toMatchObject({ standing: { lifecycle: 'dismissed' }, dismissal: { confirmedOnDay: DAY_0 } });
    expect(asked().does(MIRA, 'approve', { ...APPROVE, findings: findingsOf(['policy-1']) }).state.parts).toMatchObject({ standing: { lifecycle: 'approved' }, dismissal: undefined });
    expect(asked().does(MIRA, 'refuse', { reason: 'x', byDay: DAY_0 + 5 }).state.parts).toMatchObject({ standing: { lifecycle: 'refused' }, dismissal: undefined });
    const withdrawn = asked().on(1).does(PRIYA, 'withdraw');
    expect(withdrawn.state.parts.dismissal).toEqual(propose(LIVES.unassigned()).state.parts.dismissal);
    expect(withdrawn.does(MIRA, 'confirmDismissal').lifecycle).toBe('dismissed');
    expect(new Life().does(PRIYA, 'request', REQUEST).does(MIRA, 'confirmDismissal').refused).toEqual({ code: 'notThere', field: 'dismissal' });
  });

  it('holds while reports show the same, or only some of it', () => {
    expect(dismissed().on(30).shown().lifecycle).toBe('dismissed');
    expect(dismissed().on(30).shown().state.parts.seen?.ranOnDay).toBe(DAY_0 + 30);
    const two = propose(new Life().shown(['policy-1', 'policy-2'])).on(1).does(MIRA, 'confirmDismissal');
    expect(two.on(30).shown(['policy-1']).lifecycle).toBe('dismissed');
    expect(two.on(31).shown(['policy-1', 'policy-2']).lifecycle).toBe('dismissed');
  });

  it.each([
    ['a further finding', [coveredSetting('policy-1', { extent: ['a'] }), coveredSetting('policy-2', {})], ['policy-2'], 'grew'],
    ['more of one', [coveredSetting('policy-1', { extent: ['a', 'b'] })], ['policy-1'], 'grew'],
    ['more and less of one', [coveredSetting('policy-1', { extent: ['b'] })], ['policy-1'], 'grew'],
    ['less of one', [coveredSetting('policy-1', { extent: [] })], ['policy-1'], 'changed'],
  ] as const)('lapses when the extent changes: %s', (_what, findings, changed, cause) => {
    const life = propose(new Life().shown([], { findings: [coveredSetting('policy-1', { extent: ['a'] })] })).on(1).does(MIRA, 'confirmDismissal').on(30).shown([], { findings });
    expect(life.state.parts).toMatchObject({ standing: { lifecycle: 'assigned', onDay: DAY_0 + 30, answerDueDay: DAY_0 + 44 }, lapse: { of: 'dismissal', cause, onDay: DAY_0 + 30, added: changed.map((policy) => `tenant|${policy}|userExcluded|user-1`) } });
    expect(life.state.parts.dismissal).toBeUndefined();
    expect(life.state.parts.seen?.ranOnDay).toBe(DAY_0 + 30);
  });

  it('that lapses is as old as the new report proves, and ends when the tenant ends it', () => {
    const more = [coveredSetting('policy-1', { since: '2026-01-01', endsOn: '2026-12-01' }), coveredSetting('policy-2', { endsOn: '2026-12-01' })];
    const life = dismissed().on(30).shown([], { findings: more });
    expect(life.state.parts).toMatchObject({ lapse: { of: 'dismissal' }, end: { by: 'tenant' } });
    expect(life.state.parts.since?.day).toBeLessThan(DAY_0 - 100);
  });

  it('that was only proposed before it was removed is none when it is back', () => {
    const life = propose(LIVES.assigned().does(MIRA, 'takeControlSeat')).does(MIRA, 'reportRemoved', { onDay: DAY_0 + 1, text: 'x', gone: true }).does(ANA, 'verifyRemoved', { text: 'x' });
    expect(life.on(9).shown().state.parts).toMatchObject({ standing: { lifecycle: 'assigned' }, lapse: undefined, dismissal: undefined });
  });

  it('lapses after 365 days, at the next report or by itself', () => {
    expect(dismissed().on(366).shown().lifecycle).toBe('dismissed');
    expect(dismissed().on(367).shown().state.parts).toMatchObject({ standing: { lifecycle: 'assigned' }, lapse: { of: 'dismissal', cause: 'expired', onDay: DAY_0 + 367, added: [] } });
    expect(judge(dismissed().state, DAY_0 + 366)).toMatchObject({ dismissalExpired: false, isOpen: false });
    expect(judge(dismissed().state, DAY_0 + 367)).toMatchObject({ dismissalExpired: true, isOpen: true });
    expect(judge(dismissed().state, DAY_0 + 367).next.securityReviewer).toMatchObject({ duty: 'dismissalEnds', day: DAY_0 + 366 });
  });

  it('that is over can be answered from the next day on, without a further report; a comment leaves it as it is', () => {
    expect(dismissed().on(366).does(MIRA, 'keep', { ...KEEP, endDay: DAY_0 + 380 }).refused).toEqual({ code: 'notNow', lifecycle: 'dismissed' });
    const kept = dismissed().on(367).does(PRIYA, 'comment', { text: 'Still there.' });
    expect(kept.state.parts).toEqual(dismissed().state.parts);
    expect(kept.does(MIRA, 'keep', { ...KEEP, endDay: DAY_0 + 380 }).lifecycle).toBe('approved');
  });

  it('that is over is answered like anything that was found, without being opened again first', () => {
    const kept = dismissed().on(400).does(MIRA, 'keep', { ...KEEP, endDay: DAY_0 + 430 });
    expect(kept.state.parts).toMatchObject({ standing: { lifecycle: 'approved' }, since: { day: DAY_0 }, occurrences: [{ how: 'dismissed', endedOnDay: DAY_0 + 1, backOnDay: DAY_0 + 367 }] });
    expect(dismissed().on(367).does(ANA, 'reopen', { reason: 'x' }).refused).toEqual({ code: 'notNow', lifecycle: 'assigned' });
    expect(dismissed().on(366).does(MIRA, 'keep', { ...KEEP, endDay: DAY_0 + 430 }).refused).toEqual({ code: 'notNow', lifecycle: 'dismissed' });
    const commented = dismissed().on(400).does(RAJ, 'comment', { text: 'x' });
    expect(commented.lifecycle).toBe('dismissed');
  });

  it('that is over waits for an answer like anything that was found, and escalates', () => {
    const late = judge(dismissed().state, DAY_0 + 400);
    expect(late.dues).toContainEqual({ duty: 'triage', of: 'controlOwner', day: DAY_0 + 380 });
    expect(late).toMatchObject({ pastTolerance: true, pastToleranceSinceDay: DAY_0 + 388 });
    expect(judge(dismissed().state, DAY_0 + 366).dues.map(({ duty }) => duty)).toEqual(['dismissalEnds']);
  });

  it('never makes anything younger: it was there all the time', () => {
    expect(dismissed().on(400).shown([], { findings: [coveredSetting('policy-1', {})] }).state.parts.since?.day).toBe(DAY_0);
    const life = dismissed().on(30).shown([], { findings: [coveredSetting('policy-1', { since: '2026-01-01' })] });
    expect(life.lifecycle).toBe('dismissed');
    expect(life.state.parts.since?.day).toBeLessThan(DAY_0);
  });

  it('is opened again by a reviewer or by asking for it', () => {
    expect(dismissed().on(5).does(RAJ, 'reopen', { reason: 'It is none.' }).state.parts).toMatchObject({ standing: { lifecycle: 'assigned' }, since: { day: DAY_0 } });
    expect(dismissed().on(5).does(PRIYA, 'request', REQUEST).state.parts).toMatchObject({ standing: { lifecycle: 'requested' }, seen: { findings: [{}] } });
  });

  it('is due no longer once something else is shown than it was proposed of: nobody can confirm it, until it is proposed anew', () => {
    const isDue = (life: Life): readonly string[] => judge(life.state, life.today).dues.map(({ duty }) => duty);
    const outgrown = propose(LIVES.unassigned()).on(1).shown(['policy-1', 'policy-2']);
    expect(isDue(outgrown)).not.toContain('confirmDismissal');
    expect(isDue(outgrown)).toContain('triage');
    expect(isDue(propose(outgrown))).toContain('confirmDismissal');
  });

  it('is confirmed only for what it was proposed of', () => {
    const life = propose(LIVES.unassigned()).on(1).shown(['policy-1', 'policy-2']).does(JON, 'confirmDismissal');
    expect(life.refused).toEqual({ code: 'scopeNotAsSeen' });
    expect(propose(life).does(JON, 'confirmDismissal').lifecycle).toBe('dismissed');
  });
});

describe('what was dismissed and is opened again by hand', () => {
  const due = (life: Life, on: number) => judge(life.state, DAY_0 + on).dues.filter(({ duty }) => duty === 'triage').map(({ day }) => day);
  const reopened = (life: Life, on: number): Life => life.on(on).does(RAJ, 'reopen', { reason: 'It is a departure.' });

  it('has the day of triage that it had when it was first found, however often', () => {
    const life = dismissed();
    for (const on of [5, 20, 40]) {
      expect(due(reopened(life, on), on)).toEqual([DAY_0 + 14]);
      expect(judge(life.state, DAY_0 + 40).pastTolerance).toBe(true);
      propose(life.on(on + 1)).on(on + 2).does(MIRA, 'confirmDismissal');
      expect(life.lifecycle).toBe('dismissed');
    }
  });

  it('has it also where it is asked for instead', () => {
    const life = dismissed().on(30).does(PRIYA, 'request', { ...REQUEST, untilDay: DAY_0 + 70 });
    expect(life.lifecycle).toBe('requested');
    expect(due(life, 30)).toEqual([DAY_0 + 14]);
  });

  it('has a new one where it lapsed: its time was over, or it is not what was dismissed', () => {
    expect(due(reopened(dismissed(), 400), 400)).toEqual([DAY_0 + 366 + 14]);
    expect(due(dismissed().on(30).shown(['policy-1', 'policy-2']), 30)).toEqual([DAY_0 + 44]);
  });

  it('owes nothing of it once it is answered', () => {
    const life = reopened(dismissed(), 5).on(6).does(MIRA, 'keep', KEEP);
    expect([life.refused, life.state.parts.owed, due(life, 6)]).toEqual([undefined, [], []]);
  });
});

import { judge } from '../../../../src/domain/judge/judge';
import { lineageOf } from '../../../../src/domain/judge/lineageOf';
import { encodeAnswer } from '../../../../src/domain/ledger/answer';
import { isoFromDay } from '../../../../src/domain/day/day';
import { OTHER_ANSWER } from './lawful';
import { ANA, APPROVE, DAY_0, findingsOf, KEEP, LENA, Life, MIRA, PRIYA, REQUEST, REVIEW } from './life';
import { LIVES } from './states';

/** Approved in words until a day, before any report showed it. */
const inWords = (endDay = 40): Life => new Life().does(PRIYA, 'request', { ...REQUEST, untilDay: DAY_0 + endDay }).on(1).does(MIRA, 'approve', { ...APPROVE, endDay: DAY_0 + endDay });
const acceptedInWords = (): Life => inWords().on(3).does(PRIYA, 'askRiskAcceptance', { why: 'x' }).on(4).does(LENA, 'acceptRisk', { residualRisk: 'x', why: 'x', signAgainDay: DAY_0 + 90 });
const confirm = (life: Life): Life => life.does(MIRA, 'confirmScope', { findings: life.state.parts.seen?.findings ?? [] });
const endOf = (life: Life): number => (life.state.parts.end?.day ?? NaN) - DAY_0;

/** All that another exception shows comes along, as the portal merges it. */
function takesIn(life: Life, other: Life, day: number): Life {
  other.on(day);
  const answer = encodeAnswer({ ...OTHER_ANSWER, ranOn: isoFromDay(DAY_0), severity: other.state.severity, findings: other.state.parts.seen?.findings ?? [] });
  return life.on(day).does(ANA, 'absorb', { from: 'x9', answer, sinceDay: DAY_0, lineage: lineageOf(other.state, undefined) });
}
const found = (more: object = {}): Life => new Life('x9').shown(['policy-9'], more);

describe('to confirm what was approved in words', () => {
  it('grants no more than could be granted for it now: worse than it counted as, it ends earlier', () => {
    const life = confirm(inWords().on(5).shown(['policy-1'], { severity: 'critical' }).on(6));
    expect([life.refused, endOf(life)]).toEqual([undefined, 31]);
    const mild = confirm(inWords().on(5).shown(['policy-1'], { severity: 'medium' }).on(6));
    expect([endOf(mild), mild.state.parts.end?.setOnDay]).toEqual([40, DAY_0 + 1]);
  });

  it('is refused once the longest total life is over, and it can be reported as removed', () => {
    const life = confirm(inWords().on(5).shown(['policy-1'], { severity: 'critical' }).on(32));
    expect(life.refused).toEqual({ code: 'lifeUsedUp', lastDay: DAY_0 + 31 });
    expect(life.does(MIRA, 'reportRemoved', { onDay: DAY_0 + 32, text: 'x', gone: true }).refused).toBeUndefined();
  });

  it('of what was granted for less time where it came from ends then', () => {
    const kept = found().on(1).does(MIRA, 'keep', { ...KEEP, findings: findingsOf(['policy-9']), endDay: DAY_0 + 20 });
    expect(endOf(confirm(takesIn(inWords(), kept, 10)))).toBe(20);
    expect(confirm(takesIn(inWords(), kept, 10).on(25)).refused).toEqual({ code: 'endedElsewhere', endDay: DAY_0 + 20 });
  });

  it('moves no end that an extension began later', () => {
    const life = confirm(inWords().on(5).shown().on(6)).on(30).does(ANA, 'review', REVIEW).on(35).does(PRIYA, 'askExtension', { untilDay: DAY_0 + 130, changed: 'x' }).does(MIRA, 'grantExtension', { endDay: DAY_0 + 130 });
    expect([life.voids, endOf(life)]).toEqual([[], 130]);
    expect(endOf(confirm(life.on(36)))).toBe(130);
  });

  it('is no answer to what comes late, was refused or has ended: the approval has lapsed, and is given anew or not', () => {
    const late = takesIn(inWords(), found({ severity: 'critical' }), 10);
    expect(late.state.parts).toMatchObject({ standing: { lifecycle: 'lapsed' }, lapse: { of: 'approval', added: [findingsOf(['policy-9'])[0]?.key] } });
    expect(judge(late.state, late.today)).toMatchObject({ pastTolerance: true });
    expect(confirm(late).refused).toEqual({ code: 'notNow', lifecycle: 'lapsed' });
    const approve = { ...APPROVE, findings: findingsOf(['policy-9']) };
    expect(late.does(MIRA, 'approve', { ...approve, endDay: DAY_0 + 40 }).refused).toMatchObject({ code: 'dayTooLate', latestDay: DAY_0 + 31 });
    expect(late.does(MIRA, 'approve', { ...approve, endDay: DAY_0 + 31 }).lifecycle).toBe('approved');
    const refused = takesIn(inWords(), found().on(1).does(MIRA, 'remove', { byDay: DAY_0 + 30 }), 10);
    expect(refused.lifecycle).toBe('lapsed');
    expect(refused.does(MIRA, 'approve', approve).refused).toEqual({ code: 'notNow', lifecycle: 'refused' });
    expect(refused.does(MIRA, 'remove', {}).state.parts.end).toMatchObject({ day: DAY_0 + 30, by: 'removeBy' });
    expect(takesIn(inWords(), found(), 10).lifecycle).toBe('approved');
  });
});

describe('a risk that was accepted in words', () => {
  it('is signed again by risk leadership once a report shows it: no control owner confirms it', () => {
    const life = acceptedInWords().on(5).shown();
    expect(life.state.parts).toMatchObject({ standing: { lifecycle: 'lapsed' }, lapse: { of: 'acceptance' } });
    expect(judge(life.state, life.today)).toMatchObject({ isOpen: true, scopeUnconfirmed: false, next: { riskLeadership: { duty: 'sign' } } });
    expect(confirm(life).refused).toEqual({ code: 'notNow', lifecycle: 'lapsed' });
    expect(life.does(LENA, 'signAgain', { residualRisk: 'x', signAgainDay: DAY_0 + 90 }).state.parts).toMatchObject({ standing: { lifecycle: 'acceptedRisk' }, scope: { findings: [{ key: findingsOf(['policy-1'])[0]?.key }] } });
  });

  it('covers nothing that is merged into it: that stays due, and open, until risk leadership signs', () => {
    const life = takesIn(acceptedInWords(), found({ severity: 'critical' }), 10);
    expect(judge(life.state, life.today)).toMatchObject({ isOpen: true, pastTolerance: true });
    expect(life.lifecycle).toBe('lapsed');
  });

  it('nor what it had before, where that waited for an answer elsewhere meanwhile', () => {
    const accepted = acceptedInWords().on(5).shown(['policy-9']).on(6).does(LENA, 'signAgain', { residualRisk: 'x', signAgainDay: DAY_0 + 90 });
    expect(takesIn(accepted, found(), 7).lifecycle).toBe('lapsed');
  });
});

describe('what comes to something that must be gone', () => {
  it('waits for an answer, and whoever answers for it says that it must be gone with it', () => {
    const life = takesIn(LIVES.refused(), found({ severity: 'critical' }), 2);
    const triage = (): unknown => judge(life.state, life.today).dues.find(({ duty }) => duty === 'triage');
    expect(triage()).toEqual({ duty: 'triage', of: 'controlOwner', day: DAY_0 + 3 });
    expect(life.does(MIRA, 'remove', { byDay: DAY_0 + 31 }).refused).toMatchObject({ code: 'dayTooLate', latestDay: DAY_0 + 30 });
    expect(life.does(MIRA, 'remove', { byDay: DAY_0 + 12 }).refused).toBeUndefined();
    expect([triage(), endOf(life), life.lifecycle]).toEqual([undefined, 12, 'refused']);
  });

  it('and is answered once: where nothing waits there is nothing to say', () => {
    expect(LIVES.refused().on(2).does(MIRA, 'remove', { byDay: DAY_0 + 12 }).refused).toEqual({ code: 'notNow', lifecycle: 'refused' });
  });
});

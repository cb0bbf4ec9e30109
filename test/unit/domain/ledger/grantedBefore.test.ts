import { judge } from '../../../../src/domain/judge/judge';
import { lineageOf } from '../../../../src/domain/judge/lineageOf';
import { encodeAnswer } from '../../../../src/domain/ledger/answer';
import { isoFromDay } from '../../../../src/domain/day/day';
import { OTHER_ANSWER } from './lawful';
import { ANA, APPROVE, DAY_0, findingsOf, JON, KEEP, knowing, Life, MIRA, PRIYA, REQUEST, REVIEW, SAM } from './life';
import { tooLate } from './longer';

const KNOWN = knowing({ serviceOwner: SAM });
const keyOf = (policy: string): string => findingsOf([policy])[0]?.key ?? '';
/** Found and kept until day 60; a third setting may be shown besides, which nobody approved. */
const given = (): Life => new Life('x9', KNOWN).shown(['policy-1', 'policy-2']).on(1).does(MIRA, 'keep', { ...KEEP, findings: findingsOf(['policy-1', 'policy-2']) });
/** A finding goes from one exception to another, as the portal moves it. */
function moved(from: Life, day: number, policy: string, into: Life = new Life('x2', KNOWN), act: 'splitOff' | 'absorb' = 'splitOff'): Life {
  const lineage = lineageOf(from.state, act === 'absorb' ? undefined : [keyOf(policy)]);
  return into.on(day).does(ANA, act, { from: act === 'absorb' ? 'x2' : 'x9', answer: encodeAnswer({ ...OTHER_ANSWER, ranOn: isoFromDay(DAY_0), findings: findingsOf([policy]) }), sinceDay: DAY_0, lineage });
}
const keep = (life: Life, policy: string, endDay: number): Life => life.does(JON, 'keep', { ...KEEP, findings: findingsOf([policy]), endDay: DAY_0 + endDay });

describe('what was approved before it was split off', () => {
  it('is kept until the same day at most: a later end is an extension there as it was before', () => {
    const life = (): Life => moved(given(), 40, 'policy-2');
    expect(keep(life(), 'policy-2', 61).refused).toEqual(tooLate('endDay', 60, 'approvedEnd'));
    const kept = keep(life(), 'policy-2', 60);
    expect(kept.refused).toBeUndefined();
    expect(kept.state.parts.grants.extensionsUsed).toBe(0);
    kept.on(50).does(SAM, 'askExtension', { untilDay: DAY_0 + 90, changed: 'Late.' });
    expect(kept.does(JON, 'grantExtension', { endDay: DAY_0 + 90 }).refused).toMatchObject({ code: 'reviewFirst' });
    kept.does(ANA, 'review', REVIEW).does(JON, 'grantExtension', { endDay: DAY_0 + 90 });
    expect(kept.refused).toBeUndefined();
    expect(kept.state.parts.grants.extensionsUsed).toBe(1);
  });

  it('is approved no longer by asking for it or declaring an emergency, either', () => {
    const asked = (): Life => moved(given(), 40, 'policy-2').does(PRIYA, 'request', { ...REQUEST, untilDay: DAY_0 + 90 });
    const approve = (life: Life, endDay: number): Life => life.does(JON, 'approve', { ...APPROVE, findings: findingsOf(['policy-2']), endDay: DAY_0 + endDay });
    expect(approve(asked(), 61).refused).toEqual(tooLate('endDay', 60, 'approvedEnd'));
    expect(approve(asked().does(PRIYA, 'declareEmergency', { untilDay: DAY_0 + 45, why: 'x' }), 61).refused).toEqual(tooLate('endDay', 60, 'approvedEnd'));
    expect(approve(asked(), 60).refused).toBeUndefined();
  });

  it('is approved no more once that day has passed: it goes, or its risk is accepted', () => {
    const late = (): Life => moved(given(), 61, 'policy-2');
    expect(keep(late(), 'policy-2', 62).refused).toEqual({ code: 'endedElsewhere', endDay: DAY_0 + 60 });
    expect(late().does(PRIYA, 'request', { ...REQUEST, untilDay: DAY_0 + 90 }).does(JON, 'approve', { ...APPROVE, findings: findingsOf(['policy-2']), endDay: DAY_0 + 62 }).refused).toEqual({ code: 'endedElsewhere', endDay: DAY_0 + 60 });
    expect(late().does(JON, 'remove', {}).refused).toBeUndefined();
    expect(late().does(ANA, 'assign', { controlOwner: JON }).does(SAM, 'askRiskAcceptance', { why: 'x' }).refused).toBeUndefined();
    expect(keep(moved(given(), 60, 'policy-2'), 'policy-2', 60).refused).toBeUndefined();
  });

  it('is so through a second split, too', () => {
    const x3 = moved(moved(given(), 10, 'policy-2'), 40, 'policy-2', new Life('x3', KNOWN));
    expect(keep(x3, 'policy-2', 61).refused).toEqual(tooLate('endDay', 60, 'approvedEnd'));
  });

  it('is not dismissed, and not free of that by a merge that is opened again', () => {
    const life = moved(given(), 40, 'policy-2');
    expect(life.does(ANA, 'proposeDismissal', { reason: 'byDesign', text: 'x' }).refused).toEqual({ code: 'notNow', lifecycle: 'approved' });
    life.on(41).does(ANA, 'merge', { into: 'x7', reason: 'x' }).on(42).does(ANA, 'reopen', { reason: 'x' });
    expect(life.refused).toBeUndefined();
    expect(keep(life, 'policy-2', 61).refused).toEqual(tooLate('endDay', 60, 'approvedEnd'));
  });

  it('and merged into another one is approved longer only by an extension', () => {
    const other = (endDay: number, known = KNOWN): Life => new Life('x1', known).shown(['policy-1']).on(1).does(MIRA, 'keep', { ...KEEP, findings: findingsOf(['policy-1']), endDay: DAY_0 + endDay });
    const merged = (endDay: number, known = KNOWN): Life => moved(moved(given(), 40, 'policy-2'), 41, 'policy-2', other(endDay, known), 'absorb');
    const again = (life: Life, endDay: number): Life => life.does(MIRA, 'approve', { ...APPROVE, findings: findingsOf(['policy-1', 'policy-2']), endDay: DAY_0 + endDay });
    expect(merged(80).lifecycle).toBe('lapsed');
    const reviewed = (says: object = {}): Life => merged(80).does(ANA, 'review', { ...REVIEW, ...says });
    expect(again(reviewed(), 80).state.parts.grants.extensionsUsed).toBe(1);
    expect(again(merged(80), 60).state.parts.grants.extensionsUsed).toBe(0);
    const none = knowing({ policy: { extensions: { critical: 0, high: 0, medium: 0, low: 0 } } });
    expect(again(merged(80, none), 60).refused).toBeUndefined();
    expect(again(merged(80, none), 61).refused).toEqual({ code: 'noExtensionLeft', used: 0, allowed: 0 });
    expect(again(reviewed({ needed: 'no' }), 61).refused).toEqual({ code: 'reviewSaysNo', says: 'notNeeded' });
  });

  it('and merged into another one is approved longer only after a review of both together, and where its day has passed, after that', () => {
    const other = (): Life => new Life('x1', KNOWN).shown(['policy-1']).on(1).does(MIRA, 'keep', { ...KEEP, findings: findingsOf(['policy-1']), endDay: DAY_0 + 80 }).on(38).does(ANA, 'review', REVIEW);
    const merged = (day: number): Life => moved(moved(given(), day, 'policy-2'), day, 'policy-2', other(), 'absorb');
    const again = (life: Life): Life => life.does(MIRA, 'approve', { ...APPROVE, findings: findingsOf(['policy-1', 'policy-2']), endDay: DAY_0 + 80 });
    expect(again(merged(40)).refused).toEqual({ code: 'reviewFirst', withinDays: 30, afterDay: DAY_0 + 39 });
    expect(again(merged(40).does(ANA, 'review', REVIEW)).refused).toBeUndefined();
    const late = (): Life => merged(59).does(ANA, 'review', REVIEW).on(62);
    expect(again(late()).refused).toEqual({ code: 'reviewFirst', withinDays: 30, afterDay: DAY_0 + 60 });
    expect(again(late().does(ANA, 'review', REVIEW)).refused).toBeUndefined();
  });
});

describe('what was granted elsewhere and is extended here', () => {
  const dueBy = (life: Life): (number | undefined)[] => [life.state.parts.end?.day, judge(life.state, life.today).dues.find(({ duty }) => duty === 'remove')?.day].map((day) => day && day - DAY_0);
  /** Approved in words until day 45, until a finding comes along that was kept elsewhere until day 60. */
  const inWords = (): Life => moved(moved(given(), 5, 'policy-2'), 5, 'policy-2', new Life('x1', KNOWN).does(PRIYA, 'request', { ...REQUEST, untilDay: DAY_0 + 45 }).on(1).does(MIRA, 'approve', { ...APPROVE, endDay: DAY_0 + 45 }).on(4).does(ANA, 'review', REVIEW), 'absorb');
  const confirmed = (day: number): Life => inWords().on(day).does(MIRA, 'confirmScope', { findings: findingsOf(['policy-2']) });
  const extend = (life: Life, endDay: number, asks = PRIYA): Life => life.does(asks, 'askExtension', { untilDay: DAY_0 + endDay, changed: 'Late.' }).does(MIRA, 'grantExtension', { endDay: DAY_0 + endDay });

  it('must be gone by the new day, and by no earlier one', () => {
    const life = extend(confirmed(6).on(20).does(ANA, 'review', REVIEW), 80);
    expect([life.voids, dueBy(life)]).toEqual([[], [80, 80]]);
  });

  it('and where it had to be gone already, after a review of since then', () => {
    const kept = (): Life => new Life('x1', KNOWN).shown(['policy-1']).on(1).does(MIRA, 'keep', { ...KEEP, findings: findingsOf(['policy-1']), endDay: DAY_0 + 80 });
    const same = (day: number): Life => extend(moved(moved(given(), 40, 'policy-1'), 41, 'policy-1', kept(), 'absorb').on(50).does(ANA, 'review', REVIEW).on(day), 100, SAM);
    expect([same(55).voids, dueBy(same(55))]).toEqual([[], [100, 100]]);
    expect(same(62).refused).toEqual({ code: 'reviewFirst', withinDays: 30, afterDay: DAY_0 + 60 });
  });

  it('only after a review of both together', () => {
    expect(extend(confirmed(6), 80).refused).toEqual({ code: 'reviewFirst', withinDays: 30, afterDay: DAY_0 + 5 });
  });

  it('is not while nobody has confirmed that it is what was approved in words', () => {
    const life = extend(inWords().on(20).does(ANA, 'review', REVIEW), 80);
    expect([life.voids, dueBy(life)]).toEqual([[], [80, 60]]);
    expect(dueBy(life.does(MIRA, 'confirmScope', { findings: findingsOf(['policy-2']) }))).toEqual([60, 60]);
  });
});

describe('what an exception got more and is split off', () => {
  it('was approved nowhere: it is found for the first time', () => {
    const grown = (): Life => given().on(61).shown(['policy-1', 'policy-2', 'policy-3']);
    const life = keep(moved(grown(), 62, 'policy-3'), 'policy-3', 120);
    expect(life.refused).toBeUndefined();
    expect(life.state.parts.grants).toMatchObject({ firstApprovalDay: DAY_0 + 1, extensionsUsed: 0 });
    expect(keep(moved(grown(), 62, 'policy-2'), 'policy-2', 120).refused).toMatchObject({ code: 'endedElsewhere' });
  });
});

import { briefOf } from '../../../../src/domain/brief/briefOf';
import { judge } from '../../../../src/domain/judge/judge';
import { ANA, APPROVE, DAY_0, findingsOf, knowing, LENA, Life, MIRA, PRIYA, REQUEST, REVIEW } from './life';
import { extended, keep, renewed, tooLate } from './longer';
import { approvedLife, LIVES } from './states';

describe('the total life', () => {
  it('from the first approval is passed by no extension', () => {
    const life = extended(approvedLife(), 10, 125).on(110).does(ANA, 'review', REVIEW).does(PRIYA, 'askExtension', { untilDay: DAY_0 + 181, changed: 'x' });
    expect(life.does(MIRA, 'grantExtension', { endDay: DAY_0 + 182 }).refused).toEqual(tooLate('endDay', 181, 'totalLife'));
    expect(life.does(MIRA, 'grantExtension', { endDay: DAY_0 + 181 }).refused).toBeUndefined();
  });

  it('from the first approval is passed by no renewal; when it is used up nothing can be granted', () => {
    const asked = approvedLife().on(150).does(ANA, 'review', REVIEW).does(PRIYA, 'askRenewal', { untilDay: DAY_0 + 170, changed: 'x' });
    expect(asked.does(MIRA, 'grantRenewal', { endDay: DAY_0 + 182, findings: findingsOf(['policy-1']) }).refused).toEqual(tooLate('endDay', 181, 'totalLife'));
    expect(renewed(approvedLife(), 181, 181).voids).toEqual([]);
    expect(asked.on(182).does(ANA, 'review', REVIEW).does(MIRA, 'grantRenewal', { endDay: DAY_0 + 200, findings: findingsOf(['policy-1']) }).refused).toEqual({ code: 'lifeUsedUp', lastDay: DAY_0 + 181 });
  });

  it('is passed by nothing that somebody asks for: that is said when they ask, not when it is granted', () => {
    const ask = (life: Life, day: number, untilDay: number, act: 'askExtension' | 'askRenewal' = 'askExtension'): Life => life.on(day).does(PRIYA, act, { untilDay: DAY_0 + untilDay, changed: 'x' });
    expect(ask(approvedLife(), 10, 181).refused).toBeUndefined();
    expect(ask(approvedLife(), 10, 182).refused).toEqual(tooLate('untilDay', 181, 'totalLife'));
    expect(ask(approvedLife(), 150, 182, 'askRenewal').refused).toEqual(tooLate('untilDay', 181, 'totalLife'));
    expect(ask(approvedLife(), 182, 190, 'askRenewal').refused).toEqual({ code: 'lifeUsedUp', lastDay: DAY_0 + 181 });
  });

  it('that an end date reaches leaves nothing to ask for', () => {
    const life = new Life('x1', knowing({ policy: { longestTotalLifeDays: { critical: 40, high: 40, medium: 40, low: 40 } } })).does(PRIYA, 'request', REQUEST).does(MIRA, 'approve', { ...APPROVE, endDay: DAY_0 + 40 });
    expect(life.on(10).does(PRIYA, 'askExtension', { untilDay: DAY_0 + 41, changed: 'x' }).refused).toEqual({ code: 'lifeUsedUp', lastDay: DAY_0 + 40 });
  });

  it('limits the first grant as well, where policy has it shorter', () => {
    const life = new Life('x1', knowing({ policy: { longestTotalLifeDays: { critical: 5, high: 5, medium: 5, low: 5 } } })).shown().on(1);
    expect(keep(life, 7).refused).toEqual(tooLate('endDay', 6, 'totalLife'));
  });

  it('counts on for what comes back within 365 days', () => {
    const back = (day: number): Life => LIVES.closed().on(day).shown();
    expect(keep(back(170), 181).refused).toBeUndefined();
    expect(keep(back(170), 182).refused).toEqual(tooLate('endDay', 181, 'totalLife'));
    expect(keep(back(182), 183).refused).toEqual({ code: 'lifeUsedUp', lastDay: DAY_0 + 181 });
    expect(keep(back(4 + 365), 4 + 370).refused).toEqual({ code: 'lifeUsedUp', lastDay: DAY_0 + 181 });
    expect(keep(back(4 + 366), 4 + 370).refused).toBeUndefined();
  });

  it('is not begun anew by asking again for what must be removed', () => {
    const life = approvedLife().on(5).does(PRIYA, 'askRiskAcceptance', { why: 'x' }).does(LENA, 'refuseRisk', { reason: 'No.', byDay: DAY_0 + 20 });
    expect(life.does(PRIYA, 'request', REQUEST).refused).toEqual({ code: 'notNow', lifecycle: 'refused' });
  });

  it('is not begun anew by asking for what was approved, was gone, came back and must be removed', () => {
    const back = (day: number): Life => LIVES.closed().on(day).shown().does(MIRA, 'remove', { byDay: DAY_0 + day + 10 });
    expect(back(10).on(30).does(PRIYA, 'request', { ...REQUEST, untilDay: DAY_0 + 120 }).refused).toEqual({ code: 'notNow', lifecycle: 'refused' });
    expect(back(4 + 366).on(380).does(PRIYA, 'request', { ...REQUEST, untilDay: DAY_0 + 420 }).refused).toBeUndefined();
    expect(LIVES.refused().on(9).does(PRIYA, 'request', REQUEST).refused).toBeUndefined();
  });

  it('is over for what was granted longer while it was rated milder: a permanent override before its end', () => {
    const { state } = approvedLife().on(3).does(ANA, 'rateSeverity', { severity: 'critical' });
    expect(state.parts.end?.day).toBe(DAY_0 + 40);
    expect([31, 32, 41].map((day) => judge(state, DAY_0 + day).override)).toEqual([undefined, 'pastLastEnd', 'pastLastEnd']);
    expect(briefOf(state).overrideFromDay).toBe(DAY_0 + 32);
  });
});

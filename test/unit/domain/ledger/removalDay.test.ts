import fc from 'fast-check';
import type { Severity } from '../../../../src/domain/exception/severity';
import { judge } from '../../../../src/domain/judge/judge';
import { coveredSetting } from './decisions';
import { ANA, APPROVE, DAY_0, KEEP, LENA, Life, MIRA, PRIYA, REQUEST } from './life';
import { approvedLife, LIVES } from './states';

const tooLate = (field: string, day: number, because: string) => ({ code: 'dayTooLate', field, latestDay: DAY_0 + day, because });
const found = (severity: Severity): Life => new Life().shown(['policy-1'], { severity }).on(1);

describe('a day of removal', () => {
  const remove = (life: Life, byDay: number, more: object = {}): Life => life.does(MIRA, 'remove', { byDay: DAY_0 + byDay, ...more });

  it('of what was never approved is at most one grant away', () => {
    expect(remove(found('medium'), 91).refused).toBeUndefined();
    expect(remove(found('medium'), 92).refused).toEqual(tooLate('byDay', 91, 'grant'));
    expect(remove(found('critical'), 31).refused).toBeUndefined();
    expect(remove(found('critical'), 32).refused).toEqual(tooLate('byDay', 31, 'grant'));
    expect(remove(found('medium'), 1).refused).toBeUndefined();
    expect(remove(found('medium'), 0).refused).toEqual({ code: 'dayPassed', field: 'byDay' });
  });

  it('of what the tenant would end earlier may be later: until then it is there', () => {
    const ends = new Life().shown([], { findings: [coveredSetting('policy-1', { endsOn: '2026-06-12' })] }).on(1);
    expect(ends.state.parts.end?.by).toBe('tenant');
    expect(remove(ends, 91).refused).toBeUndefined();
  });

  it('of what was approved is no later than its end', () => {
    expect(remove(LIVES.lapsed().on(5), 40).state.parts.end).toEqual({ day: DAY_0 + 40, by: 'removeBy', setOnDay: DAY_0 + 5 });
    expect(remove(LIVES.lapsed().on(5), 41).refused).toEqual(tooLate('byDay', 40, 'currentEnd'));
  });

  it('that has passed stays, however it is promised again: there is none left to name', () => {
    const late = (): Life => LIVES.lapsed().on(50);
    expect(remove(late(), 50).refused).toEqual(tooLate('byDay', 40, 'currentEnd'));
    const promised = late().does(MIRA, 'remove', {});
    expect(promised.refused).toBeUndefined();
    expect(promised.state.parts).toMatchObject({ standing: { lifecycle: 'refused' }, end: { day: DAY_0 + 40, by: 'removeBy' } });
    const refused = approvedLife().on(50).does(PRIYA, 'askRiskAcceptance', { why: 'x' }).does(LENA, 'refuseRisk', { reason: 'x' });
    expect(refused.state.parts.end?.day).toBe(DAY_0 + 40);
  });

  it('can be left out only where one was promised', () => {
    for (const life of [found('medium').does(MIRA, 'remove', {}), LIVES.requested().on(1).shown().does(MIRA, 'refuse', { reason: 'x' }), LIVES.acceptedRisk().on(5).does(LENA, 'revokeRisk', { reason: 'x' })]) {
      expect(life.refused).toEqual({ code: 'field', field: 'byDay', problem: 'missing' });
    }
  });

  it('of a revoked acceptance whose life is over is as near as an acknowledgement, and a permanent override at once', () => {
    const revoked = (byDay: number): Life => LIVES.acceptedRisk().on(200).does(LENA, 'revokeRisk', { reason: 'x', byDay: DAY_0 + byDay });
    expect(revoked(215).refused).toEqual(tooLate('byDay', 214, 'currentEnd'));
    expect(judge(revoked(214).state, DAY_0 + 200).override).toBe('pastLastEnd');
  });

  it('of a critical hole that two people refuse again and again is the first one, and so is its review', () => {
    const life = found('critical').does(MIRA, 'remove', { byDay: DAY_0 + 31 });
    for (let day = 14; day < 400; day += 13) {
      life.on(day).does(PRIYA, 'request', { ...REQUEST, untilDay: DAY_0 + day + 20 }).does(MIRA, 'refuse', { reason: 'x', byDay: DAY_0 + day + 14 });
      if (life.refused) life.does(MIRA, 'refuse', { reason: 'x' });
      expect(life.refused).toBeUndefined();
    }
    const { dues, pastToleranceSinceDay } = judge(life.state, DAY_0 + 400);
    expect(dues).toMatchObject([{ duty: 'review', day: DAY_0 + 15 }, { duty: 'remove', day: DAY_0 + 28 }]);
    expect(pastToleranceSinceDay).toBe(DAY_0 + 16);
  });

  it('of what is back is within the life that is left', () => {
    expect(remove(LIVES.closed().on(150).shown(), 181).refused).toBeUndefined();
    expect(remove(LIVES.closed().on(150).shown(), 182).refused).toEqual(tooLate('byDay', 181, 'currentEnd'));
  });

  it('that was named once is moved by nothing but an approval or an accepted risk, whatever is asked for, declared or refuted', () => {
    const STEPS = [
      [PRIYA, 'request', (_by: number | undefined, today: number) => ({ ...REQUEST, untilDay: today + 90 })],
      [PRIYA, 'withdraw', () => ({})],
      [PRIYA, 'declareEmergency', (_by: number | undefined, today: number) => ({ untilDay: today + 7, why: 'x' })],
      [MIRA, 'refuse', (byDay?: number) => ({ reason: 'x', byDay })],
      [MIRA, 'remove', (byDay?: number) => ({ byDay })],
      [MIRA, 'reportRemoved', (_by: number | undefined, today: number) => ({ onDay: today, text: 'x', gone: true })],
      [ANA, 'refute', () => ({ text: 'x' })],
      [PRIYA, 'askRiskAcceptance', () => ({ why: 'x' })],
      [LENA, 'refuseRisk', (byDay?: number) => ({ reason: 'x', byDay })],
      [ANA, 'answerChanged', () => undefined],
    ] as const;
    const step = fc.record({ at: fc.nat(STEPS.length - 1), days: fc.constantFrom(0, 0, 1, 7, 30, 91), within: fc.constantFrom(undefined, 0, 14, 15, 60, 90) });
    fc.assert(
      fc.property(fc.array(step, { minLength: 3, maxLength: 12 }), (steps) => {
        const life = found('medium').does(MIRA, 'remove', { byDay: DAY_0 + 11 });
        let [day, promised] = [1, DAY_0 + 11];
        const reviewBy = DAY_0 + 61;
        for (const { at, days, within } of steps) {
          day += days;
          const [author, act, body] = STEPS[at] ?? STEPS[0];
          const written = body(within === undefined ? undefined : DAY_0 + day + within, DAY_0 + day);
          if (written) life.on(day).does(author, act, written);
          else life.on(day).shown();
          const { end } = life.state.parts;
          if (end?.by === 'removeBy') {
            expect(end.day).toBeLessThanOrEqual(promised);
            promised = end.day;
          }
          if (life.lifecycle === 'removalReported') continue;
          const { dues } = judge(life.state, DAY_0 + day);
          expect(dues.some((due) => due.duty === 'remove' && due.day <= promised)).toBe(true);
          expect(dues.some((due) => due.duty === 'review' && due.day <= reviewBy)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('says how, or leaves that as it was said', () => {
    expect(remove(found('medium'), 9, { plan: 'Switch it off.' }).state.parts.plan).toBe('Switch it off.');
    expect(remove(LIVES.lapsed().on(5), 9).state.parts.plan).toBe(APPROVE.plan);
    const back = (plan: string): Life => LIVES.closed().on(50).shown().does(MIRA, 'keep', { ...KEEP, plan, endDay: DAY_0 + 90 });
    expect(back('Another way.').state.parts.plan).toBe('Another way.');
    expect(back('').state.parts.plan).toBe(APPROVE.plan);
  });
});

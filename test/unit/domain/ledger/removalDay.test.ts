import fc from 'fast-check';
import type { Severity } from '../../../../src/domain/exception/severity';
import { judge } from '../../../../src/domain/judge/judge';
import { coveredSetting } from './decisions';
import { ANA, APPROVE, DAY_0, KEEP, LENA, Life, MIRA, PRIYA, REQUEST } from './life';
import { LIVES } from './states';

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
    expect(remove(LIVES.lapsed().on(50), 64).refused).toBeUndefined();
    expect(remove(LIVES.lapsed().on(50), 65).refused).toEqual(tooLate('byDay', 64, 'currentEnd'));
  });

  it('of what is back is within the life that is left', () => {
    expect(remove(LIVES.closed().on(150).shown(), 181).refused).toBeUndefined();
    expect(remove(LIVES.closed().on(150).shown(), 182).refused).toEqual(tooLate('byDay', 181, 'currentEnd'));
  });

  it('that was named once is moved by nothing but an approval or an accepted risk, whatever is asked for, declared or refuted', () => {
    const STEPS = [
      [PRIYA, 'request', (_by: number, today: number) => ({ ...REQUEST, untilDay: today + 90 })],
      [PRIYA, 'withdraw', () => ({})],
      [PRIYA, 'declareEmergency', (_by: number, today: number) => ({ untilDay: today + 7, why: 'x' })],
      [MIRA, 'refuse', (byDay: number) => ({ reason: 'x', byDay })],
      [MIRA, 'remove', (byDay: number) => ({ byDay })],
      [MIRA, 'reportRemoved', (_by: number, today: number) => ({ onDay: today, text: 'x', gone: true })],
      [ANA, 'refute', () => ({ text: 'x' })],
      [PRIYA, 'askRiskAcceptance', () => ({ why: 'x' })],
      [LENA, 'refuseRisk', (byDay: number) => ({ reason: 'x', byDay })],
      [ANA, 'answerChanged', () => undefined],
    ] as const;
    const step = fc.record({ at: fc.nat(STEPS.length - 1), days: fc.constantFrom(0, 0, 1, 7, 30, 91), within: fc.constantFrom(0, 14, 15, 60, 90) });
    fc.assert(
      fc.property(fc.array(step, { minLength: 3, maxLength: 12 }), (steps) => {
        const life = found('medium').does(MIRA, 'remove', { byDay: DAY_0 + 11 });
        let [day, promised] = [1, DAY_0 + 11];
        for (const { at, days, within } of steps) {
          day += days;
          const [author, act, body] = STEPS[at] ?? STEPS[0];
          const written = body(DAY_0 + day + within, DAY_0 + day);
          if (written) life.on(day).does(author, act, written);
          else life.on(day).shown();
          const { end } = life.state.parts;
          if (end?.by !== 'removeBy') continue;
          expect(end.day).toBeLessThanOrEqual(Math.max(promised, DAY_0 + day + 14));
          promised = Math.max(promised, end.day);
          expect(judge(life.state, DAY_0 + day).dues.some((due) => due.duty === 'remove' && due.day <= promised) || life.lifecycle === 'removalReported').toBe(true);
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

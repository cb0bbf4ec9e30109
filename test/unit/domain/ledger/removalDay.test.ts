import type { Severity } from '../../../../src/domain/exception/severity';
import { coveredSetting } from './decisions';
import { APPROVE, DAY_0, KEEP, Life, MIRA } from './life';
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

  it('says how, or leaves that as it was said', () => {
    expect(remove(found('medium'), 9, { plan: 'Switch it off.' }).state.parts.plan).toBe('Switch it off.');
    expect(remove(LIVES.lapsed().on(5), 9).state.parts.plan).toBe(APPROVE.plan);
    const back = (plan: string): Life => LIVES.closed().on(50).shown().does(MIRA, 'keep', { ...KEEP, plan, endDay: DAY_0 + 90 });
    expect(back('Another way.').state.parts.plan).toBe('Another way.');
    expect(back('').state.parts.plan).toBe(APPROVE.plan);
  });
});

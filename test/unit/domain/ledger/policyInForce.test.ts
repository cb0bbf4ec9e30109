import { DAY_0, JON, KEEP, knowing, Life, MIRA } from './life';

describe('the policy of a decision', () => {
  const shorter = knowing({ policy: { longestGrantDays: { critical: 1, high: 2, medium: 3, low: 4 } }, sinceDay: 10 });
  const keep = (day: number, endDay: number): Life => new Life('x1', shorter).shown().on(day).does(MIRA, 'keep', { ...KEEP, endDay: DAY_0 + endDay });

  it('judges each decision as it was in force when it was made', () => {
    expect(keep(9, 99).refused).toBeUndefined();
    expect(keep(10, 14).refused).toEqual({ code: 'dayTooLate', field: 'endDay', latestDay: DAY_0 + 13, because: 'grant' });
    expect(keep(10, 13).refused).toBeUndefined();
  });

  it('which one counts later does not make an earlier decision void', () => {
    const life = keep(9, 99).on(20).does(JON, 'comment', { text: 'x' });
    expect(life.voids).toEqual([]);
    expect(life.state.policy.longestGrantDays.medium).toBe(3);
  });
});

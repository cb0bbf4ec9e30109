import { judgeRow } from '../../../../src/domain/brief/judgeRow';
import { registerRowOf } from '../../../../src/domain/exception/registerRow';
import { judge } from '../../../../src/domain/judge/judge';
import { DEFAULT_POLICY } from '../../../../src/domain/policy/defaults';
import { LIVES } from './states';
import { DAY_0, JON, KEEP, knowing, Life, MIRA } from './life';

describe('the policy of a decision', () => {
  const shorter = knowing({ policy: { longestGrantDays: { critical: 1, high: 2, medium: 3, low: 4 } }, sinceDay: 10 });
  const keep = (day: number, endDay: number): Life => new Life('x1', shorter).shown().on(day).does(MIRA, 'keep', { ...KEEP, endDay: DAY_0 + endDay });

  it('judges each decision as it was in force when it was made', () => {
    expect(keep(9, 99).refused).toBeUndefined();
    expect(keep(10, 14).refused).toEqual({ code: 'dayTooLate', field: 'endDay', latestDay: DAY_0 + 13, because: 'grant' });
    expect(keep(10, 13).refused).toBeUndefined();
  });

  it('that was tightened counts at once for what was dismissed before, and a looser one gives it no more', () => {
    const { state } = LIVES.dismissed();
    const by = (dismissalValidDays: number, day: number) => {
      const policy = { ...DEFAULT_POLICY, dismissalValidDays };
      const row = registerRowOf({ ...state, policy });
      return [judge(state, DAY_0 + day, policy).dismissalExpired, row && judgeRow(row, DAY_0 + day).dismissalExpired];
    };
    expect([by(30, 31), by(30, 32), by(365, 366), by(365, 367), by(700, 367)]).toEqual([[false, false], [true, true], [false, false], [true, true], [true, true]]);
    const tightened = LIVES.dismissed(knowing({ policy: { dismissalValidDays: 30 }, sinceDay: 10 })).on(60).does(JON, 'keep', KEEP);
    expect(tightened.state.entries[tightened.state.entries.length - 1]?.void?.code).not.toBe('notNow');
  });

  it('which one counts later does not make an earlier decision void', () => {
    const life = keep(9, 99).on(20).does(JON, 'comment', { text: 'x' });
    expect(life.voids).toEqual([]);
    expect(life.state.policy.longestGrantDays.medium).toBe(3);
  });
});

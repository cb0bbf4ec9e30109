import { NEWEST_REPORT_DAYS } from '../../../../src/domain/judge/newestReport';
import { reviewAlone, type ReviewAlone } from '../../../../src/domain/judge/reviewTogether';
import { DAY_0, findingsOf, KEEP, Life, MIRA, ANA } from '../ledger/life';

/** Found as medium, kept by Mira with a control that was shown to work on day 3. */
const fresh = (): Life => {
  const life = new Life().shown().on(1).does(ANA, 'assign', { controlOwner: MIRA }).on(2).does(MIRA, 'keep', KEEP);
  return life.on(3).does(MIRA, 'confirmControl', { control: 'c1', works: 'yes', onDay: DAY_0 + 3 });
};
const why = (life: Life, day = life.today): ReviewAlone | undefined => reviewAlone(life.state, life.state.policy, day);

describe('a review together with others', () => {
  it('is possible where a fresh report shows what was approved and every control is fresh', () => {
    expect(fresh().voids).toEqual([]);
    expect(why(fresh())).toBeUndefined();
  });

  it('is not for what is critical or high', () => {
    expect(why(fresh().on(4).does(ANA, 'rateSeverity', { severity: 'high' }))).toBe('severity');
    expect(why(fresh().on(4).does(ANA, 'rateSeverity', { severity: 'low', reason: 'It reads one mailbox.' }))).toBeUndefined();
  });

  it('is not for what is not approved now', () => {
    expect(why(new Life().shown())).toBe('notApproved');
    expect(why(fresh().on(4).shown(['policy-1', 'policy-2']))).toBe('notApproved');
  });

  it('is not for what should be gone already', () => {
    const life = fresh().on(50).does(MIRA, 'confirmControl', { control: 'c1', works: 'yes', onDay: DAY_0 + 50 }).shown();
    expect(why(life, DAY_0 + 60)).toBeUndefined();
    expect(why(life, DAY_0 + 61)).toBe('ended');
  });

  it('needs a report of the last 30 days', () => {
    const life = fresh();
    expect(why(life, DAY_0 + NEWEST_REPORT_DAYS)).toBeUndefined();
    expect(why(life, DAY_0 + NEWEST_REPORT_DAYS + 1)).toBe('reportOld');
  });

  it('needs the report to show neither more nor less than was approved', () => {
    const two = new Life().shown(['policy-1', 'policy-2']).on(1).does(ANA, 'assign', { controlOwner: MIRA }).on(2).does(MIRA, 'keep', { ...KEEP, findings: findingsOf(['policy-1', 'policy-2']) });
    two.on(3).does(MIRA, 'confirmControl', { control: 'c1', works: 'yes', onDay: DAY_0 + 3 });
    expect(why(two)).toBeUndefined();
    expect(why(two.on(4).shown(['policy-1']))).toBe('notAsApproved');
    expect(why(two.on(5).shown([]))).toBe('notAsApproved');
  });

  it('needs controls, and each of them shown in time', () => {
    const without = new Life().shown().on(1).does(ANA, 'assign', { controlOwner: MIRA }).on(2).does(MIRA, 'keep', { ...KEEP, controls: [] });
    expect(why(without)).toBe('noControls');
    expect(why(new Life().shown().on(1).does(ANA, 'assign', { controlOwner: MIRA }).on(2).does(MIRA, 'keep', KEEP))).toBe('controlsNotShown');
    const old = fresh().on(45).shown();
    expect(why(old, DAY_0 + 63)).toBe('ended');
    expect(why(fresh().on(4).does(MIRA, 'confirmControl', { control: 'c1', works: 'no', onDay: DAY_0 + 4 }))).toBe('controlsNotShown');
  });
});

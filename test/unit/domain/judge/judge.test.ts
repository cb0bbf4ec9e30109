import fc from 'fast-check';
import { judge } from '../../../../src/domain/judge/judge';
import { DEFAULT_POLICY } from '../../../../src/domain/policy/defaults';
import { ANA, APPROVE, DAY_0, JON, Life, MIRA, PRIYA } from '../ledger/life';
import { approvedLife, keptLife, LIVES, STATES } from '../ledger/states';

const OPEN = ['requested', 'unassigned', 'assigned', 'approved', 'lapsed', 'refused', 'removalReported', 'emergency'];

describe('the judgement of a day', () => {
  it.each(STATES)('counts as open what is not over and not accepted: %s', (state) => {
    expect(judge(LIVES[state]().state, DAY_0 + 6).isOpen).toBe(OPEN.includes(state));
  });

  it('calls overdue what is due before today', () => {
    const overdue = (day: number) => judge(keptLife().state, DAY_0 + day).overdue.map(({ duty }) => duty);
    expect(overdue(60)).toEqual([]);
    expect(overdue(61)).toEqual(['remove']);
    expect(overdue(63)).toEqual(['remove', 'review', 'showControl']);
  });

  it('names the next duty of everybody, the earliest of each', () => {
    const life = keptLife().on(5).does(MIRA, 'handOn', { to: JON });
    expect(judge(life.state, DAY_0 + 5).next).toEqual({
      named: { duty: 'answerOffer', of: 'named', day: DAY_0 + 12, what: 'controlOwner' },
      controlOwner: { duty: 'remove', of: 'controlOwner', day: DAY_0 + 60 },
      securityReviewer: { duty: 'review', of: 'securityReviewer', day: DAY_0 + 62 },
    });
  });

  it('is past tolerance from the first day on which one of its missed days is', () => {
    expect(judge(keptLife().state, DAY_0 + 67)).toMatchObject({ pastTolerance: false, pastToleranceSinceDay: undefined });
    expect(judge(keptLife().state, DAY_0 + 68)).toMatchObject({ pastTolerance: true, pastToleranceSinceDay: DAY_0 + 68 });
    expect(judge(keptLife().state, DAY_0 + 99)).toMatchObject({ pastToleranceSinceDay: DAY_0 + 68 });
  });

  it('counts the days since the first approval or the earliest proof, never less than none', () => {
    expect(judge(keptLife().state, DAY_0 + 30).ageDays).toBe(30);
    expect(judge(LIVES.requested().on(5).does(MIRA, 'approve', APPROVE).state, DAY_0 + 30).ageDays).toBe(25);
    expect(judge(LIVES.requested().state, DAY_0 + 30).ageDays).toBe(0);
    expect(judge(keptLife().state, DAY_0 - 3).ageDays).toBe(0);
  });

  it('goes by the policy that is asked for: today’s, else that of the last decision', () => {
    const tighter = { ...DEFAULT_POLICY, toleranceDays: { critical: 0, high: 0, medium: 0, low: 0 }, reviewEveryDays: { critical: 1, high: 1, medium: 1, low: 1 } };
    expect(judge(keptLife().state, DAY_0 + 61).pastTolerance).toBe(false);
    expect(judge(keptLife().state, DAY_0 + 61, tighter).pastTolerance).toBe(true);
    expect(judge(keptLife().state, DAY_0 + 4, tighter).next.securityReviewer?.day).toBe(DAY_0 + 3);
  });

  it('knows no duty and no age of what it does not know', () => {
    expect(judge(new Life().state, DAY_0)).toEqual({
      today: DAY_0, dues: [], overdue: [], pastTolerance: false, pastToleranceSinceDay: undefined, next: {}, levelsDue: [], override: undefined, ageDays: 0, isOpen: false, scopeUnconfirmed: false, dismissalExpired: false, suspended: [],
    });
  });

  it('depends on the day alone: nothing that is past tolerance stops being so by waiting', () => {
    fc.assert(
      fc.property(fc.constantFrom(...STATES), fc.nat(400), fc.nat(400), (state, day, later) => {
        const { state: folded } = LIVES[state]();
        const [first, second] = [judge(folded, DAY_0 + day), judge(folded, DAY_0 + day + later)];
        expect(second.ageDays).toBeGreaterThanOrEqual(first.ageDays);
        if (first.pastTolerance) expect(second).toMatchObject({ pastTolerance: true, pastToleranceSinceDay: first.pastToleranceSinceDay });
        for (const due of first.overdue) expect(second.overdue).toContainEqual(due);
        for (const rung of first.levelsDue) expect(second.levelsDue.some(({ level, duty, dueDay }) => level === rung.level && duty === rung.duty && dueDay === rung.dueDay)).toBe(true);
      }),
    );
  });

  it('of what was asked for in time is no pardon: the end date stays', () => {
    const asked = approvedLife().on(35).does(PRIYA, 'askExtension', { untilDay: DAY_0 + 90, changed: 'x' });
    expect(judge(asked.state, DAY_0 + 41).overdue.map(({ duty }) => duty)).toEqual(['remove']);
    expect(judge(asked.on(42).does(ANA, 'review', { needed: 'yes', end: 'right', controls: 'work', text: 'x' }).state, DAY_0 + 48).pastTolerance).toBe(true);
  });
});

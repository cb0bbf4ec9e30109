import * as fc from 'fast-check';
import { registerRowOf, type RegisterRow } from '../../../../src/domain/exception/registerRow';
import { judge } from '../../../../src/domain/judge/judge';
import { DEFAULT_POLICY } from '../../../../src/domain/policy/defaults';
import { atOnce, pastToleranceBy, whatIf } from '../../../../src/domain/policy/whatIf';
import { anyStory, played } from '../ledger/anyLife';
import { DAY_0, JON } from '../ledger/life';
import { LIVES } from '../ledger/states';
import { all, anyPolicy, only, policyWith } from './policies';

function rowIn(state: keyof typeof LIVES, parts: Partial<RegisterRow> = {}): RegisterRow {
  const row = registerRowOf(LIVES[state]().state);
  if (!row) throw new Error(`${state} has no row`);
  return { ...row, ...parts };
}
const same = (changes: Parameters<typeof policyWith>[0], today: number, ...rows: RegisterRow[]): ReturnType<typeof whatIf> => whatIf(rows, DEFAULT_POLICY, policyWith(changes), today);

describe('a policy tried on rows', () => {
  test('makes past tolerance what it would make so if every ledger were read', () => {
    fc.assert(
      fc.property(anyStory({ longGaps: true }), anyPolicy, fc.integer({ min: 0, max: 400 }), (story, other, later) => {
        const { state, today } = played(story);
        const row = registerRowOf(state);
        if (!row) return;
        // What somebody set stays, whatever policy comes: only what is worked out anew can be asked of both.
        const by = { ...DEFAULT_POLICY, toleranceDays: other.toleranceDays, reviewEveryDays: other.reviewEveryDays, drillEveryDays: other.drillEveryDays, triageWithinDays: other.triageWithinDays };
        const day = today + later;
        expect(pastToleranceBy(row, DEFAULT_POLICY, by) <= day).toBe(judge(state, day, by).pastTolerance);
      }),
      { numRuns: 100 },
    );
  });

  test('that is the one in force says the same of both', () => {
    const { days, newlyPast, noLongerPast, beyondLife, noExtension, fromNext, untold } = same({}, DAY_0 + 100, rowIn('approved'), rowIn('unassigned'));
    for (const { before, after } of days) expect(after).toEqual(before);
    expect([newlyPast, noLongerPast, beyondLife, noExtension, fromNext, untold]).toEqual([[], [], [], [], [], []]);
    expect(days.map(({ before }) => before.day)).toEqual([DAY_0 + 100, DAY_0 + 130, DAY_0 + 190]);
  });

  test('counts whose they are and for which nobody answers', () => {
    const rows = [rowIn('approved'), rowIn('approved', { controlOwner: JON }), rowIn('unassigned'), rowIn('closed')];
    const [today] = same({}, DAY_0 + 400, ...rows).days;
    expect(today?.before).toMatchObject({ past: 3, owners: 2, nobody: 1, reviewsLate: 2 });
  });

  test('names what it alone makes late, and what it alone does not', () => {
    const ended = DAY_0 + 40;
    const row = rowIn('approved');
    const { toleranceDays } = DEFAULT_POLICY;
    const tolerance = toleranceDays[row.severity];
    expect(same({ toleranceDays: all(0) }, ended + 1, row)).toMatchObject({ newlyPast: [row], noLongerPast: [] });
    expect(same({ toleranceDays: all(tolerance + 30) }, ended + tolerance + 1, row)).toMatchObject({ newlyPast: [], noLongerPast: [row] });
  });

  test('counts reviews from the last one, also of a row that an older policy wrote', () => {
    const row = rowIn('approved');
    const older = { ...row, brief: { ...row.brief, dues: row.brief.dues.map((due) => (due.duty === 'review' ? { ...due, day: due.day + 300 } : due)) } };
    for (const each of [row, older]) {
      const [today] = same({ reviewEveryDays: all(10) }, DAY_0 + 13, each).days;
      expect([today?.before.reviewsLate, today?.after.reviewsLate]).toEqual([0, 1]);
    }
  });

  test('tells what ends later than it would ever allow, and what could not be extended any more', () => {
    const row = rowIn('approved');
    expect(same(only('longestTotalLifeDays', row.severity, 20), DAY_0 + 5, row).beyondLife).toEqual([row]);
    expect(same(only('longestTotalLifeDays', row.severity, 500), DAY_0 + 5, row).beyondLife).toEqual([]);
    expect(same(only('extensions', row.severity, 0), DAY_0 + 5, row).noExtension).toEqual([row]);
    expect(same(only('extensions', row.severity, 0), DAY_0 + 5, rowIn('unassigned')).noExtension).toEqual([]);
  });

  test('says what it cannot tell, and what counts only from the next decision on', () => {
    const { fromNext, untold } = same({ triageWithinDays: all(1), leadershipAgainDays: 5, toleranceDays: all(1), deputyAtMostDays: 3 }, DAY_0, rowIn('approved'));
    expect([fromNext, untold]).toEqual([['triageWithinDays', 'deputyAtMostDays'], ['leadershipAgainDays']]);
  });

  test('counts at once only as far as it tightens', () => {
    const mixed = policyWith({ toleranceDays: all(1), deputyAtMostDays: 90 });
    expect(atOnce(DEFAULT_POLICY, mixed)).toMatchObject({ toleranceDays: { critical: 0, high: 1, medium: 1, low: 1 }, deputyAtMostDays: DEFAULT_POLICY.deputyAtMostDays });
    const tighter = policyWith({ deputyAtMostDays: 3 });
    expect(atOnce(DEFAULT_POLICY, tighter)).toBe(tighter);
  });
});

import fc from 'fast-check';
import { DEFAULT_POLICY, type Policy } from '../../../../src/domain/policy/defaults';
import { SETTING_NAMES, type SettingName } from '../../../../src/domain/policy/settings';
import { loosened, tighterOf } from '../../../../src/domain/policy/tighten';
import { all, anyPolicy, policyWith } from './policies';

/** Of every setting a value that allows more than the default does. */
const LOOSER: { readonly [Name in SettingName]: Policy[Name] } = {
  longestTotalLifeDays: { ...DEFAULT_POLICY.longestTotalLifeDays, critical: 31 },
  longestGrantDays: { ...DEFAULT_POLICY.longestGrantDays, high: 46 },
  extensions: { ...DEFAULT_POLICY.extensions, critical: 1 },
  reviewEveryDays: { ...DEFAULT_POLICY.reviewEveryDays, medium: 61 },
  toleranceDays: { ...DEFAULT_POLICY.toleranceDays, critical: 1 },
  triageWithinDays: { ...DEFAULT_POLICY.triageWithinDays, low: 31 },
  decideWithinDays: { ...DEFAULT_POLICY.decideWithinDays, low: 11 },
  signRiskAgainDays: { ...DEFAULT_POLICY.signRiskAgainDays, low: 366 },
  answerOfferWithinDays: 8,
  verifyWithinDays: 8,
  decideRiskWithinDays: 15,
  acknowledgeAtMostDays: 15,
  leadershipAfterDays: 15,
  leadershipAgainDays: 31,
  drillEveryDays: 91,
  evidenceValidDays: 91,
  reviewForExtensionDays: 31,
  emergencyAtMostDays: 8,
  emergencyApprovalWithinDays: 3,
  emergencyAgainAfterDays: 89,
  dismissalValidDays: 366,
  afterCutOverDays: 31,
  deputyAtMostDays: 31,
  twoPersonMode: true,
  twoPersonGrantDays: 31,
  guestsMayReview: true,
  remindBeforeDays: [30, 1],
  draftsKeptDays: 8,
};
const withLooser = <Name extends SettingName>(name: Name): Policy => ({ ...DEFAULT_POLICY, [name]: LOOSER[name] });

describe('a change of policy', () => {
  it.each(SETTING_NAMES)('is known as loosening or tightening: %s', (name) => {
    expect(loosened(DEFAULT_POLICY, withLooser(name))).toEqual([name]);
    expect(loosened(withLooser(name), DEFAULT_POLICY)).toEqual([]);
  });

  it('loosens what it loosens for one severity, even where it tightens the same for the others', () => {
    const after = policyWith({ longestGrantDays: { critical: 31, high: 1, medium: 1, low: 1 } });
    expect(loosened(DEFAULT_POLICY, after)).toEqual(['longestGrantDays']);
    expect(tighterOf(DEFAULT_POLICY, after).longestGrantDays).toEqual({ critical: 30, high: 1, medium: 1, low: 1 });
  });

  it('is no loosening where it only adds reminders, and is one where it takes one away', () => {
    expect(loosened(DEFAULT_POLICY, policyWith({ remindBeforeDays: [60, 30, 7, 1] }))).toEqual([]);
    expect(loosened(DEFAULT_POLICY, policyWith({ remindBeforeDays: [60, 7, 1] }))).toEqual(['remindBeforeDays']);
    expect(tighterOf(DEFAULT_POLICY, policyWith({ remindBeforeDays: [60, 7, 1] })).remindBeforeDays).toEqual([60, 30, 7, 1]);
  });

  it('of the days that evidence is valid is judged by what "as long as the review interval" comes to', () => {
    const reviews = policyWith({ evidenceValidDays: 0, reviewEveryDays: all(30) });
    expect(loosened(reviews, { ...reviews, evidenceValidDays: 30 })).toEqual([]);
    expect(loosened(reviews, { ...reviews, evidenceValidDays: 31 })).toEqual(['evidenceValidDays']);
    expect(loosened({ ...reviews, evidenceValidDays: 20 }, reviews)).toEqual(['evidenceValidDays']);
    expect(loosened({ ...reviews, evidenceValidDays: 40 }, reviews)).toEqual([]);
    expect(loosened(DEFAULT_POLICY, policyWith({ evidenceValidDays: 15 }))).toEqual(['evidenceValidDays']);
    expect(loosened(reviews, { ...reviews, reviewEveryDays: all(31) })).toEqual(['reviewEveryDays']);
  });
});

describe('the tighter of two policies', () => {
  it('is looser than neither', () => {
    fc.assert(
      fc.property(anyPolicy, anyPolicy, (a, b) => {
        const tight = tighterOf(a, b);
        expect(loosened(a, tight)).toEqual([]);
        expect(loosened(b, tight)).toEqual([]);
      }),
    );
  });

  it('is the same the other way round, and of a policy with itself that policy', () => {
    fc.assert(
      fc.property(anyPolicy, anyPolicy, (a, b) => {
        expect(tighterOf(a, b)).toEqual(tighterOf(b, a));
        expect(tighterOf(a, a)).toEqual(a);
      }),
    );
  });

  it('leaves evidence valid as long as the review interval where the other policy lets it count longer', () => {
    expect(tighterOf(DEFAULT_POLICY, policyWith({ evidenceValidDays: 90 })).evidenceValidDays).toBe(0);
    expect(tighterOf(DEFAULT_POLICY, policyWith({ evidenceValidDays: 10 })).evidenceValidDays).toBe(10);
  });

  it('takes no value that neither has, but for evidence, whose 0 means different days', () => {
    fc.assert(
      fc.property(anyPolicy, anyPolicy, (a, b) => {
        const tight = tighterOf(a, b);
        for (const name of SETTING_NAMES.filter((each) => each !== 'evidenceValidDays')) {
          const values = (policy: Policy): readonly unknown[] => Object.values([policy[name]].flat()).flatMap((value) => (typeof value === 'object' ? Object.values(value) : [value]));
          for (const value of values(tight)) expect([...values(a), ...values(b)]).toContain(value);
        }
      }),
    );
  });
});

import fc from 'fast-check';
import { SEVERITIES } from '../../../../src/domain/exception/severity';
import { DEFAULT_POLICY, type Policy } from '../../../../src/domain/policy/defaults';
import { policyDefects, type PolicyDefect } from '../../../../src/domain/policy/defects';
import { all, anyPolicy, only, policyWith } from './policies';

const defects = (changes: Partial<Policy>): readonly PolicyDefect[] => policyDefects(policyWith(changes));
const codes = (policy: Policy): readonly string[] => policyDefects(policy).map(({ code }) => code);

describe('the defaults', () => {
  it('fit together', () => {
    expect(policyDefects(DEFAULT_POLICY)).toEqual([]);
  });
});

describe('a policy whose settings do not fit together', () => {
  it('grants longer than the total life', () => {
    expect(defects({ ...only('longestGrantDays', 'critical', 31) })).toEqual([{ code: 'grantLongerThanLife', severity: 'critical', grantDays: 31, lifeDays: 30 }]);
  });

  it('allows extensions for which the total life leaves no room', () => {
    expect(defects(only('extensions', 'critical', 1))).toEqual([{ code: 'extensionNeverFits', severity: 'critical', grantDays: 30, lifeDays: 30, extensions: 1 }]);
    expect(defects({ ...only('extensions', 'critical', 1), ...only('longestTotalLifeDays', 'critical', 31) })).toEqual([]);
  });

  it('reviews so rarely that a whole life passes without one', () => {
    expect(defects(only('reviewEveryDays', 'critical', 31)).filter(({ code }) => code !== 'worseIsLooser')).toEqual([{ code: 'reviewNeverDue', severity: 'critical', reviewDays: 31, lifeDays: 30 }]);
    expect(defects(only('reviewEveryDays', 'critical', 30))).toEqual([]);
  });

  it('tolerates a missed review until the next one is due', () => {
    expect(defects({ reviewEveryDays: all(14), drillEveryDays: 14 })).toEqual([{ code: 'missedReviewTolerated', severity: 'low', toleranceDays: 14, reviewDays: 14 }]);
  });

  it('tolerates a passed end date for as long as a grant', () => {
    expect(defects({ ...only('longestGrantDays', 'medium', 7), ...only('reviewEveryDays', 'medium', 60) })).toContainEqual({ code: 'toleranceDoublesGrant', severity: 'medium', toleranceDays: 7, grantDays: 7 });
    expect(defects({ ...only('longestGrantDays', 'critical', 0), emergencyAtMostDays: 0 })).toEqual([]);
  });

  it('lets evidence count for a whole life', () => {
    expect(defects({ evidenceValidDays: 90 })).toEqual([
      { code: 'evidenceNeverStale', severity: 'critical', evidenceDays: 90, lifeDays: 30 },
      { code: 'evidenceNeverStale', severity: 'high', evidenceDays: 90, lifeDays: 90 },
    ]);
  });

  it('treats a worse severity more mildly than a milder one', () => {
    expect(defects(only('toleranceDays', 'critical', 4))).toEqual([{ code: 'worseIsLooser', setting: 'toleranceDays', severity: 'critical', than: 'high', value: 4, thanValue: 3 }]);
  });

  it('lets an emergency last longer than a grant', () => {
    expect(defects({ emergencyAtMostDays: 31, emergencyApprovalWithinDays: 2 })).toEqual([{ code: 'emergencyLongerThanGrant', severity: 'critical', emergencyDays: 31, grantDays: 30 }]);
  });

  it('wants an emergency approved when it is over', () => {
    expect(defects({ emergencyApprovalWithinDays: 8 })).toEqual([{ code: 'emergencyEndsUnapproved', emergencyDays: 7, approvalDays: 8 }]);
    expect(defects({ emergencyApprovalWithinDays: 7 })).toEqual([]);
  });

  it('lets one emergency follow another', () => {
    expect(defects({ emergencyAgainAfterDays: 7 })).toEqual([{ code: 'emergencyWithoutEnd', emergencyDays: 7, againDays: 7 }]);
  });

  it('has no fault with emergencies where it allows none', () => {
    expect(defects({ emergencyAtMostDays: 0, emergencyAgainAfterDays: 0 })).toEqual([]);
  });

  it('reminds in the first half of every grant, so never', () => {
    expect(defects({ remindBeforeDays: [60, 45, 1] })).toEqual([{ code: 'reminderNeverFires', beforeDays: 60, grantDays: 90 }]);
    expect(defects({ longestGrantDays: all(30), emergencyAtMostDays: 7 })).toEqual([30, 7].map((beforeDays) => ({ code: 'reminderNeverFires', beforeDays, grantDays: 30 })));
  });

  it.each(['leadershipAfterDays', 'leadershipAgainDays'] as const)('lets an acknowledgement skip a step of the ladder (%s)', (step) => {
    expect(defects({ [step]: 13 })).toEqual([{ code: 'acknowledgementSkipsStep', acknowledgeDays: 14, stepDays: 13, step }]);
  });

  it('lets a reported removal skip a step of the ladder', () => {
    expect(defects({ verifyWithinDays: 15 })).toEqual([{ code: 'verificationSkipsStep', verifyDays: 15, stepDays: 14, step: 'leadershipAfterDays' }]);
  });

  it('wants drills more rarely than any review', () => {
    expect(defects({ drillEveryDays: 91 })).toEqual([{ code: 'drillRarerThanReviews', drillDays: 91, reviewDays: 90 }]);
  });

  it('lets two people of whom one asks and approves grant as long as three, but only where that mode is on', () => {
    expect(defects({ twoPersonMode: true, twoPersonGrantDays: 90 })).toEqual([{ code: 'twoPersonNotShorter', twoPersonDays: 90, grantDays: 90 }]);
    expect(defects({ twoPersonMode: true })).toEqual([]);
    expect(defects({ twoPersonGrantDays: 90 })).toEqual([]);
  });
});

describe('a policy without a defect of that kind', () => {
  it('has room for an extension after the longest first grant', () => {
    fc.assert(
      fc.property(anyPolicy, fc.constantFrom(...SEVERITIES), (policy, severity) => {
        fc.pre(policy.extensions[severity] > 0 && !policyDefects(policy).some((defect) => defect.code === 'extensionNeverFits' && defect.severity === severity));
        const firstEnd = Math.min(policy.longestGrantDays[severity], policy.longestTotalLifeDays[severity]);
        const extendedEnd = Math.min(firstEnd + policy.longestGrantDays[severity], policy.longestTotalLifeDays[severity]);
        expect(extendedEnd).toBeGreaterThan(firstEnd);
      }),
    );
  });

  it('is reminded by every reminder of some grant, walked day by day', () => {
    fc.assert(
      fc.property(anyPolicy, (policy) => {
        const never = policyDefects(policy).flatMap((defect) => (defect.code === 'reminderNeverFires' ? [defect.beforeDays] : []));
        const fired = new Set<number>();
        for (const severity of SEVERITIES) {
          const end = Math.min(policy.longestGrantDays[severity], policy.longestTotalLifeDays[severity]);
          for (let day = 0; day <= end; day += 1) if (end > 30 && day >= end / 2) fired.add(end - day);
        }
        for (const days of policy.remindBeforeDays.filter((each) => each > 1)) expect(never.includes(days)).toBe(!fired.has(days));
      }),
    );
  });

  it('never lets two reviews come due before the first counts as past tolerance', () => {
    fc.assert(
      fc.property(anyPolicy, (policy) => {
        fc.pre(!codes(policy).includes('missedReviewTolerated'));
        for (const severity of SEVERITIES) expect(policy.reviewEveryDays[severity] + policy.toleranceDays[severity]).toBeLessThan(2 * policy.reviewEveryDays[severity]);
      }),
    );
  });
});

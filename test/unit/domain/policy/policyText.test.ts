import fc from 'fast-check';
import { DEFAULT_POLICY } from '../../../../src/domain/policy/defaults';
import { encodePolicy, parsePolicy } from '../../../../src/domain/policy/policyText';
import { SETTING_NAMES } from '../../../../src/domain/policy/settings';
import { all, anyPolicy } from './policies';

const changed = (name: string, value: unknown): unknown => ({ ...DEFAULT_POLICY, [name]: value });

describe('the text of a policy', () => {
  it('reads back as the policy it was made of', () => {
    expect(parsePolicy(JSON.parse(encodePolicy(DEFAULT_POLICY)))).toEqual(DEFAULT_POLICY);
    fc.assert(fc.property(anyPolicy, (policy) => expect(parsePolicy(JSON.parse(encodePolicy(policy)))).toEqual(policy)));
  });

  it.each(SETTING_NAMES)('is no policy without %s', (name) => {
    const { [name]: _missing, ...rest } = DEFAULT_POLICY;
    expect(parsePolicy(rest)).toBeUndefined();
  });

  it.each([
    ['a broken number of days', 'drillEveryDays', 1.5],
    ['a number below nothing', 'deputyAtMostDays', -1],
    ['a number beyond every reason', 'dismissalValidDays', 99_999],
    ['a number in quotes', 'verifyWithinDays', '7'],
    ['no number', 'verifyWithinDays', null],
    ['reviews that would be due every moment', 'reviewEveryDays', all(0)],
    ['a ladder that would never get on', 'leadershipAgainDays', 0],
    ['a severity left out', 'longestGrantDays', { critical: 1, high: 1, medium: 1 }],
    ['one number for all severities', 'longestGrantDays', 30],
    ['yes in words', 'twoPersonMode', 'yes'],
    ['reminders that are no list', 'remindBeforeDays', 7],
    ['a reminder that is no number', 'remindBeforeDays', [30, 'week']],
    ['more reminders than anybody reads', 'remindBeforeDays', Array.from({ length: 11 }, (_, day) => day)],
  ])('is no policy with %s', (_what, name, value) => {
    expect(parsePolicy(changed(name, value))).toBeUndefined();
  });

  it.each([[null], [undefined], ['{}'], [[]], [7]])('of %j is no policy', (json) => {
    expect(parsePolicy(json)).toBeUndefined();
  });

  it('may hold a setting of a later release: that is passed over', () => {
    expect(parsePolicy(changed('moonPhase', 'full'))).toEqual(DEFAULT_POLICY);
  });

  it('has its reminders in order, each once', () => {
    expect(parsePolicy(changed('remindBeforeDays', [1, 30, 7, 30]))?.remindBeforeDays).toEqual([30, 7, 1]);
  });
});

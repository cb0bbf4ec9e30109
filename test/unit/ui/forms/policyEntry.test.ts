import * as fc from 'fast-check';
import { DEFAULT_POLICY } from '../../../../src/domain/policy/defaults';
import { entryOf, readEntry } from '../../../../src/ui/forms/policyEntry';
import { anyPolicy } from '../../domain/policy/policies';

describe('a policy in the fields of its form', () => {
  it('is read back as it was', () => {
    fc.assert(fc.property(anyPolicy, (policy) => expect(readEntry(entryOf(policy), policy).policy).toEqual(policy)), { numRuns: 100 });
  });

  it.each(['', ' ', '-1', '1.5', '1e3', 'ten', '9999', '0x10', '١'])('takes no “%s” for a number of days', (text) => {
    expect(readEntry({ ...entryOf(DEFAULT_POLICY), 'reviewEveryDays.high': text }, DEFAULT_POLICY)).toEqual({ policy: undefined, wrong: new Set(['reviewEveryDays.high']) });
    expect(readEntry({ ...entryOf(DEFAULT_POLICY), drillEveryDays: text }, DEFAULT_POLICY).wrong).toEqual(new Set(['drillEveryDays']));
  });

  it('names only the field that is wrong, and keeps to the bounds of each setting', () => {
    expect(readEntry({ ...entryOf(DEFAULT_POLICY), 'toleranceDays.low': '0' }, DEFAULT_POLICY).policy?.toleranceDays.low).toBe(0);
    expect([...readEntry({ ...entryOf(DEFAULT_POLICY), 'reviewEveryDays.low': '0', remindBeforeDays: '30; 7 x' }, DEFAULT_POLICY).wrong]).toEqual(['reviewEveryDays.low', 'remindBeforeDays']);
    expect(readEntry({ ...entryOf(DEFAULT_POLICY), remindBeforeDays: ' 1 7,30 ' }, DEFAULT_POLICY).policy?.remindBeforeDays).toEqual([30, 7, 1]);
    expect(readEntry({ ...entryOf(DEFAULT_POLICY), remindBeforeDays: '' }, DEFAULT_POLICY).policy?.remindBeforeDays).toEqual([]);
  });
});

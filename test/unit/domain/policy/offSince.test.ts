import { DEFAULT_POLICY, type Policy } from '../../../../src/domain/policy/defaults';
import type { Adoption, PolicyItem } from '../../../../src/domain/policy/history';
import { offSince } from '../../../../src/domain/policy/offSince';

const item = (id: number, day: number, policy: Partial<Policy>, effectiveDay = 0): PolicyItem => ({ key: `p${id}`, createdAt: day * 1000, createdDay: day, id, effectiveDay, policy: { ...DEFAULT_POLICY, ...policy } });
const adopted = (id: number, until?: number): Adoption => ({ policyKey: `p${id}`, createdAt: 10_000_000, ...(until !== undefined && { untilAt: 20_000_000, untilDay: until }) });
const on = { twoPersonMode: true };

describe('the day on which a setting was last switched off', () => {
  it('is that of the policy without it, when that began to count', () => {
    expect(offSince({ items: [item(1, 5, on), item(2, 9, {})], adoptions: [adopted(1)] }, 'twoPersonMode')).toBe(9);
    expect(offSince({ items: [item(1, 5, on), item(2, 9, {}, 12), item(3, 20, { reviewEveryDays: DEFAULT_POLICY.reviewEveryDays })], adoptions: [adopted(1)] }, 'twoPersonMode')).toBe(12);
    expect(offSince({ items: [item(1, 5, on), item(2, 9, {}), item(3, 10, on), item(4, 15, {})], adoptions: [adopted(1), adopted(3)] }, 'twoPersonMode')).toBe(15);
  });

  it('is that on which an export contradicted who adopted it', () => {
    expect(offSince({ items: [item(1, 5, on)], adoptions: [adopted(1, 7)] }, 'twoPersonMode')).toBe(7);
  });

  it('is none where it never was on, or is on', () => {
    expect(offSince({ items: [], adoptions: [] }, 'twoPersonMode')).toBeUndefined();
    expect(offSince({ items: [item(1, 5, on)], adoptions: [] }, 'twoPersonMode')).toBeUndefined();
    expect(offSince({ items: [item(1, 5, on)], adoptions: [adopted(1)] }, 'twoPersonMode')).toBeUndefined();
  });
});

import fc from 'fast-check';
import { DEFAULT_POLICY, type PerSeverity, type Policy } from '../../../../src/domain/policy/defaults';
import type { Adoption, PolicyItem } from '../../../../src/domain/policy/history';
import { SETTING_NAMES } from '../../../../src/domain/policy/settings';

export const policyWith = (changes: Partial<Policy>): Policy => ({ ...DEFAULT_POLICY, ...changes });

/** The same number of days for every severity. */
export const all = (days: number): PerSeverity => ({ critical: days, high: days, medium: days, low: days });

/** A setting of one severity changed, the others as they are by default. */
export const only = (setting: 'longestTotalLifeDays' | 'longestGrantDays' | 'extensions' | 'reviewEveryDays' | 'toleranceDays', severity: keyof PerSeverity, value: number): Partial<Policy> => ({
  [setting]: { ...DEFAULT_POLICY[setting], [severity]: value },
});

const value = (of: Policy[keyof Policy]): fc.Arbitrary<unknown> => {
  if (typeof of === 'boolean') return fc.boolean();
  const days = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 100 }));
  if (typeof of === 'number') return of === 0 ? fc.oneof(fc.constant(0), days) : days;
  if (Array.isArray(of)) return fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 4 }).map((list) => list.sort((a, b) => b - a));
  return fc.record({ critical: days, high: days, medium: days, low: days });
};

/** Any complete policy, sensible or not, often like the default in many settings. */
export const anyPolicy: fc.Arbitrary<Policy> = fc
  .record(Object.fromEntries(SETTING_NAMES.map((name) => [name, fc.oneof(fc.constant(DEFAULT_POLICY[name]), value(DEFAULT_POLICY[name]))])))
  .map((policy) => policy as unknown as Policy);

/** An item of the Policy list; its id is also its second, and each ten seconds are a day. */
export function policyItem(id: number, policy: Policy | undefined, parts: Partial<PolicyItem> = {}): PolicyItem {
  const createdAt = parts.createdAt ?? id * 1000;
  const createdDay = Math.floor(createdAt / 10_000);
  return { key: `p${id}`, createdAt, createdDay, id, effectiveDay: createdDay, policy, ...parts };
}

export const adopted = (id: number, second: number): Adoption => ({ policyKey: `p${id}`, createdAt: second * 1000 });

import type { Day } from '../day/day';
import { DEFAULT_POLICY } from './defaults';
import { policyAt, type PolicyHistory } from './history';

/** Day on which a setting that allows something was last switched off, be it that an export contradicts who adopted it; undefined: it never was on. */
export function offSince({ items, adoptions }: PolicyHistory, name: 'twoPersonMode' | 'guestsMayReview'): Day | undefined {
  const days = [...items.map(({ createdDay, effectiveDay }) => Math.max(createdDay, effectiveDay)), ...adoptions.flatMap(({ untilDay }) => untilDay ?? [])].sort((a, b) => a - b);
  let since: Day | undefined;
  let isOn = DEFAULT_POLICY[name];
  for (const day of days) {
    const counting = adoptions.map((each) => (each.untilDay !== undefined && day < each.untilDay ? { policyKey: each.policyKey, createdAt: each.createdAt } : each));
    const { [name]: isNow } = policyAt({ items, adoptions: counting }, Infinity, day);
    if (isOn && !isNow) since = day;
    isOn = isNow;
  }
  return since;
}

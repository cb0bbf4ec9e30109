import { LEADERS } from './cast';
import type { Written } from './life';
import { KEPT_AT_MINUTE, type World } from './world';

/** Risk leadership adopts what a policy loosens: decisions of the register, of no exception. */
export function adoptions({ today, policies, at }: World): readonly Written[] {
  return policies.flatMap(({ key, title, daysAgo, adoptedAfterDays }): Written[] => {
    const author = LEADERS[0];
    if (adoptedAfterDays === undefined || !author) return [];
    const onDay = today - daysAgo + adoptedAfterDays;
    return [{ key: `${key}-adopted`, exceptionKey: '', list: 'RiskDecisions', act: 'adoptPolicy', author, title: `Adopted: ${title}`, onDay, createdAt: at(onDay, KEPT_AT_MINUTE), createdDay: onDay, body: { policyKey: key, reason: 'Until the first tidying up is done.' }, base: [], isVoid: false }];
  });
}

import type { Severity } from '../../../../src/domain/exception/severity';
import { ANA, DAY_0, findingsOf, KEEP, Life, MIRA, PRIYA, REVIEW } from './life';

export const tooLate = (field: string, day: number, because: string) => ({ code: 'dayTooLate', field, latestDay: DAY_0 + day, because });
export const found = (severity: Severity): Life => new Life().shown(['policy-1'], { severity }).on(1);
export const keep = (life: Life, endDay: number): Life => life.does(MIRA, 'keep', { ...KEEP, endDay: DAY_0 + endDay });
/** Reviewed, asked for and granted on a day; of medium severity unless said otherwise. */
export function extended(life: Life, day: number, endDay: number): Life {
  life.on(day).does(ANA, 'review', REVIEW).does(PRIYA, 'askExtension', { untilDay: DAY_0 + endDay, changed: 'Late.' });
  return life.does(MIRA, 'grantExtension', { endDay: DAY_0 + endDay });
}
export function renewed(life: Life, day: number, endDay: number): Life {
  life.on(day).does(ANA, 'review', REVIEW).does(PRIYA, 'askRenewal', { untilDay: DAY_0 + endDay, changed: 'Late.' });
  return life.does(MIRA, 'grantRenewal', { endDay: DAY_0 + endDay, findings: findingsOf(['policy-1']) });
}

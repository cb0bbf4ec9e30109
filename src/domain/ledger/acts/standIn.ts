import type { Day } from '../../day/day';
import type { VoidReason } from '../voidReason';
import type { Doing, Who } from './act';
import { actsAs } from './who';

/** Whoever answers an emergency for somebody in the control seat bridges it, and grants nothing beyond its own days. */
export function standInRefusal(doing: Doing, who: Who, endDay: Day): VoidReason | undefined {
  const { controlOwner, end, standing } = doing.parts;
  const isStandIn = controlOwner !== undefined && standing?.lifecycle === 'emergency' && actsAs(doing, who) === 'serviceOwner';
  return isStandIn && end && endDay > end.day ? { code: 'dayTooLate', field: 'endDay', latestDay: end.day, because: 'emergency' } : undefined;
}

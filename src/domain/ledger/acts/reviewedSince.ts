import type { Day } from '../../day/day';
import type { Lifecycle } from '../../exception/lifecycle';
import type { Standing } from '../parts';

const REVIEWED: readonly Lifecycle[] = ['approved', 'lapsed', 'refused', 'acceptedRisk'];

/**
 * Since when it stands as something that is reviewed; undefined while nobody has answered it, and where nothing of it goes on. To
 * ask for what must be gone, or to declare an emergency on it, puts off no review; an emergency wants one of its own.
 */
export function reviewedSince({ lifecycle, onDay, before }: Standing): Day | undefined {
  if (REVIEWED.includes(lifecycle)) return onDay;
  if (lifecycle !== 'requested' && lifecycle !== 'emergency') return undefined;
  return (before && reviewedSince(before)) ?? (lifecycle === 'emergency' ? onDay : undefined);
}

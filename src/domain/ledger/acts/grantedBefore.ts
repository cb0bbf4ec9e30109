import type { Day } from '../../day/day';
import type { Parts } from '../parts';
import { isInWords } from '../scope';
import { severityOf } from '../severityOf';
import type { VoidReason } from '../voidReason';
import type { Doing } from './act';
import { owedBut, owedHere, type Owing } from './owed';
import { acceptedBefore } from './removals';
import { reviewNo } from './reviewSays';

/** Until when findings were granted where they came from; undefined where nobody granted them anything. */
export function grantedUntil(parts: Owing): Day | undefined {
  const days = owedHere(parts).flatMap(({ end, day }) => (end === 'granted' ? [day] : []));
  return days.length === 0 ? undefined : Math.min(...days);
}

/** What was approved or accepted where findings came from, or had to go there, was a departure: nobody dismisses it. */
export function departureRefusal(parts: Owing): VoidReason | undefined {
  const accepted = acceptedBefore(parts);
  if (accepted) return accepted;
  const ends = owedHere(parts).map(({ end }) => end);
  if (ends.includes('refused')) return { code: 'notNow', lifecycle: 'refused' };
  return ends.includes('granted') ? { code: 'notNow', lifecycle: 'approved' } : undefined;
}

/** An end that is later than it was granted where findings came from: nobody grants it without using an extension. */
export function isFurther(parts: Owing, endDay: Day): boolean {
  const day = grantedUntil(parts);
  return day !== undefined && endDay > day;
}

/**
 * What was approved before it was split off is found here, and is answered here as it would be there: kept until the same day
 * at most, since a later one is an extension, which needs a review; and no more once that day has passed.
 */
export function keptBefore({ parts, day: today }: Doing, endDay: Day): VoidReason | undefined {
  const day = grantedUntil(parts);
  if (day === undefined) return undefined;
  if (today > day) return { code: 'endedElsewhere', endDay: day };
  return endDay > day ? { code: 'dayTooLate', field: 'endDay', latestDay: day, because: 'approvedEnd' } : undefined;
}

/**
 * What was approved, and is approved again with what was merged into it, stays longer than that was granted only by an extension:
 * one of the few, after a review of both together that does not say no, and where that day has passed, of since then.
 */
export function furtherAgain({ parts, policy, day: today }: Doing, endDay: Day): VoidReason | undefined {
  const day = grantedUntil(parts);
  if (day === undefined || !isFurther(parts, endDay)) return undefined;
  const allowed = policy.extensions[severityOf(parts)];
  const used = parts.grants.extensionsUsed;
  if (used >= allowed) return { code: 'noExtensionLeft', used, allowed };
  const { review, lapse } = parts;
  const [windowDay, metDay] = [today - policy.reviewForExtensionDays, Math.max(lapse?.onDay ?? 0, today > day ? day + 1 : 0)];
  if (!review || review.onDay < Math.max(windowDay, metDay)) return { code: 'reviewFirst', withinDays: policy.reviewForExtensionDays, afterDay: metDay > windowDay ? metDay - 1 : undefined };
  const says = reviewNo(parts);
  return says && { code: 'reviewSaysNo', says };
}

/**
 * The earliest day of a review that an extension needs, beyond the day until which findings were granted where they came from: of both
 * together, and where that day has passed, of since then. 0: any.
 */
export function reviewedTogetherFrom({ parts, day: today }: Doing, endDay: Day): Day {
  const day = grantedUntil(parts);
  return day === undefined || endDay <= day ? 0 : Math.max(parts.scope?.onDay ?? 0, today > day ? day + 1 : 0);
}

/**
 * What is still owed after an extension: it moves the day of all that is approved here. What was approved in words moves that of
 * nothing until somebody confirms that this is it.
 */
export function owedAfterExtension(parts: Owing & Pick<Parts, 'scope'>): Parts['owed'] {
  return parts.scope && isInWords(parts.scope) ? parts.owed : owedBut(parts, ({ duty }) => duty === 'remove');
}

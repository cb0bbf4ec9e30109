import type { Day } from '../../day/day';
import type { Json } from '../canonical';
import type { Standing } from '../parts';

/** The earliest day by which a request or a finding waits for its answer; undefined where neither does. */
export function answerOwedBy(standing: Standing | undefined): Day | undefined {
  const days = [standing, standing?.before].map((each) => (isWaiting(each) ? each?.answerDueDay : undefined)).filter((day): day is Day => day !== undefined);
  return days.length === 0 ? undefined : Math.min(...days);
}

/** A split or a merge gives nobody more time for an answer that was owed already. */
export function withAnswerOwedBy(standing: Standing | undefined, day: Day | undefined): Standing | undefined {
  if (standing === undefined || day === undefined) return standing;
  if (isWaiting(standing.before)) return { ...standing, before: withAnswerOwedBy(standing.before, day) };
  return isWaiting(standing) ? { ...standing, answerDueDay: Math.min(standing.answerDueDay ?? day, day) } : standing;
}

function isWaiting(standing: Standing | undefined): boolean {
  return standing?.lifecycle === 'requested' || standing?.lifecycle === 'unassigned' || standing?.lifecycle === 'assigned';
}

/** Keys of the exceptions that a decision's findings came from, straight or through others, whether or not it counts. */
export function originKeysIn(body: Json): string[] {
  const { from, lineage } = (body ?? {}) as { readonly from?: unknown; readonly lineage?: { readonly origins?: unknown } | null };
  const further: readonly unknown[] = Array.isArray(lineage?.origins) ? lineage.origins : [];
  return [from, ...further.map((origin) => (origin as { readonly from?: unknown } | null)?.from)].filter((key): key is string => typeof key === 'string');
}

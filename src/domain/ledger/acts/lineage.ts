import type { Json } from '../canonical';
import type { Origin, Parts } from '../parts';
import type { Lineage } from './field';

/**
 * What findings bring along to another exception. @param moved keys of the findings that go; undefined: all, and what
 * reports show later where they came from.
 */
export function lineageOf({ origins, grants }: Parts, moved: readonly string[] | undefined): Lineage {
  const { firstApprovalDay, extensionsUsed, twoPerson, emergencyDays } = grants;
  const narrowed = ({ from, only }: Origin): Origin => ({ from, only: moved === undefined ? only : moved.filter((key) => only?.includes(key) ?? true) });
  return { origins: origins.map(narrowed), firstApprovalDay, extensionsUsed, twoPerson, emergencyDays };
}

/** Keys of the exceptions that a decision's findings came from, straight or through others, whether or not it counts. */
export function originKeysIn(body: Json): string[] {
  const { from, lineage } = (body ?? {}) as { readonly from?: unknown; readonly lineage?: { readonly origins?: unknown } | null };
  const further: readonly unknown[] = Array.isArray(lineage?.origins) ? lineage.origins : [];
  return [from, ...further.map((origin) => (origin as { readonly from?: unknown } | null)?.from)].filter((key): key is string => typeof key === 'string');
}

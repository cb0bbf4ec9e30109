import type { Json } from '../canonical';

/** Keys of the exceptions that a decision's findings came from, straight or through others, whether or not it counts. */
export function originKeysIn(body: Json): string[] {
  const { from, lineage } = (body ?? {}) as { readonly from?: unknown; readonly lineage?: { readonly origins?: unknown } | null };
  const further: readonly unknown[] = Array.isArray(lineage?.origins) ? lineage.origins : [];
  return [from, ...further.map((origin) => (origin as { readonly from?: unknown } | null)?.from)].filter((key): key is string => typeof key === 'string');
}

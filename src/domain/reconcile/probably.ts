import type { Family } from '../exception/family';
import type { Lifecycle } from '../exception/lifecycle';
import type { Principal } from '../exception/finding';

/** What was found and what was asked for, as far as one may be the other (design §5: "probably EX-…", in neither count). */
interface Named {
  readonly tenantId: string;
  readonly family: Family;
  readonly principal: Pick<Principal, 'name'>;
}

const ASKED: readonly Lifecycle[] = ['requested', 'approved', 'emergency'];

/** Asked for in words, and no report shows it. @param shown findings that reports show of it */
export function isAskedInWords(lifecycle: Lifecycle, shown: number): boolean {
  return shown === 0 && ASKED.includes(lifecycle);
}

/** Found, and nobody answered for it yet: whoever answers says whether it is the one that was asked for. */
export function isUnanswered(lifecycle: Lifecycle): boolean {
  return lifecycle === 'unassigned' || lifecycle === 'assigned';
}

/** Equal for those that may be one another: of the same tenant, family and name. */
export function nameKey({ tenantId, family, principal }: Named): string {
  return JSON.stringify([tenantId.toLowerCase(), family, principal.name.trim().toLowerCase()]);
}

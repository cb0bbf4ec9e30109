import type { Day } from '../day/day';
import type { Principal } from '../exception/finding';
import { principalKeyOf } from '../exception/principalKey';

/** When somebody was last used, as an export shows it. */
export interface SeenUse {
  readonly lastUsedDay: Day;
  /** Day of the export that shows it: what was used since then is not known. */
  readonly asOfDay: Day;
}

export interface PrincipalUse extends SeenUse {
  /** Somebody tried to sign in on that day, and whether it worked is not known. */
  readonly isAttempt?: true;
  readonly principal: Pick<Principal, 'type' | 'id'>;
}

/** Whether one export knows more than another: a later use, or that the same one is still the last. */
export function knowsMore(a: SeenUse, b: SeenUse | undefined): boolean {
  return !b || b.lastUsedDay < a.lastUsedDay || (b.lastUsedDay === a.lastUsedDay && b.asOfDay < a.asOfDay);
}

/** Of each principal the last use, or the last attempt, by the export that knows most; by `principalKeyOf`. */
export function usesByPrincipal(uses: readonly PrincipalUse[], what: 'uses' | 'attempts'): ReadonlyMap<string, PrincipalUse> {
  const known = new Map<string, PrincipalUse>();
  for (const use of uses) {
    if ((use.isAttempt === true) !== (what === 'attempts')) continue;
    const key = principalKeyOf(use.principal);
    if (knowsMore(use, known.get(key))) known.set(key, use);
  }
  return known;
}

import type { CoveredFinding } from '../answer';
import { sameScope } from '../scope';
import type { VoidReason } from '../voidReason';
import type { Doing } from './act';
import { isShownNoMore } from './effects';

/** The scope that is confirmed is what reports show now: neither less (the rest would stay open unseen) nor more. */
export function scopeRefusal({ parts }: Pick<Doing, 'parts'>, confirmed: readonly Pick<CoveredFinding, 'key' | 'extent'>[]): VoidReason | undefined {
  return sameScope(confirmed, parts.seen?.findings ?? []) ? undefined : { code: 'scopeNotAsSeen' };
}

/** Of what is granted: in words only before any report showed it. */
export function grantedScopeRefusal({ parts }: Doing, confirmed: readonly CoveredFinding[]): VoidReason | undefined {
  return isShownNoMore(parts) ? { code: 'shownNoMore' } : scopeRefusal({ parts }, confirmed);
}

import type { CoveredFinding } from '../ledger/answer';

/** Of these a list of a scanner lets off some types and not others. */
const BY_TYPE = 'guestsExcluded';

/**
 * What a finding departs from, in short texts that can be compared: its kind and each control, of guests each type
 * besides. It names neither setting nor principal: a scanner's own configuration knows no setting of the tenant.
 */
export function departuresOf({ kind, controls = [], extent }: Pick<CoveredFinding, 'kind' | 'controls' | 'extent'>): string[] {
  const types = kind === BY_TYPE ? extent : [''];
  return (controls.length === 0 ? [''] : controls).flatMap((control) => types.map((type) => [kind, control, type].filter((part) => part !== '').join(' ')));
}

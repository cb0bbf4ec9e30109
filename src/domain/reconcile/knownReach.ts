import type { Finding } from '../exception/finding';
import { madeOfEach, mapOf, type Pieces } from '../pieces/pieces';
import { MEMBERS_TOLD } from './members';
import { namedAs } from './permissionNames';

type Reaching = Pick<Finding, 'key' | 'kind' | 'extent'>;

/**
 * How far findings reach where a report tells less of it than the same tool did last: a group of which it does not tell the
 * members has those that were told last, and a permission that it tells by ids alone has the name that was told last.
 * Nothing grew and nothing shrank by that. Undefined where nothing of the kind is known.
 */
export function* withKnownReach(known: readonly Reaching[]): Pieces<(<T extends Reaching>(finding: T) => T) | undefined> {
  const told = yield* mapOf(yield* madeOfEach(known, (hole) => (hole.kind === 'adminConsent' || hole.extent.includes(MEMBERS_TOLD) ? [hole] : [])), ({ key }) => key);
  if (told.size === 0) return undefined;
  return (finding) => {
    const before = told.get(finding.key)?.extent;
    if (before === undefined) return finding;
    if (finding.kind === 'groupExcluded') return finding.extent.includes(MEMBERS_TOLD) ? finding : { ...finding, extent: before };
    if (finding.kind !== 'adminConsent') return finding;
    const extent = namedAs(finding.extent, before);
    return extent.every((each, at) => each === finding.extent[at]) ? finding : { ...finding, extent };
  };
}

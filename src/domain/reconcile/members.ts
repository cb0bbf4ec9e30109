import type { Finding } from '../exception/finding';
import { madeOfEach, mapOf, type Pieces } from '../pieces/pieces';

/** Stands in the extent of a group where an export told all of its direct members, with one `member <id>` for each. */
export const MEMBERS_TOLD = 'direct members';

type Reaching = Pick<Finding, 'key' | 'kind' | 'extent'>;

/** Members that are told for the first time were there before: that is no growth, but what is added later is. */
export function isFirstTold(before: readonly string[], now: readonly string[]): boolean {
  return now.includes(MEMBERS_TOLD) && !before.includes(MEMBERS_TOLD);
}

/**
 * A group of which a report does not tell the members reaches as far as the same tool last told: nothing grew and nothing
 * shrank. Undefined where it told of none.
 */
export function* withKnownMembers(known: readonly Reaching[]): Pieces<(<T extends Reaching>(finding: T) => T) | undefined> {
  const told = yield* mapOf(yield* madeOfEach(known, (hole) => (hole.extent.includes(MEMBERS_TOLD) ? [hole] : [])), ({ key }) => key);
  if (told.size === 0) return undefined;
  return (finding) => {
    const extent = finding.kind === 'groupExcluded' && !finding.extent.includes(MEMBERS_TOLD) ? told.get(finding.key)?.extent : undefined;
    return extent === undefined ? finding : { ...finding, extent };
  };
}

import { OWN_REACH } from '../exception/ownNames';

/** Stands in the extent of a group where an export told all of its direct members, with one `member <id>` for each. */
export const MEMBERS_TOLD = OWN_REACH.members;

/** Members that are told for the first time were there before: that is no growth, but what is added later is. */
export function isFirstTold(before: readonly string[], now: readonly string[]): boolean {
  return now.includes(MEMBERS_TOLD) && !before.includes(MEMBERS_TOLD);
}

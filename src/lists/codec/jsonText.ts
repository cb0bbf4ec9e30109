import type { Json } from '../../domain/ledger/canonical';

/** Levels that a text may be nested in; what the register writes has at most eight. */
const MOST_LEVELS = 64;

/**
 * The JSON of a text that anybody may have written who can add to a list; null where it is none, or nested deeper than
 * anything that the register writes: what comes after may then go down into it level by level.
 */
export function jsonIn(text: string): Json {
  try {
    const value = JSON.parse(text) as Json;
    return isTooDeep(text, value) ? null : value;
  } catch {
    return null;
  }
}

function isTooDeep(text: string, value: Json): boolean {
  // Nearly every text opens so few lists and objects in all that none needs to be looked into.
  if ((text.match(/[[{]/g)?.length ?? 0) <= MOST_LEVELS) return false;
  let level: readonly Json[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MOST_LEVELS) return true;
    const below: Json[] = [];
    for (const each of level) if (typeof each === 'object' && each !== null) for (const member of Object.values(each as object) as Json[]) below.push(member);
    level = below;
  }
  return false;
}

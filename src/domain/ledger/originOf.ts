import type { Origin, Parts } from './parts';

/** Whose answers count, however they came along, by several merges or splits; undefined: that one's do not. */
export function originOf({ origins }: Pick<Parts, 'origins'>, from: string): Origin | undefined {
  const known = origins.filter((origin) => origin.from === from);
  if (known.length === 0) return undefined;
  return { from, only: known.some(({ only }) => only === undefined) ? undefined : [...new Set(known.flatMap(({ only = [] }) => only))] };
}

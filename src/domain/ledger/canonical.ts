/** What a decision's body may hold: JSON without surprises. `undefined` members are left out of the canonical text. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json | undefined };

/**
 * The one text of a JSON value: members sorted by code unit, no white space. Equal values give equal texts in every
 * browser, so a hash over it can be compared (the idea of RFC 8785, for the JSON we write ourselves).
 */
export function canonicalText(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  const members = Object.entries(value as { readonly [name: string]: Json | undefined })
    .filter((entry): entry is [string, Json] => entry[1] !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalText(member)}`);
  return `{${members.join(',')}}`;
}

/** True where two values have one canonical text: told without writing it, which ends at the first difference. */
export function isSameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((each, at) => isSameJson(each, b[at]));
  const [ofA, ofB] = [a, b] as [Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>];
  return Object.keys(ofA).every((name) => isSameJson(ofA[name], ofB[name])) && Object.keys(ofB).every((name) => ofB[name] === undefined || ofA[name] !== undefined);
}

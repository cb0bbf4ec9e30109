import type { Pieces } from '../../domain/pieces/pieces';

/** Deeper than any settings: what nests further was made to break a reader, and is cut off. */
const DEEPEST_LEVEL = 64;

/** Values of a parsed report, whose shape nobody promises. */
export type JsonObject = { readonly [name: string]: unknown };

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One entry of a list and the path that leads to it. */
export interface Entry<T = unknown> {
  readonly value: T;
  readonly path: string;
}

/**
 * The entries of what should be a list. PowerShell writes a list of one as the object alone, an empty list as `null`,
 * `""` or the text "null", and leaves `null` inside lists; SharePoint wraps lists in `{ results: [] }`.
 */
export function entriesOf(value: unknown, path: string): Entry[] {
  if (value === null || value === undefined || value === '' || value === 'null') return [];
  if (Array.isArray(value)) return value.flatMap((entry, index) => (isNothing(entry) ? [] : [{ value: entry as unknown, path: `${path}[${index}]` }]));
  if (isObject(value) && Array.isArray(value['results'])) return entriesOf(value['results'], `${path}.results`);
  return [{ value, path }];
}

/** Entries that are objects; anything else in the list is left out. */
export function objectsOf(value: unknown, path: string): Entry<JsonObject>[] {
  return entriesOf(value, path).filter((entry): entry is Entry<JsonObject> => isObject(entry.value));
}

/** Entries that are texts with something in them, trimmed; numbers count as text. */
export function textsOf(value: unknown, path: string): Entry<string>[] {
  return entriesOf(value, path).flatMap((entry) => {
    const text = textOf(entry.value);
    return text === '' ? [] : [{ value: text, path: entry.path }];
  });
}

/** Text of a scalar, trimmed; empty for everything else. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : '';
}

/**
 * The same value with every member name beginning with a capital. ScubaGear 1.4 and 1.5 wrote some of Graph's objects in
 * Graph's own spelling (`principalId`), later versions in PowerShell's (`PrincipalId`).
 */
export function capitalised(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST_LEVEL) return null;
  if (Array.isArray(value)) return value.map((entry: unknown) => capitalised(entry, depth + 1));
  const members: { [name: string]: unknown } = {};
  for (const name of Object.keys(value)) put(members, name, capitalised((value as JsonObject)[name], depth + 1));
  return members;
}

/** Exports repeat a few hundred names a hundred thousand times. */
const CAPITALS = new Map<string, string>();
const MOST_CAPITALS = 10_000;

/** The same, piece by piece: what lies deep inside is small. */
export function* capitalisedInPieces(value: unknown, depth = 0): Pieces<unknown> {
  if (depth >= LARGE_LEVELS || typeof value !== 'object' || value === null) return capitalised(value, depth);
  if (Array.isArray(value)) {
    const entries: unknown[] = [];
    for (const [index, entry] of value.entries()) {
      entries.push(yield* capitalisedInPieces(entry, depth + 1));
      if (index % ENTRIES_A_PIECE === ENTRIES_A_PIECE - 1) yield;
    }
    return entries;
  }
  const members: { [name: string]: unknown } = {};
  for (const name of Object.keys(value)) put(members, name, yield* capitalisedInPieces((value as JsonObject)[name], depth + 1));
  return members;
}

const LARGE_LEVELS = 4;
const ENTRIES_A_PIECE = 100;

function put(members: { [name: string]: unknown }, name: string, member: unknown): void {
  // Assigned, it would become the object's prototype.
  if (name === '__proto__') Object.defineProperty(members, name, { value: member, enumerable: true, configurable: true, writable: true });
  else members[capital(name)] = member;
}

function capital(name: string): string {
  const known = CAPITALS.get(name);
  if (known !== undefined) return known;
  const made = name.slice(0, 1).toUpperCase() + name.slice(1);
  if (CAPITALS.size < MOST_CAPITALS) CAPITALS.set(name, made);
  return made;
}

/** A member by path; undefined where any step is missing. */
export function memberOf(value: unknown, ...names: readonly string[]): unknown {
  return names.reduce<unknown>((at, name) => (isObject(at) ? at[name] : undefined), value);
}

/** A yes or no, however PowerShell wrote it. */
export function flagOf(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const text = textOf(value).toLowerCase();
  return text === 'true' ? true : text === 'false' ? false : undefined;
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value === '' || value === 'null';
}

import type { Section } from './section';

/** What an answer is a part of, where it does not hold all of its section. */
export interface Part {
  /** The service principal whose whole list it is, in lower case; undefined where it is one object, or tells of no application whole. */
  readonly listOf: string | undefined;
}

/** One object, asked for by itself. */
export const ONE_OBJECT: Part = { listOf: undefined };

/** Sections of which a tenant has one object, so that the object is the section. */
const SINGLE: readonly Section[] = ['crossTenantDefault', 'authorizationPolicies'];

/** An object in a path, by its key: `servicePrincipals('…')/`. */
const KEY = String.raw`\((?:'|%27)?([^'()%,]+)(?:'|%27)?\)/`;
const KEYED = new RegExp(KEY, 'i');
/** What one application holds. What it gives to others (`appRoleAssignedTo`) is of each of them a part. */
const OWN_LIST = new RegExp(String.raw`#servicePrincipals${KEY}(?:appRoleAssignments|oauth2PermissionGrants)\b(?!.*/\$entity)`, 'i');

/**
 * What the address of the metadata says of how much an answer holds (https://docs.oasis-open.org/odata/odata/v4.01/,
 * "Context URL"): `/$entity` is one object, and a key on the way the list of that object. Undefined where it is a whole list.
 */
export function partOfContext(context: string): Part | undefined {
  const list = OWN_LIST.exec(context)?.[1];
  if (list !== undefined) return { listOf: list.toLowerCase() };
  return /\/\$entity$/i.test(context) || KEYED.test(context) ? ONE_OBJECT : undefined;
}

/** The part that an object of a section is of; the only object of its kind is all of it. */
export function partIn(section: Section, part: Part | undefined): Part | undefined {
  return SINGLE.includes(section) ? undefined : part;
}

import type { Principal } from './finding';

const OBJECT_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text is the id of a directory object, and no name. */
export function isObjectId(text: string): boolean {
  return OBJECT_ID.test(text);
}

/**
 * The principal in keys. A directory object is named by its id alone: one report may know that it is a group where
 * another does not, and both must make the same key.
 */
export function principalKeyOf({ type, id }: Pick<Principal, 'type' | 'id'>): string {
  const plain = id.trim().toLowerCase();
  return isObjectId(plain) ? plain : `${type}:${plain}`;
}

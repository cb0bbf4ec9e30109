import type { Principal } from './finding';
import { shortened } from './shortened';

const TYPE_WORDS: Readonly<Record<Principal['type'], string>> = {
  user: 'User',
  group: 'Group',
  role: 'Role',
  application: 'Application',
  location: 'Named location',
  guests: 'Guests',
  tenant: 'Tenant',
  domain: 'Domain',
  rule: 'Rule',
  setting: 'Setting',
};

/** Characters of an id that stand in for a missing name. */
const ID_CHARACTERS = 8;
/** Longest name inside a title; Entra allows 256 characters in the name of a policy. */
export const NAME_CHARACTERS = 80;

/** Name of a principal as a sentence can begin with it. @param types what stands in front of an id, in English as lists hold it */
export function principalName({ type, id, name }: Principal, types: Readonly<Record<Principal['type'], string>> = TYPE_WORDS): string {
  // What a person wrote stands for itself; only ids of objects need their type in front.
  if (name !== id || /[@\s]/.test(id) || type === 'domain' || type === 'rule' || type === 'setting') return shortened(name, NAME_CHARACTERS);
  return `${types[type]} ${/^[0-9a-f]{8}-/i.test(id) ? `${id.slice(0, ID_CHARACTERS)}…` : id}`;
}

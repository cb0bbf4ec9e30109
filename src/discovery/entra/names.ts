import type { Principal } from '../../domain/exception/finding';
import { textOf } from '../json/access';

/** Names that a report or export gives to directory objects. Keys are lower case. */
export interface Names {
  readonly users: ReadonlyMap<string, string>;
  /** Only exports that list them know groups, named locations and other tenants. */
  readonly groups?: ReadonlyMap<string, string>;
  readonly locations?: ReadonlyMap<string, string>;
  readonly tenants?: ReadonlyMap<string, string>;
  /** Applications by application id, and service principals by object id. */
  readonly applications: ReadonlyMap<string, string>;
  /** Roles by template id. */
  readonly roles: ReadonlyMap<string, string>;
  /** Service principal's object id → application id. */
  readonly applicationIdOf: ReadonlyMap<string, string>;
}

/** Puts a name under an id, unless one of them is missing or the id has a name already. */
export function putName(names: Map<string, string>, id: unknown, name: unknown): void {
  const key = textOf(id).toLowerCase();
  if (key !== '' && textOf(name) !== '' && !names.has(key)) names.set(key, textOf(name));
}

/** A principal with the name that is known for it, or its id where none is. */
export function principalOf(names: Names, type: Principal['type'], id: string): Principal {
  const known = { user: names.users, group: names.groups, location: names.locations, application: names.applications, role: names.roles, tenant: names.tenants }[type as string];
  return { type, id, name: known?.get(id.toLowerCase()) ?? id };
}

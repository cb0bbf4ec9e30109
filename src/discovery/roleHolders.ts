import type { Family } from '../domain/exception/family';
import type { Principal } from '../domain/exception/finding';

/** Somebody who holds a role that can change the settings of a family: authority, whoever answers (design §3). */
export interface RoleHolder {
  readonly family: Family;
  readonly principal: Principal;
  readonly roles: readonly string[];
}

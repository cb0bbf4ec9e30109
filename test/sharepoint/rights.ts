import { claimsOf } from './claims';
import { accessDenied } from './errors';
import { FULL_MASK, NO_SCRIPT_MASK, RIGHT } from './masks';
import type { Right } from './masks';
import type { Securable } from './resources';
import type { Database } from './store/database';
import { scopeIdOf } from './store/scopes';
import type { ListRow, PrincipalRow } from './store/rows';

/** Ids of the groups and of the "everyone" claims that a person is in, directly or by such a claim. */
function groupsAndClaimsOf(db: Database, user: PrincipalRow): Set<number> {
  return db.remember(`groups of ${user.siteId} ${user.id}`, () => readGroupsAndClaims(db, user));
}
function readGroupsAndClaims(db: Database, user: PrincipalRow): Set<number> {
  const claims = db.all<{ id: number }>('SELECT id FROM principals WHERE siteId = ? AND loginName IN (SELECT value FROM json_each(?))', user.siteId, JSON.stringify(claimsOf(user))).map((row) => row.id);
  const groups = db.all<{ groupId: number }>('SELECT groupId FROM members WHERE siteId = ? AND userId IN (SELECT value FROM json_each(?))', user.siteId, JSON.stringify([user.id, ...claims]));
  return new Set([...claims, ...groups.map((row) => row.groupId)]);
}

/** What one person may do; made once for each request, answers kept by scope. */
export class Rights {
  private readonly byScope = new Map<number, bigint>();
  private readonly db: Database;
  private readonly user: PrincipalRow;
  /** Site collection admins, and apps whose grant reaches around list rights, may do everything. */
  private readonly bypass: boolean;
  private groups: Set<number> | undefined;

  constructor(db: Database, user: PrincipalRow, bypass: boolean) {
    this.db = db;
    this.user = user;
    this.bypass = bypass;
  }
  mask(securable: Securable): bigint {
    return this.bypass ? NO_SCRIPT_MASK : this.maskOfScope(scopeIdOf(this.db, securable));
  }
  maskOfScope(scopeId: number): bigint {
    if (this.bypass) return NO_SCRIPT_MASK;
    let mask = this.byScope.get(scopeId);
    if (mask === undefined) {
      this.groups ??= groupsAndClaimsOf(this.db, this.user);
      const { siteId, id } = this.user;
      mask = this.db.remember(`mask of ${siteId} ${id} ${scopeId}`, () => this.readMask(scopeId));
      this.byScope.set(scopeId, mask);
    }
    return mask;
  }
  private readMask(scopeId: number): bigint {
    let mask = 0n;
    for (const row of this.db.all<{ principalId: number; mask: string }>('SELECT a.principalId, r.mask FROM assignments a JOIN roleDefinitions r ON r.id = a.roleId AND r.siteId = ? WHERE a.scopeId = ?', this.user.siteId, scopeId)) {
      if (row.principalId === this.user.id || this.groups?.has(row.principalId) === true) mask |= BigInt(row.mask);
    }
    return mask === FULL_MASK ? NO_SCRIPT_MASK : mask;
  }
  /** Groups of the person. */
  isIn(groupId: number): boolean {
    this.maskOfScope(-1);
    return this.groups?.has(groupId) ?? this.db.get('SELECT 1 FROM members WHERE siteId = ? AND groupId = ? AND userId = ?', this.user.siteId, groupId, this.user.id) !== undefined;
  }
  has(securable: Securable, right: Right): boolean {
    return (this.mask(securable) & RIGHT[right]) !== 0n;
  }
  demand(securable: Securable, ...rights: readonly Right[]): void {
    for (const right of rights) if (!this.has(securable, right)) throw accessDenied();
  }
  /** ReadSecurity 2: only what the person added, unless the person may override list behaviours. */
  ownItemsOnly(securable: Securable & { list: ListRow }): boolean {
    return securable.list.settings['ReadSecurity'] === 2 && !this.has(securable, 'CancelCheckout');
  }
  /** After a change of rights within the same request. */
  forget(): void {
    this.byScope.clear();
    this.groups = undefined;
  }
}

/** The mask that another principal has. */
export const maskOfPrincipal = (db: Database, principal: PrincipalRow, securable: Securable): bigint => new Rights(db, principal, principal.isSiteAdmin).mask(securable);

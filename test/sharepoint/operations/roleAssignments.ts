import type { Args } from '../args';
import type { Ctx } from '../context';
import { roleAssignmentMissing, roleDefinitionMissing, userMissing } from '../errors';
import { basePermissions } from '../entities/list';
import { breakInheritance, firstUnique, hasAssignment, resetInheritance, scopesAbove, SECURABLE_KINDS, securableOf } from '../entities/securable';
import { FULL_CONTROL_ROLE_ID, LIMITED_ACCESS_ROLE_ID } from '../masks';
import { complex, value } from '../odata/values';
import { collectionType, entityType, navigation, operation } from '../operation';
import type { Module } from '../operation';
import type { Resources, Securable } from '../resources';
import { maskOfPrincipal } from '../rights';
import { appendChange } from '../store/changes';
import { principalById, principalByLogin } from '../store/principals';
import { roleById } from '../store/roles';
import { CHANGE } from '../store/rows';
import type { ChangeType, PrincipalRow } from '../store/rows';
import { assign, assignmentsOf, scopeIdOf, unassign, webScopeId } from '../store/scopes';

const note = (ctx: Ctx, { web, list, item }: Securable, type: ChangeType): void => {
  appendChange(ctx.db, {
    siteId: ctx.site.id, webId: web.id, ...(list === undefined ? {} : { listId: list.id }), ...(item === undefined ? {} : { itemId: item.ID, uniqueId: String(item['UniqueId']) }),
    kind: item !== undefined ? 'item' : list !== undefined ? 'list' : 'web', type, atMs: ctx.clock.now(), editorId: ctx.caller.user.id,
  });
};

function assigned(ctx: Ctx, securable: Securable, id: number | undefined): Resources['roleAssignment'] {
  const principal = id === undefined ? undefined : principalById(ctx.db, ctx.site.id, id);
  if (principal === undefined || !hasAssignment(ctx, scopeIdOf(ctx.db, securable), principal.id)) throw roleAssignmentMissing();
  return { securable, principal };
}
const assignedTo = (ctx: Ctx, securable: Securable): Resources['roleAssignment'][] =>
  [...new Set(assignmentsOf(ctx.db, scopeIdOf(ctx.db, securable)).map((each) => each.principalId))].map((id) => principalById(ctx.db, ctx.site.id, id)).filter((each): each is PrincipalRow => each !== undefined).map((principal) => ({ securable, principal }));

const scopeOfGrant = (ctx: Ctx, securable: Securable): number => {
  ctx.rights.demand(securable, 'ManagePermissions');
  return scopeIdOf(ctx.db, firstUnique(securable));
};
/** Principal and level of a call; both must exist. */
function grantOf(ctx: Ctx, args: Args): { principalId: number; roleId: number } {
  const principal = principalById(ctx.db, ctx.site.id, args.number('principalId', 0) ?? -1);
  if (principal === undefined) throw userMissing();
  const role = roleById(ctx.db, ctx.site.id, args.number('roleDefId', 1) ?? -1);
  if (role === undefined) throw roleDefinitionMissing();
  return { principalId: principal.id, roleId: role.id };
}

function add(ctx: Ctx, securable: Securable): void {
  const scopeId = scopeOfGrant(ctx, securable);
  const { principalId, roleId } = grantOf(ctx, ctx.args);
  assign(ctx.db, scopeId, principalId, roleId);
  for (const above of scopesAbove(securable, (web) => webScopeId(ctx.db, web))) {
    if (above !== scopeId && !hasAssignment(ctx, above, principalId)) assign(ctx.db, above, principalId, LIMITED_ACCESS_ROLE_ID);
  }
  ctx.rights.forget();
  note(ctx, securable, CHANGE.assignmentAdd);
}
function remove(ctx: Ctx, securable: Securable): void {
  const scopeId = scopeOfGrant(ctx, securable);
  const { principalId, roleId } = grantOf(ctx, ctx.args);
  unassign(ctx.db, scopeId, principalId, roleId);
  ctx.rights.forget();
  note(ctx, securable, CHANGE.assignmentDelete);
}
function removeAll(ctx: Ctx, { securable, principal }: Resources['roleAssignment']): void {
  const scopeId = scopeOfGrant(ctx, securable);
  for (const each of assignmentsOf(ctx.db, scopeId)) if (each.principalId === principal.id) unassign(ctx.db, scopeId, principal.id, each.roleId);
  ctx.rights.forget();
  note(ctx, securable, CHANGE.assignmentDelete);
}

export const roleAssignments: Module = {
  navigations: [
    navigation({
      from: SECURABLE_KINDS,
      segment: 'RoleAssignments',
      to: 'roleAssignments',
      expandable: true,
      resolve: (ctx, of) => {
        const securable = securableOf(ctx, of);
        ctx.rights.demand(securable, 'EnumeratePermissions');
        return securable;
      },
    }),
    navigation({ from: 'roleAssignments', segment: '()', to: 'roleAssignment', resolve: (ctx, securable, args) => assigned(ctx, securable, args.number('principalId')) }),
    navigation({ from: 'roleAssignments', segment: 'GetByPrincipalId', params: ['principalId'], to: 'roleAssignment', resolve: (ctx, securable, args) => assigned(ctx, securable, args.number('principalId')) }),
    navigation({
      from: 'roleAssignment',
      segment: 'Member',
      to: 'user',
      refine: (of) => ('group' in of && of.group !== undefined ? 'group' : 'user'),
      expandable: true,
      resolve: (ctx, { principal }) => (principal.type === 8 ? { site: ctx.site, user: principal, group: principal } : { site: ctx.site, user: principal, group: undefined }),
    }),
    navigation({ from: 'roleAssignment', segment: 'RoleDefinitionBindings', to: 'roleDefinitionBindings', expandable: true, resolve: (_ctx, of) => of }),
    navigation({
      from: SECURABLE_KINDS,
      segment: 'FirstUniqueAncestorSecurableObject',
      to: 'list',
      refine: (of) => ('item' in of ? 'item' : 'number' in of ? 'list' : 'web'),
      expandable: true,
      resolve: (ctx, of) => {
        const found = firstUnique(securableOf(ctx, of));
        return (found.item !== undefined ? { list: found.list, item: found.item } : (found.list ?? found.web)) as Resources['list'];
      },
    }),
  ],
  collections: [
    collectionType({ kind: 'roleAssignments', of: 'roleAssignment', all: (ctx, securable) => assignedTo(ctx, securable) }),
    collectionType({
      kind: 'roleDefinitionBindings',
      of: 'roleDefinition',
      all: (ctx, { securable, principal }) =>
        assignmentsOf(ctx.db, scopeIdOf(ctx.db, securable))
          .filter((each) => each.principalId === principal.id)
          .flatMap((each) => {
            const role = roleById(ctx.db, ctx.site.id, each.roleId);
            return role === undefined ? [] : [{ web: securable.web, role }];
          }),
    }),
  ],
  entities: [
    entityType({
      kind: 'roleAssignment',
      type: 'SP.RoleAssignment',
      set: 'SP.ApiData.RoleAssignments',
      uri: (_ctx, of) => `Web/RoleAssignments/GetByPrincipalId(${of.principal.id})`,
      properties: { PrincipalId: { get: (_ctx, of) => of.principal.id } },
    }),
  ],
  operations: [
    operation({
      name: 'securable.breakRoleInheritance',
      on: SECURABLE_KINDS,
      method: 'POST',
      call: 'BreakRoleInheritance',
      params: ['copyRoleAssignments', 'clearSubscopes'],
      handler: (ctx, of) => {
        const securable = securableOf(ctx, of);
        ctx.rights.demand(securable, 'ManagePermissions');
        breakInheritance(ctx, securable, ctx.args.flag('copyRoleAssignments', 0) ?? false, ctx.args.flag('clearSubscopes', 1) ?? true, FULL_CONTROL_ROLE_ID);
        note(ctx, securable, CHANGE.scopeAdd);
        return { is: 'void' };
      },
    }),
    operation({
      name: 'securable.resetRoleInheritance',
      on: SECURABLE_KINDS,
      method: 'POST',
      call: 'ResetRoleInheritance',
      params: [],
      handler: (ctx, of) => {
        const securable = securableOf(ctx, of);
        ctx.rights.demand(securable, 'ManagePermissions');
        if (securable.list !== undefined || securable.web.parentId !== null) resetInheritance(ctx, securable);
        note(ctx, securable, CHANGE.scopeDelete);
        return { is: 'void' };
      },
    }),
    operation({ name: 'roleAssignments.add', on: 'roleAssignments', method: 'POST', call: 'AddRoleAssignment', params: ['principalId', 'roleDefId'], handler: (ctx, of) => (add(ctx, of), { is: 'void' }) }),
    operation({ name: 'roleAssignments.remove', on: 'roleAssignments', method: 'POST', call: 'RemoveRoleAssignment', params: ['principalId', 'roleDefId'], handler: (ctx, of) => (remove(ctx, of), { is: 'void' }) }),
    operation({ name: 'roleAssignment.delete', on: 'roleAssignment', method: 'DELETE', handler: (ctx, of) => (removeAll(ctx, of), { is: 'empty' }) }),
    operation({
      name: 'securable.getUserEffectivePermissions',
      on: SECURABLE_KINDS,
      method: 'GET',
      call: 'GetUserEffectivePermissions',
      params: ['userName'],
      handler: (ctx, of) => {
        const securable = securableOf(ctx, of);
        ctx.rights.demand(securable, 'EnumeratePermissions');
        const principal = principalByLogin(ctx.db, ctx.site.id, ctx.args.text('userName') ?? '');
        if (principal === undefined) throw userMissing();
        const { members } = basePermissions(maskOfPrincipal(ctx.db, principal, securable));
        return value('GetUserEffectivePermissions', complex('SP.BasePermissions', members));
      },
    }),
  ],
};

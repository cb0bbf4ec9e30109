import { isObject, members } from '../body';
import type { Ctx } from '../context';
import { forbiddenByState, roleDefinitionMissing, roleNameTaken, wrongType } from '../errors';
import { basePermissions } from '../entities/list';
import { readEntity } from '../entities/read';
import { maskOf } from '../masks';
import { collectionType, entityType, navigation, operation } from '../operation';
import type { Module } from '../operation';
import { appendChange } from '../store/changes';
import { addRole, deleteRole, roleById, roleByKind, roleByName, rolesOf, updateRole } from '../store/roles';
import { CHANGE } from '../store/rows';
import type { ChangeType, RoleDefinitionRow, WebRow } from '../store/rows';

function needed(web: WebRow, role: RoleDefinitionRow | undefined): { web: WebRow; role: RoleDefinitionRow } {
  if (role === undefined) throw roleDefinitionMissing();
  return { web, role };
}
const BODY = ['BasePermissions', 'Description', 'Name', 'Order'];
/** The two halves of a mask must be texts: they are Int64. */
function maskFrom(given: unknown): bigint | undefined {
  if (given === undefined) return undefined;
  if (!isObject(given)) throw wrongType('SP.BasePermissions');
  const { High: high, Low: low } = members(given, ['High', 'Low'], 'SP.BasePermissions');
  if (typeof high !== 'string' || typeof low !== 'string' || !/^\d+$/.test(high) || !/^\d+$/.test(low)) throw wrongType('Edm.Int64');
  return maskOf(high, low);
}
type Read = { name?: string; description?: string; position?: number; mask?: bigint };
function bodyOf(ctx: Ctx): Read {
  const { BasePermissions: permissions, Name: name, Description: description, Order: order } = members(ctx.body, BODY, 'SP.RoleDefinition');
  const mask = maskFrom(permissions);
  if (name !== undefined && typeof name !== 'string') throw wrongType('Edm.String');
  if (description !== undefined && description !== null && typeof description !== 'string') throw wrongType('Edm.String');
  if (order !== undefined && typeof order !== 'number') throw wrongType('Edm.Int32');
  return { ...(name === undefined ? {} : { name }), ...(typeof description === 'string' ? { description } : {}), ...(order === undefined ? {} : { position: order }), ...(mask === undefined ? {} : { mask }) };
}
/** Levels belong to the web that has its own; a subsite takes its parent's. */
function demandOwn(ctx: Ctx, web: WebRow): void {
  ctx.rights.demand({ web }, 'ManagePermissions');
  if (web.parentId !== null) throw forbiddenByState('This operation is not allowed on a web site that is inheriting permission levels.');
}
const note = (ctx: Ctx, role: RoleDefinitionRow, type: ChangeType): void => {
  appendChange(ctx.db, { siteId: ctx.site.id, webId: ctx.web.id, uniqueId: String(role.id), kind: 'web', type, atMs: ctx.clock.now(), editorId: ctx.caller.user.id });
};

function add(ctx: Ctx, web: WebRow): RoleDefinitionRow {
  demandOwn(ctx, web);
  const { name, description = '', position = 0, mask = 0n } = bodyOf(ctx);
  if (name === undefined || name === '') throw forbiddenByState('The permission level has no name.');
  if (roleByName(ctx.db, ctx.site.id, name) !== undefined) throw roleNameTaken();
  const role = addRole(ctx.db, ctx.site.id, { name, description, position, mask });
  note(ctx, role, CHANGE.roleAdd);
  return role;
}
function update(ctx: Ctx, { web, role }: { web: WebRow; role: RoleDefinitionRow }): void {
  demandOwn(ctx, web);
  const read = bodyOf(ctx);
  if (role.kind === 5 || role.hidden) throw forbiddenByState('This permission level cannot be changed.');
  const other = read.name === undefined ? undefined : roleByName(ctx.db, ctx.site.id, read.name);
  if (other !== undefined && other.id !== role.id) throw roleNameTaken();
  updateRole(ctx.db, { ...role, ...read });
  ctx.rights.forget();
  note(ctx, role, CHANGE.roleUpdate);
}
function remove(ctx: Ctx, { web, role }: { web: WebRow; role: RoleDefinitionRow }): void {
  demandOwn(ctx, web);
  if (role.kind === 5 || role.hidden) throw forbiddenByState('This permission level cannot be deleted.');
  deleteRole(ctx.db, role);
  note(ctx, role, CHANGE.roleDelete);
}

export const roleDefinitions: Module = {
  navigations: [
    navigation({ from: 'web', segment: 'RoleDefinitions', to: 'roleDefinitions', expandable: true, resolve: (_ctx, web) => web }),
    navigation({ from: 'roleDefinitions', segment: '()', to: 'roleDefinition', resolve: (ctx, web, args) => needed(web, roleById(ctx.db, ctx.site.id, args.number('id') ?? -1)) }),
    navigation({ from: 'roleDefinitions', segment: 'GetById', params: ['id'], to: 'roleDefinition', resolve: (ctx, web, args) => needed(web, roleById(ctx.db, ctx.site.id, args.number('id') ?? -1)) }),
    navigation({ from: 'roleDefinitions', segment: 'GetByName', params: ['name'], to: 'roleDefinition', resolve: (ctx, web, args) => needed(web, roleByName(ctx.db, ctx.site.id, args.text('name') ?? '')) }),
    navigation({ from: 'roleDefinitions', segment: 'GetByType', params: ['roleType'], to: 'roleDefinition', resolve: (ctx, web, args) => needed(web, roleByKind(ctx.db, ctx.site.id, args.number('roleType') ?? -1)) }),
  ],
  collections: [collectionType({ kind: 'roleDefinitions', of: 'roleDefinition', all: (ctx, web) => rolesOf(ctx.db, ctx.site.id).map((role) => ({ web, role })) })],
  entities: [
    entityType({
      kind: 'roleDefinition',
      type: 'SP.RoleDefinition',
      set: 'SP.ApiData.RoleDefinitions',
      uri: (_ctx, of) => `Web/RoleDefinitions(${of.role.id})`,
      properties: {
        BasePermissions: { get: (_ctx, of) => basePermissions(of.role.mask) },
        Description: { get: (_ctx, of) => of.role.description },
        Hidden: { get: (_ctx, of) => of.role.hidden },
        Id: { get: (_ctx, of) => of.role.id },
        Name: { get: (_ctx, of) => of.role.name },
        Order: { get: (_ctx, of) => of.role.position },
        RoleTypeKind: { get: (_ctx, of) => of.role.kind },
      },
    }),
  ],
  operations: [
    operation({
      name: 'roleDefinitions.add',
      on: 'roleDefinitions',
      method: 'POST',
      query: ['$select'],
      body: 'any',
      handler: (ctx, web) => {
        const entity = readEntity(ctx, 'roleDefinition', { web, role: add(ctx, web) }, ctx.query);
        return { is: 'entity', status: 201, headers: { location: `${ctx.apiUrl}${entity.uri}` }, entity };
      },
    }),
    operation({ name: 'roleDefinition.update', on: 'roleDefinition', method: 'MERGE', body: 'any', handler: (ctx, of) => (update(ctx, of), { is: 'empty', status: 204 }) }),
    operation({ name: 'roleDefinition.delete', on: 'roleDefinition', method: 'DELETE', handler: (ctx, of) => (remove(ctx, of), { is: 'empty' }) }),
    operation({ name: 'roleDefinition.deleteObject', on: 'roleDefinition', method: 'POST', call: 'deleteObject', params: [], handler: (ctx, of) => (remove(ctx, of), { is: 'void' }) }),
  ],
};

import { members } from '../body';
import type { JsonObject } from '../body';
import type { Ctx } from '../context';
import { accessDenied, groupMissing, groupNameTaken, userMissing, wrongType } from '../errors';
import { readEntity } from '../entities/read';
import { collectionType, entityType, navigation, operation } from '../operation';
import type { Module } from '../operation';
import { appendChange } from '../store/changes';
import { addMember, addPrincipal, deletePrincipal, groupByName, groupsOf, groupsWith, principalById, principalByLogin, removeMember, updatePrincipal } from '../store/principals';
import { CHANGE } from '../store/rows';
import type { ChangeType, PrincipalRow, WebRow } from '../store/rows';
import { webById } from '../store/webs';
import { ensureUser } from './users';
import { makeDefaultGroups } from '../store/defaultGroups';

const siteOf = (ctx: Ctx): Ctx['site'] => ctx.site;
function needed(ctx: Ctx, found: PrincipalRow | undefined): { site: Ctx['site']; group: PrincipalRow } {
  if (found === undefined || found.type !== 8) throw groupMissing();
  return { site: ctx.site, group: found };
}
const settingId = (web: WebRow, name: string): number => Number(web.settings[name] ?? -1);
/** A web that inherits its rights has the groups of the one above. */
function associated(ctx: Ctx, web: WebRow, setting: string): { site: Ctx['site']; group: PrincipalRow } {
  const parent = web.settings[setting] === undefined && web.parentId !== null ? webById(ctx.db, web.parentId) : undefined;
  return parent === undefined ? needed(ctx, principalById(ctx.db, ctx.site.id, settingId(web, setting))) : associated(ctx, parent, setting);
}

/** The owner of a group, who may be a person or a group. */
const ownerOf = (ctx: Ctx, group: PrincipalRow): PrincipalRow | undefined => principalById(ctx.db, ctx.site.id, Number(group.settings['OwnerId'] ?? -1));
function demandOwner(ctx: Ctx, group: PrincipalRow): void {
  const owner = ownerOf(ctx, group);
  const owns = owner !== undefined && (owner.id === ctx.caller.user.id || ctx.rights.isIn(owner.id));
  if (!owns && !ctx.rights.has({ web: ctx.web }, 'ManagePermissions')) throw accessDenied();
}
function demandMembers(ctx: Ctx, group: PrincipalRow): void {
  if (group.settings['AllowMembersEditMembership'] === true && ctx.rights.isIn(group.id)) return;
  demandOwner(ctx, group);
}
const note = (ctx: Ctx, group: PrincipalRow, type: ChangeType): void => {
  appendChange(ctx.db, { siteId: ctx.site.id, webId: ctx.web.id, uniqueId: String(group.id), kind: 'group', type, atMs: ctx.clock.now(), editorId: ctx.caller.user.id });
};

const FLAGS = { AllowMembersEditMembership: false, AllowRequestToJoinLeave: false, AutoAcceptRequestToJoinLeave: false, OnlyAllowMembersViewMembership: true } as const;
const TEXTS = { Description: null, RequestToJoinLeaveEmailSetting: null } as const;
const BODY = ['Title', ...Object.keys(FLAGS), ...Object.keys(TEXTS)];
function checked(body: JsonObject): { title: string | undefined; settings: Record<string, unknown> } {
  const { Title: title, ...settings } = body;
  if (title !== undefined && typeof title !== 'string') throw wrongType('Edm.String');
  for (const [name, given] of Object.entries(settings)) {
    if (name in FLAGS ? typeof given !== 'boolean' : given !== null && typeof given !== 'string') throw wrongType(name in FLAGS ? 'Edm.Boolean' : 'Edm.String');
  }
  return { title, settings };
}

function addGroup(ctx: Ctx): PrincipalRow {
  ctx.rights.demand({ web: ctx.web }, 'CreateGroups');
  const { title, settings } = checked(members(ctx.body, BODY, 'SP.Group'));
  if (title === undefined || title === '' || title.length > 255) throw wrongType('Edm.String');
  if (groupByName(ctx.db, ctx.site.id, title) !== undefined) throw groupNameTaken();
  const group = addPrincipal(ctx.db, ctx.site.id, { type: 8, loginName: title, title, settings: { ...settings, OwnerId: ctx.caller.user.id } });
  note(ctx, group, CHANGE.add);
  return group;
}
function updateGroup(ctx: Ctx, group: PrincipalRow): void {
  demandOwner(ctx, group);
  const { title, settings } = checked(members(ctx.body, BODY, 'SP.Group'));
  if (title !== undefined && title.toLowerCase() !== group.title.toLowerCase() && groupByName(ctx.db, ctx.site.id, title) !== undefined) throw groupNameTaken();
  updatePrincipal(ctx.db, { ...group, title: title ?? group.title, loginName: title ?? group.loginName, settings: { ...group.settings, ...settings } });
  note(ctx, group, CHANGE.update);
}
function removeGroup(ctx: Ctx, group: PrincipalRow | undefined): void {
  const of = needed(ctx, group).group;
  demandOwner(ctx, of);
  deletePrincipal(ctx.db, of);
  note(ctx, of, CHANGE.delete);
}
function removeUser(ctx: Ctx, group: PrincipalRow | undefined, user: PrincipalRow | undefined): void {
  if (group === undefined || user === undefined) throw userMissing();
  demandMembers(ctx, group);
  removeMember(ctx.db, ctx.site.id, group.id, user.id);
  ctx.rights.forget();
  note(ctx, group, CHANGE.memberDelete);
}

export const groups: Module = {
  navigations: [
    navigation({ from: 'web', segment: 'SiteGroups', to: 'groups', expandable: true, resolve: (ctx) => ({ site: siteOf(ctx), user: undefined }) }),
    navigation({ from: 'web', segment: 'AssociatedOwnerGroup', to: 'group', expandable: true, resolve: (ctx, web) => associated(ctx, web, 'ownerGroupId') }),
    navigation({ from: 'web', segment: 'AssociatedMemberGroup', to: 'group', expandable: true, resolve: (ctx, web) => associated(ctx, web, 'memberGroupId') }),
    navigation({ from: 'web', segment: 'AssociatedVisitorGroup', to: 'group', expandable: true, resolve: (ctx, web) => associated(ctx, web, 'visitorGroupId') }),
    navigation({ from: 'groups', segment: 'GetById', params: ['id'], to: 'group', resolve: (ctx, _of, args) => needed(ctx, principalById(ctx.db, ctx.site.id, args.number('id') ?? -1)) }),
    navigation({ from: 'groups', segment: '()', to: 'group', resolve: (ctx, _of, args) => needed(ctx, principalById(ctx.db, ctx.site.id, args.number('id') ?? -1)) }),
    navigation({ from: 'groups', segment: 'GetByName', params: ['name'], to: 'group', resolve: (ctx, _of, args) => needed(ctx, groupByName(ctx.db, ctx.site.id, args.text('name') ?? '')) }),
    navigation({ from: 'group', segment: 'Users', to: 'users', expandable: true, resolve: (_ctx, { site, group }) => ({ site, group }) }),
  ],
  collections: [collectionType({ kind: 'groups', of: 'group', all: (ctx, of) => (of.user === undefined ? groupsOf(ctx.db, of.site.id) : groupsWith(ctx.db, of.site.id, of.user.id)).map((group) => ({ site: of.site, group })) })],
  entities: [
    entityType({
      kind: 'group',
      type: 'SP.Group',
      set: 'SP.ApiData.Groups',
      uri: (_ctx, of) => `Web/SiteGroups/GetById(${of.group.id})`,
      properties: {
        Id: { get: (_ctx, of) => of.group.id },
        IsHiddenInUI: { get: (_ctx, of) => of.group.isHidden },
        LoginName: { get: (_ctx, of) => of.group.loginName },
        Title: { get: (_ctx, of) => of.group.title },
        PrincipalType: { get: () => 8 },
        ...Object.fromEntries(Object.entries(FLAGS).map(([name, initial]) => [name, { get: (_ctx: Ctx, of: { group: PrincipalRow }) => (of.group.settings[name] as boolean | undefined) ?? initial }])),
        Description: { get: (_ctx, of) => (of.group.settings['Description'] as string | undefined) ?? null },
        OwnerTitle: { get: (ctx, of) => ownerOf(ctx, of.group)?.title ?? `${ctx.web.title} Owners` },
        RequestToJoinLeaveEmailSetting: { get: (_ctx, of) => (of.group.settings['RequestToJoinLeaveEmailSetting'] as string | undefined) ?? null },
        CanCurrentUserEditMembership: { get: (ctx) => ctx.rights.has({ web: ctx.web }, 'ManagePermissions'), onDemand: true },
        CanCurrentUserManageGroup: { get: (ctx) => ctx.rights.has({ web: ctx.web }, 'ManagePermissions'), onDemand: true },
        CanCurrentUserViewMembership: { get: () => true, onDemand: true },
      },
    }),
  ],
  operations: [
    operation({
      name: 'groups.add',
      on: 'groups',
      method: 'POST',
      query: ['$select'],
      body: 'any',
      handler: (ctx) => {
        const entity = readEntity(ctx, 'group', { site: ctx.site, group: addGroup(ctx) }, ctx.query);
        return { is: 'entity', status: 201, headers: { location: `${ctx.apiUrl}${entity.uri}` }, entity };
      },
    }),
    operation({ name: 'group.update', on: 'group', method: 'MERGE', body: 'any', handler: (ctx, of) => (updateGroup(ctx, of.group), { is: 'empty', status: 204 }) }),
    operation({ name: 'groups.removeById', on: 'groups', method: 'POST', call: 'RemoveById', params: ['id'], handler: (ctx) => (removeGroup(ctx, principalById(ctx.db, ctx.site.id, ctx.args.number('id') ?? -1)), { is: 'void' }) }),
    operation({ name: 'groups.removeByLoginName', on: 'groups', method: 'POST', call: 'RemoveByLoginName', params: ['loginName'], handler: (ctx) => (removeGroup(ctx, groupByName(ctx.db, ctx.site.id, ctx.args.text('loginName') ?? '')), { is: 'void' }) }),
    operation({
      name: 'group.setUserAsOwner',
      on: 'group',
      method: 'POST',
      call: 'SetUserAsOwner',
      params: ['ownerId'],
      handler: (ctx, of) => {
        demandOwner(ctx, of.group);
        const owner = principalById(ctx.db, ctx.site.id, ctx.args.number('ownerId') ?? -1);
        if (owner === undefined) throw userMissing();
        updatePrincipal(ctx.db, { ...of.group, settings: { ...of.group.settings, OwnerId: owner.id } });
        return { is: 'void' };
      },
    }),
    operation({
      name: 'users.add',
      on: 'users',
      method: 'POST',
      query: ['$select'],
      body: ['LoginName'],
      handler: (ctx, of) => {
        const { LoginName: login } = members(ctx.body, ['LoginName'], 'SP.User');
        if (typeof login !== 'string') throw wrongType('Edm.String');
        if (of.group === undefined) throw accessDenied();
        demandMembers(ctx, of.group);
        const user = ensureUser(ctx, login);
        addMember(ctx.db, ctx.site.id, of.group.id, user.id);
        ctx.rights.forget();
        note(ctx, of.group, CHANGE.memberAdd);
        return { is: 'entity', status: 201, entity: readEntity(ctx, 'user', { site: of.site, group: of.group, user }, ctx.query) };
      },
    }),
    operation({ name: 'users.removeById', on: 'users', method: 'POST', call: 'RemoveById', params: ['id'], handler: (ctx, of) => (removeUser(ctx, of.group, principalById(ctx.db, ctx.site.id, ctx.args.number('id') ?? -1)), { is: 'void' }) }),
    operation({ name: 'users.removeByLoginName', on: 'users', method: 'POST', call: 'RemoveByLoginName', params: ['loginName'], handler: (ctx, of) => (removeUser(ctx, of.group, principalByLogin(ctx.db, ctx.site.id, ctx.args.text('loginName') ?? '')), { is: 'void' }) }),
    operation({
      name: 'web.createDefaultAssociatedGroups',
      on: 'web',
      method: 'POST',
      call: 'CreateDefaultAssociatedGroups',
      params: ['userLogin', 'userLogin2', 'groupNameSeed'],
      handler: (ctx, web) => {
        ctx.rights.demand({ web }, 'ManagePermissions');
        makeDefaultGroups(ctx, web, ctx.args.text('groupNameSeed', 2) ?? web.title);
        return { is: 'void' };
      },
    }),
  ],
};

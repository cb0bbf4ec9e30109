import { claimCalled } from '../claims';
import type { Ctx } from '../context';
import { members } from '../body';
import { accountCalled } from '../directory';
import { accessDenied, ensuredUserMissing, userMissing, wrongType } from '../errors';
import { readEntity } from '../entities/read';
import { userEntity } from '../entities/user';
import type { Answer } from '../odata/values';
import { collectionType, navigation, operation } from '../operation';
import type { Module } from '../operation';
import type { Resources } from '../resources';
import { addPrincipal, deletePrincipal, membersOf, principalById, principalByLogin, updatePrincipal, userByEmail, usersOf } from '../store/principals';
import type { PrincipalRow } from '../store/rows';
import { siteById } from '../store/webs';

type Found = Resources['user'];
const siteOf = (ctx: Ctx): Found['site'] => siteById(ctx.db, ctx.site.id) ?? ctx.site;
const isMember = (ctx: Ctx, of: Resources['users'], user: PrincipalRow): boolean => of.group === undefined || membersOf(ctx.db, of.site.id, of.group.id).some((each) => each.id === user.id);
function known(ctx: Ctx, of: Resources['users'], user: PrincipalRow | undefined): Found {
  if (user === undefined || user.type === 8 || !isMember(ctx, of, user)) throw userMissing();
  return { ...of, user };
}

/** The user of a directory account on this site; added on the way where there is none yet. */
export function ensureUser(ctx: Ctx, name: string): PrincipalRow {
  const existing = principalByLogin(ctx.db, ctx.site.id, name) ?? userByEmail(ctx.db, ctx.site.id, name);
  if (existing !== undefined && existing.type !== 8) return existing;
  const claim = claimCalled(name);
  if (claim !== undefined) return principalByLogin(ctx.db, ctx.site.id, claim.loginName) ?? addPrincipal(ctx.db, ctx.site.id, { type: 4, loginName: claim.loginName, title: claim.title });
  const account = accountCalled(name);
  if (account === undefined) throw ensuredUserMissing(name);
  return (
    principalByLogin(ctx.db, ctx.site.id, account.loginName) ??
    addPrincipal(ctx.db, ctx.site.id, { type: 1, loginName: account.loginName, title: account.title, email: account.email, isSiteAdmin: account.isSiteAdmin })
  );
}

function ensured(ctx: Ctx): Answer {
  const name = members(ctx.body, ['logonName'], 'SP.Web')['logonName'];
  if (typeof name !== 'string') throw wrongType('Edm.String');
  ctx.rights.demand({ web: ctx.web }, 'BrowseUserInfo');
  if (ctx.switches.ensureUserRefusedToAddOnly && !ctx.rights.has({ web: ctx.web }, 'EditListItems') && !ctx.rights.has({ web: ctx.web }, 'ManageWeb')) throw accessDenied();
  return { is: 'entity', entity: readEntity(ctx, 'user', { site: siteOf(ctx), group: undefined, user: ensureUser(ctx, name) }, ctx.query) };
}

function change(ctx: Ctx, { user }: Found): void {
  ctx.rights.demand({ web: ctx.web }, user.id === ctx.caller.user.id ? 'EditMyUserInfo' : 'ManagePermissions');
  const body = members(ctx.body, Object.keys(userEntity.properties), 'SP.User');
  const title = body['Title'] ?? user.title;
  const email = body['Email'] ?? user.email;
  const isSiteAdmin = body['IsSiteAdmin'] ?? user.isSiteAdmin;
  if (typeof title !== 'string' || typeof email !== 'string') throw wrongType('Edm.String');
  if (typeof isSiteAdmin !== 'boolean') throw wrongType('Edm.Boolean');
  if (isSiteAdmin !== user.isSiteAdmin && !ctx.caller.user.isSiteAdmin) throw accessDenied();
  updatePrincipal(ctx.db, { ...user, title, email, isSiteAdmin });
  ctx.rights.forget();
}

function removeFromSite(ctx: Ctx, of: Resources['users'], user: PrincipalRow | undefined): void {
  ctx.rights.demand({ web: ctx.web }, 'ManagePermissions');
  if (user === undefined) throw userMissing();
  deletePrincipal(ctx.db, known(ctx, { site: of.site, group: undefined }, user).user);
}

export const users: Module = {
  entities: [userEntity],
  collections: [collectionType({ kind: 'users', of: 'user', all: (ctx, of) => (of.group === undefined ? usersOf(ctx.db, of.site.id) : membersOf(ctx.db, of.site.id, of.group.id)).map((user) => ({ ...of, user })) })],
  navigations: [
    navigation({
      from: 'web',
      segment: 'SiteUsers',
      to: 'users',
      expandable: true,
      resolve: (ctx) => {
        ctx.rights.demand({ web: ctx.web }, 'BrowseUserInfo');
        return { site: siteOf(ctx), group: undefined };
      },
    }),
    navigation({ from: 'web', segment: 'CurrentUser', to: 'user', expandable: true, resolve: (ctx) => ({ site: siteOf(ctx), group: undefined, user: ctx.caller.user }) }),
    navigation({ from: 'web', segment: 'GetUserById', params: ['userId'], to: 'user', resolve: (ctx, _web, args) => known(ctx, { site: siteOf(ctx), group: undefined }, principalById(ctx.db, ctx.site.id, args.number('userId') ?? -1)) }),
    navigation({ from: 'users', segment: 'GetById', params: ['id'], to: 'user', resolve: (ctx, of, args) => known(ctx, of, principalById(ctx.db, of.site.id, args.number('id') ?? -1)) }),
    navigation({ from: 'users', segment: 'GetByEmail', params: ['emailAddress'], to: 'user', resolve: (ctx, of, args) => known(ctx, of, userByEmail(ctx.db, of.site.id, args.text('emailAddress') ?? '')) }),
    navigation({ from: 'users', segment: 'GetByLoginName', params: ['loginName'], to: 'user', resolve: (ctx, of, args) => known(ctx, of, principalByLogin(ctx.db, of.site.id, args.text('loginName') ?? '')) }),
    navigation({ from: 'users', segment: '()', to: 'user', resolve: (ctx, of, args) => known(ctx, of, principalByLogin(ctx.db, of.site.id, args.text('loginName') ?? '')) }),
    navigation({ from: 'user', segment: 'Groups', to: 'groups', expandable: true, resolve: (_ctx, { site, user }) => ({ site, user }) }),
  ],
  operations: [
    operation({ name: 'web.ensureUser', on: 'web', method: 'POST', call: 'EnsureUser', query: ['$select', '$expand'], body: ['logonName'], handler: ensured }),
    operation({
      name: 'user.update',
      on: 'user',
      method: 'MERGE',
      body: 'any',
      handler: (ctx, of) => {
        change(ctx, of);
        return { is: 'empty', status: 204 };
      },
    }),
    operation({
      name: 'user.delete',
      on: 'user',
      method: 'DELETE',
      handler: (ctx, of) => {
        removeFromSite(ctx, of, of.user);
        return { is: 'empty' };
      },
    }),
  ],
};

import type { Ctx } from '../context';
import { isObject } from '../body';
import { argumentInvalid, bodyInvalid, bodyPropertyUnknown, SharePointError, wrongType } from '../errors';
import { listWithId } from './lists';
import { webOf } from '../entities/list';
import { complex } from '../odata/values';
import type { Answer, Entity } from '../odata/values';
import { operation } from '../operation';
import type { Module } from '../operation';
import { changeToken, lastChange } from '../store/changes';
import type { TokenScope } from '../store/changes';
import { readToken } from '../store/changeTokens';
import { CHANGE } from '../store/rows';
import type { ChangeKind, ChangeRow, ChangeType, ListRow, WebRow } from '../store/rows';

/** Which things a query can ask for, and the kinds of change behind them. */
const OBJECTS: Readonly<Record<string, readonly ChangeKind[]>> = {
  Item: ['item'], File: ['file'], Folder: ['folder'], List: ['list'], Web: ['web'], Site: [], Field: ['field'], View: ['view'], Group: ['group'], User: ['user'], ContentType: ['contentType'],
  Alert: [], Navigation: [], SecurityPolicy: ['item', 'list', 'web'], Activity: [],
};
const VERBS: Readonly<Record<string, readonly ChangeType[]>> = {
  Add: [CHANGE.add], Update: [CHANGE.update], SystemUpdate: [CHANGE.systemUpdate], DeleteObject: [CHANGE.delete], Rename: [CHANGE.rename], Move: [CHANGE.moveAway, CHANGE.moveInto], Restore: [CHANGE.restore],
  RoleAssignmentAdd: [CHANGE.assignmentAdd], RoleAssignmentDelete: [CHANGE.assignmentDelete], RoleDefinitionAdd: [CHANGE.roleAdd], RoleDefinitionDelete: [CHANGE.roleDelete], RoleDefinitionUpdate: [CHANGE.roleUpdate],
  GroupMembershipAdd: [CHANGE.memberAdd], GroupMembershipDelete: [CHANGE.memberDelete],
};
const FLAGS = [...Object.keys(OBJECTS), ...Object.keys(VERBS), 'RecursiveAll', 'LatestFirst', 'RequireSecurityTrim', 'IgnoreStartTokenNotFoundError'];
const MEMBERS = [...FLAGS, 'ChangeTokenStart', 'ChangeTokenEnd', 'FetchLimit'];
const MOST_CHANGES = 1000;

type ChangeQuery = { kinds: ReadonlySet<ChangeKind>; types: ReadonlySet<ChangeType>; start: string | undefined; end: string | undefined; most: number; latestFirst: boolean };

function tokenText(given: unknown): string | undefined {
  if (given === undefined || given === null) return undefined;
  if (!isObject(given) || typeof given['StringValue'] !== 'string') throw wrongType('SP.ChangeToken');
  return given['StringValue'];
}

function queryOf(ctx: Ctx): ChangeQuery {
  const query = isObject(ctx.body) ? ctx.body['query'] : undefined;
  if (!isObject(query)) throw bodyInvalid();
  for (const [name, given] of Object.entries(query)) {
    if (!MEMBERS.includes(name)) throw bodyPropertyUnknown(name, 'SP.ChangeQuery');
    if (FLAGS.includes(name) && typeof given !== 'boolean') throw wrongType('Edm.Boolean');
  }
  const wanted = (name: string): boolean => query[name] === true;
  const most = Number(query['FetchLimit'] ?? MOST_CHANGES);
  return {
    kinds: new Set(Object.keys(OBJECTS).filter(wanted).flatMap((name) => OBJECTS[name] ?? [])),
    types: new Set(Object.keys(VERBS).filter(wanted).flatMap((name) => VERBS[name] ?? [])),
    start: tokenText(query['ChangeTokenStart']),
    end: tokenText(query['ChangeTokenEnd']),
    most: Number.isInteger(most) && most > 0 ? Math.min(most, MOST_CHANGES) : MOST_CHANGES,
    latestFirst: wanted('LatestFirst'),
  };
}
const tooOld = (): SharePointError => new SharePointError(500, '-2130575172, Microsoft.SharePoint.SPException', 'The changeToken refers to a time before the start of the current change log.');

type Scope = { number: TokenScope; id: string; column: 'listId' | 'webId' | 'siteId' };
function numberAt(ctx: Ctx, text: string | undefined, scope: Scope, none: number): number {
  if (text === undefined) return none;
  const token = readToken(ctx.db, text, scope.number, scope.id, ctx.clock.now());
  if (token === undefined) throw argumentInvalid('The changeToken is not valid.');
  if (token === 'expired') throw tooOld();
  return token.seq;
}

function answer(ctx: Ctx, scope: Scope): Answer {
  const query = queryOf(ctx);
  const from = numberAt(ctx, query.start, scope, 0);
  const to = numberAt(ctx, query.end, scope, lastChange(ctx.db));
  const lists = new Map<string, boolean>();
  const isVisible = (row: ChangeRow): boolean => {
    if (row.listId === null || scope.column === 'listId') return true;
    let found = lists.get(row.listId);
    if (found === undefined) {
      found = mayView(ctx, row.listId);
      lists.set(row.listId, found);
    }
    return found;
  };
  const sql = `SELECT * FROM changes WHERE ${scope.column} = ? AND seq > ? AND seq <= ? AND kind IN (SELECT value FROM json_each(?)) AND type IN (SELECT value FROM json_each(?)) ORDER BY seq ${query.latestFirst ? 'DESC' : 'ASC'} LIMIT ?`;
  const rows = ctx.db.all<ChangeRow>(sql, scope.id, from, to, JSON.stringify([...query.kinds]), JSON.stringify([...query.types]), query.most);
  return { is: 'collection', collection: { set: 'SP.ApiData.Changes', entities: rows.filter(isVisible).map((row) => entityOf(row, scope)) } };
}
/** Changes of a list that is gone are told; those of one that the caller may not see are not. */
function mayView(ctx: Ctx, listId: string): boolean {
  try {
    listWithId(ctx, ctx.web, listId);
    return true;
  } catch (problem) {
    if (!(problem instanceof SharePointError)) throw problem;
    return ctx.db.get('SELECT 1 FROM lists WHERE id = ?', listId) === undefined;
  }
}

const TYPES: Readonly<Record<ChangeKind, string>> = { item: 'SP.ChangeItem', list: 'SP.ChangeList', web: 'SP.ChangeWeb', field: 'SP.ChangeField', view: 'SP.ChangeView', group: 'SP.ChangeGroup', user: 'SP.ChangeUser', file: 'SP.ChangeFile', folder: 'SP.ChangeFolder', contentType: 'SP.ChangeContentType' };

function entityOf(row: ChangeRow, scope: Scope): Entity {
  const common = {
    ChangeToken: complex('SP.ChangeToken', { StringValue: changeToken(scope.number, scope.id, row.atMs, row.seq) }),
    ChangeType: row.type,
    SiteId: row.siteId,
    Time: new Date(row.atMs).toISOString().replace('.000Z', 'Z'),
  };
  return { type: TYPES[row.kind], uri: `${TYPES[row.kind]}${row.seq}`, members: { ...common, ...ownMembers(row) }, deferred: row.kind === 'list' ? ['Creator'] : [] };
}
function ownMembers(row: ChangeRow): Entity['members'] {
  switch (row.kind) {
    case 'item':
      return { Editor: '', EditorEmailHint: null, ItemId: row.itemId, ListId: row.listId, ServerRelativeUrl: null, SharedByUser: null, SharedWithUsers: null, UniqueId: row.uniqueId, WebId: row.webId };
    case 'list':
      return { BaseTemplate: 0, Editor: '', Hidden: false, ListId: row.listId, Title: '', WebId: row.webId };
    case 'file':
    case 'folder':
      return { UniqueId: row.uniqueId, WebId: row.webId };
    case 'field':
      return { FieldId: row.uniqueId, WebId: row.webId };
    case 'view':
      return { ListId: row.listId, ViewId: row.uniqueId, WebId: row.webId };
    default:
      return { WebId: row.webId };
  }
}

const listScope = (list: ListRow): Scope => ({ number: 3, id: list.id, column: 'listId' });
const webScope = (web: WebRow): Scope => ({ number: 2, id: web.id, column: 'webId' });

export const changes: Module = {
  operations: [
    operation({
      name: 'list.getChanges',
      on: 'list',
      method: 'POST',
      call: 'GetChanges',
      params: [],
      body: ['query'],
      handler: (ctx, list) => {
        ctx.rights.demand({ web: webOf(ctx, list), list }, 'ViewListItems');
        return answer(ctx, listScope(list));
      },
    }),
    operation({ name: 'web.getChanges', on: 'web', method: 'POST', call: 'GetChanges', params: [], body: ['query'], handler: (ctx, web) => answer(ctx, webScope(web)) }),
    operation({ name: 'site.getChanges', on: 'site', method: 'POST', call: 'GetChanges', params: [], body: ['query'], handler: (ctx, site) => answer(ctx, { number: 1, id: site.id, column: 'siteId' }) }),
  ],
};

import { members } from '../body';
import type { JsonObject } from '../body';
import type { Ctx } from '../context';
import { etagMismatch, forbiddenByState, itemMissing, listIdMissing, listTitleMissing, listTitleTaken, fileNotFound, unsupported, wrongType } from '../errors';
import { readEntity } from '../entities/read';
import { listEntity, webOf } from '../entities/list';
import { LIST_SETTINGS } from '../entities/listProperties';
import { MAX_LIST_TITLE_CHARS } from '../limits';
import { collectionType, navigation, operation } from '../operation';
import type { Module } from '../operation';
import { value } from '../odata/values';
import { appendChange } from '../store/changes';
import { addList, deleteList, isKnownTemplate, isLibrary, listById, listByTitle, listByUrl, listsOf, updateList } from '../store/lists';
import { addView } from '../store/views';
import { hideList } from '../store/recycleBin';
import { addRecycled } from '../store/recycled';
import { CHANGE } from '../store/rows';
import type { ChangeType, ListRow, WebRow } from '../store/rows';

/** Lists are trimmed by rights: whoever may not view items there is told that there is no such list. */
const visible = (ctx: Ctx, list: ListRow | undefined): ListRow | undefined =>
  list !== undefined && ctx.rights.has({ web: webOf(ctx, list), list }, 'ViewListItems') ? list : undefined;

export function listTitled(ctx: Ctx, web: WebRow, title: string): ListRow {
  const found = visible(ctx, listByTitle(ctx.db, web.id, title));
  if (found === undefined) throw listTitleMissing(title, `${ctx.origin}${web.url}`);
  return found;
}
export function listWithId(ctx: Ctx, web: WebRow, id: string): ListRow {
  const found = visible(ctx, listById(ctx.db, web.id, id.replace(/[{}]/g, '')));
  if (found === undefined) throw listIdMissing();
  return found;
}

export const noteList = (ctx: Ctx, list: ListRow, type: ChangeType): void => {
  appendChange(ctx.db, { siteId: ctx.site.id, webId: list.webId, listId: list.id, kind: 'list', type, atMs: ctx.clock.now(), editorId: ctx.caller.user.id });
};

const OWN = ['Title', 'Description', 'BaseTemplate'];
const WRITABLE = [...OWN, ...Object.keys(LIST_SETTINGS), 'Url', 'DefaultDisplayFormUrl', 'DefaultEditFormUrl', 'DefaultNewFormUrl'];

/** Checks types and values of what may be written; returns only the settings. */
function settingsFrom(body: JsonObject, list: Pick<ListRow, 'baseType' | 'baseTemplate'>): Record<string, unknown> {
  const settings: Record<string, unknown> = {};
  for (const [name, given] of Object.entries(body)) {
    const setting = LIST_SETTINGS[name];
    if (setting === undefined) continue;
    const expected = typeof setting.initial(list);
    if (typeof given !== expected) throw wrongType(expected === 'boolean' ? 'Edm.Boolean' : expected === 'number' ? 'Edm.Int32' : 'Edm.String');
    if (setting.values !== undefined && !setting.values.includes(given as number)) throw forbiddenByState(`The value ${String(given)} of ${name} is not valid.`);
    settings[name] = given;
  }
  return settings;
}
const textOf = (body: JsonObject, name: string): string | undefined => {
  const given = body[name];
  if (given !== undefined && given !== null && typeof given !== 'string') throw wrongType('Edm.String');
  return given ?? undefined;
};

export function createList(ctx: Ctx, web: WebRow, body: JsonObject): ListRow {
  ctx.rights.demand({ web }, 'ManageLists');
  const title = (textOf(body, 'Title') ?? '').trim();
  const baseTemplate = body['BaseTemplate'] ?? 100;
  if (title === '' || title.length > MAX_LIST_TITLE_CHARS) throw forbiddenByState('The list title is not valid.');
  if (typeof baseTemplate !== 'number') throw wrongType('Edm.Int32');
  if (!isKnownTemplate(baseTemplate)) throw unsupported(`the list template ${baseTemplate}`);
  if (listByTitle(ctx.db, web.id, title) !== undefined) throw listTitleTaken();
  const settings = settingsFrom(body, { baseType: 0, baseTemplate });
  const list = addList(ctx.db, web, { title, description: textOf(body, 'Description') ?? '', baseTemplate, settings, created: ctx.stamp() });
  const fields = isLibrary(list) ? ['DocIcon', 'LinkFilename', 'Modified', 'Editor'] : ['LinkTitle'];
  addView(ctx.db, list, { title: isLibrary(list) ? 'All Documents' : 'All Items', fields, isDefault: true, settings: {} });
  noteList(ctx, list, CHANGE.add);
  return list;
}

function changeList(ctx: Ctx, list: ListRow): void {
  ctx.rights.demand({ web: webOf(ctx, list), list }, 'ManageLists');
  const match = ctx.request.headers['if-match'];
  if (match !== undefined && match !== '*' && match !== `"${list.version}"`) throw etagMismatch(match, `"${list.version}"`);
  const body = members(ctx.body, WRITABLE, 'SP.List');
  const title = textOf(body, 'Title');
  if (title !== undefined && title.toLowerCase() !== list.title.toLowerCase() && listByTitle(ctx.db, list.webId, title) !== undefined) throw listTitleTaken();
  const settings = { ...list.settings, ...settingsFrom(body, list) };
  if (settings['ReadSecurity'] === 2 && ctx.db.get('SELECT 1 FROM fields WHERE owner = ? AND uniqueValues = 1', list.id) !== undefined) {
    throw forbiddenByState('This list has columns that enforce unique values, so item-level read permissions cannot be set.');
  }
  updateList(ctx.db, { ...list, title: title ?? list.title, description: textOf(body, 'Description') ?? list.description, settings });
  noteList(ctx, list, CHANGE.update);
}

function removeList(ctx: Ctx, list: ListRow): void {
  ctx.rights.demand({ web: webOf(ctx, list), list }, 'ManageLists');
  noteList(ctx, list, CHANGE.delete);
  deleteList(ctx.db, list);
}

const ENSURED: Readonly<Record<string, { title: string; template: number; url: string }>> = {
  ensuresiteassetslibrary: { title: 'Site Assets', template: 101, url: 'SiteAssets' },
  ensuresitepageslibrary: { title: 'Site Pages', template: 119, url: 'SitePages' },
};

export const lists: Module = {
  navigations: [
    navigation({ from: 'web', segment: 'Lists', to: 'lists', expandable: true, resolve: (_ctx, web) => web }),
    navigation({ from: 'lists', segment: 'GetByTitle', params: ['title'], to: 'list', resolve: (ctx, web, args) => listTitled(ctx, web, args.text('title') ?? '') }),
    navigation({ from: 'lists', segment: 'GetById', params: ['id'], to: 'list', resolve: (ctx, web, args) => listWithId(ctx, web, args.text('id') ?? '') }),
    navigation({ from: 'lists', segment: '()', to: 'list', resolve: (ctx, web, args) => listWithId(ctx, web, args.text('id') ?? '') }),
    navigation({
      from: 'web',
      segment: 'GetList',
      params: ['strUrl'],
      to: 'list',
      resolve: (ctx, web, args) => {
        const url = (args.text('strUrl') ?? '').replace(/\/$/, '');
        const found = visible(ctx, listByUrl(ctx.db, web.id, url.startsWith('/') ? url : `/${url}`));
        if (found === undefined) throw fileNotFound();
        return found;
      },
    }),
    navigation({
      from: 'web',
      segment: 'DefaultDocumentLibrary',
      params: [],
      to: 'list',
      resolve: (ctx, web) => {
        const found = listsOf(ctx.db, web.id).find((list) => list.baseTemplate === 101 && visible(ctx, list) !== undefined);
        if (found === undefined) throw listIdMissing();
        return found;
      },
    }),
    navigation({ from: 'list', segment: 'ParentWeb', to: 'web', expandable: true, resolve: (ctx, list) => webOf(ctx, list) }),
  ],
  collections: [collectionType({ kind: 'lists', of: 'list', all: (ctx, web) => listsOf(ctx.db, web.id).filter((list) => visible(ctx, list) !== undefined) })],
  entities: [listEntity],
  operations: [
    operation({
      name: 'lists.add',
      on: 'lists',
      method: 'POST',
      query: ['$select', '$expand'],
      body: 'any',
      handler: (ctx, web) => {
        const list = createList(ctx, web, members(ctx.body, WRITABLE, 'SP.List'));
        const entity = readEntity(ctx, 'list', list, ctx.query);
        return { is: 'entity', status: 201, headers: { location: `${ctx.apiUrl}${entity.uri}`, etag: entity.etag ?? '' }, entity };
      },
    }),
    operation({
      name: 'list.update',
      on: 'list',
      method: 'MERGE',
      query: ['$select'],
      body: 'any',
      handler: (ctx, list) => {
        changeList(ctx, list);
        return { is: 'empty', status: 204 };
      },
    }),
    operation({
      name: 'list.delete',
      on: 'list',
      method: 'DELETE',
      query: ['$select'],
      handler: (ctx, list) => {
        removeList(ctx, list);
        return { is: 'empty' };
      },
    }),
    operation({
      name: 'list.deleteObject',
      on: 'list',
      method: 'POST',
      call: 'deleteObject',
      params: [],
      handler: (ctx, list) => {
        removeList(ctx, list);
        return { is: 'void' };
      },
    }),
    operation({
      name: 'list.recycle',
      on: 'list',
      method: 'POST',
      call: 'recycle',
      params: [],
      handler: (ctx, list) => {
        ctx.rights.demand({ web: webOf(ctx, list), list }, 'ManageLists');
        const id = addRecycled(ctx, { list, itemId: null, itemType: 6, title: list.title, leafName: list.url.slice(list.url.lastIndexOf('/') + 1), dirName: list.url.slice(1, list.url.lastIndexOf('/')), authorId: null, content: {} });
        noteList(ctx, list, CHANGE.delete);
        hideList(ctx.db, list.webId, list.id);
        return value('Recycle', id);
      },
    }),
    operation({
      name: 'list.reserveListItemId',
      on: 'list',
      method: 'POST',
      call: 'ReserveListItemId',
      params: [],
      handler: (ctx, list) => {
        ctx.rights.demand({ web: webOf(ctx, list), list }, 'AddListItems');
        const row = ctx.db.get<{ id: number }>('UPDATE lists SET nextItemId = nextItemId + 1 WHERE id = ? RETURNING nextItemId - 1 AS id', list.id);
        if (row === undefined) throw itemMissing();
        return value('ReserveListItemId', row.id);
      },
    }),
    ...Object.entries(ENSURED).map(([call, of]) =>
      operation({
        name: `lists.${call}`,
        on: 'lists',
        method: 'POST',
        call,
        params: [],
        query: ['$select'],
        handler: (ctx, web) => {
          const url = `${web.url}/${of.url}`;
          const existing = listByUrl(ctx.db, web.id, url);
          if (existing === undefined) ctx.rights.demand({ web }, 'ManageLists');
          const list = existing ?? addList(ctx.db, web, { title: of.title, description: '', baseTemplate: of.template, settings: {}, url, created: ctx.stamp() });
          return { is: 'entity', entity: readEntity(ctx, 'list', list, ctx.query) };
        },
      }),
    ),
  ],
};

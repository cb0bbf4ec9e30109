import type { Ctx } from '../context';
import { argumentInvalid, itemMissing, unsupported } from '../errors';
import { placeOf } from '../entities/file';
import { stateOf, statesOf, versionEntity } from '../entities/version';
import { versionText } from '../entities/itemPlan';
import { webOf } from '../entities/list';
import type { Answer, Entity } from '../odata/values';
import { collectionType, entityType, navigation, operation } from '../operation';
import type { Module } from '../operation';
import type { ItemTarget, Resources } from '../resources';
import { fileVersionsOf } from '../store/files';
import { principalById } from '../store/principals';

/** Only the members asked for; a name that the version does not have is 501. */
function selected(ctx: Ctx, entity: Entity): Entity {
  const { select } = ctx.query;
  if (select.length === 0) return entity;
  const missing = select.find((name) => entity.members[name] === undefined);
  if (missing !== undefined) throw unsupported(`'${missing}' of a version`);
  return { ...entity, members: Object.fromEntries(select.map((name) => [name, entity.members[name] ?? null])) };
}

function readAll(ctx: Ctx, of: ItemTarget): Answer {
  const states = statesOf(ctx, of).slice(0, ctx.query.top ?? undefined);
  return { is: 'collection', collection: { set: 'SP.ApiData.ListItemVersions', entities: states.map((row) => selected(ctx, versionEntity(ctx, of, row))) } };
}

function removeVersion(ctx: Ctx, of: Resources['version']): void {
  ctx.rights.demand({ web: webOf(ctx, of.list), list: of.list, item: of.item }, 'DeleteVersions');
  if (of.version === of.item['_UIVersion']) throw argumentInvalid('You cannot delete the current version.');
  ctx.db.run('DELETE FROM versions WHERE listId = ? AND itemId = ? AND version = ?', of.list.id, of.item.ID, of.version);
}

export const versions: Module = {
  entities: [
    entityType({
      kind: 'fileVersion',
      type: 'SP.FileVersion',
      uri: (_ctx, of) => `Web/GetFileById('${of.file.uniqueId}')/versions(${of.version.uiVersion})`,
      properties: {
        CheckInComment: { get: () => '' },
        Created: { get: (_ctx, of) => of.version.created },
        ID: { get: (_ctx, of) => of.version.uiVersion },
        IsCurrentVersion: { get: () => false },
        Length: { get: (_ctx, of) => String(of.version.length) },
        Size: { get: (_ctx, of) => of.version.length },
        Url: { get: (_ctx, of) => `_vti_history/${of.version.uiVersion}${of.file.url.slice(of.web.url.length)}` },
        VersionLabel: { get: (_ctx, of) => versionText(of.version.uiVersion) },
      },
    }),
  ],
  collections: [collectionType({ kind: 'fileVersions', of: 'fileVersion', all: (ctx, of) => fileVersionsOf(ctx.db, of.file.uniqueId).map((version) => ({ ...of, version })) })],
  navigations: [
    navigation({
      from: 'item',
      segment: 'Versions',
      to: 'versions',
      resolve: (ctx, of) => {
        ctx.rights.demand({ web: webOf(ctx, of.list), list: of.list, item: of.item }, 'ViewVersions');
        return of;
      },
    }),
    navigation({ from: 'versions', segment: '()', to: 'version', resolve: (ctx, of, args) => ({ ...of, version: Number(stateOf(ctx, of, args.number('id') ?? 0)['_UIVersion']) }) }),
    navigation({ from: 'versions', segment: 'GetById', params: ['versionId'], to: 'version', resolve: (ctx, of, args) => ({ ...of, version: Number(stateOf(ctx, of, args.number('versionId') ?? 0)['_UIVersion']) }) }),
    navigation({
      from: 'file',
      segment: 'Versions',
      to: 'fileVersions',
      expandable: true,
      resolve: (ctx, of) => {
        ctx.rights.demand(placeOf(ctx, of), 'ViewVersions');
        return of;
      },
    }),
    navigation({
      from: 'fileVersions',
      segment: '()',
      to: 'fileVersion',
      resolve: (ctx, of, args) => {
        const version = fileVersionsOf(ctx.db, of.file.uniqueId).find((each) => each.uiVersion === args.number('id'));
        if (version === undefined) throw itemMissing();
        return { ...of, version };
      },
    }),
    navigation({ from: 'fileVersion', segment: 'CreatedBy', to: 'user', expandable: true, resolve: (ctx, of) => ({ site: ctx.site, group: undefined, user: principalById(ctx.db, ctx.site.id, of.version.editorId) ?? ctx.caller.user }) }),
  ],
  operations: [
    operation({ name: 'versions.read', on: 'versions', method: 'GET', query: ['$select', '$top'], handler: readAll }),
    operation({ name: 'version.read', on: 'version', method: 'GET', query: ['$select'], handler: (ctx, of) => ({ is: 'entity', entity: selected(ctx, versionEntity(ctx, of, stateOf(ctx, of, of.version))) }) }),
    ...(['POST', 'DELETE'] as const).map((method) =>
      operation({
        name: `version.delete.${method.toLowerCase()}`,
        on: 'version',
        method,
        ...(method === 'POST' ? { call: 'DeleteObject', params: [] } : {}),
        handler: (ctx, of) => {
          removeVersion(ctx, of);
          return method === 'POST' ? { is: 'void' } : { is: 'empty' };
        },
      }),
    ),
    operation({
      name: 'fileVersion.readContent',
      on: 'fileVersion',
      method: 'GET',
      call: '$value',
      handler: (ctx, of) => ({
        is: 'raw',
        contentType: 'application/octet-stream',
        body: ctx.db.get<{ content: Uint8Array }>('SELECT content FROM fileVersions WHERE uniqueId = ? AND uiVersion = ?', of.file.uniqueId, of.version.uiVersion)?.content ?? new Uint8Array(),
      }),
    }),
    operation({
      name: 'fileVersions.deleteAll',
      on: 'fileVersions',
      method: 'POST',
      call: 'DeleteAll',
      params: [],
      handler: (ctx, of) => {
        ctx.rights.demand(placeOf(ctx, of), 'DeleteVersions');
        ctx.db.run('DELETE FROM fileVersions WHERE uniqueId = ?', of.file.uniqueId);
        return { is: 'void' };
      },
    }),
  ],
};

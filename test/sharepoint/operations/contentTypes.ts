import { randomUUID } from 'node:crypto';
import { members } from '../body';
import type { Ctx } from '../context';
import { contentTypeMissing, forbiddenByState, wrongType } from '../errors';
import { listUri } from '../entities/list';
import { readEntity } from '../entities/read';
import { complex } from '../odata/values';
import type { Answer } from '../odata/values';
import { collectionType, entityType, navigation, operation } from '../operation';
import type { Module } from '../operation';
import type { Resources } from '../resources';
import { addContentType, addToList, contentTypesOf, deleteContentType, isFolderType, updateContentType } from '../store/contentTypes';
import type { ContentTypeRow } from '../store/contentTypes';
import { appendChange } from '../store/changes';
import { CHANGE } from '../store/rows';
import type { ChangeType, ListRow } from '../store/rows';
import { webById } from '../store/webs';

type Of = Resources['contentType'];
const BODY = ['Id', 'Name', 'Description', 'Group'];

const rowOf = (ctx: Ctx, of: Of): ContentTypeRow => {
  const found = contentTypesOf(ctx.db, of).find(({ id }) => id.toLowerCase() === of.id.toLowerCase());
  if (found === undefined) throw contentTypeMissing();
  return found;
};
const known = (ctx: Ctx, of: Resources['contentTypes'], id: string): Of => ({ ...of, id: rowOf(ctx, { ...of, id }).id });
const demand = (ctx: Ctx, { web, list }: Resources['contentTypes']): void => ctx.rights.demand(list === undefined ? { web } : { web, list }, list === undefined ? 'ManageWeb' : 'ManageLists');
const note = (ctx: Ctx, { web, list }: Resources['contentTypes'], type: ChangeType): void => {
  appendChange(ctx.db, { siteId: ctx.site.id, webId: web.id, ...(list === undefined ? {} : { listId: list.id }), kind: 'contentType', type, atMs: ctx.clock.now(), editorId: ctx.caller.user.id });
};
const textOf = (body: Record<string, unknown>, name: string): string => {
  const given = body[name] ?? '';
  if (typeof given !== 'string') throw wrongType('Edm.String');
  return given;
};
const written = (ctx: Ctx, of: Of): Answer => ({ is: 'entity', status: 201, entity: readEntity(ctx, 'contentType', of, ctx.query) });

function add(ctx: Ctx, of: Resources['contentTypes']): Answer {
  demand(ctx, of);
  const body = members(ctx.body, BODY, 'SP.ContentType');
  const asked = members(body['Id'] ?? {}, ['StringValue'], 'SP.ContentTypeId')['StringValue'];
  const name = textOf(body, 'Name');
  if (name === '') throw forbiddenByState('The content type name cannot be empty.');
  const taken = contentTypesOf(ctx.db, of).find((row) => row.name.toLowerCase() === name.toLowerCase());
  if (taken !== undefined && taken.id !== asked) throw forbiddenByState(`A duplicate content type "${name}" was found.`);
  const id = typeof asked === 'string' && asked !== '' ? asked : `0x0100${randomUUID().replace(/-/g, '').toUpperCase()}`;
  if (!/^0x[0-9a-f]*$/i.test(id)) throw forbiddenByState(`The content type id ${id} is not valid.`);
  const row = addContentType(ctx.db, of, { id, name, description: textOf(body, 'Description'), groupName: textOf(body, 'Group') || 'Custom Content Types' });
  note(ctx, of, CHANGE.add);
  return written(ctx, { ...of, id: row.id });
}

function addAvailable(ctx: Ctx, of: Resources['contentTypes']): Answer {
  demand(ctx, of);
  const { contentTypeId: id } = members(ctx.body, ['contentTypeId'], 'SP.ContentTypeCollection');
  if (typeof id !== 'string') throw wrongType('Edm.String');
  const parent = rowOf(ctx, { web: of.web, list: undefined, id });
  const { list } = of;
  if (list === undefined) throw forbiddenByState('The content type is there already.');
  if (contentTypesOf(ctx.db, of).some(({ name }) => name === parent.name)) throw forbiddenByState(`A duplicate content type "${parent.name}" was found.`);
  const row = addToList(ctx.db, of.web, list, parent);
  note(ctx, of, CHANGE.update);
  return written(ctx, { ...of, id: row.id });
}

function remove(ctx: Ctx, of: Of): Answer {
  demand(ctx, of);
  const row = rowOf(ctx, of);
  const { list } = of;
  if (list !== undefined && contentTypesOf(ctx.db, of).filter((each) => !isFolderType(each)).length === 1 && !isFolderType(row)) {
    throw forbiddenByState('The last content type of a list cannot be removed.');
  }
  deleteContentType(ctx.db, row);
  note(ctx, of, CHANGE.delete);
  return { is: 'empty' };
}

function update(ctx: Ctx, of: Of): Answer {
  demand(ctx, of);
  const row = rowOf(ctx, of);
  const body = members(ctx.body, ['Name', 'Description', 'Group'], 'SP.ContentType');
  updateContentType(ctx.db, {
    ...row,
    name: body['Name'] === undefined ? row.name : textOf(body, 'Name'),
    description: body['Description'] === undefined ? row.description : textOf(body, 'Description'),
    groupName: body['Group'] === undefined ? row.groupName : textOf(body, 'Group'),
  });
  note(ctx, of, CHANGE.update);
  return { is: 'empty', status: 204 };
}

const ofList = (ctx: Ctx, list: ListRow): Resources['contentTypes'] => ({ web: webById(ctx.db, list.webId) ?? ctx.web, list });
const uri = ({ list, id }: Of): string => `${list === undefined ? 'Web' : listUri(list)}/ContentTypes('${id}')`;

export const contentTypes: Module = {
  navigations: [
    navigation({ from: 'web', segment: 'ContentTypes', to: 'contentTypes', expandable: true, resolve: (_ctx, web) => ({ web, list: undefined }) }),
    navigation({ from: 'web', segment: 'AvailableContentTypes', to: 'contentTypes', expandable: true, resolve: (_ctx, web) => ({ web, list: undefined }) }),
    navigation({ from: 'list', segment: 'ContentTypes', to: 'contentTypes', expandable: true, resolve: (ctx, list) => ofList(ctx, list) }),
    navigation({ from: 'contentTypes', segment: 'GetById', params: ['contentTypeId'], to: 'contentType', resolve: (ctx, of, args) => known(ctx, of, args.text('contentTypeId') ?? '') }),
    navigation({ from: 'contentTypes', segment: '()', to: 'contentType', resolve: (ctx, of, args) => known(ctx, of, args.text('contentTypeId') ?? '') }),
  ],
  collections: [collectionType({ kind: 'contentTypes', of: 'contentType', all: (ctx, of) => contentTypesOf(ctx.db, of).map(({ id }) => ({ ...of, id })) })],
  entities: [
    entityType({
      kind: 'contentType',
      type: 'SP.ContentType',
      set: 'SP.ApiData.ContentTypes',
      uri: (_ctx, of) => uri(of),
      properties: {
        ClientFormCustomFormatter: { get: () => '' },
        Description: { get: (ctx, of) => rowOf(ctx, of).description },
        DisplayFormTemplateName: { get: () => 'ListForm' },
        DisplayFormUrl: { get: () => '' },
        DocumentTemplate: { get: () => '' },
        DocumentTemplateUrl: { get: () => '' },
        EditFormTemplateName: { get: () => 'ListForm' },
        EditFormUrl: { get: () => '' },
        Group: { get: (ctx, of) => rowOf(ctx, of).groupName },
        Hidden: { get: (ctx, of) => rowOf(ctx, of).groupName === '_Hidden' },
        Id: { get: (_ctx, of) => complex('SP.ContentTypeId', { StringValue: of.id }) },
        JSLink: { get: () => '' },
        MobileDisplayFormUrl: { get: () => '' },
        MobileEditFormUrl: { get: () => '' },
        MobileNewFormUrl: { get: () => '' },
        Name: { get: (ctx, of) => rowOf(ctx, of).name },
        NewFormTemplateName: { get: () => 'ListForm' },
        NewFormUrl: { get: () => '' },
        ReadOnly: { get: () => false },
        SchemaXml: { get: (ctx, of) => `<ContentType ID="${of.id}" Name="${rowOf(ctx, of).name.replace(/[&<"]/g, (sign) => `&#${sign.charCodeAt(0)};`)}" Version="1" />` },
        Scope: { get: (_ctx, of) => of.list?.url ?? of.web.url },
        Sealed: { get: () => false },
        StringId: { get: (_ctx, of) => of.id },
      },
    }),
  ],
  operations: [
    operation({ name: 'contentTypes.add', on: 'contentTypes', method: 'POST', query: ['$select'], body: 'any', handler: add }),
    operation({ name: 'contentTypes.addAvailableContentType', on: 'contentTypes', method: 'POST', call: 'AddAvailableContentType', params: [], query: ['$select'], body: ['contentTypeId'], handler: addAvailable }),
    operation({ name: 'contentType.update', on: 'contentType', method: 'MERGE', body: ['Name', 'Description', 'Group'], handler: update }),
    operation({ name: 'contentType.delete', on: 'contentType', method: 'DELETE', handler: remove }),
  ],
};

import { randomUUID } from 'node:crypto';
import { isObject, members } from '../body';
import type { Ctx } from '../context';
import { contentTypeMissing, fieldMissing, forbiddenByState, unsupported, wrongType } from '../errors';
import { contentTypeEntity, contentTypeUri, fieldLinkEntity, FLAGS, KEPT_TEXTS, ON_DEMAND_TEXTS } from '../entities/contentType';
import { webOf } from '../entities/list';
import { readEntity } from '../entities/read';
import { collectionType, navigation, operation } from '../operation';
import type { Module } from '../operation';
import type { ContentTypesTarget, Resources } from '../resources';
import { appendChange } from '../store/changes';
import { childOf, contentTypesOfList, DOCUMENT_ID, FOLDER_ID, ITEM, contentTypesOfWeb, deleteContentType, listContentTypeId, parentId, saveContentType } from '../store/contentTypes';
import type { ContentTypeRow } from '../store/contentTypes';
import { fieldById, fieldByInternalName, fieldsOf } from '../store/fields';
import { updateList } from '../store/lists';
import { CHANGE } from '../store/rows';
import type { ChangeType, FieldRow } from '../store/rows';

type Target = Resources['contentType'];
const WRITABLE = ['Name', 'Description', 'Group', ...KEPT_TEXTS, ...ON_DEMAND_TEXTS, ...FLAGS];

const all = (ctx: Ctx, of: ContentTypesTarget): ContentTypeRow[] => (of.list === undefined ? contentTypesOfWeb(ctx.db, of.web) : contentTypesOfList(ctx.db, of.web, of.list));
function called(ctx: Ctx, of: ContentTypesTarget, id: string): Target {
  const type = all(ctx, of).find((each) => each.id.toLowerCase() === id.toLowerCase());
  if (type === undefined) throw contentTypeMissing();
  return { ...of, type };
}
const demand = (ctx: Ctx, of: ContentTypesTarget): void => {
  if (of.list === undefined) ctx.rights.demand({ web: of.web }, 'ManageWeb');
  else ctx.rights.demand({ web: of.web, list: of.list }, 'ManageLists');
};
const note = (ctx: Ctx, of: ContentTypesTarget, type: ChangeType): void => {
  appendChange(ctx.db, { siteId: ctx.site.id, webId: of.web.id, ...(of.list === undefined ? {} : { listId: of.list.id }), kind: 'contentType', type, atMs: ctx.clock.now(), editorId: ctx.caller.user.id });
};
const text = (given: unknown): string | undefined => {
  if (given !== undefined && given !== null && typeof given !== 'string') throw wrongType('Edm.String');
  return given ?? undefined;
};

function changed(type: ContentTypeRow, body: Record<string, unknown>): ContentTypeRow {
  const settings: ContentTypeRow['settings'] = { ...type.settings };
  for (const name of [...KEPT_TEXTS, ...ON_DEMAND_TEXTS]) if (body[name] !== undefined) settings[name] = text(body[name]) ?? '';
  for (const name of FLAGS) {
    if (body[name] === undefined) continue;
    if (typeof body[name] !== 'boolean') throw wrongType('Edm.Boolean');
    settings[name] = body[name];
  }
  return { ...type, name: text(body['Name']) ?? type.name, description: text(body['Description']) ?? type.description, groupName: text(body['Group']) ?? type.groupName, settings };
}

function idOf(given: unknown): string {
  const id = isObject(given) ? given['StringValue'] : undefined;
  // Without an id it becomes a child of Item.
  if (given === undefined || id === '') return `0x0100${randomUUID().replace(/-/g, '').toUpperCase()}`;
  if (typeof id !== 'string') throw wrongType('SP.ContentTypeId');
  if (!/^0x([0-9A-F]{2})*$/i.test(id)) throw forbiddenByState('The content type id is not valid.');
  return `0x${id.slice(2).toUpperCase()}`;
}

/** The type above in the web; fields come from it. */
function ancestor(ctx: Ctx, of: ContentTypesTarget, id: string): ContentTypeRow | undefined {
  const types = contentTypesOfWeb(ctx.db, of.web);
  for (let at = parentId(id); ; at = parentId(at)) {
    const found = types.find((each) => each.id.toLowerCase() === at.toLowerCase());
    if (found !== undefined || at === '0x') return found;
  }
}

const nameTaken = (name: string): Error => forbiddenByState(`A duplicate content type "${name}" was found.`);
/** Adds a type; one with the same id is written over, since SharePoint does not refuse it. */
function add(ctx: Ctx, of: ContentTypesTarget): Target {
  demand(ctx, of);
  if (of.list !== undefined) throw unsupported('adding a content type to a list but by addAvailableContentType');
  const body = members(ctx.body, [...WRITABLE, 'Id'], 'SP.ContentType');
  const id = idOf(body['Id']);
  const name = text(body['Name']);
  if (name === undefined || name === '') throw forbiddenByState('The content type name is not valid.');
  if (all(ctx, of).some((each) => each.name.toLowerCase() === name.toLowerCase() && each.id.toLowerCase() !== id.toLowerCase())) throw nameTaken(name);
  const parent = ancestor(ctx, of, id);
  const blank: ContentTypeRow = { owner: of.web.id, webId: of.web.id, listId: null, id, name, description: '', groupName: 'Custom Content Types', position: 100, settings: { fieldLinks: parent?.settings.fieldLinks ?? [] } };
  const type = saveContentType(ctx.db, changed(all(ctx, of).find((each) => each.id.toLowerCase() === id.toLowerCase()) ?? blank, body));
  note(ctx, of, CHANGE.add);
  return { ...of, type };
}

function addAvailable(ctx: Ctx, of: ContentTypesTarget, id: string): Target {
  demand(ctx, of);
  if (of.list === undefined) throw unsupported('addAvailableContentType on a web');
  const parent = contentTypesOfWeb(ctx.db, of.web).find((each) => each.id.toLowerCase() === id.toLowerCase());
  if (parent === undefined) throw contentTypeMissing();
  if (all(ctx, of).some((each) => each.name === parent.name)) throw nameTaken(parent.name);
  const type = saveContentType(ctx.db, childOf(parent, of.list, all(ctx, of).length));
  note(ctx, of, CHANGE.add);
  return { ...of, type };
}

function remove(ctx: Ctx, of: Target): void {
  demand(ctx, of);
  if (of.type.settings.sealed === true) throw forbiddenByState('The content type is sealed.');
  const { list } = of;
  const others = all(ctx, of).filter((each) => each.id !== of.type.id && !each.id.startsWith(FOLDER_ID));
  if (list !== undefined && others.length === 0 && !of.type.id.startsWith(FOLDER_ID)) throw forbiddenByState('The last content type of a list cannot be removed.');
  deleteContentType(ctx.db, of.type);
  const isInitial = list !== undefined && [ITEM, DOCUMENT_ID, FOLDER_ID].some((parent) => listContentTypeId(list, parent).toLowerCase() === of.type.id.toLowerCase());
  if (list !== undefined && isInitial) updateList(ctx.db, { ...list, settings: { ...list.settings, [`without ${of.type.id}`]: true } });
  note(ctx, of, CHANGE.delete);
}

function addLink(ctx: Ctx, of: Target): Resources['fieldLink'] {
  demand(ctx, of);
  const body = members(ctx.body, ['FieldInternalName', 'Name', 'Hidden', 'Required'], 'SP.FieldLink');
  const name = text(body['FieldInternalName']) ?? text(body['Name']) ?? '';
  const field = fieldByInternalName(ctx.db, of.list?.id ?? of.web.id, name);
  if (field === undefined) throw fieldMissing(name);
  const link = { id: field.id, name: field.internalName, required: body['Required'] === true, hidden: body['Hidden'] === true };
  saveContentType(ctx.db, { ...of.type, settings: { ...of.type.settings, fieldLinks: [...of.type.settings.fieldLinks.filter((each) => each.id !== field.id), link] } });
  note(ctx, of, CHANGE.update);
  return { ...of, link };
}

function linkCalled(of: Target, id: string): Resources['fieldLink'] {
  const link = of.type.settings.fieldLinks.find((each) => each.id === id.replace(/[{}]/g, '').toLowerCase());
  if (link === undefined) throw fieldMissing(id);
  return { ...of, link };
}
const fieldOf = (ctx: Ctx, of: Target, id: string): FieldRow | undefined => fieldById(ctx.db, of.list?.id ?? of.web.id, id) ?? fieldsOf(ctx.db, of.web.id).find((field) => field.id === id);

export const contentTypes: Module = {
  entities: [contentTypeEntity, fieldLinkEntity],
  collections: [
    collectionType({ kind: 'contentTypes', of: 'contentType', all: (ctx, of) => all(ctx, of).map((type) => ({ ...of, type })) }),
    collectionType({ kind: 'fieldLinks', of: 'fieldLink', all: (_ctx, of) => of.type.settings.fieldLinks.map((link) => ({ ...of, link })) }),
  ],
  navigations: [
    navigation({ from: 'web', segment: 'ContentTypes', to: 'contentTypes', expandable: true, resolve: (_ctx, web) => ({ web, list: undefined }) }),
    navigation({ from: 'web', segment: 'AvailableContentTypes', to: 'contentTypes', expandable: true, resolve: (_ctx, web) => ({ web, list: undefined }) }),
    navigation({ from: 'list', segment: 'ContentTypes', to: 'contentTypes', expandable: true, resolve: (ctx, list) => ({ web: webOf(ctx, list), list }) }),
    navigation({ from: 'contentTypes', segment: '()', to: 'contentType', resolve: (ctx, of, args) => called(ctx, of, args.text('id') ?? '') }),
    navigation({ from: 'contentTypes', segment: 'GetById', params: ['contentTypeId'], to: 'contentType', resolve: (ctx, of, args) => called(ctx, of, args.text('contentTypeId') ?? '') }),
    navigation({ from: 'contentType', segment: 'FieldLinks', to: 'fieldLinks', expandable: true, resolve: (_ctx, of) => of }),
    navigation({ from: 'fieldLinks', segment: '()', to: 'fieldLink', resolve: (_ctx, of, args) => linkCalled(of, args.text('id') ?? '') }),
    navigation({ from: 'fieldLinks', segment: 'GetById', params: ['id'], to: 'fieldLink', resolve: (_ctx, of, args) => linkCalled(of, args.text('id') ?? '') }),
    navigation({
      from: 'contentType',
      segment: 'Parent',
      to: 'contentType',
      expandable: true,
      resolve: (ctx, of) => {
        const type = ancestor(ctx, of, of.type.id);
        if (type === undefined) throw contentTypeMissing();
        return { web: of.web, list: undefined, type };
      },
    }),
    navigation({
      from: 'item',
      segment: 'ContentType',
      to: 'contentType',
      expandable: true,
      resolve: (ctx, { list, item }) => called(ctx, { web: webOf(ctx, list), list }, String(item['ContentTypeId'])),
    }),
  ],
  operations: [
    operation({
      name: 'contentTypes.add',
      on: 'contentTypes',
      method: 'POST',
      query: ['$select'],
      body: 'any',
      handler: (ctx, of) => {
        const target = add(ctx, of);
        return { is: 'entity', status: 201, headers: { location: `${ctx.apiUrl}${contentTypeUri(target)}` }, entity: readEntity(ctx, 'contentType', target, ctx.query) };
      },
    }),
    operation({
      name: 'contentTypes.addAvailableContentType',
      on: 'contentTypes',
      method: 'POST',
      call: 'AddAvailableContentType',
      params: [],
      body: ['contentTypeId'],
      handler: (ctx, of) => ({ is: 'entity', entity: readEntity(ctx, 'contentType', addAvailable(ctx, of, text((ctx.body as { contentTypeId?: unknown } | undefined)?.contentTypeId) ?? ''), ctx.query) }),
    }),
    operation({
      name: 'contentType.update',
      on: 'contentType',
      method: 'MERGE',
      body: 'any',
      handler: (ctx, of) => {
        demand(ctx, of);
        saveContentType(ctx.db, changed(of.type, members(ctx.body, WRITABLE, 'SP.ContentType')));
        note(ctx, of, CHANGE.update);
        return { is: 'empty', status: 204 };
      },
    }),
    operation({
      name: 'contentType.delete',
      on: 'contentType',
      method: 'DELETE',
      handler: (ctx, of) => {
        remove(ctx, of);
        return { is: 'empty' };
      },
    }),
    operation({
      name: 'contentType.deleteObject',
      on: 'contentType',
      method: 'POST',
      call: 'DeleteObject',
      params: [],
      handler: (ctx, of) => {
        remove(ctx, of);
        return { is: 'void' };
      },
    }),
    operation({
      name: 'contentType.fields',
      on: 'contentType',
      method: 'GET',
      call: 'Fields',
      query: ['$select'],
      handler: (ctx, of) => {
        const found = of.type.settings.fieldLinks.map((link) => fieldOf(ctx, of, link.id)).filter((field): field is FieldRow => field !== undefined);
        return { is: 'collection', collection: { entities: found.map((field) => readEntity(ctx, 'field', { web: of.web, list: of.list, field }, ctx.query)) } };
      },
    }),
    operation({
      name: 'fieldLinks.add',
      on: 'fieldLinks',
      method: 'POST',
      body: 'any',
      handler: (ctx, of) => ({ is: 'entity', status: 201, entity: readEntity(ctx, 'fieldLink', addLink(ctx, of), ctx.query) }),
    }),
  ],
};

import { members } from '../body';
import type { JsonObject } from '../body';
import type { Ctx } from '../context';
import { argumentInvalid, columnMissing, forbiddenByState, unsupported, viewMissing, wrongType } from '../errors';
import { webOf } from '../entities/list';
import { readEntity } from '../entities/read';
import { viewEntity, viewFieldsEntity, VIEW_SETTINGS } from '../entities/view';
import { collectionType, navigation, operation } from '../operation';
import type { Module } from '../operation';
import { appendChange } from '../store/changes';
import { fieldByInternalName, fieldByTitle } from '../store/fields';
import { CHANGE } from '../store/rows';
import type { ChangeType, ListRow, ViewRow } from '../store/rows';
import { addView, defaultView, deleteView, updateView, viewById, viewByTitle, viewsOf } from '../store/views';
import { childNamed, parseXml, XmlError } from '../xml';

type Of = { list: ListRow; view: ViewRow };
function needed(list: ListRow, found: ViewRow | undefined): Of {
  if (found === undefined) throw viewMissing();
  return { list, view: found };
}
/** Personal views belong to whoever made them. */
const visibleViews = (ctx: Ctx, list: ListRow): ViewRow[] => viewsOf(ctx.db, list.id).filter((view) => view.personalOwnerId === null || view.personalOwnerId === ctx.caller.user.id);
const demand = (ctx: Ctx, list: ListRow, personal: boolean): void => ctx.rights.demand({ web: webOf(ctx, list), list }, personal ? 'ManagePersonalViews' : 'ManageLists');
const note = (ctx: Ctx, list: ListRow, view: ViewRow, type: ChangeType): void => {
  appendChange(ctx.db, { siteId: ctx.site.id, webId: list.webId, listId: list.id, uniqueId: view.id, kind: 'view', type, atMs: ctx.clock.now(), editorId: ctx.caller.user.id });
};

const BODY = ['Title', 'PersonalView', 'DefaultView', 'ViewFields', 'ViewXml', 'ListViewXml', 'ViewType', 'ViewTypeKind', 'SetAsDefaultView', 'Query', ...Object.keys(VIEW_SETTINGS)];
function settingsFrom(body: JsonObject): Record<string, unknown> {
  const settings: Record<string, unknown> = {};
  for (const [name, given] of Object.entries(body)) {
    const initial = VIEW_SETTINGS[name];
    if (initial === undefined) continue;
    if (given !== null && typeof given !== (initial === null ? 'string' : typeof initial)) throw wrongType(typeof initial === 'boolean' ? 'Edm.Boolean' : typeof initial === 'number' ? 'Edm.Int32' : 'Edm.String');
    settings[name] = given;
  }
  if (typeof settings['ViewQuery'] === 'string') parseFragment(settings['ViewQuery']);
  return settings;
}
function parseFragment(xml: string): void {
  try {
    parseXml(`<Query>${xml}</Query>`);
  } catch (problem) {
    if (problem instanceof XmlError) throw forbiddenByState('The query of the view is not valid.');
    throw problem;
  }
}
const fieldName = (ctx: Ctx, list: ListRow, name: string): string => {
  const found = fieldByInternalName(ctx.db, list.id, name) ?? fieldByTitle(ctx.db, list.id, name);
  if (found === undefined) throw columnMissing(name);
  return found.internalName;
};

function createView(ctx: Ctx, list: ListRow, body: JsonObject): ViewRow {
  const personal = body['PersonalView'] === true;
  demand(ctx, list, personal);
  if (typeof body['Title'] !== 'string' || body['Title'] === '') throw forbiddenByState('The view has no title.');
  const xml = body['ViewXml'] ?? body['ListViewXml'];
  const settings = settingsFrom({ ...body, ...(typeof body['Query'] === 'string' ? { ViewQuery: body['Query'] } : {}) });
  const listed = Array.isArray(body['ViewFields']) ? (body['ViewFields'] as string[]).map((name) => fieldName(ctx, list, name)) : undefined;
  const fromXml = typeof xml === 'string' ? readXml(ctx, list, xml) : undefined;
  const view = addView(ctx.db, list, {
    title: body['Title'],
    fields: listed ?? fromXml?.fields ?? [...(defaultView(ctx.db, list.id)?.fields ?? ['LinkTitle'])],
    settings: { ...fromXml?.settings, ...settings },
    isDefault: body['SetAsDefaultView'] === true || body['DefaultView'] === true,
    personalOwnerId: personal ? ctx.caller.user.id : null,
  });
  note(ctx, list, view, CHANGE.add);
  return view;
}

/** What SetViewXml and ViewXml say; elements that are unknown are refused by name. */
function readXml(ctx: Ctx, list: ListRow, xml: string): Pick<ViewRow, 'fields' | 'settings'> {
  try {
    const view = parseXml(xml);
    const settings: Record<string, unknown> = {};
    const inner = (name: string): string | undefined => new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`).exec(xml)?.[1];
    for (const child of view.children) {
      if (child.name === 'Query') settings['ViewQuery'] = inner('Query') ?? '';
      else if (child.name === 'RowLimit') Object.assign(settings, { RowLimit: Number(child.text), Paged: child.attributes['Paged']?.toUpperCase() === 'TRUE' });
      else if (child.name === 'CustomFormatter') settings['CustomFormatter'] = child.text;
      else if (child.name === 'Aggregations') settings['Aggregations'] = inner('Aggregations') ?? '';
      else if (!['ViewFields', 'Toolbar', 'JSLink', 'XslLink', 'ParameterBindings', 'ViewData', 'Joins', 'ProjectedFields', 'ColumnWidth', 'GridLayout'].includes(child.name)) throw unsupported(`<${child.name}> in a view`);
    }
    const scope = view.attributes['Scope'];
    if (scope !== undefined) settings['Scope'] = Math.max(0, ['DefaultValue', 'Recursive', 'RecursiveAll', 'FilesOnly'].indexOf(scope));
    const fields = childNamed(view, 'ViewFields')?.children.map((ref) => fieldName(ctx, list, ref.attributes['Name'] ?? '')) ?? [];
    return { fields, settings };
  } catch (problem) {
    if (problem instanceof XmlError) throw forbiddenByState('The XML of the view is not valid.');
    throw problem;
  }
}

function change(ctx: Ctx, of: Of, changed: Partial<Pick<ViewRow, 'title' | 'isDefault' | 'fields' | 'settings'>>): void {
  demand(ctx, of.list, of.view.personalOwnerId !== null);
  updateView(ctx.db, { ...of.view, ...changed });
  note(ctx, of.list, of.view, CHANGE.update);
}
function remove(ctx: Ctx, of: Of): void {
  demand(ctx, of.list, of.view.personalOwnerId !== null);
  deleteView(ctx.db, of.view);
  note(ctx, of.list, of.view, CHANGE.delete);
}

const fieldChange = (call: string, params: readonly string[], body: readonly string[] | undefined, run: (ctx: Ctx, of: Of) => string[]): ReturnType<typeof operation> =>
  operation({
    name: `viewFields.${call}`,
    on: 'viewFields',
    method: 'POST',
    call,
    params,
    ...(body === undefined ? {} : { body }),
    handler: (ctx, of) => {
      change(ctx, of, { fields: run(ctx, of) });
      return { is: 'void' };
    },
  });
function move(ctx: Ctx, { list, view }: Of): string[] {
  const { field, index } = members(ctx.body, ['field', 'index'], 'SP.ViewFieldCollection');
  if (typeof field !== 'string' || typeof index !== 'number') throw argumentInvalid('Value does not fall within the expected range.');
  const name = fieldName(ctx, list, field);
  const others = view.fields.filter((each) => each !== name);
  return [...others.slice(0, index), name, ...others.slice(index)];
}

export const views: Module = {
  navigations: [
    navigation({ from: 'list', segment: 'Views', to: 'views', expandable: true, resolve: (_ctx, list) => list }),
    navigation({ from: 'list', segment: 'DefaultView', to: 'view', expandable: true, resolve: (ctx, list) => needed(list, defaultView(ctx.db, list.id)) }),
    navigation({ from: 'list', segment: 'GetView', params: ['viewId'], to: 'view', resolve: (ctx, list, args) => needed(list, viewById(ctx.db, list.id, args.text('viewId') ?? '')) }),
    navigation({ from: 'views', segment: '()', to: 'view', resolve: (ctx, list, args) => needed(list, viewById(ctx.db, list.id, args.text('id') ?? '')) }),
    navigation({ from: 'views', segment: 'GetById', params: ['guidId'], to: 'view', resolve: (ctx, list, args) => needed(list, viewById(ctx.db, list.id, args.text('guidId') ?? '')) }),
    navigation({ from: 'views', segment: 'GetByTitle', params: ['strTitle'], to: 'view', resolve: (ctx, list, args) => needed(list, viewByTitle(ctx.db, list.id, args.text('strTitle') ?? '')) }),
    navigation({ from: 'view', segment: 'ViewFields', to: 'viewFields', expandable: true, resolve: (_ctx, of) => of }),
  ],
  collections: [collectionType({ kind: 'views', of: 'view', all: (ctx, list) => visibleViews(ctx, list).map((view) => ({ list, view })) })],
  entities: [viewEntity, viewFieldsEntity],
  operations: [
    operation({
      name: 'views.add',
      on: 'views',
      method: 'POST',
      query: ['$select'],
      body: 'any',
      handler: (ctx, list) => {
        const view = createView(ctx, list, members(ctx.body, BODY, 'SP.View'));
        return { is: 'entity', status: 201, entity: readEntity(ctx, 'view', { list, view }, ctx.query) };
      },
    }),
    operation({
      name: 'views.addWithParameters',
      on: 'views',
      method: 'POST',
      call: 'Add',
      params: [],
      body: ['parameters'],
      handler: (ctx, list) => {
        const view = createView(ctx, list, members(members(ctx.body, ['parameters'], 'SP.ViewCollection')['parameters'], BODY, 'SP.ViewCreationInformation'));
        return { is: 'entity', status: 201, entity: readEntity(ctx, 'view', { list, view }, ctx.query) };
      },
    }),
    operation({
      name: 'view.update',
      on: 'view',
      method: 'MERGE',
      query: ['$select'],
      body: 'any',
      handler: (ctx, of) => {
        const body = members(ctx.body, BODY, 'SP.View');
        const fields = typeof body['ListViewXml'] === 'string' ? readXml(ctx, of.list, body['ListViewXml']) : undefined;
        change(ctx, of, {
          ...(typeof body['Title'] === 'string' ? { title: body['Title'] } : {}),
          ...(body['DefaultView'] === true ? { isDefault: true } : {}),
          ...(fields === undefined ? {} : { fields: fields.fields }),
          settings: { ...of.view.settings, ...fields?.settings, ...settingsFrom(body) },
        });
        return { is: 'empty', status: 204 };
      },
    }),
    operation({ name: 'view.delete', on: 'view', method: 'DELETE', handler: (ctx, of) => (remove(ctx, of), { is: 'empty' }) }),
    operation({ name: 'view.deleteObject', on: 'view', method: 'POST', call: 'deleteObject', params: [], handler: (ctx, of) => (remove(ctx, of), { is: 'void' }) }),
    operation({
      name: 'view.setViewXml',
      on: 'view',
      method: 'POST',
      call: 'SetViewXml',
      params: [],
      body: ['viewXml'],
      handler: (ctx, of) => {
        const { viewXml: xml } = members(ctx.body, ['viewXml'], 'SP.View');
        if (typeof xml !== 'string') throw argumentInvalid('Value does not fall within the expected range.');
        const read = readXml(ctx, of.list, xml);
        change(ctx, of, { fields: read.fields, settings: { ...of.view.settings, ...read.settings } });
        return { is: 'void' };
      },
    }),
    fieldChange('AddViewField', ['strField'], undefined, (ctx, { list, view }) => [...view.fields.filter((name) => name !== fieldName(ctx, list, ctx.args.text('strField') ?? '')), fieldName(ctx, list, ctx.args.text('strField') ?? '')]),
    fieldChange('RemoveViewField', ['strField'], undefined, (ctx, { list, view }) => view.fields.filter((name) => name !== fieldName(ctx, list, ctx.args.text('strField') ?? ''))),
    fieldChange('RemoveAllViewFields', [], undefined, () => []),
    fieldChange('MoveViewFieldTo', [], ['field', 'index'], move),
  ],
};

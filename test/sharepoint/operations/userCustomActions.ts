import { randomUUID } from 'node:crypto';
import { isObject, members } from '../body';
import type { JsonObject } from '../body';
import type { Ctx } from '../context';
import { argumentInvalid, unsupported, wrongType } from '../errors';
import { basePermissions, listUri, webOf } from '../entities/list';
import { readEntity } from '../entities/read';
import { collectionType, entityType, navigation, operation } from '../operation';
import type { Module, Property } from '../operation';
import { noteList } from './lists';
import { updateList } from '../store/lists';
import { CHANGE } from '../store/rows';
import type { CustomAction, ListRow } from '../store/rows';

/** Texts of a custom action that can be written; what is not given reads as null. */
const TEXTS = ['ClientSideComponentProperties', 'CommandUIExtension', 'Description', 'Group', 'ImageUrl', 'Location', 'Name', 'RegistrationId', 'Title', 'Url'] as const;
const BODY = [...TEXTS, 'ClientSideComponentId', 'RegistrationType', 'Rights', 'ScriptBlock', 'ScriptSrc', 'Sequence'];
const NO_COMPONENT = '00000000-0000-0000-0000-000000000000';
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Kept with the list's settings, under a name that no property has. */
const KEPT = '$userCustomActions';
const actionsOf = (list: ListRow): readonly CustomAction[] => (list.settings[KEPT] as readonly CustomAction[] | undefined) ?? [];
function keep(ctx: Ctx, list: ListRow, actions: readonly CustomAction[]): void {
  updateList(ctx.db, { ...list, settings: { ...list.settings, [KEPT]: actions } });
  noteList(ctx, list, CHANGE.update);
}
const demand = (ctx: Ctx, list: ListRow): void => ctx.rights.demand({ web: webOf(ctx, list), list }, 'ManageLists');

function written(body: JsonObject): Partial<CustomAction> {
  if (body['ScriptBlock'] !== undefined || body['ScriptSrc'] !== undefined) throw unsupported('a script in a custom action');
  if (isObject(body['Rights'])) throw unsupported('Rights of a custom action');
  const texts: Record<string, string> = {};
  for (const name of TEXTS) {
    const given = body[name];
    if (given === undefined || given === null) continue;
    if (typeof given !== 'string') throw wrongType('Edm.String');
    texts[name] = given;
  }
  const { ClientSideComponentId: componentId, Sequence: sequence, RegistrationType: registrationType } = body;
  if (componentId !== undefined && (typeof componentId !== 'string' || !GUID.test(componentId))) throw wrongType('Edm.Guid');
  for (const number of [sequence, registrationType]) if (number !== undefined && !Number.isInteger(number)) throw wrongType('Edm.Int32');
  return {
    texts,
    ...(typeof componentId === 'string' ? { componentId: componentId.toLowerCase() } : {}),
    ...(typeof sequence === 'number' ? { sequence } : {}),
    ...(typeof registrationType === 'number' ? { registrationType } : {}),
  };
}

function add(ctx: Ctx, list: ListRow): CustomAction {
  demand(ctx, list);
  const given = written(members(ctx.body, BODY, 'SP.UserCustomAction'));
  if ((given.texts?.['Location'] ?? '') === '') throw argumentInvalid('Value does not fall within the expected range.');
  const action: CustomAction = { id: randomUUID(), texts: {}, componentId: NO_COMPONENT, sequence: 0, registrationType: 0, ...given };
  keep(ctx, list, [...actionsOf(list), action]);
  return action;
}
type Of = { list: ListRow; action: CustomAction };
function change(ctx: Ctx, { list, action }: Of): void {
  demand(ctx, list);
  const given = written(members(ctx.body, BODY, 'SP.UserCustomAction'));
  keep(ctx, list, actionsOf(list).map((each) => (each.id === action.id ? { ...each, ...given, texts: { ...each.texts, ...given.texts } } : each)));
}
function remove(ctx: Ctx, { list, action }: Of): void {
  demand(ctx, list);
  keep(ctx, list, actionsOf(list).filter(({ id }) => id !== action.id));
}
/** None of that id reads as null. */
const withId = (list: ListRow, id: string | undefined): Of | undefined => {
  const action = actionsOf(list).find((each) => each.id === (id ?? '').replace(/[{}]/g, '').toLowerCase());
  return action && { list, action };
};

const texts = Object.fromEntries(TEXTS.map((name): [string, Property<'userCustomAction'>] => [name, { get: (_ctx, { action }) => action.texts[name] ?? (name === 'ClientSideComponentProperties' ? '' : null) }]));
/** Number of SP.UserCustomActionScope. */
const LIST_SCOPE = 4;

/** Those of lists; shape as in recorded answers about the actions of a web (CLI for Microsoft 365). */
export const userCustomActions: Module = {
  navigations: [
    navigation({ from: 'list', segment: 'UserCustomActions', to: 'userCustomActions', expandable: true, resolve: (_ctx, list) => list }),
    navigation({ from: 'userCustomActions', segment: '()', to: 'userCustomAction', resolve: (_ctx, list, args) => withId(list, args.text('id')) }),
    navigation({ from: 'userCustomActions', segment: 'GetById', params: ['id'], to: 'userCustomAction', resolve: (_ctx, list, args) => withId(list, args.text('id')) }),
  ],
  collections: [collectionType({ kind: 'userCustomActions', of: 'userCustomAction', all: (_ctx, list) => actionsOf(list).map((action) => ({ list, action })) })],
  entities: [
    entityType({
      kind: 'userCustomAction',
      type: 'SP.UserCustomAction',
      set: 'SP.ApiData.UserCustomActions',
      uri: (_ctx, { list, action }) => `${listUri(list)}/UserCustomActions(guid'${action.id}')`,
      properties: {
        ...texts,
        ClientSideComponentId: { get: (_ctx, { action }) => action.componentId },
        Id: { get: (_ctx, { action }) => action.id },
        RegistrationType: { get: (_ctx, { action }) => action.registrationType },
        Rights: { get: () => basePermissions(0n) },
        Scope: { get: () => LIST_SCOPE },
        ScriptBlock: { get: () => null },
        ScriptSrc: { get: () => null },
        Sequence: { get: (_ctx, { action }) => action.sequence },
        VersionOfUserCustomAction: { get: () => '16.0.1.0' },
      },
    }),
  ],
  operations: [
    operation({
      name: 'userCustomActions.add',
      on: 'userCustomActions',
      method: 'POST',
      query: ['$select'],
      body: 'any',
      handler: (ctx, list) => {
        const entity = readEntity(ctx, 'userCustomAction', { list, action: add(ctx, list) }, ctx.query);
        return { is: 'entity', status: 201, headers: { location: `${ctx.apiUrl}${entity.uri}` }, entity };
      },
    }),
    operation({ name: 'userCustomAction.update', on: 'userCustomAction', method: 'MERGE', body: 'any', handler: (ctx, of) => (change(ctx, of), { is: 'empty', status: 204 }) }),
    operation({ name: 'userCustomAction.delete', on: 'userCustomAction', method: 'DELETE', handler: (ctx, of) => (remove(ctx, of), { is: 'empty' }) }),
  ],
};

import { formatterOf, isIndexed, isUnique, type Column, type ColumnKind } from '../schema/column';
import { settingsOf, type ListSchema, type View } from '../schema/list';
import { COMMAND_LOCATION, type ListCommand } from '../schema/listCommand';
import { descriptionOf, plainDescription, schemaVersionOf } from '../schema/schemaVersion';
import type { SiteSchema } from '../schema/siteSchema';
import { viewFormatterOf } from '../schema/viewFormatting';
import type { FieldOnSite, ListOnSite, ViewOnSite } from './site';
import type { Properties, Step } from './step';
import { sameFormatter, sameQuery } from './sameText';

/** `TypeAsString` that SharePoint gives for each kind of column. */
export const FIELD_TYPE: Readonly<Record<ColumnKind, string>> = {
  text: 'Text',
  note: 'Note',
  number: 'Number',
  day: 'Number',
  dateOnly: 'DateTime',
  yesNo: 'Boolean',
  choice: 'Choice',
  person: 'User',
};

/** The view that SharePoint makes with a list; it finds its own fields and title. */
const SHAREPOINTS_VIEW: ViewOnSite = { id: '', title: 'All Items', columns: [], query: '', isDefault: true, isSharePoints: true, formatter: '' };

/** What a list is the moment after SharePoint made it: its title is its url, it has Title and one view, and inherits its rights. */
export function newList(list: ListSchema): ListOnSite {
  const title: FieldOnSite = { name: 'Title', description: '', type: 'Text', indexed: false, unique: false, choices: [], formatter: '' };
  return {
    url: list.url,
    title: list.url,
    description: '',
    settings: {},
    contentTypesEnabled: false,
    itemCount: 0,
    fields: [title],
    views: [SHAREPOINTS_VIEW],
    contentTypes: [{ id: '0x01', name: 'Item' }],
    commands: [],
    assignments: undefined,
  };
}

/** Steps for one list without its rights. `now` is `found`, or a new list where nothing was found. */
export function planList(schema: SiteSchema, list: ListSchema, found: ListOnSite | undefined, now: ListOnSite): Step[] {
  return [
    ...(found ? [] : [{ kind: 'createList', list } as const]),
    ...planSettings(list, now),
    ...planContentType(schema, list, now),
    ...Object.entries(list.columns).flatMap(([name, column]) => planColumn(list, name, column, now)),
    ...list.views.flatMap((view) => planView(list, view, now)),
    ...planSharePointsView(list, now),
    ...planCommand(list, now),
  ];
}

/** Administrators may rename a list, so its title is set only while it is still the url under which it was made. */
function planSettings(list: ListSchema, now: ListOnSite): Step[] {
  const changes: Record<string, unknown> = {};
  if (now.title === list.url && list.title !== list.url) changes.Title = list.title;
  if (plainDescription(now.description) !== list.description) changes.Description = descriptionOf(list, schemaVersionOf(now.description));
  if (list.contentType !== undefined && !now.contentTypesEnabled) changes.ContentTypesEnabled = true;
  for (const [name, value] of Object.entries(settingsOf(list))) if (now.settings[name] !== value) changes[name] = value;
  return Object.keys(changes).length === 0 ? [] : [{ kind: 'updateList', list, changes }];
}

/** New columns go to the list's first content type, so ours comes before the columns. */
function planContentType(schema: SiteSchema, list: ListSchema, now: ListOnSite): Step[] {
  const contentType = schema.contentTypes.find(({ name }) => name === list.contentType);
  if (!contentType) return [];
  const added = now.contentTypes.some(({ name }) => name === contentType.name);
  const plainIsThere = now.itemCount === 0 && now.contentTypes.some(({ id }) => isPlainItem(id));
  return [...(added ? [] : [{ kind: 'addContentType', list, contentType } as const]), ...(plainIsThere ? [{ kind: 'removeItemContentType', list } as const] : [])];
}

/** Item itself, or the copy of it that a list has: its id, `00` and a GUID. Ours derive by another GUID at the site. */
export function isPlainItem(contentTypeId: string): boolean {
  return /^0x01(00[0-9a-f]{32})?$/i.test(contentTypeId);
}

function planColumn(list: ListSchema, name: string, column: Column, now: ListOnSite): Step[] {
  const field = now.fields.find((candidate) => candidate.name === name);
  if (!field) return [{ kind: 'createField', list, name, column }];
  const changes = fieldChanges(column, field);
  return Object.keys(changes).length === 0 ? [] : [{ kind: 'updateField', list, name, changes }];
}

/** Choices are only ever added: a value that items may hold stays. */
function fieldChanges(column: Column, field: FieldOnSite): Properties {
  const changes: Record<string, unknown> = {};
  if (field.description !== column.description) changes.Description = column.description;
  if (isIndexed(column) && !field.indexed) changes.Indexed = true;
  if (isUnique(column) && !field.unique) changes.EnforceUniqueValues = true;
  if (column.kind === 'choice' && column.choices.some((value) => !field.choices.includes(value))) {
    changes.Choices = [...column.choices, ...field.choices.filter((value) => !column.choices.includes(value))];
  }
  const formatter = formatterOf(column);
  if (formatter !== undefined && !sameFormatter(field.formatter, formatter)) changes.CustomFormatter = formatter;
  return changes;
}

function planView(list: ListSchema, view: View, now: ListOnSite): Step[] {
  const found = now.views.find(({ title }) => title === view.title);
  if (!found) return [{ kind: 'createView', list, view }];
  const columns = !sameColumns(view, found);
  const changes: Record<string, unknown> = {};
  const formatter = viewFormatterOf(list);
  if (!sameQuery(view.query, found.query)) changes.ViewQuery = view.query;
  if (view.isDefault === true && !found.isDefault) changes.DefaultView = true;
  if (formatter !== undefined && !sameFormatter(found.formatter, formatter)) changes.CustomFormatter = formatter;
  return columns || Object.keys(changes).length > 0 ? [{ kind: 'updateView', list, view, id: found.id, columns, changes }] : [];
}

function sameColumns(view: View, found: ViewOnSite): boolean {
  return view.columns.length === found.columns.length && view.columns.every((name, index) => found.columns[index] === name);
}

/** SharePoint's own view offers the same commands as ours; what an administrator made of it stays. */
function planSharePointsView(list: ListSchema, now: ListOnSite): Step[] {
  const formatter = viewFormatterOf(list);
  const plain = now.views.some(({ isSharePoints, formatter: held }) => isSharePoints && held === '');
  return formatter !== undefined && plain ? [{ kind: 'formatSharePointsView', list, formatter }] : [];
}

/** Found by its command set: title, place and properties of the action are an administrator's to change. */
function planCommand(list: ListSchema, now: ListOnSite): Step[] {
  const { command } = list;
  return command === undefined || hasCommand(command, now) ? [] : [{ kind: 'addCommand', list, command }];
}

export function hasCommand({ componentId }: ListCommand, { commands }: Pick<ListOnSite, 'commands'>): boolean {
  return commands.some((found) => found.componentId === componentId && found.location.startsWith(COMMAND_LOCATION));
}

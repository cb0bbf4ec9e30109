import { OWNERS } from '../../../../src/lists/schema/groups';
import { formatterOf, isIndexed, isUnique } from '../../../../src/lists/schema/column';
import { READ_MASK, type LevelSchema } from '../../../../src/lists/schema/levels';
import { COMMAND_LOCATION } from '../../../../src/lists/schema/listCommand';
import type { ListSchema } from '../../../../src/lists/schema/list';
import { descriptionOf } from '../../../../src/lists/schema/schemaVersion';
import { viewFormatterOf } from '../../../../src/lists/schema/viewFormatting';
import { FIELD_TYPE, newList } from '../../../../src/lists/provision/planList';
import type { Assignment, ListOnSite, SiteOnServer } from '../../../../src/lists/provision/site';
import type { Step } from '../../../../src/lists/provision/step';

const CALLER = { id: 7, name: 'Ada' };
const FULL_CONTROL = 1073741829;
const READ = 1073741826;

/** A site as SharePoint makes it, before anything of ours. */
export const EMPTY_SITE: SiteOnServer = {
  webPath: '/sites/empty',
  isSubsite: false,
  hasOwnRights: true,
  caller: CALLER,
  owners: { id: 3, title: 'Owners' },
  levels: [
    { id: FULL_CONTROL, name: 'Full Control', kind: 5, mask: { High: '2147483647', Low: '4294967295' } },
    { id: READ, name: 'Read', kind: 2, mask: READ_MASK },
  ],
  groups: [{ id: 3, title: 'Owners' }],
  assignments: [{ principalId: 3, principalName: 'Owners', levelIds: [FULL_CONTROL] }],
  contentTypes: [{ id: '0x01', name: 'Item' }],
  lists: [],
  controls: [],
};

/** What a site is after one step, as SharePoint would make it. */
export function applied(site: SiteOnServer, step: Step): SiteOnServer {
  const onList = (change: (list: ListOnSite) => ListOnSite): SiteOnServer =>
    'list' in step ? { ...site, lists: site.lists.map((list) => (list.url === step.list.url ? change(list) : list)) } : site;
  switch (step.kind) {
    case 'createLevel':
      return { ...site, levels: [...site.levels, { id: 900 + site.levels.length, name: step.level.name, kind: 0, mask: step.level.mask }] };
    case 'updateLevel':
      return { ...site, levels: site.levels.map((level) => (level.id === step.id ? { ...level, mask: step.level.mask } : level)) };
    case 'createGroup':
      return { ...site, groups: [...site.groups, { id: 100 + site.groups.length, title: step.group.title }] };
    case 'grantSite':
      return { ...site, assignments: granted(site.assignments, groupId(site, step.group), READ) };
    case 'createContentType':
      return { ...site, contentTypes: [...site.contentTypes, step.contentType] };
    case 'createList':
      return { ...site, lists: [...site.lists, { ...newList(step.list), description: step.list.description, contentTypesEnabled: step.list.contentType !== undefined }] };
    case 'updateList':
      return onList((list) => updatedList(list, step.changes));
    case 'setVersion':
      return onList((list) => ({ ...list, description: descriptionOf(step.list, step.version) }));
    case 'addContentType':
      return onList((list) => ({ ...list, contentTypes: [...list.contentTypes, { id: `${step.contentType.id}00AB`, name: step.contentType.name }] }));
    case 'removeItemContentType':
      return onList((list) => ({ ...list, contentTypes: list.contentTypes.filter(({ id }) => id !== '0x01') }));
    case 'createField': {
      const { name, column } = step;
      const field = { name, description: column.description, type: FIELD_TYPE[column.kind], indexed: isIndexed(column), unique: isUnique(column), choices: column.kind === 'choice' ? column.choices : [], formatter: formatterOf(column) ?? '' };
      return onList((list) => ({ ...list, fields: [...list.fields, field] }));
    }
    case 'updateField':
      return onList((list) => ({ ...list, fields: list.fields.map((field) => (field.name === step.name ? updatedField(field, step.changes) : field)) }));
    case 'createView':
      return onList((list) => ({ ...list, views: [...list.views, { id: `{${list.views.length}}`, title: step.view.title, columns: step.view.columns, query: step.view.query, isDefault: step.view.isDefault === true, isSharePoints: false, formatter: viewFormatterOf(step.list) ?? '' }] }));
    case 'updateView':
      return onList((list) => ({ ...list, views: list.views.map((view) => (view.id === step.id ? { ...view, columns: step.view.columns, query: step.view.query, isDefault: step.view.isDefault === true || view.isDefault, formatter: String(step.changes.CustomFormatter ?? view.formatter) } : view)) }));
    case 'formatSharePointsView':
      return onList((list) => ({ ...list, views: list.views.map((view) => (view.isSharePoints ? { ...view, formatter: step.formatter } : view)) }));
    case 'addCommand':
      return onList((list) => ({ ...list, commands: [...list.commands, { location: COMMAND_LOCATION, componentId: step.command.componentId }] }));
    case 'breakInheritance':
      return onList((list) => ({ ...list, assignments: [{ principalId: CALLER.id, principalName: CALLER.name, levelIds: [FULL_CONTROL] }] }));
    case 'grant':
      return onList((list) => ({ ...list, assignments: granted(list.assignments ?? [], step.group === OWNERS ? 3 : groupId(site, step.group), levelIdOf(site, step.level)) }));
    case 'revoke':
      return onList((list) => ({ ...list, assignments: list.assignments?.map((held) => (held.principalId === step.principalId ? { ...held, levelIds: held.levelIds.filter((id) => id !== step.levelId) } : held)) }));
    case 'seedControls':
      return { ...site, controls: [...site.controls.filter(({ id }) => !step.rows.some((row) => row.id === id)), ...step.rows.map(({ id, row }, index) => ({ ...row, id: id ?? 1000 + site.controls.length + index }))] };
    case 'upgrade':
      return site;
    case 'removeCaller':
      return onList((list) => ({ ...list, assignments: list.assignments?.filter(({ principalId }) => principalId !== CALLER.id) }));
  }
}

function updatedList(list: ListOnSite, changes: Readonly<Record<string, unknown>>): ListOnSite {
  const { Title = list.title, Description = list.description, ContentTypesEnabled = list.contentTypesEnabled, ...settings } = changes;
  return { ...list, title: String(Title), description: String(Description), contentTypesEnabled: ContentTypesEnabled === true, settings: { ...list.settings, ...settings } };
}

function updatedField(field: ListOnSite['fields'][number], changes: Readonly<Record<string, unknown>>): ListOnSite['fields'][number] {
  const { Description = field.description, Indexed = field.indexed, EnforceUniqueValues = field.unique, Choices = field.choices, CustomFormatter = field.formatter } = changes;
  return { ...field, description: String(Description), indexed: Indexed === true, unique: EnforceUniqueValues === true, choices: Choices as string[], formatter: String(CustomFormatter) };
}

function granted(assignments: readonly Assignment[], principalId: number, level: number): Assignment[] {
  const held = assignments.find((assignment) => assignment.principalId === principalId);
  return [...assignments.filter((assignment) => assignment !== held), { principalId, principalName: held?.principalName ?? String(principalId), levelIds: [...(held?.levelIds ?? []), level] }];
}

function groupId(site: SiteOnServer, title: string): number {
  return found(site.groups.find((group) => group.title === title)?.id, title);
}

function levelIdOf(site: SiteOnServer, level: LevelSchema['access'] | 'read' | 'fullControl'): number {
  if (level === 'read') return READ;
  if (level === 'fullControl') return FULL_CONTROL;
  const name = level === 'append' ? 'Register append' : 'Register project';
  return found(site.levels.find((candidate) => candidate.name === name)?.id, name);
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`A step names ${what} before it is made`);
  return value;
}

export function listOn(site: SiteOnServer, list: ListSchema): ListOnSite {
  return found(site.lists.find(({ url }) => url === list.url), list.url);
}

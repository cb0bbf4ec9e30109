import { complex } from '../odata/values';
import { entityType } from '../operation';
import type { Property } from '../operation';
import type { Resources } from '../resources';
import { attribute } from '../writeXml';
import { listUri } from './list';

type Target = Resources['contentType'];
const get = (read: (of: Target) => string | number | boolean | null, onDemand = false): Property<'contentType'> => ({ get: (_ctx, of) => read(of), ...(onDemand ? { onDemand } : {}) });

/** Texts that can be written and are only kept. */
export const KEPT_TEXTS = ['ClientFormCustomFormatter', 'DisplayFormTemplateName', 'DisplayFormUrl', 'DocumentTemplate', 'EditFormTemplateName', 'EditFormUrl', 'JSLink', 'MobileDisplayFormUrl', 'MobileEditFormUrl', 'MobileNewFormUrl', 'NewFormTemplateName', 'NewFormUrl'];
export const ON_DEMAND_TEXTS = ['DisplayFormClientSideComponentId', 'DisplayFormClientSideComponentProperties', 'EditFormClientSideComponentId', 'EditFormClientSideComponentProperties', 'NewFormClientSideComponentId', 'NewFormClientSideComponentProperties'];
export const FLAGS = ['Hidden', 'ReadOnly', 'Sealed'];
const kept = (of: Target, name: string): string => String(of.type.settings[name] ?? '');
const flag = (of: Target, name: string): boolean => of.type.settings[name] === true || (name === 'Sealed' && of.type.settings.sealed === true);

function schemaXml(of: Target): string {
  const { type } = of;
  const fields = type.settings.fieldLinks.map((link) => `<FieldRef${attribute('ID', `{${link.id}}`)}${attribute('Name', link.name)}${link.required ? ' Required="TRUE"' : ''}${link.hidden ? ' Hidden="TRUE"' : ''} />`);
  return `<ContentType${attribute('ID', type.id)}${attribute('Name', type.name)}${attribute('Group', type.groupName)}${attribute('Description', type.description)} Version="0"><FieldRefs>${fields.join('')}</FieldRefs></ContentType>`;
}

const properties: Record<string, Property<'contentType'>> = {
  ...Object.fromEntries(KEPT_TEXTS.map((name) => [name, get((of) => kept(of, name))])),
  ...Object.fromEntries(ON_DEMAND_TEXTS.map((name) => [name, get((of) => kept(of, name), true)])),
  ...Object.fromEntries(FLAGS.map((name) => [name, get((of) => flag(of, name))])),
  Description: get((of) => of.type.description),
  DocumentTemplateUrl: get(() => ''),
  Group: get((of) => of.type.groupName),
  Id: { get: (_ctx, of) => complex('SP.ContentTypeId', { StringValue: of.type.id }) },
  Name: get((of) => of.type.name),
  SchemaXml: get(schemaXml),
  Scope: get((of) => (of.list === undefined ? of.web.url : of.list.url)),
  StringId: get((of) => of.type.id),
};

export const contentTypeUri = (of: Target): string => `${of.list === undefined ? 'Web' : listUri(of.list)}/ContentTypes('${of.type.id}')`;
export const contentTypeEntity = entityType({
  kind: 'contentType',
  type: 'SP.ContentType',
  set: 'SP.ApiData.ContentTypes',
  uri: (_ctx, of) => contentTypeUri(of),
  properties: Object.fromEntries(Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1))),
});

export const fieldLinkEntity = entityType({
  kind: 'fieldLink',
  type: 'SP.FieldLink',
  uri: (_ctx, of) => `${contentTypeUri(of)}/FieldLinks(guid'${of.link.id}')`,
  properties: {
    FieldInternalName: { get: () => null },
    Hidden: { get: (_ctx, of) => of.link.hidden },
    Id: { get: (_ctx, of) => of.link.id },
    Name: { get: (_ctx, of) => of.link.name },
    Required: { get: (_ctx, of) => of.link.required },
    ShowInDisplayForm: { get: () => true, onDemand: true },
    DisplayName: { get: () => '', onDemand: true },
    ReadOnly: { get: () => false, onDemand: true },
  },
});

import type { Control } from '../../domain/frameworks/control';
import { CONTENT_TYPE_GROUP } from '../schema/contentTypes';
import { controls as controlsList } from '../schema/controls';
import { descriptionOf } from '../schema/schemaVersion';
import type { Access } from '../schema/levels';
import { ROLES } from '../schema/groups';
import { COMMAND_LOCATION, type ListCommand } from '../schema/listCommand';
import { BASE_TEMPLATE, LIST_SETTINGS, listPath, type ListSchema, type View } from '../schema/list';
import { PAGES, type PageSchema } from '../schema/pages';
import { fieldXml } from '../schema/fieldXml';
import type { SiteSchema } from '../schema/siteSchema';
import { viewFormatterOf } from '../schema/viewFormatting';
import { element, textElement } from '../schema/xml';
import { indent } from './indent';
import { permissionNames } from './permissionNames';

const NAMESPACE = 'http://schemas.dev.office.com/PnP/2022/09/ProvisioningSchema';

/** PnP's tokens for SharePoint's own levels and group, whose names are translated on each site. */
const READ = '{roledefinition:Reader}';
const FULL_CONTROL = '{roledefinition:Administrator}';
const OWNERS = '{associatedownergroup}';

/**
 * The PnP provisioning template of the register (schema 2022-09), for Invoke-PnPSiteTemplate. Deterministic. It can
 * say neither "not offline" nor "no comments" nor "no grid editing": the rights check names those, and one run of the
 * provisioner sets them.
 */
export function siteTemplate(schema: SiteSchema, controls: readonly Control[]): string {
  const template = element('pnp:ProvisioningTemplate', { ID: 'TrustExceptionRegister', Version: schema.version, BaseSiteTemplate: 'SITEPAGEPUBLISHING#0', Scope: 'RootSite', DisplayName: 'Trust exception register' }, [
    security(schema),
    element('pnp:ContentTypes', {}, schema.contentTypes.map(({ id, name, description }) => element('pnp:ContentType', { ID: id, Name: name, Description: description, Group: CONTENT_TYPE_GROUP }))),
    element('pnp:Lists', {}, schema.lists.map((list) => listInstance(schema, list, controls))),
    element('pnp:ClientSidePages', {}, PAGES.map(page)),
  ]);
  const root = element('pnp:Provisioning', { 'xmlns:pnp': NAMESPACE }, [element('pnp:Preferences', { Generator: 'trust-exception-register' }), element('pnp:Templates', { ID: 'TrustExceptionRegister-Templates' }, [template])]);
  return indent(`<?xml version="1.0" encoding="utf-8"?>${root}`);
}

/** A page that is there already stays as somebody made it. Comments would be one more place where things are written. */
function page({ fileName, title, webParts }: PageSchema): string {
  const sections = webParts.map((id, index) =>
    element('pnp:Section', { Order: index + 1, Type: 'OneColumn', BackgroundEmphasis: index === 0 ? 'None' : 'Neutral' }, [
      element('pnp:Controls', {}, [element('pnp:CanvasControl', { WebPartType: 'Custom', ControlId: id, Order: 1, Column: 1 })]),
    ]),
  );
  return element('pnp:ClientSidePage', { PageName: fileName, Title: title, Layout: 'Article', PromoteAsNewsArticle: false, Overwrite: false, Publish: true, EnableComments: false }, [
    element('pnp:Header', { Type: 'Default' }),
    element('pnp:Sections', {}, sections),
  ]);
}

function security({ groups, levels }: SiteSchema): string {
  return element('pnp:Security', {}, [
    element('pnp:SiteGroups', {}, groups.map(({ title, description }) => element('pnp:SiteGroup', { Title: title, Description: description, Owner: OWNERS, AllowMembersEditMembership: false, AllowRequestToJoinLeave: false, AutoAcceptRequestToJoinLeave: false, OnlyAllowMembersViewMembership: false }))),
    element('pnp:Permissions', {}, [
      element('pnp:RoleDefinitions', {}, levels.map(({ name, description, mask }) => element('pnp:RoleDefinition', { Name: name, Description: description }, [element('pnp:Permissions', {}, permissionNames(mask).map((permission) => textElement('pnp:Permission', permission)))]))),
      element('pnp:RoleAssignments', {}, groups.map(({ title }) => element('pnp:RoleAssignment', { Principal: title, RoleDefinition: READ }))),
    ]),
  ]);
}

function listInstance(schema: SiteSchema, list: ListSchema, controls: readonly Control[]): string {
  const contentType = schema.contentTypes.find(({ name }) => name === list.contentType);
  const attributes = {
    Title: list.title,
    Description: descriptionOf(list, schema.version),
    TemplateType: BASE_TEMPLATE[list.kind],
    Url: listPath(list),
    EnableVersioning: LIST_SETTINGS.EnableVersioning,
    MaxVersionLimit: LIST_SETTINGS.MajorVersionLimit,
    ContentTypesEnabled: contentType !== undefined,
    EnableAttachments: LIST_SETTINGS.EnableAttachments,
    EnableFolderCreation: LIST_SETTINGS.EnableFolderCreation,
    NoCrawl: LIST_SETTINGS.NoCrawl,
  };
  const fields = Object.entries(list.columns).filter(([name]) => name !== 'Title').map(([name, column]) => fieldXml(list, name, column));
  return element('pnp:ListInstance', attributes, [
    ...(contentType ? [element('pnp:ContentTypeBindings', {}, [element('pnp:ContentTypeBinding', { ContentTypeID: contentType.id, Default: true })])] : []),
    element('pnp:Views', {}, list.views.map((view) => viewXml(list, view))),
    ...(fields.length > 0 ? [element('pnp:Fields', {}, fields)] : []),
    ...(list.url === controlsList.url ? [controlRows(controls)] : []),
    listSecurity(schema, list),
    ...(list.command ? [element('pnp:UserCustomActions', {}, [customAction(list.command)])] : []),
  ]);
}

function customAction({ name, title, componentId }: ListCommand): string {
  return element('pnp:CustomAction', { Name: name, Title: title, Location: COMMAND_LOCATION, ClientSideComponentId: componentId, ClientSideComponentProperties: '{}' });
}

function viewXml(list: ListSchema, { title, columns, query, isDefault }: View): string {
  const formatter = viewFormatterOf(list);
  return element('View', { DisplayName: title, Type: 'HTML', DefaultView: isDefault ? 'TRUE' : 'FALSE' }, [
    element('Query', {}, [query]),
    element('ViewFields', {}, columns.map((name) => element('FieldRef', { Name: name }))),
    textElement('RowLimit', '100', { Paged: 'TRUE' }),
    ...(formatter === undefined ? [] : [textElement('CustomFormatter', formatter)]),
  ]);
}

/** Applied again, the template corrects rows that it knows by their id and leaves the others. */
function controlRows(controls: readonly Control[]): string {
  const rows = controls.map(({ id, title, framework, family, severity }) => {
    const values: Record<string, string | undefined> = { ControlId: id, Title: title, Framework: framework, Family: family, Severity: severity };
    return element('pnp:DataRow', {}, Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [textElement('pnp:DataValue', value, { FieldName: name })])));
  });
  return element('pnp:DataRows', { KeyColumn: 'ControlId', UpdateBehavior: 'Overwrite' }, rows);
}

function listSecurity(schema: SiteSchema, list: ListSchema): string {
  const rights = schema.rights[list.url];
  const levelName = (access: Access): string => (access === 'read' ? READ : schema.levels.find((level) => level.access === access)?.name ?? READ);
  const ours = ROLES.flatMap((role) => {
    const group = schema.groups.find((candidate) => candidate.role === role);
    return group && rights ? [element('pnp:RoleAssignment', { Principal: group.title, RoleDefinition: levelName(rights[role]) })] : [];
  });
  return element('pnp:Security', {}, [element('pnp:BreakRoleInheritance', { CopyRoleAssignments: false, ClearSubscopes: true }, [element('pnp:RoleAssignment', { Principal: OWNERS, RoleDefinition: FULL_CONTROL }), ...ours])]);
}

import type { Gate } from '../rest/gate';
import { listPath } from '../rest/listPath';
import { api, type ApiPath } from '../rest/quote';
import { LIST_SETTINGS, type ListSchema } from '../schema/list';
import { unescapeXml } from '../schema/xml';
import { readAssignments } from './readAssignments';
import type { FieldOnSite, ListOnSite, ViewOnSite } from './site';

export interface ListRow {
  readonly Id: string;
  readonly Title: string;
  readonly Description: string;
  readonly ItemCount: number;
  readonly ContentTypesEnabled: boolean;
  readonly HasUniqueRoleAssignments: boolean;
  readonly RootFolder: { readonly ServerRelativeUrl: string };
  readonly [setting: string]: unknown;
}

interface FieldRow {
  readonly InternalName: string;
  readonly Description: string;
  readonly TypeAsString: string;
  readonly Indexed: boolean;
  readonly EnforceUniqueValues: boolean;
  readonly SchemaXml: string;
  readonly CustomFormatter: string | null;
}

interface ViewRow {
  readonly Id: string;
  readonly Title: string;
  readonly ViewQuery: string | null;
  readonly DefaultView: boolean;
  readonly PersonalView: boolean;
  readonly ServerRelativeUrl: string;
  readonly CustomFormatter: string | null;
  readonly ViewFields: { readonly Items: readonly string[] };
}

interface CommandRow {
  readonly Location: string | null;
  readonly ClientSideComponentId: string;
}

/** Columns, views, content types, commands and rights of one list that is there. */
export async function readList(gate: Gate, list: ListSchema, row: ListRow): Promise<ListOnSite> {
  const path = listPath(gate.webUrl, list);
  const rows = async <Row>(asked: ApiPath): Promise<readonly Row[]> => (await gate.get<{ value: readonly Row[] }>(api`${path}/${asked}`)).value;
  const [fields, views, contentTypes, assignments, commands] = await Promise.all([
    rows<FieldRow>(api`fields?$select=InternalName,Description,TypeAsString,Indexed,EnforceUniqueValues,SchemaXml,CustomFormatter`),
    rows<ViewRow>(api`views?$select=Id,Title,ViewQuery,DefaultView,PersonalView,ServerRelativeUrl,CustomFormatter,ViewFields&$expand=ViewFields`),
    rows<{ StringId: string; Name: string }>(api`contenttypes?$select=StringId,Name`),
    row.HasUniqueRoleAssignments ? readAssignments(gate, path) : Promise.resolve(undefined),
    list.command ? rows<CommandRow>(api`usercustomactions?$select=Location,ClientSideComponentId`) : Promise.resolve([]),
  ]);
  return {
    url: list.url,
    title: row.Title,
    description: row.Description,
    settings: Object.fromEntries(Object.keys(LIST_SETTINGS).map((name) => [name, row[name]])),
    contentTypesEnabled: row.ContentTypesEnabled,
    itemCount: row.ItemCount,
    fields: fields.filter(({ InternalName }) => InternalName in list.columns).map(fieldOnSite),
    views: views.filter(({ PersonalView }) => !PersonalView).map(viewOnSite),
    contentTypes: contentTypes.map(({ StringId, Name }) => ({ id: StringId, name: Name })),
    commands: commands.map(({ Location, ClientSideComponentId }) => ({ location: Location ?? '', componentId: ClientSideComponentId.toLowerCase() })),
    assignments,
  };
}

function fieldOnSite(row: FieldRow): FieldOnSite {
  return {
    name: row.InternalName,
    description: row.Description,
    type: row.TypeAsString,
    indexed: row.Indexed,
    unique: row.EnforceUniqueValues,
    choices: choicesOf(row.SchemaXml),
    formatter: row.CustomFormatter ?? '',
  };
}

/** Choices stand in the schema of every field; the property of that name exists on choice fields only. */
export function choicesOf(schemaXml: string): string[] {
  return [...schemaXml.matchAll(/<CHOICE>([^<]*)<\/CHOICE>/g)].map(([, value]) => unescapeXml(value ?? ''));
}

/** Its address is the same in every language. */
export function isSharePointsView(serverRelativeUrl: string): boolean {
  return serverRelativeUrl.toLowerCase().endsWith('/allitems.aspx');
}

function viewOnSite(row: ViewRow): ViewOnSite {
  return {
    id: row.Id,
    title: row.Title,
    columns: row.ViewFields.Items,
    query: row.ViewQuery ?? '',
    isDefault: row.DefaultView,
    isSharePoints: isSharePointsView(row.ServerRelativeUrl),
    formatter: row.CustomFormatter ?? '',
  };
}

import type { Gate } from '../rest/gate';
import { itemsPath } from '../rest/listPath';
import { api, columnList, type ApiPath } from '../rest/quote';
import { controls as controlsList } from '../schema/controls';
import { listPath, type ListSchema } from '../schema/list';
import type { SiteSchema } from '../schema/siteSchema';
import { readAssignments } from './readAssignments';
import { readList, type ListRow } from './readList';
import type { ControlOnSite, ListOnSite, SiteOnServer } from './site';

const LIST_COLUMNS = ['Id', 'Title', 'Description', 'ItemCount', 'ContentTypesEnabled', 'NoCrawl', 'ExcludeFromOfflineClient', 'EnableAttachments', 'EnableFolderCreation', 'DisableCommenting', 'DisableGridEditing', 'EnableVersioning', 'MajorVersionLimit', 'HasUniqueRoleAssignments', 'RootFolder/ServerRelativeUrl'];

/** Everything that plan and rights check compare; some fifty reads where all lists are there, none that writes. @throws SharePointError */
export async function readSite(gate: Gate, schema: SiteSchema): Promise<SiteOnServer> {
  const rows = async <Row>(path: ApiPath): Promise<readonly Row[]> => (await gate.get<{ value: readonly Row[] }>(path)).value;
  const [site, web, caller, owners, levels, groups, assignments, contentTypes, lists] = await Promise.all([
    gate.get<{ Url: string }>(api`site?$select=Url`),
    gate.get<{ Url: string; ServerRelativeUrl: string; HasUniqueRoleAssignments: boolean }>(api`web?$select=Url,ServerRelativeUrl,HasUniqueRoleAssignments`),
    gate.get<{ Id: number; Title: string }>(api`web/currentuser?$select=Id,Title`),
    readOwners(gate),
    rows<LevelRow>(api`web/roledefinitions?$select=Id,Name,RoleTypeKind,BasePermissions`),
    rows<{ Id: number; Title: string }>(api`web/sitegroups?$select=Id,Title&$top=5000`),
    readAssignments(gate, api`web`),
    rows<{ StringId: string; Name: string }>(api`web/contenttypes?$select=StringId,Name`),
    rows<ListRow>(api`web/lists?$select=${columnList(LIST_COLUMNS)}&$expand=RootFolder`),
  ]);
  const known = lists.map((row) => ({ row, list: listAt(schema, web.ServerRelativeUrl, row.RootFolder.ServerRelativeUrl) }));
  const found: ListOnSite[] = [];
  for (const { row, list } of known) if (list) found.push(await readList(gate, list, row));
  return {
    isSubsite: site.Url.toLowerCase() !== web.Url.toLowerCase(),
    hasOwnRights: web.HasUniqueRoleAssignments,
    caller: { id: caller.Id, name: caller.Title },
    owners,
    levels: levels.map((level) => ({ id: level.Id, name: level.Name, kind: level.RoleTypeKind, mask: { High: String(level.BasePermissions.High), Low: String(level.BasePermissions.Low) } })),
    groups: groups.map(({ Id, Title }) => ({ id: Id, title: Title })),
    assignments,
    contentTypes: contentTypes.map(({ StringId, Name }) => ({ id: StringId, name: Name })),
    lists: found,
    controls: await readControls(gate, found),
    webPath: web.ServerRelativeUrl,
  };
}

interface LevelRow {
  readonly Id: number;
  readonly Name: string;
  readonly RoleTypeKind: number;
  readonly BasePermissions: { readonly High: string | number; readonly Low: string | number };
}

function listAt(schema: SiteSchema, webPath: string, listUrl: string): ListSchema | undefined {
  const base = webPath === '/' ? '' : webPath;
  return schema.lists.find((list) => `${base}/${listPath(list)}`.toLowerCase() === listUrl.toLowerCase());
}

/** A site without an owners' group answers with null, which is no column that could be asked for. */
async function readOwners(gate: Gate): Promise<SiteOnServer['owners']> {
  const group = await gate.get<{ Id?: number; Title?: string }>(api`web/associatedownergroup`);
  return group.Id === undefined ? undefined : { id: group.Id, title: group.Title ?? '' };
}

interface ControlItem {
  readonly Id: number;
  readonly ControlId: string | null;
  readonly Title: string | null;
  readonly Framework: string | null;
  readonly Family: string | null;
  readonly Severity: string | null;
}

/** Nothing is asked before the list has all its columns. */
async function readControls(gate: Gate, lists: readonly ListOnSite[]): Promise<ControlOnSite[]> {
  const list = lists.find(({ url }) => url === controlsList.url);
  if (!list || list.itemCount === 0 || !Object.keys(controlsList.columns).every((name) => list.fields.some((field) => field.name === name))) return [];
  const { value } = await gate.get<{ value: readonly ControlItem[] }>(api`${itemsPath(gate.webUrl, controlsList)}?$select=Id,ControlId,Title,Framework,Family,Severity&$top=5000`);
  return value.map((item) => ({ id: item.Id, controlId: item.ControlId ?? '', title: item.Title ?? '', framework: item.Framework ?? '', family: item.Family, severity: item.Severity }));
}

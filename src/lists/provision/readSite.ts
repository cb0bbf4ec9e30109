import './pnp';
import type { SPFI } from '@pnp/sp/fi.js';
import { controls as controlsList } from '../schema/controls';
import { listPath, type ListSchema } from '../schema/list';
import type { SiteSchema } from '../schema/siteSchema';
import { readAssignments } from './readAssignments';
import { listHandle } from './listHandle';
import { readList, type ListRow } from './readList';
import type { ControlOnSite, ListOnSite, SiteOnServer } from './site';

const LIST_COLUMNS = ['Id', 'Title', 'Description', 'ItemCount', 'ContentTypesEnabled', 'NoCrawl', 'ExcludeFromOfflineClient', 'EnableAttachments', 'EnableFolderCreation', 'DisableCommenting', 'DisableGridEditing', 'EnableVersioning', 'MajorVersionLimit', 'HasUniqueRoleAssignments', 'RootFolder/ServerRelativeUrl'];

/** Everything that plan and rights check compare; some fifty reads where all lists are there, none that writes. */
export async function readSite(sp: SPFI, schema: SiteSchema): Promise<SiteOnServer> {
  const [site, web, caller, owners, levels, groups, assignments, contentTypes, lists] = await Promise.all([
    sp.site.select('Url')<{ Url: string }>(),
    sp.web.select('Url', 'ServerRelativeUrl', 'HasUniqueRoleAssignments')<{ Url: string; ServerRelativeUrl: string; HasUniqueRoleAssignments: boolean }>(),
    sp.web.currentUser.select('Id', 'Title')<{ Id: number; Title: string }>(),
    readOwners(sp),
    sp.web.roleDefinitions.select('Id', 'Name', 'RoleTypeKind', 'BasePermissions')<LevelRow[]>(),
    sp.web.siteGroups.select('Id', 'Title').top(5000)<{ Id: number; Title: string }[]>(),
    readAssignments(sp.web.roleAssignments),
    sp.web.contentTypes.select('StringId', 'Name')<{ StringId: string; Name: string }[]>(),
    sp.web.lists.select(...LIST_COLUMNS).expand('RootFolder')<ListRow[]>(),
  ]);
  const known = lists.map((row) => ({ row, list: listAt(schema, web.ServerRelativeUrl, row.RootFolder.ServerRelativeUrl) }));
  const found: ListOnSite[] = [];
  for (const { row, list } of known) if (list) found.push(await readList(listHandle(sp, web.ServerRelativeUrl, list), list, row));
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
    controls: await readControls(sp, web.ServerRelativeUrl, found),
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

/** A site without an owners' group answers with null. */
async function readOwners(sp: SPFI): Promise<SiteOnServer['owners']> {
  const group = await sp.web.associatedOwnerGroup.select('Id', 'Title')<{ Id?: number; Title?: string }>();
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
async function readControls(sp: SPFI, webPath: string, lists: readonly ListOnSite[]): Promise<ControlOnSite[]> {
  const list = lists.find(({ url }) => url === controlsList.url);
  if (!list || list.itemCount === 0 || !Object.keys(controlsList.columns).every((name) => list.fields.some((field) => field.name === name))) return [];
  const items = await listHandle(sp, webPath, controlsList).items.select('Id', 'ControlId', 'Title', 'Framework', 'Family', 'Severity').top(5000)<ControlItem[]>();
  return items.map((item) => ({ id: item.Id, controlId: item.ControlId ?? '', title: item.Title ?? '', framework: item.Framework ?? '', family: item.Family, severity: item.Severity }));
}

import type { Json, Visitor } from '../../sharepoint/testing/site';
import { listAt, SITE_PATH } from './seatedSite';
import { LISTS } from './writtenMatrix';

export interface RightsOnSite {
  /** By list: who holds which levels, by their names; Limited Access left out. */
  readonly lists: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly levels: Readonly<Record<string, { readonly high: string; readonly low: string }>>;
  /** By group: who is in it, and whose it is. */
  readonly groups: Readonly<Record<string, { readonly owner: string; readonly members: readonly string[] }>>;
  readonly titles: readonly string[];
}

const rows = (json: Json): Json[] => [...(json['value'] ?? [])];

/** The rights of a site as whoever reads them there finds them, by plain requests. */
export async function rightsOnSite(by: Visitor, sitePath = SITE_PATH): Promise<RightsOnSite> {
  const lists: Record<string, Record<string, string[]>> = {};
  for (const list of LISTS) lists[list] = await assignmentsOf(by, listAt(list, sitePath));
  const levels = rows((await by.get('web/roledefinitions?$select=Name,BasePermissions')).json).map((row) => [String(row['Name']), { high: String(row['BasePermissions']?.['High']), low: String(row['BasePermissions']?.['Low']) }] as const);
  const groups = rows((await by.get('web/sitegroups?$select=Title,OwnerTitle,Users/LoginName&$expand=Users')).json).map((row) => [String(row['Title']), { owner: String(row['OwnerTitle']), members: [...(row['Users'] ?? [])].map((user) => String(user['LoginName'])) }] as const);
  const titles = rows((await by.get('web/lists?$select=Title&$top=1000')).json).map((row) => String(row['Title']));
  return { lists, levels: Object.fromEntries(levels), groups: Object.fromEntries(groups), titles };
}

async function assignmentsOf(by: Visitor, list: string): Promise<Record<string, string[]>> {
  const { json } = await by.get(`${list}/roleassignments?$select=Member/Title,RoleDefinitionBindings/Name&$expand=Member,RoleDefinitionBindings`);
  const held = rows(json).map((row) => [String(row['Member']?.['Title']), [...(row['RoleDefinitionBindings'] ?? [])].map((level) => String(level['Name'])).filter((level) => level !== 'Limited Access')] as const);
  return Object.fromEntries(held.filter(([, names]) => names.length > 0));
}

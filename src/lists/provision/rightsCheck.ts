import type { Gate } from '../rest/gate';
import { READ_MASK, ROLE_TYPE_KIND, sameMask } from '../schema/levels';
import type { SiteSchema } from '../schema/siteSchema';
import type { Difference } from './difference';
import { checkList } from './checkList';
import { checkListRights } from './checkListRights';
import { siteVersion } from './plan';
import { readSite } from './readSite';
import type { SiteOnServer } from './site';

/** Reads a site and names every difference from the schema and its rights matrix. Writes nothing. @throws SharePointError */
export async function rightsCheck(gate: Gate, schema: SiteSchema): Promise<Difference[]> {
  return compareSite(schema, await readSite(gate, schema));
}

/** Every difference, site first, then list by list in the schema's order. Pure. */
export function compareSite(schema: SiteSchema, site: SiteOnServer): Difference[] {
  return [
    ...checkVersion(schema, site),
    ...checkLevels(schema, site),
    ...checkGroups(schema, site),
    ...schema.lists.flatMap((list): Difference[] => {
      const found = site.lists.find(({ url }) => url === list.url);
      if (!found) return [{ code: 'listMissing', grade: 'gap', list: list.title, name: list.title, text: `The list "${list.title}" is missing.` }];
      return [...checkList(list, found), ...checkListRights(schema, list, found, site)];
    }),
  ];
}

function checkVersion(schema: SiteSchema, site: SiteOnServer): Difference[] {
  const version = siteVersion(site);
  if (version === schema.version) return [];
  const has = version === undefined ? 'was never provisioned to the end' : `has schema ${version}`;
  return [{ code: 'versionWrong', grade: 'gap', list: undefined, name: String(version ?? ''), text: `The site ${has}; this version of the register wants schema ${schema.version}.` }];
}

function checkLevels(schema: SiteSchema, site: SiteOnServer): Difference[] {
  const differences = schema.levels.flatMap((level): Difference[] => {
    const found = site.levels.find(({ name }) => name === level.name);
    const about = { list: undefined, name: level.name };
    if (!found) return [{ ...about, code: 'levelMissing', grade: 'gap', text: `The permission level "${level.name}" is missing.` }];
    if (sameMask(found.mask, level.mask)) return [];
    return [{ ...about, code: 'levelChanged', grade: 'danger', text: `The permission level "${level.name}" was changed: its mask is ${maskText(found.mask)} and should be ${maskText(level.mask)}.` }];
  });
  const read = site.levels.find(({ kind }) => kind === ROLE_TYPE_KIND.read);
  if (read && sameMask(read.mask, READ_MASK)) return differences;
  const text = read ? `SharePoint's level "${read.name}" was changed: its mask is ${maskText(read.mask)} and should be ${maskText(READ_MASK)}.` : "SharePoint's own level Read is missing.";
  return [...differences, { code: 'readLevelChanged', grade: 'danger', list: undefined, name: read?.name ?? 'Read', text }];
}

const maskText = ({ High, Low }: { readonly High: string; readonly Low: string }): string => `${High}/${Low}`;

function checkGroups(schema: SiteSchema, site: SiteOnServer): Difference[] {
  const read = site.levels.find(({ kind }) => kind === ROLE_TYPE_KIND.read);
  const groups = schema.groups.flatMap((group): Difference[] => {
    const found = site.groups.find(({ title }) => title === group.title);
    const about = { list: undefined, name: group.title, grade: 'gap' } as const;
    if (!found) return [{ ...about, code: 'groupMissing', text: `The group "${group.title}" is missing.` }];
    const held = site.assignments.find(({ principalId }) => principalId === found.id)?.levelIds ?? [];
    return read && held.includes(read.id) ? [] : [{ ...about, code: 'groupCannotOpenSite', text: `The group "${group.title}" may not open the site.` }];
  });
  if (site.owners) return groups;
  return [...groups, { code: 'ownersMissing', grade: 'gap', list: undefined, name: 'owners', text: "The site has no owners' group, so only site collection administrators can repair the lists." }];
}

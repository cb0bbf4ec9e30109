import { READ_MASK, ROLE_TYPE_KIND, sameMask } from '../schema/levels';
import { register } from '../schema/register';
import { schemaVersionOf } from '../schema/schemaVersion';
import type { SiteSchema } from '../schema/siteSchema';
import { planControls } from './planControls';
import { newList, planList } from './planList';
import { planCallerRights, planListRights } from './planRights';
import type { ControlRow, SiteOnServer } from './site';
import type { Step } from './step';
import type { Upgrade } from './upgrades/upgrade';

/** Why a site cannot be provisioned at all; nothing was written. */
export type Obstacle =
  | { readonly code: 'subsiteWithoutOwnLevels' }
  | { readonly code: 'newerSchema'; readonly site: number; readonly ours: number }
  | { readonly code: 'readLevelMissing' }
  | { readonly code: 'readLevelChanged' };

export interface Plan {
  readonly obstacle: Obstacle | undefined;
  /** In the order in which they must run. Empty: the site is as the schema says. */
  readonly steps: readonly Step[];
}

export interface Wanted {
  readonly schema: SiteSchema;
  readonly controls: readonly ControlRow[];
  readonly upgrades: readonly Upgrade[];
}

/** What must be written so that the site becomes as the schema says. Pure; the same site gives the same plan. */
export function planSite(wanted: Wanted, site: SiteOnServer): Plan {
  const obstacle = obstacleOf(wanted.schema, site);
  return obstacle ? { obstacle, steps: [] } : { obstacle, steps: stepsOf(wanted, site) };
}

function stepsOf({ schema, controls, upgrades }: Wanted, site: SiteOnServer): Step[] {
  const lists = schema.lists.map((list) => {
    const found = site.lists.find(({ url }) => url === list.url);
    return { list, found, now: found ?? newList(list) };
  });
  const version = siteVersion(site);
  const steps: Step[] = [
    ...planLevels(schema, site),
    ...planGroups(schema, site),
    ...planContentTypes(schema, site),
    ...lists.flatMap(({ list, found, now }) => planList(schema, list, found, now)),
    ...lists.flatMap(({ list, now }) => planListRights(schema, list, now, site)),
    ...planControls(schema, controls, site.controls),
    ...upgrades.filter(({ to }) => version !== undefined && version < to && to <= schema.version).map((upgrade): Step => ({ kind: 'upgrade', upgrade })),
  ];
  const marked = schema.lists.find(({ url }) => url === register.url);
  if (marked && version !== schema.version) steps.push({ kind: 'setVersion', list: marked, version: schema.version });
  return [...steps, ...lists.flatMap(({ list, now }) => planCallerRights(list, now, site))];
}

/** Schema version that the site carries; undefined where provisioning never finished. */
export function siteVersion(site: SiteOnServer): number | undefined {
  return schemaVersionOf(site.lists.find(({ url }) => url === register.url)?.description ?? '');
}

function obstacleOf(schema: SiteSchema, site: SiteOnServer): Obstacle | undefined {
  if (site.isSubsite && !site.hasOwnRights) return { code: 'subsiteWithoutOwnLevels' };
  const version = siteVersion(site) ?? 0;
  if (version > schema.version) return { code: 'newerSchema', site: version, ours: schema.version };
  const read = site.levels.find(({ kind }) => kind === ROLE_TYPE_KIND.read);
  if (!read) return { code: 'readLevelMissing' };
  return sameMask(read.mask, READ_MASK) ? undefined : { code: 'readLevelChanged' };
}

function planLevels({ levels }: SiteSchema, site: SiteOnServer): Step[] {
  return levels.flatMap((level): Step[] => {
    const found = site.levels.find(({ name }) => name === level.name);
    if (!found) return [{ kind: 'createLevel', level }];
    return sameMask(found.mask, level.mask) ? [] : [{ kind: 'updateLevel', level, id: found.id }];
  });
}

function planGroups({ groups }: SiteSchema, site: SiteOnServer): Step[] {
  const read = site.levels.find(({ kind }) => kind === ROLE_TYPE_KIND.read);
  return groups.flatMap((group): Step[] => {
    const found = site.groups.find(({ title }) => title === group.title);
    const opens = found && site.assignments.some(({ principalId, levelIds }) => principalId === found.id && read && levelIds.includes(read.id));
    return [...(found ? [] : [{ kind: 'createGroup', group } as const]), ...(opens ? [] : [{ kind: 'grantSite', group: group.title } as const])];
  });
}

function planContentTypes({ contentTypes }: SiteSchema, site: SiteOnServer): Step[] {
  return contentTypes.filter(({ name }) => !site.contentTypes.some((found) => found.name === name)).map((contentType) => ({ kind: 'createContentType', contentType }));
}

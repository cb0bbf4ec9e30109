import { OWNERS, ROLES } from '../schema/groups';
import { ROLE_TYPE_KIND } from '../schema/levels';
import type { ListSchema } from '../schema/list';
import type { Rights } from '../schema/rights';
import type { SiteSchema } from '../schema/siteSchema';
import type { Assignment, ListOnSite, SiteOnServer } from './site';
import type { LevelRef, Step } from './step';

/** Gives our groups exactly what the matrix says. Rights of others are left alone: the rights check names them. */
export function planListRights(schema: SiteSchema, list: ListSchema, now: ListOnSite, site: SiteOnServer): Step[] {
  const rights = schema.rights[list.url];
  if (!rights) return [];
  const steps: Step[] = now.assignments ? [] : [{ kind: 'breakInheritance', list }];
  const fullControl = levelId(schema, site, 'fullControl');
  const ownersHaveIt = now.assignments?.some(({ principalId, levelIds }) => principalId === site.owners?.id && fullControl !== undefined && levelIds.includes(fullControl));
  if (site.owners && !ownersHaveIt) steps.push({ kind: 'grant', list, group: OWNERS, level: 'fullControl' });
  return [...steps, ...ROLES.flatMap((role) => planGroupRights(schema, list, rights, role, now.assignments ?? [], site))];
}

function planGroupRights(schema: SiteSchema, list: ListSchema, rights: Rights, role: keyof Rights, assignments: readonly Assignment[], site: SiteOnServer): Step[] {
  const title = schema.groups.find((group) => group.role === role)?.title;
  if (title === undefined) return [];
  const groupId = site.groups.find((group) => group.title === title)?.id;
  const level = rights[role];
  const wanted = levelId(schema, site, level);
  const held = assignments.find(({ principalId }) => principalId === groupId)?.levelIds ?? [];
  const grant: Step[] = wanted !== undefined && held.includes(wanted) ? [] : [{ kind: 'grant', list, group: title, level }];
  const revoke = held.filter((id) => id !== wanted).map((id): Step => ({ kind: 'revoke', list, group: title, principalId: groupId ?? 0, levelId: id }));
  return [...grant, ...revoke];
}

/**
 * Breaking inheritance leaves the caller with Full Control of his own; on a list that still inherits, that is about
 * to happen. Last of all steps, since without it the caller may no longer set anything up.
 */
export function planCallerRights(list: ListSchema, now: ListOnSite, site: SiteOnServer): Step[] {
  const left = !now.assignments || now.assignments.some(({ principalId }) => principalId === site.caller.id);
  return left ? [{ kind: 'removeCaller', list }] : [];
}

/** Id of a level on the site; undefined where an earlier step will make it. */
export function levelId(schema: SiteSchema, site: Pick<SiteOnServer, 'levels'>, level: LevelRef): number | undefined {
  if (level === 'read' || level === 'fullControl') return site.levels.find(({ kind }) => kind === ROLE_TYPE_KIND[level])?.id;
  const name = schema.levels.find(({ access }) => access === level)?.name;
  return site.levels.find((candidate) => candidate.name === name)?.id;
}

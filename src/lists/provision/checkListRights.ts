import { ROLES } from '../schema/groups';
import type { ListSchema } from '../schema/list';
import type { SiteSchema } from '../schema/siteSchema';
import type { Difference } from './difference';
import { levelId } from './planRights';
import type { Assignment, ListOnSite, SiteOnServer } from './site';

/** Differences between who may use one list and the matrix. */
export function checkListRights(schema: SiteSchema, list: ListSchema, found: ListOnSite, site: SiteOnServer): Difference[] {
  if (!found.assignments) {
    return [{ code: 'listInherits', grade: 'danger', list: list.title, name: list.title, text: `The list "${list.title}" takes its rights from the site: whoever may edit there may change and delete what stands here.` }];
  }
  const expected = expectedLevels(schema, list, site);
  return [
    ...expected.flatMap(({ group, id, level }) => checkGroup(list, group, level, found.assignments?.find(({ principalId }) => principalId === id), site)),
    ...checkOwners(schema, list, found.assignments, site),
    ...found.assignments.flatMap((assignment) => checkOther(schema, list, assignment, expected, site)),
  ];
}

interface Expected {
  readonly group: string;
  /** Undefined while the group is missing, which is named once for the site. */
  readonly id: number | undefined;
  readonly level: number | undefined;
}

function expectedLevels(schema: SiteSchema, list: ListSchema, site: SiteOnServer): Expected[] {
  const rights = schema.rights[list.url];
  return ROLES.flatMap((role) => {
    const group = schema.groups.find((candidate) => candidate.role === role)?.title;
    if (group === undefined || !rights) return [];
    return [{ group, id: site.groups.find(({ title }) => title === group)?.id, level: levelId(schema, site, rights[role]) }];
  });
}

function checkGroup(list: ListSchema, group: string, level: number | undefined, held: Assignment | undefined, site: SiteOnServer): Difference[] {
  const about = { list: list.title, name: group };
  const levels = held?.levelIds ?? [];
  const missing: Difference[] = level !== undefined && levels.includes(level) ? [] : [{ ...about, code: 'rightMissing', grade: 'gap', text: `"${group}" should have "${nameOf(level, site)}" on the list "${list.title}" and does not.` }];
  const more = levels.filter((id) => id !== level);
  return [...missing, ...more.map((id): Difference => ({ ...about, code: 'rightTooWide', grade: 'danger', text: `"${group}" has "${nameOf(id, site)}" on the list "${list.title}"; the matrix gives it "${nameOf(level, site)}" only.` }))];
}

function checkOwners(schema: SiteSchema, list: ListSchema, assignments: readonly Assignment[], site: SiteOnServer): Difference[] {
  const { owners } = site;
  const fullControl = levelId(schema, site, 'fullControl');
  if (!owners || fullControl === undefined || assignments.some(({ principalId, levelIds }) => principalId === owners.id && levelIds.includes(fullControl))) return [];
  return [{ code: 'rightMissing', grade: 'gap', list: list.title, name: owners.title, text: `"${owners.title}" should have Full Control on the list "${list.title}" and does not.` }];
}

function checkOther(schema: SiteSchema, list: ListSchema, { principalId, principalName, levelIds }: Assignment, expected: readonly Expected[], site: SiteOnServer): Difference[] {
  if (principalId === site.owners?.id || expected.some(({ id }) => id === principalId)) return [];
  const held = levelIds.map((id) => `"${nameOf(id, site)}"`).join(' and ');
  const about = { grade: 'danger', list: list.title, name: principalName } as const;
  const fullControl = levelId(schema, site, 'fullControl');
  if (principalId === site.caller.id && fullControl !== undefined && levelIds.includes(fullControl)) {
    return [{ ...about, code: 'callerHasFullControl', text: `You (${principalName}) have Full Control of your own on the list "${list.title}", left over from setting it up.` }];
  }
  return [{ ...about, code: 'extraPrincipal', text: `${principalName} has ${held} on the list "${list.title}" and is not in the matrix.` }];
}

function nameOf(level: number | undefined, site: SiteOnServer): string {
  return site.levels.find(({ id }) => id === level)?.name ?? 'a level that is missing';
}

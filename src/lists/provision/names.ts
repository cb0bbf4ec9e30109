import { OWNERS } from '../schema/groups';
import type { Access, LevelSchema } from '../schema/levels';
import { ROLE_TYPE_KIND } from '../schema/levels';
import type { SiteSchema } from '../schema/siteSchema';
import type { SiteOnServer } from './site';
import type { LevelRef } from './step';

/** Ids of levels, groups and content types by the names that steps use; what a step made is added. */
export interface Names {
  level(level: LevelRef): number;
  group(title: string): number;
  contentType(name: string): string;
  madeLevel(level: LevelSchema, id: number): void;
  madeGroup(title: string, id: number): void;
  madeContentType(name: string, id: string): void;
}

export function namesOf(schema: SiteSchema, site: SiteOnServer): Names {
  const levels = new Map<LevelRef, number>();
  for (const { id, kind, name } of site.levels) {
    if (kind === ROLE_TYPE_KIND.read) levels.set('read', id);
    if (kind === ROLE_TYPE_KIND.fullControl) levels.set('fullControl', id);
    const ours: Access | undefined = schema.levels.find((level) => level.name === name)?.access;
    if (ours) levels.set(ours, id);
  }
  const groups = new Map(site.groups.map(({ id, title }) => [title, id]));
  if (site.owners) groups.set(OWNERS, site.owners.id);
  const contentTypes = new Map(site.contentTypes.map(({ id, name }) => [name, id]));
  return {
    level: (level) => found(levels.get(level), `permission level ${level}`),
    group: (title) => found(groups.get(title), `group ${title}`),
    contentType: (name) => found(contentTypes.get(name), `content type ${name}`),
    madeLevel: (level, id) => levels.set(level.access, id),
    madeGroup: (title, id) => groups.set(title, id),
    madeContentType: (name, id) => contentTypes.set(name, id),
  };
}

/** A plan names only what the site has or an earlier step makes. */
function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The plan uses ${what} before it is made.`);
  return value;
}

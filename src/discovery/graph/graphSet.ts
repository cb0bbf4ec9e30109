import type { Names } from '../entra/names';
import type { Pieces } from '../../domain/pieces/pieces';
import type { JsonObject } from '../json/access';
import type { Gap, Unread } from '../../domain/reconcile/gap';
import type { Seen } from '../makeFinding';
import type { GraphEntry, GraphFile, Page } from './graphFile';
import { graphNames } from './graphNames';
import { SECTIONS, type Section } from './section';
import { topic } from '../../domain/reconcile/where';

/** Files of an export that belong together: one tenant, one day. */
export interface GraphSet extends Seen {
  readonly files: readonly GraphFile[];
  readonly names: Names;
  /** Objects of a section, in the order of the files. */
  of(section: Section): readonly GraphEntry[];
  /** Whether the section was exported at all; an empty page counts. */
  has(section: Section): boolean;
  /** Path of an entry or of something in it, with the file in front where there are several. */
  at(entry: GraphEntry, path?: string): string;
}

export function* graphSet(seen: Seen, files: readonly GraphFile[]): Pieces<GraphSet> {
  const bySection = new Map<Section, GraphEntry[]>(SECTIONS.map((section) => [section, []]));
  for (const entry of files.flatMap(({ entries }) => entries)) bySection.get(entry.section)?.push(entry);
  const paged = new Set(files.flatMap(({ pages }) => pages.map(({ section }) => section)));
  const of = (section: Section): readonly GraphEntry[] => bySection.get(section) ?? [];
  return {
    ...seen,
    files,
    names: yield* graphNames(of),
    of,
    has: (section) => of(section).length > 0 || paged.has(section),
    at: (entry, path = entry.path) => (files.length > 1 ? `${entry.file}: ${path}` : path),
  };
}

/** Objects that are named one by one. */
const NAMED_PATHS = 3;

/** Sections whose objects are looked at by themselves, so that of single ones nothing is missing. */
const NEVER_WHOLE: readonly Section[] = ['partnerSynchronization', 'users', 'groups', 'applications', 'servicePrincipals', 'namedLocations', 'organizations', 'tenantNames'];

/** Sections of which a part is missing, by what their pages say, and objects that are nothing known. */
export function gapsOf({ files, of }: Pick<GraphSet, 'files' | 'of'>): Unread[] {
  const gaps = SECTIONS.flatMap((section): Unread[] => {
    const why = gapIn({ files, of }, section);
    return why === undefined ? [] : [{ where: section, why }];
  });
  const paths = files.flatMap(({ name, strangers }) => strangers.map((path) => (path === '' ? name : `${name}: ${path}`)));
  const strangers: Unread[] = paths.length === 0 ? [] : [{ where: topic('otherObjects'), why: { code: 'nothingReadFrom', paths: paths.slice(0, NAMED_PATHS), more: Math.max(0, paths.length - NAMED_PATHS) } }];
  return [...gaps, ...strangers];
}

const PART: Gap = { code: 'partExported' };

/** What the pages of whole lists say is missing. */
function gapOfLists(pages: readonly Pick<Page, 'continues' | 'total'>[], entries: readonly GraphEntry[]): Gap | undefined {
  if (pages.length > 0 && pages.every(({ continues }) => continues)) return { code: 'pageMissing' };
  const total = Math.max(0, ...pages.map((page) => page.total ?? 0));
  if (total === 0) return undefined;
  const held = new Set(entries.map(({ value }) => identity(value))).size;
  return total > held ? { code: 'fewerThanCounted', counted: total, held } : undefined;
}

/** Whether something of a section was exported, and no list of all. */
function isPart(pages: readonly Page[], entries: readonly GraphEntry[]): boolean {
  return pages.length + entries.length > 0 && pages.every(({ part }) => part !== undefined) && entries.every(({ part }) => part !== undefined);
}

/** Service principals whose own list in this section was exported whole. */
export function ownListsIn({ files, of }: Pick<GraphSet, 'files' | 'of'>, section: Section): ReadonlySet<string> {
  const byOwner = new Map<string, Page[]>();
  for (const page of files.flatMap((file) => file.pages)) {
    const owner = page.section === section ? page.part?.listOf : undefined;
    if (owner !== undefined) byOwner.set(owner, [...(byOwner.get(owner) ?? []), page]);
  }
  const isWhole = ([owner, pages]: readonly [string, readonly Page[]]): boolean => gapOfLists(pages, of(section).filter(({ part }) => part?.listOf === owner)) === undefined;
  return new Set([...byOwner].filter(isWhole).map(([owner]) => owner));
}

/** Why a section is not whole; undefined where all of it was exported, as far as its pages say. */
export function gapIn({ files, of }: Pick<GraphSet, 'files' | 'of'>, section: Section): Gap | undefined {
  const pages = files.flatMap((file) => file.pages).filter((page) => page.section === section);
  const whole = pages.filter(({ part }) => part === undefined);
  return gapOfLists(whole, of(section)) ?? (NEVER_WHOLE.includes(section) || !isPart(pages, of(section)) ? undefined : PART);
}

/** Tells one object from another; an object without an id is known by all that it says. */
export function identity(value: JsonObject): string {
  return typeof value['Id'] === 'string' && value['Id'] !== '' ? value['Id'].toLowerCase() : JSON.stringify(value);
}

import type { Names } from '../entra/names';
import type { Pieces } from '../../domain/pieces/pieces';
import type { JsonObject } from '../json/access';
import type { Gap, Unread } from '../../domain/reconcile/gap';
import type { Seen } from '../makeFinding';
import type { GraphEntry, GraphFile } from './graphFile';
import { graphNames } from './graphNames';
import { SECTIONS, type Section } from './section';

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

/** Sections of which a part is missing, by what their pages say, and objects that are nothing known. */
export function gapsOf({ files, of }: Pick<GraphSet, 'files' | 'of'>): Unread[] {
  const pages = files.flatMap((file) => file.pages);
  const gaps = [...new Set(pages.map(({ section }) => section))].flatMap((section): Unread[] => {
    const its = pages.filter((page) => page.section === section);
    const total = Math.max(...its.map((page) => page.total ?? 0));
    const held = new Set(of(section).map(({ value }) => identity(value))).size;
    if (its.every(({ continues }) => continues)) return [{ where: section, why: { code: 'pageMissing' } }];
    return total > held ? [{ where: section, why: { code: 'fewerThanCounted', counted: total, held } }] : [];
  });
  const paths = files.flatMap(({ name, strangers }) => strangers.map((path) => (path === '' ? name : `${name}: ${path}`)));
  const strangers: Unread[] = paths.length === 0 ? [] : [{ where: 'objects of other kinds', why: { code: 'nothingReadFrom', paths: paths.slice(0, NAMED_PATHS), more: Math.max(0, paths.length - NAMED_PATHS) } }];
  return [...gaps, ...strangers];
}

/** Why a section is not whole; undefined where all of it was exported, as far as its pages say. */
export function gapIn(set: GraphSet, section: Section): Gap | undefined {
  return gapsOf(set).find(({ where }) => where === section)?.why;
}

/** Tells one object from another; an object without an id is known by all that it says. */
export function identity(value: JsonObject): string {
  return typeof value['Id'] === 'string' && value['Id'] !== '' ? value['Id'].toLowerCase() : JSON.stringify(value);
}

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ASKED_AFTER_FIRST_PAINT, ASKED_FOR_A_SITE_OWNER, CHAPTERS_IN_VIEW_MODE } from '../support/viewMode';
import type { Measure } from './measure';

interface Manifest {
  readonly alias: string;
  readonly loaderConfig: { readonly entryModuleId: string; readonly scriptResources: Readonly<Record<string, { readonly type: string; readonly path?: string }>> };
}

const VIEW_MODE_KB = 25;

/** What webpack writes for `import()`: `Promise.all([n.e("core"),n.e("heatmap")])`. */
function chunksWith(view: string, entry: string): string[] {
  const together = [...entry.matchAll(/Promise\.all\(\[((?:\w+\.e\("[^"]+"\),?)+)\]\)/g)].map((match) => [...match[1]!.matchAll(/"([^"]+)"/g)].map((name) => name[1]!));
  return together.find((names) => names.includes(view)) ?? [view];
}

/**
 * Script of each web part in view mode, gzip -9: the entry and every chunk that the entry asks for with its view, and then
 * in all, with what the view asks for by itself after its first paint, in English and in German. Empty where nothing was built.
 */
export function measureScripts(dist: string): Measure[] {
  if (!existsSync(dist)) return [];
  const files = readdirSync(dist);
  const kilobytes = (file: string): number => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length / 1000;
  const newest = (prefix: string): string | undefined =>
    files.filter((file) => file.startsWith(prefix) && file.endsWith('.js')).sort((a, b) => statSync(join(dist, b)).mtimeMs - statSync(join(dist, a)).mtimeMs)[0];
  const group = 'script of a page, gzip';
  const chunkNames = [...new Set(files.flatMap((file) => /^chunk\.(.+)_[0-9a-f]+\.js$/.exec(file)?.[1] ?? []))];
  const parts = files.filter((file) => file.endsWith('.manifest.json')).flatMap((file): Measure[] => {
    const manifest = JSON.parse(readFileSync(join(dist, file), 'utf8')) as Manifest;
    const entry = manifest.loaderConfig.scriptResources[manifest.loaderConfig.entryModuleId]?.path;
    if (!entry || !files.includes(entry)) return [];
    const view = chunkNames.find((name) => manifest.alias.toLowerCase().endsWith(name.toLowerCase()));
    const loaded = view === undefined ? [] : chunksWith(view, readFileSync(join(dist, entry), 'utf8')).flatMap((name) => newest(`chunk.${name}_`) ?? []);
    const asked = (by: Readonly<Record<string, readonly string[]>>): string[] => (by[view ?? ''] ?? []).flatMap((name) => newest(`chunk.${name}_`) ?? []);
    const [later, ofOwner] = [asked(ASKED_AFTER_FIRST_PAINT), asked(ASKED_FOR_A_SITE_OWNER)];
    const sumOf = (scripts: readonly string[]): number => scripts.reduce((sum, script) => sum + kilobytes(script), 0);
    const forOwner: Measure[] = ofOwner.length === 0 ? [] : [{ group, name: `${manifest.alias}, view mode in all, for an owner of the site`, value: sumOf([entry, ...loaded, ...later, ...ofOwner]), unit: 'KB', atMost: VIEW_MODE_KB }];
    const texts = ['deDe', ...(CHAPTERS_IN_VIEW_MODE[view ?? ''] ?? []).map((chapter) => `deDe${chapter}`)].flatMap((name) => newest(`chunk.${name}_`) ?? []);
    const inGerman: Measure[] = view === undefined ? [] : [{ group, name: `${manifest.alias}, view mode in all, in German`, value: sumOf([entry, ...loaded, ...later, ...texts]), unit: 'KB' }];
    return [
      { group, name: `${manifest.alias}, first paint`, value: sumOf([entry, ...loaded]), unit: 'KB' },
      { group, name: `${manifest.alias}, view mode in all`, value: sumOf([entry, ...loaded, ...later]), unit: 'KB', atMost: VIEW_MODE_KB },
      ...inGerman,
      ...forOwner,
    ];
  });
  const chunks = chunkNames.flatMap((name): Measure[] => {
    const file = newest(`chunk.${name}_`);
    return file ? [{ group, name: `chunk ${name}`, value: kilobytes(file), unit: 'KB' }] : [];
  });
  return [...parts, ...chunks];
}

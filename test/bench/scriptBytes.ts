import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
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
 * Script of each web part in view mode, gzip -9: the entry and every chunk that the entry asks for with its view. What a
 * view asks for later (the board of the leadership dashboard, say) stands among the chunks. Empty where nothing was built.
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
    return [{ group, name: `${manifest.alias}, view mode`, value: [entry, ...loaded].reduce((sum, file) => sum + kilobytes(file), 0), unit: 'KB', atMost: VIEW_MODE_KB }];
  });
  const chunks = chunkNames.flatMap((name): Measure[] => {
    const file = newest(`chunk.${name}_`);
    return file ? [{ group, name: `chunk ${name}`, value: kilobytes(file), unit: 'KB' }] : [];
  });
  return [...parts, ...chunks];
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { STAND_INS, standInManifest } from './standIns';

export const RUNTIME_PATH = '/_page/runtime/';
export const STAND_IN_PATH = '/_page/standins/';
export const PACKAGE_PATH = '/_dist/';

interface Manifest {
  id: string;
  componentType: string;
  loaderConfig: { internalModuleBaseUrls: string[] };
}

const readManifests = (folder: string): Manifest[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.manifest.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Manifest);

const from = (manifests: Manifest[], baseUrl: string): Manifest[] =>
  manifests.map((manifest) => ({ ...manifest, loaderConfig: { ...manifest.loaderConfig, internalModuleBaseUrls: [baseUrl] } }));

/** Microsoft's packages that hold a part of the runtime: name without scope → folder. */
export function runtimeFolders(root: string): Map<string, string> {
  const scope = join(root, 'node_modules', '@microsoft');
  const names = readdirSync(scope).filter((name) => name.startsWith('sp-') && existsSync(join(scope, name, 'dist')));
  return new Map(names.map((name) => [name, join(scope, name, 'dist')]));
}

/**
 * The folder that holds a file of the runtime. The loader's assembly contains parts of other packages and asks for their
 * chunks beside itself, so a file that its own package lacks may lie with another one (names carry a hash).
 */
export function runtimeFolderOf(folders: Map<string, string>, packageName: string, file: string): string | undefined {
  const own = folders.get(packageName);
  return [own, ...folders.values()].find((folder) => folder !== undefined && existsSync(join(folder, file)));
}

/** Manifests of the runtime (with the stand-ins before what they stand for) and of the built package. */
export function readComponents(root: string, origin: string): object[] {
  const standIns = STAND_INS.map((standIn) => standInManifest(standIn, origin + STAND_IN_PATH));
  const replaced = new Set(STAND_INS.map(({ id }) => id));
  const runtime = [...runtimeFolders(root)].flatMap(([name, folder]) => from(readManifests(folder), `${origin}${RUNTIME_PATH}${name}/`));
  const dist = join(root, 'dist');
  const built = existsSync(dist) ? from(readManifests(dist), origin + PACKAGE_PATH) : [];
  return [...standIns, ...runtime.filter(({ id }) => !replaced.has(id)), ...built];
}

import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A web part of the project, as its source manifest describes it. */
export interface WebPart {
  /** Name of its folder in src/webparts, and of its page. */
  readonly name: string;
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

type Localized = { readonly default: string };
type SourceManifest = {
  readonly id: string;
  readonly componentType: string;
  readonly preconfiguredEntries: readonly { readonly title: Localized; readonly description: Localized; readonly properties: Record<string, unknown> }[];
};
type BuildConfig = { readonly bundles: Record<string, { readonly components: readonly { readonly manifest: string }[] }> };

/** Read anew each time: a page shows what is in the folder now. */
export function readWebParts(root: string): WebPart[] {
  const { bundles } = JSON.parse(readFileSync(join(root, 'config', 'config.json'), 'utf8')) as BuildConfig;
  const manifests = Object.values(bundles).flatMap(({ components }) => components.map(({ manifest }) => manifest));
  return manifests.flatMap((path) => {
    const { id, componentType, preconfiguredEntries } = JSON.parse(readFileSync(join(root, path), 'utf8')) as SourceManifest;
    if (componentType !== 'WebPart') return [];
    const entry = preconfiguredEntries[0];
    return entry ? [{ name: basename(dirname(path)), id, title: entry.title.default, description: entry.description.default, properties: entry.properties }] : [];
  });
}

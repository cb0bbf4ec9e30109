import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { OPEN_IN_REGISTER } from '../../src/lists/schema/listCommand';
import { readWebParts } from '../page/webParts';

const ROOT = resolve(__dirname, '..', '..');
const PACKAGE = resolve(ROOT, 'sharepoint', 'solution', 'trust-exception-register.sppkg');
const ASSETS = 'ClientSideAssets/';

interface BuiltManifest {
  readonly id: string;
  readonly loaderConfig: {
    readonly entryModuleId: string;
    readonly scriptResources: Readonly<Record<string, { readonly type: string; readonly path?: string | { readonly path: string }; readonly paths?: Record<string, string | { readonly path: string }>; readonly defaultPath?: string | { readonly path: string } }>>;
  };
}

const pathOf = (path: string | { readonly path: string }): string => (typeof path === 'string' ? path : path.path);
const unescapeXml = (text: string): string => text.replace(/&quot;/g, '"').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&#xA;/g, '\n').replace(/&amp;/g, '&');

/** Addresses that may stand in a script as text: names of XML and JSON dialects, links in error messages; nothing is loaded from them. */
const HARMLESS = [
  /^http:\/\/www\.w3\.org\//,
  /^http:\/\/schemas\.openxmlformats\.org\//,
  /^http:\/\/purl\.oclc\.org\/ooxml\//,
  /^https:\/\/developer\.microsoft\.com\/json-schemas\/sp\//,
  /^https:\/\/reactjs\.org\/docs\/error-decoder/,
  /^https:\/\/github\.com\/microsoft\/fluentui\/wiki\/Using-icons$/,
  /^https:\/\/pnp\.github\.io\/pnpjs\//,
];

const EVAL_LIKE: readonly (readonly [string, RegExp])[] = [
  ['eval', /(^|[^.\w$])eval\s*\(/],
  ['new Function', /\bnew\s+Function\s*\(/],
  ['Function called with text', /(^|[^.\w$])Function\s*\(\s*["'`]/],
  ['a timer given text', /set(Timeout|Interval)\s*\(\s*["'`]/],
  ['a worker', /new\s+(Shared)?Worker\s*\(|importScripts\s*\(/],
];

describe('the package', () => {
  if (!existsSync(PACKAGE)) {
    test('is built: run "npm run package" first', () => expect(existsSync(PACKAGE)).toBe(true));
    return;
  }
  const files = Object.fromEntries(Object.entries(unzipSync(readFileSync(PACKAGE))).map(([name, bytes]) => [name, strFromU8(bytes)]));
  const scripts = Object.entries(files).filter(([name]) => name.startsWith(ASSETS) && name.endsWith('.js'));
  const scriptNames = new Set(scripts.map(([name]) => name.slice(ASSETS.length)));
  const manifests = Object.entries(files)
    .filter(([name]) => /\/(WebPart|Extension)_[^/]+\.xml$/.test(name))
    .map(([, xml]) => JSON.parse(unescapeXml(/ComponentManifest="([^"]*)"/.exec(xml)?.[1] ?? '')) as BuiltManifest);

  /** Hashes of the chunks that a script may ask for; a bundle with one chunk alone writes no name beside its hash. */
  const hashesAskedFor = (script: string): string[] => [...script.matchAll(/(?:[\w-]["']?:["']|\+["']_)([0-9a-f]{8})(?:\.js)?["']/g)].map(([, hash]) => hash ?? '');
  const hashOf = (name: string): string => /_([0-9a-f]{8})\.js$/.exec(name)?.[1] ?? '';

  test('holds every web part of the project and the command of the register, and nothing else', () => {
    expect(manifests.map(({ id }) => id).sort()).toEqual([...readWebParts(ROOT).map(({ id }) => id), OPEN_IN_REGISTER.componentId].sort());
  });

  test('holds every script that a manifest names', () => {
    const named = manifests.flatMap(({ loaderConfig }) =>
      Object.values(loaderConfig.scriptResources).flatMap(({ path, paths = {}, defaultPath }) => [path, defaultPath, ...Object.values(paths)].filter((one) => one !== undefined).map((one) => pathOf(one ?? ''))),
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !scriptNames.has(name))).toEqual([]);
  });

  test('holds every chunk that a script asks for, and each chunk is asked for', () => {
    const asked = new Set(scripts.flatMap(([, text]) => hashesAskedFor(text)));
    const chunks = [...scriptNames].filter((name) => name.startsWith('chunk.'));
    const hashes = new Set(chunks.map(hashOf));
    expect(chunks.filter((name) => !asked.has(hashOf(name)))).toEqual([]);
    expect([...asked].filter((hash) => !hashes.has(hash))).toEqual([]);
    expect(chunks.length).toBeGreaterThan(0);
  });

  test('holds no file of an earlier build: just what dist/ holds, each name once', () => {
    const built = readdirSync(resolve(ROOT, 'dist')).filter((name) => name.endsWith('.js'));
    expect([...scriptNames].sort()).toEqual(built.sort());
    const withoutHash = [...scriptNames].map((name) => name.replace(/_[0-9a-f]{8}\.js$/, ''));
    expect(new Set(withoutHash).size).toBe(withoutHash.length);
  });

  test('holds the two icons that Teams asks for of each web part', () => {
    const icons = readWebParts(ROOT).flatMap(({ id }) => [`${id}_color.png`, `${id}_outline.png`]);
    expect(icons.filter((icon) => !Object.keys(files).some((name) => name.endsWith(`/${icon}`) || name === icon))).toEqual([]);
  });

  test('asks for no API permission', () => {
    const asking = Object.entries(files).filter(([name, text]) => /\.(xml|config)$/.test(name) && /webApiPermission|AppPermissionRequest/i.test(text));
    expect(asking.map(([name]) => name)).toEqual([]);
  });

  test.each(EVAL_LIKE)('has no script that uses %s', (_what, pattern) => {
    const found = scripts.flatMap(([name, text]) => {
      const at = text.search(pattern);
      return at < 0 ? [] : [`${name}: …${text.slice(Math.max(0, at - 40), at + 60)}…`];
    });
    expect(found).toEqual([]);
  });

  test('names no remote origin in its scripts but those that are known to be harmless', () => {
    const addresses = scripts.flatMap(([name, text]) => [...text.matchAll(/https?:\/\/[^\s"'`\\)<>]+/g)].map(([address]) => [name, address] as const));
    expect(addresses.filter(([, address]) => !HARMLESS.some((pattern) => pattern.test(address))).map(([name, address]) => `${name}: ${address}`)).toEqual([]);
  });

  test('has the version of package.json', () => {
    const { version } = JSON.parse(readFileSync(resolve(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(files['AppManifest.xml']).toContain(`Version="${version}.0"`);
  });
});

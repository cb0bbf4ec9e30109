import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { OPEN_IN_REGISTER } from '../../../src/lists/schema/listCommand';

interface Entry {
  readonly title: Readonly<Record<string, string>>;
  readonly description: Readonly<Record<string, string>>;
  readonly officeFabricIconFontName: string;
  readonly properties: Readonly<Record<string, unknown>>;
}
interface Manifest {
  readonly id: string;
  readonly supportedHosts: readonly string[];
  readonly supportsThemeVariants: boolean;
  readonly supportsFullBleed: boolean;
  readonly requiresCustomScript: boolean;
  readonly preconfiguredEntries: readonly Entry[];
}

const COMMAND = resolve(__dirname, '..', '..', '..', 'src', 'extensions', 'openInRegister', 'OpenInRegisterCommandSet.manifest.json');
const FOLDER = resolve(__dirname, '..', '..', '..', 'src', 'webparts');
/** Packaging takes all that is there into the package. */
const TEAMS = resolve(FOLDER, '..', '..', 'sharepoint', 'teams');
const LANGUAGES = readdirSync(join(FOLDER, 'loc')).filter((name) => name.endsWith('.js') && name !== 'en-us.js').map((name) => name.replace('.js', ''));
const manifests = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.manifest.json'))
  .map((name) => [name, JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Manifest] as const);
const entries = manifests.flatMap(([, { preconfiguredEntries }]) => preconfiguredEntries);

describe('the toolbox of a page', () => {
  it('has the six web parts', () => {
    expect(manifests).toHaveLength(6);
  });

  it.each(manifests)('%s stands on pages, as an app of its own page and as a tab in Teams', (_name, { supportedHosts }) => {
    expect(supportedHosts).toEqual(['SharePointWebPart', 'SharePointFullPage', 'TeamsTab']);
  });

  it.each(manifests)('%s has the two icons that Teams asks for', (_name, { id }) => {
    const sizeOf = (kind: string): readonly number[] => {
      const png = readFileSync(join(TEAMS, `${id}_${kind}.png`));
      return [png.readUInt32BE(16), png.readUInt32BE(20)];
    };
    expect([sizeOf('color'), sizeOf('outline')]).toEqual([[192, 192], [32, 32]]);
  });

  it.each(manifests)('%s follows the background of its section and may take the whole width', (_name, { supportsThemeVariants, supportsFullBleed, requiresCustomScript }) => {
    expect({ supportsThemeVariants, supportsFullBleed, requiresCustomScript }).toEqual({ supportsThemeVariants: true, supportsFullBleed: true, requiresCustomScript: false });
  });

  it.each(manifests)('%s has a title and a sentence in every language of the property pane', (_name, { preconfiguredEntries: [entry] }) => {
    for (const texts of [entry?.title ?? {}, entry?.description ?? {}]) {
      expect(Object.keys(texts)).toEqual(['default', ...LANGUAGES]);
      expect(new Set(Object.values(texts)).size).toBe(LANGUAGES.length + 1);
    }
    for (const sentence of Object.values(entry?.description ?? {})) expect(sentence).toMatch(/\.$/);
  });

  it.each(manifests)('%s begins on the register of its own site, without a title of its own', (_name, { preconfiguredEntries: [entry] }) => {
    expect(entry?.properties).toMatchObject({ siteUrl: '', title: '' });
  });

  it.each(['default', ...LANGUAGES])('gives no two web parts one title or icon (%s)', (language) => {
    expect(new Set(entries.map(({ title }) => title[language])).size).toBe(entries.length);
    expect(new Set(entries.map(({ officeFabricIconFontName }) => officeFabricIconFontName)).size).toBe(entries.length);
  });
});

describe('the command of the list', () => {
  const { id, items } = JSON.parse(readFileSync(COMMAND, 'utf8')) as { id: string; items: Readonly<Record<string, { readonly title: Readonly<Record<string, string>> }>> };

  it('is the one that the schema puts there', () => {
    expect(id).toBe(OPEN_IN_REGISTER.componentId);
    expect(items['OPEN_IN_REGISTER']?.title['default']).toBe(OPEN_IN_REGISTER.title);
  });

  it('has a title in every language of the property pane', () => {
    expect(Object.keys(items['OPEN_IN_REGISTER']?.title ?? {})).toEqual(['default', ...LANGUAGES]);
  });
});

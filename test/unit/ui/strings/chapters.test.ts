import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Chapter } from '../../../../src/ui/strings/texts';
import { speak, speakOn, textsIn } from '../../../../src/ui/strings/language';
import { CHAPTERS } from './languages';

const SRC = resolve(__dirname, '../../../../src');
const sourceOf = (file: string): string => readFileSync(file, 'utf8');
const fileAt = (from: string, path: string): string | undefined => ['.ts', '.tsx'].map((ending) => resolve(dirname(from), path) + ending).find(existsSync);
/** All that may ask for a part. */
const FILES = readdirSync(join(SRC, 'ui'), { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name) && name !== join('hooks', 'usePart.ts')).map((name) => join(SRC, 'ui', name));

/** Texts that a module and all that comes with it take from the page's language: `board` of `textsIn(…).board`. */
function textsOf(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return new Set();
  seen.add(file);
  const source = sourceOf(file);
  const own = [...source.matchAll(/textsIn\([^)]*\)\.(\w+)/g)].map((match) => match[1] ?? '');
  const further = [...source.matchAll(/^(?:import|export) (?!type )[^;]*? from '(\.[^']+)';/gm)].flatMap((match) => fileAt(file, match[1] ?? '') ?? []);
  return new Set([...own, ...further.flatMap((each) => [...textsOf(each, seen)])]);
}

interface Part {
  readonly name: string;
  readonly module: string;
  readonly chapters: readonly Chapter[];
}

const partAt = (file: string, path = '', chapters = ''): Part => {
  const module = fileAt(file, path) ?? '';
  return { name: relative(SRC, module), module, chapters: [...chapters.matchAll(/\w+/g)].map(([chapter]) => chapter as Chapter) };
};
/** Parts that come later, with the chapters that are asked for with them: by `usePart`, or side by side. */
const PARTS = FILES.flatMap((file) => [
  ...[...sourceOf(file).matchAll(/\[([^[\]]*)\], (?:load: )?\(\) => import\(\/\*[^*]*\*\/ '(\.[^']+)'\)/g)].map(([, chapters, path]) => partAt(file, path, chapters)),
  ...[...sourceOf(file).matchAll(/import\(\/\*[^*]*\*\/ '(\.[^']+)'\), speakOn\(\[([^[\]]*)\]\)/g)].map(([, path, chapters]) => partAt(file, path, chapters)),
]);

describe('a part that comes later', () => {
  it('is asked for with its chapters wherever it takes texts from the language that do not come first', async () => {
    const asked = new Set(PARTS.map(({ module }) => module));
    const later = FILES.flatMap((file) => (file.includes(`${sep}strings${sep}`) ? [] : [...sourceOf(file).matchAll(/import\(\/\*[^*]*\*\/ '(\.[^']+)'\)/g)].map(([, path]) => partAt(file, path))));
    const texts = await furtherTexts();
    expect(later.filter(({ module }) => !asked.has(module) && [...textsOf(module)].some((text) => texts.has(text))).map(({ name }) => name)).toEqual([]);
    expect(PARTS.length).toBeGreaterThan(30);
  });

  it.each(PARTS.map((part) => [part.name, part] as const))('asks for every text that it takes from the language, and for no chapter besides: %s', async (_name, { module, chapters }) => {
    const chapterOf = await furtherTexts();
    expect([...chapters].sort()).toEqual([...new Set([...textsOf(module)].flatMap((text) => chapterOf.get(text) ?? []))].sort());
  });
});

/** Text that does not come first → the chapter that holds it. */
async function furtherTexts(): Promise<ReadonlyMap<string, Chapter>> {
  const { language } = await import('../../../../src/ui/strings/deDe/language');
  const held = await Promise.all(CHAPTERS.map(async (chapter) => Object.keys(await language.chapters[chapter]()).map((text) => [text, chapter] as const)));
  return new Map(held.flat());
}

describe('speaking on', () => {
  it('loads the chapters that are asked for, and no other', async () => {
    await speak('fr-FR');
    await speakOn(['board']);
    expect(textsIn('fr-FR')).toHaveProperty('board');
    expect(textsIn('fr-FR')).not.toHaveProperty('exception');
  });
});

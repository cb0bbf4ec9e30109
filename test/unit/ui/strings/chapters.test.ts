import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
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

/** Parts that come later, with the chapters that are asked for with them. */
const PARTS = FILES.flatMap((file): Part[] =>
  [...sourceOf(file).matchAll(/\[([^[\]]*)\], (?:load: )?\(\) => import\(\/\*[^*]*\*\/ '(\.[^']+)'\)/g)].map(([, chapters = '', path = '']) => {
    const module = fileAt(file, path) ?? '';
    return { name: relative(SRC, module), module, chapters: [...chapters.matchAll(/\w+/g)].map(([chapter]) => chapter as Chapter) };
  }),
);

describe('a part that comes later', () => {
  const firstTexts = async (): Promise<readonly string[]> => {
    await speak('de-DE');
    return Object.keys(textsIn('de-DE'));
  };

  it('is one of the parts that this looks at', () => {
    const calls = FILES.map((file) => sourceOf(file).match(/usePart<\w+>\(/g)?.length ?? 0).reduce((sum, count) => sum + count, 0);
    // The screens of the whole register are seven parts by one call.
    expect(PARTS).toHaveLength(calls - 1 + 7);
  });

  it.each(PARTS.map((part) => [part.name, part] as const))('asks for every text that it takes from the language, and for no chapter besides: %s', async (_name, { module, chapters }) => {
    const first = await firstTexts();
    const wanted = [...textsOf(module)].filter((text) => !first.includes(text));
    const chapterOf = await chaptersOfTexts();
    expect([...chapters].sort()).toEqual([...new Set(wanted.map((text) => chapterOf.get(text)))].sort());
  });
});

/** Text → the chapter that holds it. */
async function chaptersOfTexts(): Promise<ReadonlyMap<string, Chapter>> {
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

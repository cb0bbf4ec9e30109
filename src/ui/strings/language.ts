import { languageOf } from './languageOf';
import type { Chapter, FirstTexts, FurtherTexts, Language } from './texts';

/** The languages beside English, which is always there and stands in where one cannot be loaded. A further one is a folder beside enUs and an entry here. */
const LANGUAGES: Readonly<Record<string, () => Promise<Language>>> = {
  de: async () => (await import(/* webpackChunkName: 'deDe' */ './deDe/language')).language,
  fr: async () => (await import(/* webpackChunkName: 'frFr' */ './frFr/language')).language,
};

const texts = new Map<string, Partial<FirstTexts & FurtherTexts>>();
const loads = new Map<string, Promise<unknown>>();
let spoken = '';
let language: Promise<Language | undefined> = Promise.resolve(undefined);

/** The texts of a language as far as they are loaded; none of English, which every caller has. */
export function textsIn(locale: string): Partial<FirstTexts & FurtherTexts> {
  return texts.get(languageOf(locale)) ?? {};
}

/** Loads once; undefined where it cannot be loaded. */
function once<Loaded>(key: string, load: () => Promise<Loaded>): Promise<Loaded | undefined> {
  const begun = (loads.get(key) as Promise<Loaded | undefined> | undefined) ?? load().catch(() => undefined);
  loads.set(key, begun);
  return begun;
}

function know(name: string, loaded: Partial<FirstTexts & FurtherTexts> | undefined): void {
  texts.set(name, { ...texts.get(name), ...loaded });
}

/** Loads what a web part needs to paint in its page's language, by the first part of the name: `de` of `de-AT`. All web parts of a page speak one language. */
export async function speak(cultureName: string): Promise<void> {
  const name = (spoken = languageOf(cultureName));
  const load = LANGUAGES[name];
  language = load ? once(name, load) : Promise.resolve(undefined);
  know(name, (await language)?.first);
}

/** Loads chapters for what comes later. */
export async function speakOn(wanted: readonly Chapter[]): Promise<void> {
  const name = spoken;
  const chapters = (await language)?.chapters;
  if (chapters) await Promise.all(wanted.map(async (chapter) => know(name, await once<Partial<FurtherTexts>>(`${name} ${chapter}`, chapters[chapter]))));
}

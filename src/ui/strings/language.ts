import { languageOf } from './languageOf';
import type { FirstTexts, FurtherTexts } from './texts';

interface Language {
  first(): Promise<FirstTexts>;
  further(): Promise<FurtherTexts>;
}

/** The languages beside English, which is always there and stands in where one cannot be loaded. A further one is a folder beside enUs and an entry here. */
const LANGUAGES: Readonly<Record<string, Language>> = {
  de: {
    first: async () => (await import(/* webpackChunkName: 'deDe' */ './deDe/first')).first,
    further: async () => (await import(/* webpackChunkName: 'deDeFurther' */ './deDe/further')).further,
  },
  fr: {
    first: async () => (await import(/* webpackChunkName: 'frFr' */ './frFr/first')).first,
    further: async () => (await import(/* webpackChunkName: 'frFrFurther' */ './frFr/further')).further,
  },
};

const texts = new Map<string, Partial<FirstTexts & FurtherTexts>>();
const loads = new Map<string, Promise<void>>();
let spoken: string | undefined;

/** The texts of a language as far as they are loaded; none of English, which every caller has. */
export function textsIn(locale: string): Partial<FirstTexts & FurtherTexts> {
  return texts.get(languageOf(locale)) ?? {};
}

function load(name: string, part: keyof Language): Promise<void> {
  const key = `${name} ${part}`;
  const begun = loads.get(key) ?? (LANGUAGES[name]?.[part]() ?? Promise.resolve({})).then(
    (loaded) => void texts.set(name, { ...texts.get(name), ...loaded }),
    () => undefined,
  );
  loads.set(key, begun);
  return begun;
}

/** Loads what a web part needs to paint in its page's language, by the first part of the name: `de` of `de-AT`. All web parts of a page speak one language. */
export function speak(cultureName: string): Promise<void> {
  spoken = languageOf(cultureName);
  return load(spoken, 'first');
}

/** Loads what the parts that come later need. */
export async function speakOn(): Promise<void> {
  if (spoken !== undefined) await load(spoken, 'further');
}

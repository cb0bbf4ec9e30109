import { enUs } from './enUs/enUs';
import { languageOf } from './languageOf';
import type { Strings } from './strings';

/** Languages that are there. A further one is a folder beside enUs and an entry here. */
const LANGUAGES: Readonly<Record<string, () => Strings>> = { en: enUs };

/** Texts for a page's language, by its first part; English where it is not there. */
export function stringsFor(cultureName: string): Strings {
  return (LANGUAGES[languageOf(cultureName)] ?? enUs)();
}

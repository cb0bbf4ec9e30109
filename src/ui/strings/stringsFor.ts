import { enUs } from './enUs/enUs';
import type { Strings } from './strings';

/** Languages that are there. A further one is a folder beside enUs and an entry here. */
const LANGUAGES: Readonly<Record<string, () => Strings>> = { en: enUs };

/** Texts for a page's language, by its first part; English where it is not there. */
export function stringsFor(cultureName: string): Strings {
  const language = cultureName.split('-')[0]?.toLowerCase() ?? '';
  return (LANGUAGES[language] ?? enUs)();
}

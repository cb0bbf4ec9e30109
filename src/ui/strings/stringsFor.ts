import { enUs } from './enUs/enUs';
import { formatsOf } from './formats';
import { textsIn } from './language';
import { languageOf } from './languageOf';
import type { Strings } from './strings';

/** Texts for a page's language and its country's numbers and days; English where the language is not there. */
export function stringsFor(cultureName: string): Strings {
  const { strings } = textsIn(cultureName);
  if (strings) return strings(formatsOf(cultureName));
  return enUs(languageOf(cultureName) === 'en' ? formatsOf(cultureName) : undefined);
}

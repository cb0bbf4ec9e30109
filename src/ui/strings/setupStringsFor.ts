import type { SetupStrings } from './setupStrings';
import { setup } from './enUs/setup';
import type { Formats } from './formats';
import { languageOf } from './languageOf';

const LANGUAGES: Readonly<Record<string, (formats: Formats) => SetupStrings>> = { en: setup };

export function setupStringsFor(formats: Formats): SetupStrings {
  return (LANGUAGES[languageOf(formats.locale)] ?? setup)(formats);
}

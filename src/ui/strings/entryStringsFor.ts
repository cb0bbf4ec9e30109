import type { EntryStrings } from './entryStrings';
import { entries } from './enUs/entries';
import type { Formats } from './formats';
import { languageOf } from './languageOf';

const LANGUAGES: Readonly<Record<string, (formats: Formats) => EntryStrings>> = { en: entries };

export function entryStringsFor(formats: Formats): EntryStrings {
  return (LANGUAGES[languageOf(formats.locale)] ?? entries)(formats);
}

import type { EntryStrings } from './entryStrings';
import { entries } from './enUs/entries';
import type { Formats } from './formats';
import { textsIn } from './language';

export function entryStringsFor(formats: Formats): EntryStrings {
  return (textsIn(formats.locale).entry ?? entries)(formats);
}

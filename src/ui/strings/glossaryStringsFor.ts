import { glossary } from './enUs/glossary';
import type { Formats } from './formats';
import type { GlossaryStrings } from './glossaryStrings';
import { textsIn } from './language';

export function glossaryStringsFor(formats: Formats): GlossaryStrings {
  return (textsIn(formats.locale).glossary ?? glossary)(formats);
}

import { many } from './enUs/many';
import type { Formats } from './formats';
import { textsIn } from './language';
import type { ManyStrings } from './manyStrings';

export function manyStringsFor(formats: Formats): ManyStrings {
  return (textsIn(formats.locale).many ?? many)(formats);
}

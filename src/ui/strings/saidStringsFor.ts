import { said } from './enUs/said';
import type { Formats } from './formats';
import { textsIn } from './language';
import type { SaidStrings } from './saidStrings';

export function saidStringsFor(formats: Formats): SaidStrings {
  return (textsIn(formats.locale).said ?? said)(formats);
}

import type { BoardStrings } from './boardStrings';
import { board } from './enUs/board';
import type { Formats } from './formats';
import { textsIn } from './language';

export function boardStringsFor(formats: Formats): BoardStrings {
  return (textsIn(formats.locale).board ?? board)(formats);
}

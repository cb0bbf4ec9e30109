import { handOver } from './enUs/handOver';
import type { Formats } from './formats';
import type { HandOverStrings } from './handOverStrings';
import { textsIn } from './language';

export function handOverStringsFor(formats: Formats): HandOverStrings {
  return (textsIn(formats.locale).handOver ?? handOver)(formats);
}

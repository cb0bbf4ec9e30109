import type { DriftStrings } from './driftStrings';
import { drift } from './enUs/drift';
import type { Formats } from './formats';
import { textsIn } from './language';

export function driftStringsFor(formats: Formats): DriftStrings {
  return (textsIn(formats.locale).drift ?? drift)(formats);
}

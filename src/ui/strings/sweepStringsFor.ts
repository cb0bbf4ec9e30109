import { sweepWords } from './enUs/sweep';
import type { Formats } from './formats';
import { textsIn } from './language';
import type { SweepStrings } from './sweepStrings';

export function sweepStringsFor(formats: Formats): SweepStrings {
  return (textsIn(formats.locale).sweep ?? sweepWords)(formats);
}

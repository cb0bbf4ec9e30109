import { scanners } from './enUs/scanners';
import type { Formats } from './formats';
import { textsIn } from './language';
import type { ScannersStrings } from './scannersStrings';

export function scannersStringsFor(formats: Formats): ScannersStrings {
  return (textsIn(formats.locale).scanners ?? scanners)(formats);
}

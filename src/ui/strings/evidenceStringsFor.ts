import { evidence } from './enUs/evidence';
import type { EvidenceStrings } from './evidenceStrings';
import type { Formats } from './formats';
import { textsIn } from './language';

export function evidenceStringsFor(formats: Formats): EvidenceStrings {
  return (textsIn(formats.locale).evidence ?? evidence)(formats);
}

import { reviewWork } from './enUs/reviewWork';
import type { Formats } from './formats';
import { textsIn } from './language';
import type { ReviewWorkStrings } from './reviewWorkStrings';

export function reviewWorkStringsFor(formats: Formats): ReviewWorkStrings {
  return (textsIn(formats.locale).reviewWork ?? reviewWork)(formats);
}

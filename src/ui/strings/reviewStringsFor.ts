import { review } from './enUs/review';
import type { Formats } from './formats';
import { textsIn } from './language';
import type { ReviewStrings } from './reviewStrings';

export function reviewStringsFor(formats: Formats): ReviewStrings {
  return (textsIn(formats.locale).review ?? review)(formats);
}

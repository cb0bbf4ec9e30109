import { accountability } from './enUs/accountability';
import { dutyText } from './enUs/duty';
import type { Formats } from './formats';
import { textsIn } from './language';
import type { AccountabilityWords } from './texts';

const enUs = (formats: Formats): AccountabilityWords => ({ accountability: accountability(formats), duty: dutyText(formats) });

export function accountabilityStringsFor(formats: Formats): AccountabilityWords {
  return (textsIn(formats.locale).accountability ?? enUs)(formats);
}

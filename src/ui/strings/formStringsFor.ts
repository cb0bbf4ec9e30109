import { forms } from './enUs/forms';
import type { Formats } from './formats';
import type { FormStrings } from './formStrings';
import { textsIn } from './language';

export function formStringsFor(formats: Formats): FormStrings {
  return (textsIn(formats.locale).form ?? forms)(formats);
}

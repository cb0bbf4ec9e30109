import { setup } from './enUs/setup';
import type { Formats } from './formats';
import { textsIn } from './language';
import type { SetupStrings } from './setupStrings';

export function setupStringsFor(formats: Formats): SetupStrings {
  return (textsIn(formats.locale).setup ?? setup)(formats);
}

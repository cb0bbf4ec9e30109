import { register } from './enUs/register';
import type { Formats } from './formats';
import { textsIn } from './language';
import type { RegisterStrings } from './registerStrings';

export function registerStringsFor(formats: Formats): RegisterStrings {
  return (textsIn(formats.locale).register ?? register)(formats);
}

import { signOff } from './enUs/signOff';
import type { Formats } from './formats';
import { textsIn } from './language';
import type { SignOffStrings } from './signOffStrings';

export function signOffStringsFor(formats: Formats): SignOffStrings {
  return (textsIn(formats.locale).signOff ?? signOff)(formats);
}

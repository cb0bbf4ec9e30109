import { exception } from './enUs/exception';
import type { ExceptionStrings } from './exceptionStrings';
import type { Formats } from './formats';
import { textsIn } from './language';

export function exceptionStringsFor(formats: Formats): ExceptionStrings {
  return (textsIn(formats.locale).exception ?? exception)(formats);
}

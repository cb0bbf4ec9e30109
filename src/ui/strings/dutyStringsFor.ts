import { dutyText } from './enUs/duty';
import type { ExceptionStrings } from './exceptionStrings';
import type { Formats } from './formats';
import { textsIn } from './language';

/** What somebody must do next by when, for a screen that says no more of accountability. */
export function dutyStringsFor(formats: Formats): ExceptionStrings['duty'] {
  return textsIn(formats.locale).accountability?.(formats).duty ?? dutyText(formats);
}

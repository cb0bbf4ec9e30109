import { intake } from './enUs/intake';
import type { Formats } from './formats';
import type { IntakeStrings } from './intakeStrings';
import { textsIn } from './language';

export function intakeStringsFor(formats: Formats): IntakeStrings {
  return (textsIn(formats.locale).intake ?? intake)(formats);
}

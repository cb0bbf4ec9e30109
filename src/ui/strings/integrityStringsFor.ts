import { integrity } from './enUs/integrity';
import type { Formats } from './formats';
import type { IntegrityStrings } from './integrityStrings';
import { textsIn } from './language';

export function integrityStringsFor(formats: Formats): IntegrityStrings {
  return (textsIn(formats.locale).integrity ?? integrity)(formats);
}

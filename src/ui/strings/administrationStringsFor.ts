import type { AdministrationStrings } from './administrationStrings';
import { administration } from './enUs/administration';
import type { Formats } from './formats';
import { textsIn } from './language';

export function administrationStringsFor(formats: Formats): AdministrationStrings {
  return (textsIn(formats.locale).administration ?? administration)(formats);
}

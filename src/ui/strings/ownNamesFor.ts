import type { Formats } from './formats';
import { textsIn } from './language';
import { AS_KEPT, type OwnNames } from './ownNames';

export function ownNamesFor(formats: Formats): OwnNames {
  return textsIn(formats.locale).ownNames?.(formats) ?? AS_KEPT;
}

import { owner } from './enUs/owner';
import type { Formats } from './formats';
import { textsIn } from './language';
import type { OwnerStrings } from './ownerStrings';

export function ownerStringsFor(formats: Formats): OwnerStrings {
  return (textsIn(formats.locale).owner ?? owner)(formats);
}

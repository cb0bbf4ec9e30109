import { ownerMore } from './enUs/ownerMore';
import type { Formats } from './formats';
import { textsIn } from './language';
import type { OwnerMoreStrings } from './ownerMoreStrings';

export function ownerMoreStringsFor(formats: Formats): OwnerMoreStrings {
  return (textsIn(formats.locale).ownerMore ?? ownerMore)(formats);
}

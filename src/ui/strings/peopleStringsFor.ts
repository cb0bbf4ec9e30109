import { people } from './enUs/people';
import type { Formats } from './formats';
import { textsIn } from './language';
import type { PeopleStrings } from './peopleStrings';

export function peopleStringsFor(formats: Formats): PeopleStrings {
  return (textsIn(formats.locale).people ?? people)(formats);
}

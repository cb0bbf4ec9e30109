import { peoplePicker } from './enUs/peoplePicker';
import type { Formats } from './formats';
import { textsIn } from './language';
import type { PeoplePickerStrings } from './peoplePickerStrings';

export function peoplePickerStringsFor(formats: Formats): PeoplePickerStrings {
  return (textsIn(formats.locale).peoplePicker ?? peoplePicker)(formats);
}

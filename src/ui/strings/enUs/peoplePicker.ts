import type { Formats } from '../formats';
import type { PeoplePickerStrings } from '../peoplePickerStrings';

export function peoplePicker({ number, plural }: Formats): PeoplePickerStrings {
  return {
    placeholder: 'Name or mail address',
    list: 'People who were found',
    looking: 'Looking in the directory',
    found: (count) => plural(count, { one: `${number(count)} person found. Choose with the arrow keys and Enter.`, other: `${number(count)} people found. Choose with the arrow keys and Enter.` }),
    nobody: (text) => `Nobody in the directory is called “${text}”. Try the mail address.`,
    chosen: (name) => `${name} is chosen`,
    chooseOne: 'Choose somebody from those who are found: what is typed alone names nobody.',
    guest: 'guest',
    noGuest: 'A guest may not be chosen here.',
    denied: 'You may not look in the directory of this site. Ask an owner of the site.',
    failed: 'The directory did not answer. It may work in a moment.',
    again: 'Try again',
  };
}

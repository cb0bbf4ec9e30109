import type { Formats } from '../formats';
import type { PeoplePickerStrings } from '../peoplePickerStrings';

export function peoplePicker({ number, plural }: Formats): PeoplePickerStrings {
  return {
    placeholder: 'Name oder E-Mail-Adresse',
    list: 'Gefundene Personen',
    looking: 'Das Verzeichnis wird durchsucht',
    found: (count) => plural(count, { one: `${number(count)} Person gefunden. Wählen Sie mit den Pfeiltasten und der Eingabetaste.`, other: `${number(count)} Personen gefunden. Wählen Sie mit den Pfeiltasten und der Eingabetaste.` }),
    nobody: (text) => `Niemand im Verzeichnis heißt „${text}“. Versuchen Sie es mit der E-Mail-Adresse.`,
    chosen: (name) => `${name} ist ausgewählt`,
    chooseOne: 'Wählen Sie unter den gefundenen Personen: Was nur eingegeben ist, benennt niemanden.',
    guest: 'Gast',
    noGuest: 'Ein Gast darf hier nicht ausgewählt werden.',
    denied: 'Sie dürfen das Verzeichnis dieser Website nicht durchsuchen. Wenden Sie sich an die Websitebesitzer.',
    failed: 'Das Verzeichnis hat nicht geantwortet. Versuchen Sie es gleich noch einmal.',
    again: 'Erneut versuchen',
  };
}

import type { Formats } from '../formats';
import type { PeoplePickerStrings } from '../peoplePickerStrings';

export function peoplePicker({ number, plural }: Formats): PeoplePickerStrings {
  return {
    placeholder: 'Nom ou adresse e-mail',
    list: 'Personnes trouvées',
    looking: 'Recherche dans l’annuaire',
    found: (count) => plural(count, { one: `${number(count)} personne trouvée. Choisissez avec les touches fléchées et Entrée.`, other: `${number(count)} personnes trouvées. Choisissez avec les touches fléchées et Entrée.` }),
    nobody: (text) => `Personne dans l’annuaire ne s’appelle « ${text} ». Essayez l’adresse e-mail.`,
    chosen: (name) => `Personne choisie : ${name}`,
    chooseOne: 'Choisissez une personne parmi celles qui sont trouvées : ce qui est seulement saisi ne désigne personne.',
    guest: 'invité',
    noGuest: 'Un invité ne peut pas être choisi ici.',
    denied: 'Vous n’êtes pas autorisé à consulter l’annuaire de ce site. Adressez-vous à un propriétaire du site.',
    failed: 'L’annuaire n’a pas répondu. Cela peut fonctionner dans un instant.',
    again: 'Réessayer',
  };
}

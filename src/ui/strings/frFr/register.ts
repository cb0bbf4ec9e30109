import type { Formats } from '../formats';
import type { RegisterStrings } from '../registerStrings';
import type { Counts } from '../../view/register/registerLines';

export function register({ number, plural }: Formats): RegisterStrings {
  const exceptions = (count: number): string => plural(count, { one: `${number(count)} exception`, other: `${number(count)} exceptions` });
  const unanswered = (count: number): string => plural(count, { one: `${number(count)} n’a personne qui en réponde`, other: `${number(count)} n’ont personne qui en réponde` });

  /** `, dont 12 hors tolérance, et 6 n’ont personne qui en réponde` */
  function pressing({ past: late, nobody }: Counts): string {
    if (late > 0 && nobody > 0) return `, dont ${number(late)} hors tolérance, et ${unanswered(nobody)}`;
    if (late > 0) return `, dont ${number(late)} hors tolérance`;
    return nobody > 0 ? `, et ${unanswered(nobody)}` : '';
  }

  return {
    heading: (counts) => (counts.open === 0 ? 'Aucune exception n’est ouverte' : `${plural(counts.open, { one: '1 exception est ouverte', other: `${number(counts.open)} exceptions sont ouvertes` })}${pressing(counts)}`),
    headingFiltered: (counts) => (counts.all === 0 ? 'Aucune exception ne correspond' : `${plural(counts.all, { one: '1 exception correspond', other: `${number(counts.all)} exceptions correspondent` })}${pressing(counts)}`),
    inAll: (count) => `${exceptions(count)} dans le registre, avec celles qui sont terminées`,
    announce: (counts) => plural(counts.all, { one: `${exceptions(counts.all)} affichée${pressing(counts)}.`, other: `${exceptions(counts.all)} affichées${pressing(counts)}.` }),
    find: 'Rechercher',
    findHint: 'nom, paramètre, personne, contrôle, numéro EX',
    filters: {
      label: 'Ce qui est affiché',
      state: 'État',
      severity: 'Gravité',
      family: 'Famille',
      tenant: 'Locataire',
      category: 'Catégorie',
      owner: 'Responsable du contrôle',
      reviewer: 'Réviseur',
      due: 'Prochaine échéance',
      group: 'Grouper par',
      noGroup: 'sans groupes',
      all: 'tout',
      anyone: 'tout le monde',
      clear: 'Afficher tout ce qui est ouvert',
      stateSets: 'Ensembles',
      stateSingles: 'Un seul état',
    },
    states: { open: 'ouvertes', past: 'hors tolérance', accepted: 'risques acceptés', over: 'terminées', all: 'tout' },
    dues: { overdue: 'en retard', week: 'dans les 7 jours', month: 'dans 8 à 30 jours', quarter: 'dans 31 à 90 jours', later: 'dans plus de 90 jours', none: 'rien à faire' },
    choice: (label, count) => `${label} (${number(count)})`,
    groups: { family: 'famille', category: 'catégorie', due: 'prochaine échéance', state: 'état', owner: 'responsable du contrôle', reviewer: 'réviseur', tenant: 'locataire', severity: 'gravité' },
    groupHead: (label, counts) => `${label} : ${exceptions(counts.all)}${pressing({ ...counts, nobody: 0 })}`,
    columns: { risk: 'Exception, par risque', accountable: 'Qui en répond', state: 'État', age: 'Ouverte depuis', due: 'Ensuite' },
    sortBy: 'Trier par',
    sorts: { risk: 'risque', accountable: 'personne qui en répond', state: 'état', age: 'ancienneté', due: 'prochaine action' },
    otherWay: 'Inverser l’ordre',
    caption: 'Exceptions du registre',
    keys: 'Les touches fléchées passent d’une ligne à l’autre, Page précédente et Page suivante de dix en dix, Ctrl+Origine et Ctrl+Fin à la première et à la dernière. Entrée ouvre.',
    fallsTo: (as, name) => (as === 'serviceOwner' ? `revient à ${name}, responsable de service` : `revient à ${name}, répondant par défaut`),
    fallsToNobody: 'ne revient à personne : aucun responsable de service n’est nommé',
    pastTolerance: 'hors tolérance',
    override: { noEnd: 'dérogation permanente : sans date de fin', pastLastEnd: 'dérogation permanente : au-delà de la dernière date de fin que permet la politique' },
    openAgain: 'classée sans suite depuis trop longtemps, donc de nouveau ouverte',
    nothingDue: 'rien à faire',
    sentence: {
      answers: (name) => `${name} en répond.`,
      nobodyAnswers: (falls) => (falls === '' ? 'n’en répond.' : `n’en répond : elle ${falls}.`),
      standing: (state, age) => `État : ${state}. Ouverte depuis ${age}.`,
      next: (duty) => `Ensuite : ${duty}.`,
    },
    noneMatch: 'Rien dans le registre ne réunit tout ce qui est demandé. Demandez moins, ou regardez tout ce qui est ouvert.',
    views: {
      label: 'Mes affichages',
      none: 'Ce qui est affiché peut être enregistré sous un nom.',
      save: 'Enregistrer cet affichage',
      name: 'Nom de l’affichage',
      keep: 'Enregistrer',
      cancel: 'Annuler',
      where: 'Les affichages sont conservés dans ce navigateur, pour vous seul. Pour en envoyer un à quelqu’un, copiez l’adresse de la page.',
      missing: 'Donnez un nom à l’affichage.',
      saved: (name) => `L’affichage « ${name} » est enregistré.`,
      replaced: (name) => `L’affichage « ${name} » montre désormais ceci.`,
      deleted: (name) => `L’affichage « ${name} » est supprimé.`,
      deleteOne: (name) => `Supprimer l’affichage « ${name} »`,
      notKept: 'Ce navigateur ne conserve rien pour la page, l’affichage n’a donc pas pu être enregistré. Copiez plutôt l’adresse de la page.',
    },
    exportOpen: 'Exporter ce qui est affiché',
  };
}

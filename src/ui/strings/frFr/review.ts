import type { Day } from '../../../domain/day/day';
import type { DeskList } from '../../view/review/deskModel';
import type { Formats } from '../formats';
import type { ReviewStrings } from '../reviewStrings';
import { late, rich, type RichText } from '../richText';
import { daysText, relativeDays } from './days';

const LISTS: Readonly<Record<DeskList, string>> = { review: 'À revoir', found: 'Constatées', removed: 'Supprimées ?', all: 'Toutes ouvertes' };

const NOTHING: Readonly<Record<DeskList, string>> = {
  review: 'Aucune exception ouverte n’a besoin d’une revue : aucune n’est approuvée, refusée ou acceptée.',
  found: 'Tout ce que les rapports ont constaté a reçu une réponse.',
  removed: 'Personne n’a signalé de suppression qui ne soit pas encore vérifiée.',
  all: 'Aucune exception n’est ouverte.',
};

export function review(formats: Formats): ReviewStrings {
  const { number, plural, day } = formats;
  const due = (dueDay: Day, today: Day): RichText => {
    if (dueDay < today) return [late(`${daysText(formats, today - dueDay)} de retard`)];
    return [dueDay === today ? 'à faire aujourd’hui' : `à faire ${relativeDays(formats, dueDay, today)}`];
  };
  return {
    heading: ({ late: isLate, soon }) => {
      const dueSoon = plural(soon, { one: `${number(soon)} est à faire dans les 7 jours`, other: `${number(soon)} sont à faire dans les 7 jours` });
      if (isLate === 0) return soon === 0 ? 'Aucune revue n’est en retard ni à faire dans les 7 jours' : `Aucune revue n’est en retard, ${dueSoon}`;
      const lateOnes = plural(isLate, { one: `${number(isLate)} revue est en retard`, other: `${number(isLate)} revues sont en retard` });
      const rest = soon === 0 ? 'aucune n’est à faire dans les 7 jours' : plural(soon, { one: `${number(soon)} autre est à faire dans les 7 jours`, other: `${number(soon)} autres sont à faire dans les 7 jours` });
      return `${lateOnes}, ${rest}`;
    },
    also: ({ found, foundLate, removed }) => {
      const answers = plural(found, { one: `${number(found)} exception constatée attend une réponse`, other: `${number(found)} exceptions constatées attendent une réponse` });
      return [
        ...(found === 0 ? [] : [foundLate === 0 ? answers : `${answers}, dont ${number(foundLate)} en retard`]),
        ...(removed === 0 ? [] : [plural(removed, { one: `${number(removed)} suppression attend d’être vérifiée`, other: `${number(removed)} suppressions attendent d’être vérifiées` })]),
      ].join(' · ');
    },
    lists: { label: 'Sur quoi travailler', names: LISTS, tab: (list, count) => `${LISTS[list]} ${number(count)}`, many: 'En choisir plusieurs' },
    filters: {
      label: 'Filtres',
      when: 'Échéance',
      whens: { late: 'en retard', soon: 'en retard ou dans les 7 jours', month: 'en retard ou dans les 30 jours', any: 'tous les jours' },
      severity: 'Gravité',
      family: 'Famille de contrôles',
      tenant: 'Locataire',
      owner: 'Qui en répond',
      reviewer: 'Réviseur',
      all: 'tout',
      anyone: 'tout le monde',
      me: 'moi',
      clear: 'Effacer les filtres',
    },
    queue: {
      label: (list, count) =>
        ({
          review: plural(count, { one: `${number(count)} revue, par ordre de risque`, other: `${number(count)} revues, par ordre de risque` }),
          found: plural(count, { one: `${number(count)} exception constatée`, other: `${number(count)} exceptions constatées` }),
          removed: plural(count, { one: `${number(count)} suppression signalée`, other: `${number(count)} suppressions signalées` }),
          all: plural(count, { one: `${number(count)} exception ouverte`, other: `${number(count)} exceptions ouvertes` }),
        })[list],
      order: 'Par ordre de risque : gravité, ancienneté, jours depuis la dernière revue, mesures manquantes ; les exceptions cumulées d’abord, avec un cran de gravité de plus.',
      facts: ({ severity, ageDays, atLeast, list, dueDay, today }) => {
        const age = `${atLeast ? 'au moins ' : ''}${daysText(formats, ageDays)}`;
        const start = `${severity} · ouverte depuis ${age} · `;
        if (dueDay === undefined) return [`${start}aucune échéance`];
        if (list === 'removed') return [start, 'vérification : ', ...due(dueDay, today)];
        return rich`${start}${due(dueDay, today)}`;
      },
      stacked: (others) => plural(others, { one: 'cumulée avec une autre exception du même principal', other: `cumulée avec ${number(others)} autres exceptions du même principal` }),
      notYou: {
        approver: 'vous répondez de celle-ci : un autre réviseur doit le faire',
        requester: 'vous avez demandé celle-ci ou en représentez le métier : un autre réviseur doit le faire',
        acceptor: 'vous avez décidé de son risque : un autre réviseur doit le faire',
      },
      nothing: (list, { isNarrowed, nextDay, today }) => {
        if (isNarrowed) return 'Rien ici ne passe les filtres.';
        return nextDay === undefined ? NOTHING[list] : `Rien n’est à faire d’ici là. La prochaine échéance est ${relativeDays(formats, nextDay, today)}, le ${day(nextDay)}.`;
      },
      showAll: 'Tout afficher',
      more: (count) => `En afficher ${number(count)} de plus`,
    },
    keys: {
      summary: 'Ordre et touches',
      lines: [
        ['↓ ou j', 'la suivante'],
        ['↑ ou k', 'la précédente'],
        ['Entrée ou o', 'l’ouvrir : son formulaire prend le focus'],
        ['Échap', 'du formulaire à la liste ; ce qui a été saisi est conservé'],
      ],
      letters: 'Les lettres seules (j, k, o) sont des touches tant que la liste a le focus',
    },
    pane: { choose: 'Choisissez-en une : ses données et son formulaire s’ouvrent ici.', begin: (title) => `Commencer par : ${title}`, back: 'Retour à la liste' },
  };
}

import type { Formats } from '../formats';
import type { StateStrings } from '../stateStrings';

export function states({ number, plural, instant }: Formats): StateStrings {
  return {
    loading: 'Lecture du registre',
    acceptedRisks: (count) => plural(count, { one: `risque accepté compté à part (${number(count)})`, other: `risques acceptés comptés à part (${number(count)})` }),
    unreadableRows: (count) =>
      plural(count, { one: `${number(count)} ligne est illisible et n’entre dans aucun nombre affiché ici`, other: `${number(count)} lignes sont illisibles et n’entrent dans aucun nombre affiché ici` }),
    progress: (rows, ofAtMost) => plural(rows, { one: `${number(rows)} ligne lue sur ${number(ofAtMost)} au plus`, other: `${number(rows)} lignes lues sur ${number(ofAtMost)} au plus` }),
    empty: {
      heading: 'Aucun rapport n’a encore été lu',
      text: 'Déposez ici un rapport de votre locataire, par exemple le fichier de résultats de ScubaGear, ou choisissez-en un. Il est lu dans votre navigateur et ne va nulle part ailleurs.',
    },
    nothingOpen: { heading: 'Aucune exception de confiance n’est ouverte', text: 'Les rapports lus ne montrent aucun écart à la base de référence qui soit encore présent.' },
    newerLists: (site) => `Les listes de ce site (schéma ${number(site)}) sont plus récentes que cette version du registre, qui ne montre peut-être pas tout. Rechargez la page ; si ce message reste, l’administrateur doit ajouter la version plus récente au catalogue d’applications.`,
    nothingMatches: 'Aucune exception ouverte ne correspond à ces filtres.',
    denied: { heading: 'Vous n’êtes pas autorisé à lire le registre', text: 'Demandez à un propriétaire de ce site de vous ajouter au groupe « Register readers ».' },
    failed: {
      heading: 'Le registre n’a pas pu être lu',
      kept: 'Ce que vous voyez date de la dernière lecture réussie. Le registre a pu changer depuis.',
      retry: 'Réessayer',
      reload: 'Recharger la page',
      reasons: {
        denied: 'Vous n’êtes pas autorisé à le lire. Adressez-vous à un propriétaire du site.',
        notFound: 'Le site ou l’une de ses listes est introuvable. Une personne qui modifie cette page peut choisir un autre site.',
        threshold: 'L’une de ses listes est trop longue pour ce qui a été demandé. Un propriétaire du site doit relancer la configuration : elle répare les index.',
        throttled: 'SharePoint a été trop sollicité pendant trop longtemps. Réessayez dans un moment.',
        unavailable: 'SharePoint n’a pas répondu. Cela peut fonctionner dans un instant.',
        other: 'SharePoint a donné une réponse inconnue.',
        unknownZone: 'Le registre ne connaît pas le fuseau horaire de ce site : aucun jour ne serait juste. Un propriétaire peut en choisir un autre dans les paramètres régionaux du site.',
      },
      sessionEnded: 'Votre connexion a pris fin. Rechargez la page pour vous reconnecter.',
      reference: (code, requestId) => (code === '' ? `Requête ${requestId}` : `Code ${code}, requête ${requestId}`),
    },
    throttled: {
      heading: 'SharePoint est très sollicité et nous demande d’attendre',
      wait: (seconds) => plural(seconds, { one: `Nouvel essai dans ${number(seconds)} seconde.`, other: `Nouvel essai dans ${number(seconds)} secondes.` }),
    },
    asOf: (instantMs) => `état au ${instant(instantMs)}`,
    upToDate: (instantMs) => `à jour, ${instant(instantMs)}`,
    stale: (instantMs) => `état au ${instant(instantMs)}, en cours de confirmation`,
    sweepLate: (lastSweepAtMs) =>
      lastSweepAtMs === 'never'
        ? 'Aucun balayage n’a encore eu lieu : personne ne reçoit de rappel et rien n’est escaladé.'
        : `Aucun balayage n’est allé à son terme depuis le ${instant(lastSweepAtMs)} : rappels et escalades sont en retard.`,
    broken: { heading: 'Ce composant WebPart s’est arrêté', text: 'Rien n’a été modifié dans le registre. L’afficher de nouveau suffit en général.', again: 'Afficher de nouveau' },
  };
}

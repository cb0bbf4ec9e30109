import type { Formats } from '../formats';
import type { OutcomeStrings } from '../formStrings';

/** What became of an act, and what is certain about it. */
export function outcomes({ number, plural, instant }: Formats): OutcomeStrings {
  return {
    steps: {
      checking: 'Vérification que personne n’a décidé entre-temps',
      saving: 'Enregistrement de votre décision',
      confirming: 'Enregistré. Relecture',
      showing: 'Enregistré. Mise à jour du registre',
    },
    saved: 'Enregistré.',
    savedLater: 'Enregistré. Les listes du registre le montrent dès qu’une personne qui peut les modifier l’ouvre.',
    refused: (count) => plural(count, { one: 'Rien n’a été envoyé, pour la raison suivante :', other: `Rien n’a été envoyé, pour ces ${number(count)} raisons :` }),
    changed: {
      heading: 'Cela a changé pendant que vous remplissiez ce formulaire',
      text: 'Rien de votre part n’a été envoyé. Regardez ce que d’autres ont décidé, puis décidez de nouveau ; ce que vous avez saisi est toujours là.',
      again: 'Décider de nouveau',
      by: (name, instantMs) => `${name}, ${instant(instantMs)}`,
    },
    half: {
      heading: 'Seule la moitié est faite',
      stands: {
        split: 'L’autre exception a commencé et couvre les constats qui y vont. Ils n’ont pas encore quitté celle-ci : les deux les couvrent.',
        merge: 'L’autre exception a repris les constats. Celle-ci n’a pas encore pris fin : les deux les couvrent.',
      },
      why: 'Pourquoi l’autre moitié n’a pas été faite :',
      finish: 'Faire l’autre moitié',
      takeBack: 'Revenir en arrière',
      whyNotBack: 'Pourquoi il n’a pas été possible de revenir en arrière :',
      otherwise: {
        split: 'Si ce n’est plus possible, revenez en arrière : l’autre exception est fusionnée avec celle dont ses constats relèvent, et tout compte ici comme avant. Si cela n’est pas possible non plus, ouvrez l’autre exception et décidez là-bas.',
        merge: 'Si ce n’est plus possible, revenez en arrière : ces constats sont détachés de l’autre exception et fusionnés avec celle-ci, et tout compte ici comme avant. Si cela n’est pas possible non plus, ouvrez l’autre exception et décidez là-bas.',
      },
      other: 'Ouvrir l’autre exception',
    },
    void: {
      heading: 'C’est conservé, mais sans effet',
      text: 'Quelqu’un a été plus rapide. Votre décision reste dans le journal des décisions avec cette raison :',
      close: 'Afficher l’exception',
    },
    unconfirmed: {
      heading: 'Pas encore confirmé',
      text: (sentAtMs) =>
        sentAtMs === undefined
          ? 'Votre décision a été envoyée, et SharePoint n’a pas dit si elle est arrivée. Redemander permet de le savoir, et ne fait rien deux fois.'
          : `Vous l’avez envoyée le ${instant(sentAtMs)}, et on ne sait pas si elle est arrivée. Redemander permet de le savoir, et ne fait rien deux fois.`,
      ask: 'Redemander',
    },
    failed: {
      heading: 'Rien n’a été conservé',
      reasons: {
        denied: 'Vous n’êtes pas autorisé à l’écrire. Adressez-vous à un propriétaire du site.',
        notFound: 'Le site ou l’une de ses listes n’existe plus. Adressez-vous à un propriétaire du site.',
        conflict: 'Quelqu’un l’a modifiée au même moment. Réessayez.',
        duplicate: 'Une autre entrée porte sa clé. Prévenez un réviseur sécurité.',
        threshold: 'L’une des listes est trop longue pour ce qui a été demandé. Un propriétaire du site doit relancer la configuration.',
        throttled: 'SharePoint est trop sollicité. Attendez une minute et réessayez.',
        unavailable: 'SharePoint ne répond pas. Vérifiez votre connexion et réessayez.',
        cancelled: 'Vous l’avez arrêté.',
        otherPerson: 'Une autre personne est maintenant connectée à SharePoint dans ce navigateur. Reconnectez-vous, ou rechargez la page.',
      },
      other: 'SharePoint a donné une réponse inconnue. Réessayez ; si cela ne suffit pas, adressez-vous à un propriétaire du site.',
    },
    kept: {
      kept: 'Ce que vous avez saisi est conservé dans ce navigateur.',
      off: 'Ce que vous avez saisi est conservé tant que cette page reste ouverte.',
      refused: 'Ce navigateur ne conserve rien pour la page : ce que vous avez saisi reste tant que la page est ouverte.',
    },
  };
}

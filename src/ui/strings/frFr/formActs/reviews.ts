import type { reviewActs } from '../../../../domain/ledger/acts/reviewActs';
import type { ActWordsTable } from '../../formStrings';

const SHOWS = { label: 'Un fichier qui le montre' };
const WHY = { label: 'Pourquoi' };

export const reviewWords: Pick<ActWordsTable, keyof typeof reviewActs> = {
  assign: {
    heading: 'L’attribuer à un responsable du contrôle',
    submit: 'Demander à ce responsable du contrôle',
    fields: {
      controlOwner: { label: 'Responsable du contrôle', help: 'Une personne qui peut modifier le paramètre.' },
      securityReviewer: { label: 'Réviseur sécurité', help: 'Vous, sauf si quelqu’un d’autre la surveille.' },
    },
  },
  rateSeverity: { heading: 'Évaluer la gravité', submit: 'L’évaluer', fields: { severity: { label: 'Gravité' }, reason: { ...WHY, help: 'Une gravité moindre doit être expliquée.' } } },
  review: {
    heading: 'La revoir',
    submit: 'Enregistrer la revue',
    fields: {
      needed: { label: 'Est-elle encore nécessaire ?', options: { yes: 'Oui', partly: 'En partie', no: 'Non' } },
      end: { label: 'La date de fin est-elle juste ?', options: { right: 'Juste', earlier: 'Elle devrait être plus proche' } },
      controls: { label: 'Les mesures compensatoires fonctionnent-elles ?', options: { work: 'Elles fonctionnent', notShown: 'Ce n’est pas démontré', doNotWork: 'Elles ne fonctionnent pas' } },
      byDay: { label: 'Elle devrait prendre fin au plus tard le' },
      text: { label: 'Ce que vous avez vu', help: 'Une phrase.' },
      evidence: SHOWS,
    },
  },
  takeReviewerSeat: { heading: 'Devenir réviseur sécurité', submit: 'Prendre la fonction', intro: 'Le réviseur sécurité répond de la surveillance de l’exception.', fields: {} },
  declineReviewerSeat: { heading: 'Décliner la fonction de réviseur sécurité', submit: 'Décliner', fields: { text: WHY } },
  proposeDismissal: {
    heading: 'Proposer son classement sans suite',
    submit: 'Le proposer',
    intro: 'Elle reste ouverte jusqu’à ce qu’un responsable du contrôle confirme que ce n’est pas un écart.',
    fields: {
      reason: { label: 'Pourquoi n’est-ce pas un écart ?', options: { byDesign: 'C’est voulu', wrongReading: 'Le rapport se trompe de lecture', duplicate: 'Elle est identique à une autre' } },
      text: { label: 'Expliquez-le', help: 'Une phrase.' },
    },
  },
  verifyRemoved: {
    heading: 'Vérifier la suppression',
    submit: 'Elle a disparu : la clôturer',
    final: 'L’exception est alors clôturée. Si elle revient, elle est rouverte avec son ancienneté.',
    fields: { text: { label: 'Comment vous le savez' }, evidence: SHOWS },
  },
  refute: {
    heading: 'Elle est toujours présente',
    submit: 'Dire qu’elle est toujours présente',
    intro: 'Tout reprend là où c’était avant le signalement de la suppression.',
    fields: { text: { label: 'Ce que vous avez vu' }, evidence: SHOWS },
  },
  reopen: { heading: 'La rouvrir', submit: 'La rouvrir', fields: { reason: WHY } },
  escalate: { heading: 'L’escalader', submit: 'Escalader', fields: { level: { label: 'Vers qui' }, reason: WHY } },
  redact: {
    heading: 'Consigner le retrait d’un fichier',
    submit: 'Le consigner',
    intro: 'Un propriétaire du site retire le fichier lui-même ; ceci dit qui l’a demandé et pourquoi.',
    final: 'La mention demeure : le fichier apparaît désormais comme retiré.',
    fields: { file: { label: 'Fichier' }, reason: { label: 'Pourquoi il doit être retiré' } },
  },
  split: {
    heading: 'La scinder',
    submit: 'La scinder',
    intro: 'Ce que vous choisissez passe dans une exception à part, qui garde l’ancienneté.',
    final: 'Une scission ne peut pas être annulée.',
    fields: { findings: { label: 'Ce qui passe à l’autre exception' }, reason: WHY },
  },
  merge: {
    heading: 'La fusionner avec une autre',
    submit: 'La fusionner',
    intro: 'Elle se termine ici et se poursuit dans l’autre exception.',
    final: 'Une fusion ne peut pas être annulée.',
    fields: { into: { label: 'L’autre exception', help: 'Son numéro, comme EX-0012, ou l’adresse de sa page. Ce qui a été demandé et peut être la même chose est proposé pendant la saisie.' }, reason: WHY },
  },
};

import type { requestActs } from '../../../../domain/ledger/acts/requestActs';
import type { ActWordsTable } from '../../formStrings';

const LONGER = {
  untilDay: { label: 'Jusqu’à quand ?' },
  contractEndDay: { label: 'Le contrat prend désormais fin le' },
  cutOverDay: { label: 'Nouveau jour de la bascule' },
  changed: { label: 'Qu’est-ce qui a changé depuis l’approbation ?' },
};
const SHOWS = { label: 'Un fichier qui le montre' };

export const requestWords: Pick<ActWordsTable, keyof typeof requestActs> = {
  request: {
    heading: 'Demander une exception',
    submit: 'Envoyer la demande',
    fields: {
      principal: { label: 'Qui ou quoi en a besoin' },
      family: { label: 'À quoi faut-il faire exception' },
      setting: { label: 'Quel paramètre', help: 'Le nom de la stratégie ou de la règle, si vous le connaissez.' },
      tenantId: { label: 'Locataire', help: 'Son identifiant ou son premier domaine.' },
      why: { label: 'Pourquoi est-elle nécessaire ?' },
      stops: { label: 'Qu’est-ce qui s’arrête sans elle ?' },
      untilDay: { label: 'Jusqu’à quand ?' },
      category: { label: 'De quelle catégorie est-elle ?' },
      vendor: { label: 'Fournisseur' },
      contractEndDay: { label: 'Le contrat prend fin le' },
      sourceTenant: { label: 'Locataire quitté' },
      targetTenant: { label: 'Locataire rejoint' },
      cutOverDay: { label: 'Jour de la bascule' },
      businessOwner: { label: 'Responsable métier', help: 'La personne qui porte le besoin. Vous, sauf si vous demandez pour quelqu’un d’autre, à qui ce rôle est alors proposé et qui l’accepte ou le refuse.' },
      ticket: { label: 'Ticket', help: 'Numéro ou adresse.' },
      source: { label: 'Comment a-t-elle été révélée ?', options: { request: 'Quelqu’un la demande', audit: 'Un audit l’a constatée', incident: 'Un incident l’a montrée' } },
    },
  },
  withdraw: {
    heading: 'Retirer la demande',
    submit: 'La retirer',
    final: 'Une demande retirée ne peut pas être reprise : si le besoin revient, il faut une nouvelle demande.',
    fields: { text: { label: 'Pourquoi' } },
  },
  comment: {
    heading: 'Commenter',
    submit: 'Ajouter le commentaire',
    intro: 'Un commentaire ne change rien et ne peut pas être modifié ensuite.',
    fields: { text: { label: 'Commentaire' }, evidence: SHOWS },
  },
  offerSeat: {
    heading: 'Proposer une fonction',
    submit: 'Proposer la fonction',
    intro: 'La personne qui tient la fonction la garde jusqu’à l’acceptation.',
    fields: { seat: { label: 'Fonction' }, to: { label: 'À qui' }, text: { label: 'Pourquoi' } },
  },
  nameDeputy: {
    heading: 'Désigner un suppléant',
    submit: 'Désigner le suppléant',
    intro: 'Un suppléant peut agir pour vous ; vous continuez d’en répondre.',
    fields: { seat: { label: 'Fonction' }, person: { label: 'Suppléant' }, fromDay: { label: 'Du' }, toDay: { label: 'Au, ce jour compris' } },
  },
  takeBusinessSeat: { heading: 'Devenir responsable métier', submit: 'Prendre la fonction', fields: {} },
  declineBusinessSeat: { heading: 'Décliner la fonction de responsable métier', submit: 'Décliner', fields: { text: { label: 'Pourquoi' } } },
  askExtension: {
    heading: 'Demander à la garder plus longtemps',
    submit: 'Demander la prolongation',
    fields: LONGER,
  },
  askRenewal: {
    heading: 'Demander son renouvellement',
    submit: 'Demander le renouvellement',
    intro: 'Sa date de fin est passée. Un renouvellement compte comme une prolongation, et son ancienneté continue de courir.',
    fields: LONGER,
  },
  askRiskAcceptance: {
    heading: 'Demander à la direction des risques d’accepter le risque',
    submit: 'Demander l’acceptation',
    intro: 'Un risque accepté est un changement de la base de référence. Ce n’est plus une exception, et il doit être signé de nouveau à intervalles réguliers.',
    fields: { why: { label: 'Pourquoi ne peut-elle pas être supprimée ?' } },
  },
  declareEmergency: {
    heading: 'Déclarer une urgence',
    submit: 'La déclarer',
    intro: 'Elle compte aussitôt comme « urgence, non approuvée ». Quelqu’un d’autre doit l’approuver.',
    fields: { untilDay: { label: 'Jusqu’à quand ?' }, why: { label: 'Que s’est-il passé ?' } },
  },
  confirmControl: {
    heading: 'Démontrer une mesure compensatoire',
    submit: 'L’enregistrer',
    fields: {
      control: { label: 'Mesure' },
      works: { label: 'Fonctionne-t-elle ?', options: { yes: 'Oui', no: 'Non' } },
      onDay: { label: 'Vérifiée le' },
      text: { label: 'Ce que vous avez vu' },
      evidence: SHOWS,
    },
  },
  signOff: {
    heading: 'Signer pour le trimestre',
    submit: 'Signer',
    intro: 'Vous l’avez examinée et continuez d’en répondre. Cela n’accorde rien : date de fin, revues et escalade suivent leur cours.',
    fields: { text: { label: 'Ce que vous avez vu' } },
  },
  reportDrill: {
    heading: 'Rendre compte d’un exercice',
    submit: 'Rendre compte de l’exercice',
    fields: { onDay: { label: 'Organisé le' }, text: { label: 'Ce qui a été essayé, et le résultat' }, evidence: SHOWS },
  },
  reportUse: {
    heading: 'Signaler une utilisation du compte d’accès d’urgence',
    submit: 'Signaler l’utilisation',
    fields: { onDay: { label: 'Utilisé le' }, text: { label: 'Qui l’a utilisé, et pour quoi' }, evidence: SHOWS },
  },
  reportRemoved: {
    heading: 'La signaler comme supprimée',
    submit: 'Signaler comme supprimée',
    intro: 'Un réviseur sécurité le vérifie. L’escalade est suspendue pendant le délai de vérification, et pas plus longtemps, même en cas de signalements répétés.',
    fields: { onDay: { label: 'Supprimée le' }, text: { label: 'Ce qui a été fait' }, evidence: SHOWS, gone: { label: 'Elle a disparu du locataire : chaque paramètre énuméré ici est conforme à la base de référence' } },
  },
};

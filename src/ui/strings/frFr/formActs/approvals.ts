import type { approvalActs } from '../../../../domain/ledger/acts/approvalActs';
import type { ActWordsTable } from '../../formStrings';

const COVERS = { label: 'Périmètre' };
const SECRET = { label: 'Son secret ou certificat prend fin le', help: 'Le dernier, s’il y en a plusieurs : jusque-là, l’application peut se connecter.' };
const CONTROLS = { label: 'Mesures compensatoires', help: 'Ce qui limite le risque en attendant, et comment le démontrer.' };
const PLAN = { label: 'Comment sera-t-elle supprimée ?', help: 'Une phrase.' };

export const approvalWords: Pick<ActWordsTable, keyof typeof approvalActs> = {
  approve: {
    heading: 'L’approuver',
    submit: 'Approuver',
    fields: {
      findings: COVERS,
      secretEndDay: SECRET,
      endDay: { label: 'Elle prend fin le' },
      controls: CONTROLS,
      plan: PLAN,
      answersForIt: { label: 'J’en réponds' },
    },
  },
  remove: {
    heading: 'La faire supprimer',
    submit: 'La faire supprimer d’ici là',
    fields: { byDay: { label: 'Au plus tard quel jour ?' }, plan: { ...PLAN, label: 'Plan de suppression' } },
  },
  keep: {
    heading: 'La conserver jusqu’à un jour donné',
    submit: 'La conserver jusque-là',
    intro: 'Ceci est l’approbation. Une catégorie qui demande davantage du côté métier n’est pas proposée ici : elle doit faire l’objet d’une demande.',
    fields: { findings: COVERS, secretEndDay: SECRET, endDay: { label: 'Elle prend fin le' }, category: { label: 'Catégorie' }, controls: CONTROLS, plan: { ...PLAN, label: 'Plan de suppression' } },
  },
  handOn: {
    heading: 'La transmettre',
    submit: 'La transmettre',
    intro: 'La personne qui tient la fonction la garde jusqu’à ce que la suivante accepte.',
    fields: { to: { label: 'À qui' }, text: { label: 'Pourquoi' } },
  },
  refuse: {
    heading: 'Refuser la demande',
    submit: 'Refuser',
    final: 'La demande prend fin : si le besoin demeure, il faut une nouvelle demande. Ce qui est encore présent doit être supprimé.',
    fields: { reason: { label: 'Pourquoi' }, byDay: { label: 'À supprimer au plus tard le', help: 'Elle est toujours présente et reste donc ouverte jusque-là.' } },
  },
  grantExtension: { heading: 'La prolonger', submit: 'Prolonger', fields: { secretEndDay: SECRET, endDay: { label: 'Nouvelle date de fin' } } },
  grantRenewal: { heading: 'La renouveler', submit: 'Renouveler', fields: { findings: COVERS, secretEndDay: SECRET, endDay: { label: 'Nouvelle date de fin' } } },
  refuseAsk: { heading: 'Refuser ce qui est demandé', submit: 'Refuser', final: 'Ce qui était demandé prend fin, et la date de fin reste. Pour la garder plus longtemps, il faut le demander de nouveau.', fields: { reason: { label: 'Pourquoi' } } },
  confirmScope: {
    heading: 'Confirmer le périmètre',
    submit: 'Confirmer : c’est bien cela',
    intro: 'Elle a été approuvée en mots, avant qu’un rapport ne la montre. Un rapport montre maintenant ceci.',
    fields: { findings: COVERS },
  },
  takeControlSeat: { heading: 'Devenir responsable du contrôle', submit: 'Prendre la fonction', intro: 'Le responsable du contrôle répond de l’exception.', fields: {} },
  declineControlSeat: { heading: 'Décliner la fonction de responsable du contrôle', submit: 'Décliner', fields: { text: { label: 'Pourquoi' } } },
  changeControls: { heading: 'Modifier les mesures compensatoires', submit: 'Les modifier', fields: { controls: CONTROLS } },
  changePlan: { heading: 'Modifier le plan de suppression', submit: 'Le modifier', fields: { plan: PLAN } },
  confirmDismissal: {
    heading: 'Confirmer que ce n’est pas un écart',
    submit: 'La classer sans suite',
    intro: 'Elle n’est plus une exception ouverte. Elle se rouvre dès que son périmètre change, et après la durée que permet la politique.',
    final: 'L’exception est alors clôturée. Vous ne pouvez pas la rouvrir : un réviseur sécurité le peut, ou un rapport qui montre autre chose.',
    fields: {},
  },
};

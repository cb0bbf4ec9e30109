import type { riskActs } from '../../../../domain/ledger/acts/riskActs';
import type { ActWordsTable } from '../../formStrings';

const WHY = { label: 'Pourquoi' };
const BY_DAY = { label: 'À supprimer au plus tard le' };
const RESIDUAL = { label: 'Quel est le risque résiduel ?' };
const SIGN_AGAIN = { label: 'À signer de nouveau au plus tard le' };

export const riskWords: Pick<ActWordsTable, keyof typeof riskActs> = {
  acceptRisk: {
    heading: 'Accepter le risque',
    submit: 'Accepter le risque',
    intro: 'Elle devient un changement de la base de référence dont vous répondez. Le responsable du contrôle continue de répondre du contrôle.',
    final: 'Vous signez de votre nom. L’acceptation pourra être révoquée, mais pas annulée.',
    fields: { residualRisk: RESIDUAL, why: { label: 'Pourquoi est-il accepté ?' }, signAgainDay: SIGN_AGAIN },
  },
  refuseRisk: { heading: 'Refuser d’accepter le risque', submit: 'Refuser', final: 'Elle doit être supprimée au plus tard ce jour-là. Le risque ne peut être accepté que si quelqu’un le demande de nouveau.', fields: { reason: WHY, byDay: BY_DAY } },
  signAgain: {
    heading: 'Signer de nouveau le risque accepté',
    submit: 'Signer de nouveau',
    final: 'Vous signez de votre nom. L’acceptation pourra être révoquée, mais pas annulée.',
    fields: { residualRisk: RESIDUAL, signAgainDay: SIGN_AGAIN },
  },
  revokeRisk: { heading: 'Révoquer l’acceptation', submit: 'La révoquer', final: 'L’acceptation prend fin, et l’exception doit être supprimée au plus tard ce jour-là. Il faudrait de nouveau la demander et l’accepter.', fields: { reason: WHY, byDay: BY_DAY } },
  acknowledge: {
    heading: 'Prendre acte de l’escalade',
    submit: 'Prendre acte',
    intro: 'L’escalade est suspendue jusqu’au jour que vous indiquez.',
    fields: { who: { label: 'Qui s’en charge' }, what: { label: 'Quoi' }, byDay: { label: 'Au plus tard quel jour ?' } },
  },
  confirmContradiction: {
    heading: 'Confirmer qu’une décision a un autre auteur',
    submit: 'La rendre sans effet',
    intro: 'Le journal d’audit du locataire nomme un autre auteur que celui qui y est estampillé.',
    final: 'La décision perd définitivement son effet, et ce qui en découlait est jugé sans elle. Si c’est elle qui a ouvert l’exception, celle-ci reste ouverte et attend une réponse.',
    fields: { decision: { label: 'Décision' }, reason: { label: 'Ce que vous avez trouvé' } },
  },
};

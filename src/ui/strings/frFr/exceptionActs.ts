import type { Act } from '../../../domain/ledger/acts/acts';
import type { Formats } from '../formats';
import type { Decided, DecidedFacts, Told, ToldBy } from '../decidedStrings';
import { approvalsTold } from './told/approvals';
import { observationsTold } from './told/observations';
import { requestsTold } from './told/requests';
import { reviewsTold } from './told/reviews';
import { riskDecisionsTold } from './told/riskDecisions';

/** Acts as nouns: what a decision is called where it has no effect. */
export const ACT_NOUNS: Readonly<Record<Act, string>> = {
  request: 'Demande',
  withdraw: 'Retrait de la demande',
  comment: 'Commentaire',
  offerSeat: 'Proposition d’une fonction',
  nameDeputy: 'Désignation d’un suppléant',
  takeBusinessSeat: 'Prise de la fonction de responsable métier',
  declineBusinessSeat: 'Refus de la fonction de responsable métier',
  askExtension: 'Demande de prolongation',
  askRenewal: 'Demande de renouvellement',
  askRiskAcceptance: 'Demande d’acceptation du risque',
  declareEmergency: 'Déclaration d’urgence',
  confirmControl: 'Confirmation d’une mesure compensatoire',
  signOff: 'Signature du trimestre',
  reportDrill: 'Compte rendu d’exercice',
  reportUse: 'Signalement d’une utilisation',
  reportRemoved: 'Signalement de suppression',
  approve: 'Approbation',
  remove: 'Réponse : à supprimer',
  keep: 'Réponse : conservée',
  handOn: 'Transmission',
  refuse: 'Refus',
  grantExtension: 'Prolongation',
  grantRenewal: 'Renouvellement',
  refuseAsk: 'Refus de ce qui était demandé',
  confirmScope: 'Confirmation du périmètre',
  takeControlSeat: 'Prise de la fonction de responsable du contrôle',
  declineControlSeat: 'Refus de la fonction de responsable du contrôle',
  changeControls: 'Modification des mesures compensatoires',
  changePlan: 'Modification du plan de suppression',
  confirmDismissal: 'Classement sans suite',
  assign: 'Attribution',
  rateSeverity: 'Évaluation de la gravité',
  review: 'Revue de sécurité',
  takeReviewerSeat: 'Prise de la fonction de réviseur sécurité',
  declineReviewerSeat: 'Refus de la fonction de réviseur sécurité',
  proposeDismissal: 'Proposition de classement sans suite',
  verifyRemoved: 'Vérification de la suppression',
  refute: 'Constat qu’elle est toujours présente',
  reopen: 'Réouverture',
  escalate: 'Escalade manuelle',
  redact: 'Retrait d’une preuve',
  split: 'Scission',
  splitOff: 'Création par scission',
  merge: 'Fusion',
  absorb: 'Reprise d’une autre exception',
  acceptRisk: 'Acceptation du risque',
  refuseRisk: 'Refus d’accepter le risque',
  signAgain: 'Nouvelle signature du risque',
  revokeRisk: 'Révocation de l’acceptation',
  acknowledge: 'Prise d’acte',
  confirmContradiction: 'Confirmation qu’une décision a un autre auteur',
  adoptPolicy: 'Adoption d’une politique',
  reportRead: 'Lecture d’un rapport',
  rightsSnapshot: 'Relevé des droits',
  answerChanged: 'Ce que montre un rapport',
  escalated: 'Escalade',
  stampConfirmed: 'Auteur confirmé',
  stampContradicted: 'Auteur contredit',
};

/** What a decision did, from its facts. An act that is missing here does not compile. */
export function tellDecisions(formats: Formats): (decided: Decided, facts: DecidedFacts) => Told {
  const told: ToldBy = { ...requestsTold(formats), ...approvalsTold(formats), ...reviewsTold(formats), ...riskDecisionsTold(formats), ...observationsTold(formats) };
  // Act and values belong together in `Decided`, which a table cannot see.
  return ({ act, values }, facts) => (told[act] as (values: unknown, facts: DecidedFacts) => Told)(values, facts);
}

import type { riskActs } from '../../../../domain/ledger/acts/riskActs';
import type { ToldBy } from '../../decidedStrings';
import type { Formats } from '../../formats';
import { did, quoted } from './telling';

export function riskDecisionsTold({ day }: Formats): Pick<ToldBy, keyof typeof riskActs> {
  const left = (residualRisk: string): string => `Risque résiduel : ${quoted(residualRisk)}`;
  return {
    acceptRisk: ({ residualRisk, why, signAgainDay }) => did(`Acceptée comme risque jusqu’au ${day(signAgainDay)}`, left(residualRisk), `Pourquoi : ${quoted(why)}`),
    refuseRisk: ({ reason, byDay }) => did(`Risque non accepté : à supprimer ${byDay === undefined ? 'à la date déjà fixée' : `au plus tard le ${day(byDay)}`}`, quoted(reason)),
    signAgain: ({ residualRisk, signAgainDay }) => did(`Risque signé de nouveau jusqu’au ${day(signAgainDay)}`, left(residualRisk)),
    revokeRisk: ({ reason, byDay }) => did(`Acceptation révoquée : à supprimer ${byDay === undefined ? 'à la date déjà fixée' : `au plus tard le ${day(byDay)}`}`, quoted(reason)),
    acknowledge: ({ who, what, byDay }) => did(`Prise d’acte : ${who.name} s’en charge au plus tard le ${day(byDay)}`, quoted(what)),
    confirmContradiction: ({ reason }) => did('Confirmé : une décision n’a pas été écrite par l’auteur qu’elle nomme', quoted(reason)),
    adoptPolicy: ({ reason }) => did('Politique plus souple adoptée', quoted(reason)),
  };
}

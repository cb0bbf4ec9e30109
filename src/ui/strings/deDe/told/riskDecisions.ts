import type { riskActs } from '../../../../domain/ledger/acts/riskActs';
import type { ToldBy } from '../../decidedStrings';
import type { Formats } from '../../formats';
import { did, quoted } from './telling';

export function riskDecisionsTold({ day }: Formats): Pick<ToldBy, keyof typeof riskActs> {
  const left = (residualRisk: string): string => `Verbleibendes Risiko: ${quoted(residualRisk)}`;
  return {
    acceptRisk: ({ residualRisk, why, signAgainDay }) => did(`Als Risiko akzeptiert bis zum ${day(signAgainDay)}`, left(residualRisk), `Warum: ${quoted(why)}`),
    refuseRisk: ({ reason, byDay }) => did(`Risiko nicht akzeptiert: zu entfernen bis zum ${byDay === undefined ? 'Tag, der schon feststand' : day(byDay)}`, quoted(reason)),
    signAgain: ({ residualRisk, signAgainDay }) => did(`Risiko erneut unterzeichnet bis zum ${day(signAgainDay)}`, left(residualRisk)),
    revokeRisk: ({ reason, byDay }) => did(`Akzeptanz widerrufen: zu entfernen bis zum ${byDay === undefined ? 'Tag, der schon feststand' : day(byDay)}`, quoted(reason)),
    acknowledge: ({ who, what, byDay }) => did(`Zur Kenntnis genommen: ${who.name} erledigt es bis zum ${day(byDay)}`, quoted(what)),
    confirmContradiction: ({ reason }) => did('Bestätigt, dass eine Entscheidung nicht von der Person stammt, die sie nennt', quoted(reason)),
    adoptPolicy: ({ reason }) => did('Gelockertes Regelwerk angenommen', quoted(reason)),
  };
}

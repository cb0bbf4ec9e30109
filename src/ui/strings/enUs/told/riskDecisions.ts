import type { riskActs } from '../../../../domain/ledger/acts/riskActs';
import type { ToldBy } from '../../decidedStrings';
import type { Formats } from '../../formats';
import { did, quoted } from './telling';

export function riskDecisionsTold({ day }: Formats): Pick<ToldBy, keyof typeof riskActs> {
  const left = (residualRisk: string): string => `Risk that is left: ${quoted(residualRisk)}`;
  return {
    acceptRisk: ({ residualRisk, why, signAgainDay }) => did(`Accepted as a risk until ${day(signAgainDay)}`, left(residualRisk), `Why: ${quoted(why)}`),
    refuseRisk: ({ reason, byDay }) => did(`Risk not accepted: to be removed by ${byDay === undefined ? 'the day it had already' : day(byDay)}`, quoted(reason)),
    signAgain: ({ residualRisk, signAgainDay }) => did(`Signed the risk again until ${day(signAgainDay)}`, left(residualRisk)),
    revokeRisk: ({ reason, byDay }) => did(`Took the acceptance back: to be removed by ${byDay === undefined ? 'the day it had already' : day(byDay)}`, quoted(reason)),
    acknowledge: ({ who, what, byDay }) => did(`Acknowledged: ${who.name} does it by ${day(byDay)}`, quoted(what)),
    confirmContradiction: ({ reason }) => did('Confirmed that a decision was not written by the author it names', quoted(reason)),
    adoptPolicy: ({ reason }) => did('Adopted a looser policy', quoted(reason)),
  };
}

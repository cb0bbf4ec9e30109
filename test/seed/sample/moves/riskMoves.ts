import type { Life } from '../life';
import { someLeader } from '../people';
import { line } from '../texts';
import { asker } from './moves';

export const askRisk = (life: Life): void => void life.does(asker(life), 'askRiskAcceptance', { why: line('risk', life.random) });

/** The latest day that a signature of today may name. */
const signatureDay = (life: Life): number => life.day + life.policy.signRiskAgainDays[life.severity];

export function acceptRisk(life: Life): void {
  life.does(someLeader(life), 'acceptRisk', { residualRisk: line('residual', life.random), why: line('risk', life.random), signAgainDay: signatureDay(life) });
}

/** By whoever signed it, or the other one. */
export function signAgain(life: Life): void {
  const before = life.parts.risk?.by;
  const signer = before && life.may(before, 'signAgain', { residualRisk: '-', signAgainDay: signatureDay(life) }) ? before : someLeader(life);
  life.does(signer, 'signAgain', { residualRisk: line('residual', life.random), signAgainDay: signatureDay(life) });
}

export function refuseRisk(life: Life): void {
  life.does(someLeader(life), 'refuseRisk', { reason: line('refused', life.random), byDay: life.day + life.policy.acknowledgeAtMostDays });
}

import { quarterOf } from '../../../../domain/day/calendar';
import { SEATS, type SeatName } from '../../../../domain/exception/seat';
import type { Act } from '../../../../domain/ledger/acts/acts';
import { isGone, sameHuman } from '../../../../domain/ledger/acts/who';
import type { ExceptionModel } from '../exceptionModel';

/** False for an act that the rules allow whatever it would find, and that has nothing to work on here. */
export function isOfUse(act: Act, { state: { parts }, judgement, doing }: ExceptionModel): boolean {
  switch (act) {
    // What ended is renewed.
    case 'approve':
      return parts.standing?.lifecycle !== 'lapsed' || parts.end === undefined || doing.day <= parts.end.day;
    case 'confirmControl':
      return parts.controls.length > 0;
    case 'askExtension':
      return parts.ask === undefined && parts.end !== undefined && doing.day <= parts.end.day;
    case 'askRenewal':
      return parts.ask === undefined && parts.end !== undefined && doing.day > parts.end.day;
    case 'askRiskAcceptance':
      return parts.ask === undefined;
    case 'grantExtension':
      return parts.ask?.kind === 'extension';
    case 'grantRenewal':
      return parts.ask?.kind === 'renewal';
    case 'refuseAsk':
      return parts.ask !== undefined && parts.ask.kind !== 'riskAcceptance';
    case 'acceptRisk':
    case 'refuseRisk':
      return parts.ask?.kind === 'riskAcceptance';
    case 'signAgain':
    case 'revokeRisk':
      return parts.risk !== undefined;
    case 'confirmScope':
      return judgement.scopeUnconfirmed;
    case 'confirmDismissal':
      return parts.dismissal !== undefined && parts.dismissal.confirmedOnDay === undefined;
    case 'assign':
      return parts.controlOwner === undefined;
    case 'acknowledge':
      return parts.escalations.length > 0;
    case 'redact':
      return parts.evidence.length > 0;
    case 'split':
      return (parts.seen?.findings.length ?? 0) > 1;
    case 'signOff':
      return parts.signedOff === undefined || parts.signedOff.onDay < quarterOf(doing.day).firstDay || !sameHuman(doing, parts.signedOff.by, doing.author);
    case 'reportDrill':
    case 'reportUse':
      return parts.category === 'emergencyAccess';
    case 'confirmContradiction':
      return judgement.suspended.length > 0;
    case 'offerSeat':
      return SEATS.some((seat) => holds(doing, seat) || isGone(doing, seat));
    case 'nameDeputy':
      return SEATS.some((seat) => holds(doing, seat));
    default:
      return true;
  }
}

export function holds(doing: ExceptionModel['doing'], seat: SeatName): boolean {
  const held = doing.parts[seat];
  return held !== undefined && sameHuman(doing, held.person, doing.author);
}

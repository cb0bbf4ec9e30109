import { quarterOf } from '../../../../domain/day/calendar';
import type { SeatName } from '../../../../domain/exception/seat';
import type { Act } from '../../../../domain/ledger/acts/acts';
import { owedHere } from '../../../../domain/ledger/acts/owed';
import { sameHuman } from '../../../../domain/ledger/acts/who';
import type { ExceptionModel } from '../exceptionModel';

/** False for an act that the rules allow, and that would change nothing here. */
export function isOfUse(act: Act, { state: { parts }, judgement, doing }: ExceptionModel): boolean {
  switch (act) {
    case 'confirmScope':
      // What came from another exception and still waits for an answer is answered by it where an approval stands.
      return judgement.scopeUnconfirmed || owedHere(parts).some(({ duty }) => duty === 'triage');
    case 'signOff':
      return parts.review?.unneededSinceDay !== undefined || parts.signedOff === undefined || parts.signedOff.onDay < quarterOf(doing.day).firstDay || !sameHuman(doing, parts.signedOff.by, doing.author);
    case 'reportDrill':
    case 'reportUse':
      return parts.category === 'emergencyAccess';
    case 'confirmContradiction':
      return judgement.suspended.length > 0;
    default:
      return true;
  }
}

export function holds(doing: ExceptionModel['doing'], seat: SeatName): boolean {
  const held = doing.parts[seat];
  return held !== undefined && sameHuman(doing, held.person, doing.author);
}

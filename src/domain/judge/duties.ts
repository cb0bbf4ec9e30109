import type { Day } from '../day/day';
import type { SeatName } from '../exception/seat';

/** What can be due on an exception. The order is that of pressing: of two on one day the first is named. */
export const DUTIES = [
  'remove', 'drill', 'triage', 'approveAgain', 'approveEmergency', 'decideRequest', 'decideExtension', 'decideRenewal', 'confirmScope', 'answerReview',
  'review', 'verify', 'decideRisk', 'sign', 'settleStamp', 'confirmDismissal', 'fillSeat', 'reseat', 'answerOffer', 'showControl', 'doAcknowledged', 'dismissalEnds',
] as const;
export type Duty = (typeof DUTIES)[number];

/** Who has a duty: somebody in a seat, risk leadership as a group, or the one person who was named. */
export type DutyOf = SeatName | 'riskLeadership' | 'named';

export interface Due {
  readonly duty: Duty;
  readonly of: DutyOf;
  readonly day: Day;
  /** Of an offer, and of a seat to be filled or given to somebody else: the seat. Of a control: its id. */
  readonly what?: string | undefined;
}

/**
 * Duties whose lateness counts against tolerance (design §1, tolerance). While a decision is suspended the days that it set
 * are not due, so the day by which its stamp must be settled counts like them.
 */
export const TOLERATED: readonly Duty[] = ['remove', 'drill', 'review', 'triage', 'settleStamp'];

/**
 * Duties whose lateness is told up the ladder: those, and what nobody may leave open although it is past no tolerance (design
 * §1): the signature of an accepted risk, which is counted apart; the answer to an offer; the seat that a playbook wants filled, or whose holder can do nothing in it any more.
 */
export const ESCALATED: readonly Duty[] = [...TOLERATED, 'sign', 'answerOffer', 'fillSeat', 'reseat'];

export function byDay(a: Due, b: Due): number {
  return a.day - b.day || DUTIES.indexOf(a.duty) - DUTIES.indexOf(b.duty);
}

/** What is late first, in the order of pressing: an end that passed weighs more than a file that grew old before it. */
export function mostPressingFirst(dues: readonly Due[], today: Day): readonly Due[] {
  const rank = (due: Due): number => (due.day < today ? DUTIES.indexOf(due.duty) : DUTIES.length);
  return [...dues].sort((a, b) => rank(a) - rank(b) || a.day - b.day);
}

import type { Lifecycle } from '../../../../domain/exception/lifecycle';
import type { SeatName } from '../../../../domain/exception/seat';
import type { Due, Duty } from '../../../../domain/judge/duties';
import type { Act } from '../../../../domain/ledger/acts/acts';

/** Acts that meet a duty, the one that its button names first. Light: screens of many exceptions name their buttons by it. */
const MEETS = {
  remove: ['reportRemoved', 'askExtension', 'askRenewal'],
  drill: ['reportDrill'],
  triage: ['remove', 'keep', 'handOn', 'assign'],
  approveAgain: ['approve', 'grantRenewal', 'reportRemoved'],
  approveEmergency: ['approve', 'refuse', 'handOn', 'reportRemoved'],
  decideRequest: ['approve', 'refuse'],
  decideExtension: ['grantExtension', 'refuseAsk'],
  decideRenewal: ['grantRenewal', 'refuseAsk'],
  confirmScope: ['confirmScope'],
  review: ['review'],
  verify: ['verifyRemoved', 'refute'],
  decideRisk: ['acceptRisk', 'refuseRisk'],
  sign: ['signAgain', 'revokeRisk'],
  settleStamp: ['confirmContradiction'],
  confirmDismissal: ['confirmDismissal'],
  fillSeat: ['offerSeat'],
  reseat: ['offerSeat'],
  answerReview: ['reportRemoved', 'signOff'],
  showControl: ['confirmControl', 'changeControls'],
  doAcknowledged: [],
  dismissalEnds: ['reopen'],
} as const satisfies Readonly<Record<Exclude<Duty, 'answerOffer'>, readonly Act[]>>;

const ANSWERS = {
  controlOwner: ['takeControlSeat', 'declineControlSeat'],
  businessOwner: ['takeBusinessSeat', 'declineBusinessSeat'],
  securityReviewer: ['takeReviewerSeat', 'declineReviewerSeat'],
} as const satisfies Readonly<Record<SeatName, readonly Act[]>>;

/** An act that meets some duty: whoever names its button has a word for each. */
export type MeetingAct = (typeof MEETS)[keyof typeof MEETS][number] | (typeof ANSWERS)[SeatName][number];

/**
 * What came from another exception still waits for the answer that was due there: by what answers here as it stands. An
 * approval says that it covers that, too; an accepted risk lapses with it. Where nobody has answered yet, it is answered as
 * what was found.
 */
const ANSWERED_BY: Readonly<Partial<Record<Lifecycle, readonly MeetingAct[]>>> = {
  requested: ['approve', 'refuse', 'handOn', 'assign'],
  emergency: MEETS.approveEmergency,
  approved: ['confirmScope', 'handOn'],
  acceptedRisk: ['handOn'],
  lapsed: ['approve', 'remove', 'handOn'],
  refused: ['remove', 'reportRemoved', 'handOn'],
  removalReported: [],
};

/** Acts that meet what is due on an exception as it stands, the first one first; empty where no act of ours does. */
export function actsMeeting({ duty, what }: Pick<Due, 'duty' | 'what'>, lifecycle: Lifecycle | undefined): readonly MeetingAct[] {
  if (duty === 'triage') return (lifecycle && ANSWERED_BY[lifecycle]) ?? MEETS.triage;
  return duty === 'answerOffer' ? (ANSWERS[what as SeatName] ?? []) : MEETS[duty];
}

import type { Day } from '../../../domain/day/day';
import type { SeatName } from '../../../domain/exception/seat';
import type { Due, Duty } from '../../../domain/judge/duties';
import type { ExceptionStrings } from '../exceptionStrings';
import type { Formats } from '../formats';
import { daysText, relativeDays } from './days';
import { SEAT_WORDS } from './exceptionWords';

/** What to do, said after a name and a colon. */
const DO: Readonly<Record<Duty, string>> = {
  remove: 'remove it',
  drill: 'hold a drill',
  triage: 'answer: remove it, keep it or hand it on',
  approveAgain: 'approve it again or remove it',
  approveEmergency: 'approve or refuse the emergency',
  decideRequest: 'decide on the request',
  decideExtension: 'decide on the extension',
  decideRenewal: 'decide on the renewal',
  confirmScope: 'confirm what it covers',
  answerReview: 'remove it or say why it is still needed',
  review: 'review it',
  verify: 'verify that it is gone',
  decideRisk: 'decide whether to accept the risk',
  sign: 'sign the risk again',
  settleStamp: 'say whether the audit log is right about who wrote a decision',
  confirmDismissal: 'decide whether it is dismissed',
  fillSeat: 'see that somebody takes the business owner’s seat',
  reseat: 'give a seat on whose holder can do nothing in it any more',
  answerOffer: 'answer the offer of the seat',
  showControl: 'show that its controls work',
  doAcknowledged: 'do what risk leadership was promised',
  dismissalEnds: 'look at it again',
};

/** What to do and by when, or how late it is. */
export function dutyText(formats: Formats): ExceptionStrings['duty'] {
  const dayText = formats.day;
  const days = (count: number): string => daysText(formats, count);
  return (due: Due, today: Day, named?: string): string => {
    const what = doWhat(due, named);
    const late = today - due.day;
    if (late === 0) return `${what} today`;
    if (late < 0) return `${what} by ${dayText(due.day)}, ${relativeDays(formats, due.day, today)}`;
    return due.duty === 'remove' ? `${what} now: it ended on ${dayText(due.day)}, ${days(late)} ago` : `${what} now: ${days(late)} late, since ${dayText(due.day)}`;
  };
}

function doWhat({ duty, of, what }: Due, named: string | undefined): string {
  if (duty === 'triage' && of === 'securityReviewer') return 'give it to a control owner';
  if (duty === 'answerOffer') return `answer the offer to be ${SEAT_WORDS[what as SeatName] ?? 'in a seat'}`;
  if (named === undefined) return DO[duty];
  return duty === 'showControl' ? `show that “${named}” works` : duty === 'doAcknowledged' ? `do what risk leadership was promised (“${named}”)` : DO[duty];
}

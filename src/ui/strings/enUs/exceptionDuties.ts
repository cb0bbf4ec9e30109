import type { Day } from '../../../domain/day/day';
import type { Due, Duty } from '../../../domain/judge/duties';
import type { Consequence } from '../../../domain/judge/ifNobodyActs';
import type { Rung } from '../../../domain/judge/ladder';
import type { SeatName } from '../../../domain/exception/seat';
import type { ExceptionStrings } from '../exceptionStrings';
import type { Formats } from '../formats';
import { daysText, relativeDays } from './days';
import { LEVEL_WORDS, SEAT_WORDS } from './exceptionWords';

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
  answerOffer: 'answer the offer of the seat',
  showControl: 'show that its controls work',
  doAcknowledged: 'do what risk leadership was promised',
  dismissalEnds: 'look at it again',
};

/** What is missed when its day passes, as a sentence without a full stop. */
const MISSED: Readonly<Record<Duty, string>> = {
  remove: 'The end date passes without removal',
  drill: 'A drill is missed',
  triage: 'It stays without an answer',
  approveAgain: 'What was added stays without approval',
  approveEmergency: 'The emergency stays without approval',
  decideRequest: 'The request stays without a decision',
  decideExtension: 'The extension stays without a decision',
  decideRenewal: 'The renewal stays without a decision',
  confirmScope: 'What it covers stays unconfirmed',
  answerReview: 'A review says that it is not needed, and nobody says why it stays',
  review: 'A security review is missed',
  verify: 'The removal stays unverified, and the time before it goes on',
  decideRisk: 'The risk stays without a decision',
  sign: 'The accepted risk is no longer signed',
  settleStamp: 'A decision stays suspended, since the audit log names another author',
  confirmDismissal: 'The proposal to dismiss it stays without a decision',
  answerOffer: 'The offer of a seat stays without an answer',
  showControl: 'A compensating control is not shown to work in time',
  doAcknowledged: 'What was promised is not done, and escalation goes on',
  dismissalEnds: 'The dismissal ends, and it is open again',
};

export function duties(formats: Formats): Pick<ExceptionStrings, 'duty' | 'consequence' | 'toldTogether'> {
  const dayText = formats.day;
  const days = (count: number): string => daysText(formats, count);

  function doWhat({ duty, of, what }: Due, named: string | undefined): string {
    if (duty === 'triage' && of === 'securityReviewer') return 'give it to a control owner';
    if (duty === 'answerOffer') return `answer the offer to be ${SEAT_WORDS[what as SeatName] ?? 'in a seat'}`;
    if (named === undefined) return DO[duty];
    return duty === 'showControl' ? `show that “${named}” works` : duty === 'doAcknowledged' ? `do what risk leadership was promised (“${named}”)` : DO[duty];
  }

  function duty(due: Due, today: Day, named?: string): string {
    const what = doWhat(due, named);
    const late = today - due.day;
    if (late === 0) return `${what} today`;
    if (late < 0) return `${what} by ${dayText(due.day)}, ${relativeDays(formats, due.day, today)}`;
    return due.duty === 'remove' ? `${what} now: it ended on ${dayText(due.day)}, ${days(late)} ago` : `${what} now: ${days(late)} late, since ${dayText(due.day)}`;
  }

  function consequence(next: Consequence, named?: string): string {
    switch (next.what) {
      case 'missed':
        return named !== undefined && next.due.duty === 'showControl' ? `“${named}” is not shown to work in time.` : `${MISSED[next.due.duty]}.`;
      case 'pastTolerance':
        return `It is past tolerance: ${ABOUT[next.due.duty] ?? 'a duty'} was due on ${dayText(next.due.day)}.`;
      case 'told':
        return told([next.rung], false);
      case 'override':
        return 'It becomes a permanent override: only removal, or accepting the risk as a change of the baseline, can end that.';
    }
  }

  function told(rungs: readonly Rung[], isSaid: boolean): string {
    const levels = formats.list(rungs.map(({ level }) => LEVEL_WORDS[level]));
    const [first] = rungs;
    if (!first) return '';
    return `${capital(levels)} ${rungs.length === 1 ? 'is' : 'are'} told${isSaid ? '' : `: ${ABOUT[first.duty] ?? 'a duty'} was due on ${dayText(first.dueDay)}`}.`;
  }
  return { duty, consequence, toldTogether: told };
}

/** Duties that are escalated, as nouns. */
export const ABOUT: Readonly<Partial<Record<Duty, string>>> = { remove: 'removal', drill: 'a drill', review: 'a security review', triage: 'an answer' };

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

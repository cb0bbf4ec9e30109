import type { Duty } from '../../../domain/judge/duties';
import type { Consequence } from '../../../domain/judge/ifNobodyActs';
import type { Rung } from '../../../domain/judge/ladder';
import type { ExceptionStrings } from '../exceptionStrings';
import type { Formats } from '../formats';
import { dutyText } from './duty';
import { LEVEL_WORDS } from './exceptionWords';

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
  fillSeat: 'Nobody takes the business owner’s seat',
  reseat: 'Whoever holds a seat can do nothing in it any more',
  answerOffer: 'The offer of a seat stays without an answer',
  showControl: 'A compensating control is not shown to work in time',
  doAcknowledged: 'What was promised is not done, and escalation goes on',
  dismissalEnds: 'The dismissal ends, and it is open again',
};

export function duties(formats: Formats): Pick<ExceptionStrings, 'duty' | 'consequence' | 'toldTogether'> {
  const dayText = formats.day;

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
  return { duty: dutyText(formats), consequence, toldTogether: told };
}

/** Duties that are escalated, as nouns. */
export const ABOUT: Readonly<Partial<Record<Duty, string>>> = { remove: 'removal', drill: 'a drill', review: 'a security review', triage: 'an answer', sign: 'a signature', answerOffer: 'the answer to an offer', fillSeat: 'a business owner', reseat: 'another holder of a seat' };

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

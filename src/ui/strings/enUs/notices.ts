import type { Due, Duty } from '../../../domain/judge/duties';
import type { ToldAs } from '../../../domain/notices/notice';
import type { Formats } from '../formats';
import type { NoticeFacts, NoticeStrings } from '../noticeStrings';
import { daysText } from './days';
import { duties } from './exceptionDuties';
import { LEVEL_WORDS, SEAT_WORDS } from './exceptionWords';

/** What was missed, as the subject of a sentence. */
const MISSED: Readonly<Partial<Record<Duty, string>>> = {
  remove: 'removal was due',
  drill: 'a drill was due',
  review: 'a security review was due',
  triage: 'an answer was due',
  sign: 'a signature was due',
  answerOffer: 'the answer to an offer was due',
  fillSeat: 'a business owner was due',
  reseat: 'another holder of a seat was due',
};

/** Why somebody is told who does not hold the seat. */
const BECAUSE: Readonly<Partial<Record<ToldAs, string>>> = {
  deputy: 'You are told as deputy.',
  businessOwner: 'You are told as business owner: ask for an extension if you still need it.',
  serviceOwner: 'You are told as service owner, since nobody else can be.',
  defaultAccountable: 'You are told as the register’s default accountable, since nobody else can be.',
  riskLeadership: 'You are told as risk leadership.',
  manager: 'You are told as the manager of whoever has the duty.',
  leadership: 'You are told as leadership of the organisation.',
};

export function notices(formats: Formats): NoticeStrings {
  const { number, plural, day: dayText } = formats;
  const { duty } = duties(formats);

  function escalated({ about, today }: NoticeFacts): string {
    if (about.kind !== 'escalated') return '';
    const to = `Escalated to ${LEVEL_WORDS[about.level]}`;
    if (about.duty === undefined || about.dueDay === undefined) return `${to} by a security reviewer.`;
    if (about.duty === 'settleStamp') return `${to}: an export of the audit log names another author of a decision.`;
    return `${to}: ${MISSED[about.duty] ?? 'a duty was due'} on ${dayText(about.dueDay)}, ${daysText(formats, today - about.dueDay)} ago.`;
  }

  /** Of the business owner the duty is somebody else's. */
  function mine(facts: NoticeFacts, due: Due): string {
    const { about, today, named } = facts;
    if (about.as !== 'businessOwner') return `${capital(duty(due, today, named))}.`;
    if (due.day < today) return `It ended on ${dayText(due.day)} and must be removed.`;
    return due.day === today ? 'It ends today.' : `It ends on ${dayText(due.day)}, in ${daysText(formats, due.day - today)}.`;
  }

  function ofSeat(facts: NoticeFacts): string {
    const { about, today, named = 'Somebody else' } = facts;
    if (about.kind === 'deputyNamed') return `You stand in for ${named} as ${SEAT_WORDS[about.seat]} ${about.fromDay > today ? `from ${dayText(about.fromDay)} ` : ''}until ${dayText(about.toDay)}.`;
    if (about.kind !== 'seatTaken') return '';
    if (about.former) {
      const holder = facts.named === undefined ? 'What you answered for where it came from is nobody’s here yet.' : `${facts.named} answers now for what you answered for where it came from.`;
      return `${holder} Until ${dayText(about.untilDay)} nobody else reports it as removed or confirms a dismissal: decline the seat there if it is no longer yours, or talk to a security reviewer.`;
    }
    return `${named} took the seat of the ${SEAT_WORDS[about.seat]} that was offered to you: nothing is left to answer.`;
  }

  return {
    back: 'Back',
    heading: 'For you',
    count: (count) => plural(count, { one: 'One thing waits for you', other: `${number(count)} things wait for you` }),
    none: { heading: 'Nothing waits for you', text: 'Reminders and escalations that concern you stand here as soon as a sweep finds them, until they are done.' },
    sentence: (facts) => {
      if (facts.about.kind === 'ledgerChanged') return 'Decisions from before an earlier sweep are not what they were then, or an account was renamed. Check the integrity of the record.';
      if (facts.about.kind === 'adoptionDisputed') return `An export of the tenant’s audit log contradicts who adopted a looser policy, so it counts no more: risk leadership adopts it again by ${dayText(facts.about.dueDay)}, or a policy without it is written.`;
      if (facts.about.kind === 'seatTaken' || facts.about.kind === 'deputyNamed') return ofSeat(facts);
      return facts.about.kind === 'escalated' || !facts.due ? escalated(facts) : mine(facts, facts.due);
    },
    told: (day, as) => (BECAUSE[as] === undefined ? `Told on ${dayText(day)}.` : `Told on ${dayText(day)}. ${BECAUSE[as]}`),
    signOff: {
      sentence: ({ unsigned, held, quarter: { quarter, year, lastDay } }) =>
        `Sign-off of quarter ${number(quarter)} of ${String(year)}, by ${dayText(lastDay)}: ${held === 1 ? 'the one exception that you answer for is' : `${number(unsigned)} of ${number(held)} that you answer for are`} not signed for.`,
      open: 'Look through and sign',
    },
    more: 'Older notices are not shown.',
    integrity: 'Integrity of the record',
    policy: 'People and policy',
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

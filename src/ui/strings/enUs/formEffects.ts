import type { Formats } from '../formats';
import type { EffectStrings, Named } from '../formStrings';
import { relativeDays } from './days';

/** What an act would do, in the order in which a reader asks. */
export function effects(formats: Formats): EffectStrings {
  const { day: dayText, number, plural } = formats;
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const who = ({ name, isMe }: Named): string => (isMe ? 'You' : name);

  return {
    heading: 'What will happen',
    notYet: 'It is shown here as soon as the form is complete.',
    stands: (lifecycle) => `The exception is ${lifecycle}.`,
    ends: (day, today) => (day === today ? 'It ends today.' : `It ends ${dayText(day)}, ${relativeDays(formats, day, today)}.`),
    endsNoMore: 'It has no end date any more.',
    endStays: (day) => `Its end date stays ${dayText(day)}.`,
    answers: (named) => (named.isMe ? 'You will answer for it.' : `${named.name} answers for it.`),
    seated: (seat, named) => (named.isMe ? `You become its ${seat}.` : `${named.name} becomes its ${seat}.`),
    watches: (named) => (named.isMe ? 'You will answer for watching it.' : `${named.name} answers for watching it.`),
    offered: ({ seat, to, dueDay, holder }) => {
      const asked = to.isMe ? `You are asked to be ${seat} and have` : `${to.name} is asked to be ${seat} and has`;
      const meanwhile = holder === undefined ? `nobody is ${seat}` : holder.isMe ? 'you keep the seat' : `${holder.name} keeps the seat`;
      return `${asked} until ${dayText(dueDay)} to answer. Until then ${meanwhile}.`;
    },
    deputy: ({ seat, person, fromDay, toDay }) => `${person} may act for you as ${seat} from ${dayText(fromDay)} to ${dayText(toDay)}. You stay accountable.`,
    overtaken: (seat, to) => `The offer to ${to} to become its ${seat} ends with that.`,
    declined: (seat) => `The seat of the ${seat} is offered to nobody any more.`,
    must: (named, duty) => (named === undefined ? `Somebody must ${duty}.` : `${who(named)} must ${duty}.`),
    riskLeadership: 'Risk leadership',
    extensionsLeft: (left, allowed) => `Extensions left: ${number(left)} of ${number(allowed)}.`,
    severity: (severity) => `Its severity is ${severity.toLowerCase()}.`,
    told: (words) => `${capital(words)} is told.`,
    pauses: (untilDay) => `Escalation pauses until ${dayText(untilDay)}.`,
    pausesNotAgain: 'Escalation does not pause again: what was missed was acknowledged before.',
    pausesNoMore: 'Escalation does not pause: earlier reports of a removal that were refuted took up the time for that.',
    moved: (count) => plural(count, { one: `${number(count)} finding goes to an exception of its own.`, other: `${number(count)} findings go to an exception of their own.` }),
    reviewed: (today) => `The review is recorded as yours, ${dayText(today)}.`,
    twoPerson: 'You asked for it and approve it: that is marked wherever it shows.',
    askGone: 'What was asked for is answered.',
    answersForRisk: 'You will answer for the risk.',
    recorded: (today) => `It is recorded with your name and ${dayText(today)}.`,
    recordedOnly: (today) => `It is recorded with your name and ${dayText(today)}. Nothing else changes.`,
  };
}

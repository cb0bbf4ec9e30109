import type { PastOn } from '../../../domain/policy/whatIf';
import type { Formats } from '../formats';
import type { PolicyFormStrings } from '../policyFormStrings';
import { daysText } from './days';
import { policyWays } from './policyWays';

export function policyForm(formats: Formats): PolicyFormStrings {
  const { number, plural, list, day: dayText } = formats;
  const exceptions = (count: number): string => plural(count, { one: `${number(count)} exception`, other: `${number(count)} exceptions` });

  /** `14 exceptions are past tolerance, 5 owners; nobody answers for 2` */
  function past({ past: count, owners, nobody }: PastOn): string {
    const whose = [...(owners > 0 ? [plural(owners, { one: '1 owner', other: `${number(owners)} owners` })] : []), ...(nobody > 0 ? [`nobody answers for ${number(nobody)}`] : [])];
    const are = plural(count, { one: 'is past tolerance', other: 'are past tolerance' });
    return `${exceptions(count)} ${are}${whose.length === 0 ? '' : ` (${whose.join(', ')})`}`;
  }
  const named = (titles: readonly string[], more: number): string => `${titles.join('; ')}${more > 0 ? `; and ${number(more)} more` : ''}`;

  return {
    ...policyWays,
    heading: 'Change the policy',
    text: 'Every policy is written whole and kept for good. What is stricter than before counts at once; what is looser counts only when risk leadership has adopted it.',
    further: 'Further settings',
    inDays: 'In days.',
    wrongNumber: 'Give a whole number that makes sense here.',
    wrongList: 'Give whole numbers of days with commas between them.',
    from: 'From which day?',
    fromHelp: 'Today or a later day; a policy is never written back.',
    wrongDay: 'Give today or a later day.',
    nothing: 'Nothing is changed yet.',
    submit: 'Write this policy',
    final: 'A policy that is written stays in the list for good. It can only be followed by another one.',
    done: ({ fromDay, today, waits }) => {
      const when = fromDay > today ? `What is stricter counts from ${dayText(fromDay)} on.` : 'What is stricter counts from now on.';
      return waits ? `Written. ${when} What is looser waits for risk leadership to adopt it.` : fromDay > today ? `Written. It counts from ${dayText(fromDay)} on.` : 'Written. It counts from now on.';
    },
    title: (changes) => changes.join('; '),
    newest: 'Somebody wrote a policy since this form was opened. Cancel, look at it, and change that one.',
    effects: {
      heading: 'What it changes, and what it would make of the exceptions that are open',
      atOnce: 'At once, since it is stricter:',
      waits: 'Only when risk leadership has adopted it, since it is looser:',
      defects: (sentences) => `These settings do not fit together: ${sentences.join(' ')}`,
    },
    whatIf: {
      reading: 'Reading the exceptions to see what it would make of them.',
      notRead: 'The exceptions could not be read, so nobody can tell what it would make of them.',
      same: 'No open exception would stand otherwise, today or within 90 days.',
      today: (before, after) => `Today: ${past(after)}, instead of ${number(before.past)}.`,
      later: (before, after, today) => `In ${daysText(formats, after.day - today)}, if nobody acts: ${past(after)}, instead of ${number(before.past)}.`,
      reviews: (before, after) => `Security reviews that are late today: ${number(after)} instead of ${number(before)}.`,
      newlyPast: (titles, more) => `Past tolerance at once: ${named(titles, more)}.`,
      noLongerPast: (titles, more) => `No longer past tolerance: ${named(titles, more)}.`,
      beyondLife: (count) => `${exceptions(count)} ${plural(count, { one: 'ends', other: 'end' })} later than it would allow: the day stays, and nothing can be granted beyond it.`,
      noExtension: (count) => `${exceptions(count)} could no longer be extended.`,
      fromNext: (settings) => `From the next decision on only, since days that are set stay: ${list(settings)}.`,
      untold: (settings) => `What this makes of open exceptions cannot be told from the register alone: ${list(settings)}.`,
    },
  };
}

import { isUnused, UNUSED_DAYS } from '../../../domain/kpi/unused';
import type { Formats } from '../formats';
import type { ReviewWorkStrings } from '../reviewWorkStrings';
import { late, rich, strong } from '../richText';
import { answers } from './answers';
import { daysText, relativeDays } from './days';

const NEEDED = { yes: 'still needed', partly: 'partly needed', no: 'no longer needed' } as const;
const END = { right: 'end date right', earlier: 'it should end earlier' } as const;
const CONTROLS = { work: 'controls work', notShown: 'controls not shown', doNotWork: 'controls do not work' } as const;

export function reviewWork(formats: Formats): ReviewWorkStrings {
  const { day, list, number, plural, instant } = formats;
  const answerWords = answers(formats);
  return {
    loading: 'Opening it',
    failed: 'It could not be opened',
    whole: 'Everything about it',
    facts: {
      label: 'What is known',
      report: 'Last report',
      saysReport: (report, today) => {
        if (report.is === 'never') return ['No report has looked for it yet.'];
        const on = `${day(report.ranOnDay)}, ${relativeDays(formats, report.ranOnDay, today)}`;
        switch (report.is) {
          case 'gone':
            return rich`${strong('Not there any more')} in the report of ${on}.`;
          case 'asApproved':
            return rich`${strong('As approved')} in the report of ${on}.`;
          case 'less':
            return rich`${strong('Less than approved')} in the report of ${on}.`;
          case 'notApproved':
            return rich`${strong('Still there')} in the report of ${on}; no scope is approved.`;
          case 'untold':
            return rich`${strong('Not shown, which proves nothing')} in the report of ${on}: ${list([...new Set(report.doubts.map((doubt) => answerWords.reason(doubt)))])}.`;
          case 'more':
            return rich`${late('More than approved')} in the report of ${on}: ${list(report.settings)}.`;
        }
      },
      ends: 'Ends',
      endsOn: (endDay, today) => {
        if (endDay === undefined) return ['No end date.'];
        const text = `${day(endDay)}, ${relativeDays(formats, endDay, today)}`;
        return endDay < today ? [late(text)] : [text];
      },
      controls: 'Compensating controls',
      noControls: 'None is written down.',
      use: 'Last used',
      noUse: 'Unknown: no export of sign-ins names it.',
      used: (use, today) => `${day(use.lastUsedDay)}, ${relativeDays(formats, use.lastUsedDay, today)}, by the export of ${day(use.asOfDay)}${isUnused(use) ? `: not used for ${number(UNUSED_DAYS)} days before it, so remove it first` : ''}.`,
      tried: (use, today) => `Unknown: somebody tried to sign in on ${day(use.lastUsedDay)}, ${relativeDays(formats, use.lastUsedDay, today)}, and the export of ${day(use.asOfDay)} does not tell whether it worked.${isUnused(use) ? ` Nobody tried in the ${number(UNUSED_DAYS)} days before that export, so remove it first.` : ''}`,
      change: 'Last change of the setting',
      noChange: 'Unknown: no export of administrators’ activity names it.',
      changed: ({ day: onDay, by, what }) => `${what === 'opened' ? 'Opened' : 'Closed'} on ${day(onDay)} by ${by}.`,
      looking: 'Looking in the exports that were read.',
      failed: 'The exports that were read could not be looked up.',
      stacked: 'Same principal, other exceptions',
      removal: 'Reported as removed',
      removed: ({ by, onDay, text, isShownSince }) => rich`${day(onDay)} by ${strong(by)}: “${text}”${isShownSince ? late(' A report that ran since still shows it.') : ''}`,
    },
    reviews: {
      heading: 'Earlier reviews',
      none: 'It was never reviewed.',
      line: ({ onDay, by, needed, end, controls, text }) => `${day(onDay)}, ${by}: ${NEEDED[needed]}, ${END[end]}, ${CONTROLS[controls]}. “${text}”`,
    },
    forms: { label: 'What do you find?', verifyRemoved: 'It is gone', refute: 'It is still there' },
    onlyReading: 'Security reviewers record reviews and verify removals. You can read what they would look at.',
    cannot: 'You cannot do this one',
    over: 'Nothing is to be done here any more: it was decided meanwhile.',
    next: (title) => `Next: ${title}`,
    noNext: 'That was the last one here.',
    many: {
      oneByOne: 'Back to one by one',
      answers: 'Answers for those that are chosen',
      columns: { what: 'What', severity: 'Severity', age: 'Open for', due: 'Due', who: 'Who answers for it', reviewer: 'Security reviewer' },
      chosen: (count, total) => (count === 0 ? `None of ${number(total)} chosen` : `${number(count)} of ${number(total)} chosen`),
      all: (count) => `All ${number(count)}`,
      tooMany: (count, most) => `${number(count)} are more than can be done at once: choose ${number(most)} at most.`,
      age: (count, atLeast) => `${atLeast ? 'at least ' : ''}${daysText(formats, count)}`,
      due: (dueDay, today) => (dueDay < today ? `${daysText(formats, today - dueDay)} late, since ${day(dueDay)}` : `${relativeDays(formats, dueDay, today)}, ${day(dueDay)}`),
      stacked: (others) => plural(others, { one: 'stacked with another one', other: `stacked with ${number(others)} others` }),
      asked: (name) => `${name} was asked`,
      fallsTo: (name) => `falls to ${name}`,
      rights: ({ mayReview, mayAnswer, list: where, possible }) => {
        if (where === 'found') {
          if (mayAnswer) return 'You answer as control owner: remove, keep, emergency account. Security reviewers give items to control owners and propose dismissals.';
          if (mayReview) return 'You give items to control owners, or propose that they are no departure. Removing and keeping are the answers of control owners.';
        }
        if (where === 'review' && mayReview) return 'Together can be reviewed what is medium or low, as approved in a report of the last 30 days, with fresh controls. The rest is told apart, one by one.';
        if (where === 'removed' && mayReview) return 'Verify together what you know to be gone. What a report still shows is told apart.';
        return possible > 0 ? 'Choose some, and what you may do with them is offered.' : 'You can read this list. Security reviewers and control owners decide here.';
      },
      keys: [
        ['↓ or j, ↑ or k', 'from box to box'],
        ['Space or x', 'choose it'],
        ['Shift with Space, a click, ↓ or ↑', 'choose everything in between'],
        ['Ctrl+A', 'choose all'],
        ['Enter or o', 'open its page'],
      ],
    },
    drafts: {
      heading: (count) => plural(count, { one: `${number(count)} form is not finished`, other: `${number(count)} forms are not finished` }),
      line: ({ title, act, changedAtMs, isSent }) => `${title}: ${act}, ${isSent ? `sent ${instant(changedAtMs)}, and not known yet whether it arrived` : `kept ${instant(changedAtMs)}`}`,
      goOn: 'Go on',
      go: (title) => `Go on: ${title}`,
      throwAway: 'Discard',
      discard: (title) => `Discard: ${title}`,
      discarded: 'Discarded.',
    },
  };
}

import type { SweepReport, SweptList } from '../../../sweep/sweepOutcome';
import type { RightsPart } from '../../../sweep/rights';
import type { Formats } from '../formats';
import type { SweepStrings } from '../sweepStrings';
import { whyNot } from './whyNot';

const RIGHTS: Readonly<Record<RightsPart, string>> = {
  groups: 'who is in which group',
  masters: 'who administers and owns the site',
  levels: 'the permission levels',
  assignments: 'who may use which list',
  settings: 'the settings of the lists',
};
const LISTS: Readonly<Record<SweptList, string>> = { Observations: 'Observations', Notices: 'Notices', Sweeps: 'Sweeps' };
const WHO_MAY = 'Security reviewers sweep, and the account of the scheduled run. Ask an owner of the site to add you to the group “Register security reviewers” if you should.';

export function sweepWords(formats: Formats): SweepStrings {
  const { number, plural, list, instant } = formats;

  function did({ escalations, notices }: SweepReport): string {
    const recorded = plural(escalations.added, { one: 'One escalation was recorded', other: `${number(escalations.added)} escalations were recorded` });
    const written = plural(notices.added, { one: 'one notice was written', other: `${number(notices.added)} notices were written` });
    if (escalations.added === 0 && notices.added === 0) return 'Nothing was due that was not told already.';
    return `${recorded}, ${written}.`;
  }

  function rowsText({ rows }: SweepReport): readonly string[] {
    if (rows.wrong === 0) return [];
    return [
      ...(rows.repaired > 0 ? [plural(rows.repaired, { one: 'One row lagged and was written again.', other: `${number(rows.repaired)} rows lagged and were written again.` })] : []),
      ...(rows.byHand > 0 ? [plural(rows.byHand, { one: 'One row said what no decision ever said: it was changed by hand.', other: `${number(rows.byHand)} rows said what no decision ever said: they were changed by hand.` })] : []),
      ...(rows.left > 0 ? [plural(rows.left, { one: 'One row could not be put right.', other: `${number(rows.left)} rows could not be put right.` })] : []),
    ];
  }

  function rightsText({ rights }: SweepReport): readonly string[] {
    return [
      ...(rights.changed.length > 0 ? [`The rights are not as last recorded, so they were recorded anew: ${list(rights.changed.map((part) => RIGHTS[part]))}.`] : []),
      ...(rights.unseen.length > 0 ? [`You may not see ${list(rights.unseen.map((part) => RIGHTS[part]))}, so nothing was recorded of that.`] : []),
    ];
  }

  function failuresText({ failures }: SweepReport): readonly string[] {
    const [first] = failures;
    if (!first) return [];
    const count = plural(failures.length, { one: 'One thing could not be written', other: `${number(failures.length)} things could not be written` });
    return [`${count}: ${whyNot(first.kind)}`];
  }

  function unjudgedText({ unjudged: { length: count } }: SweepReport): readonly string[] {
    if (count === 0) return [];
    return [plural(count, { one: 'One exception could not be judged: something in its decisions makes that fail. All others were.', other: `${number(count)} exceptions could not be judged: something in their decisions makes that fail. All others were.` })];
  }

  return {
    back: 'Back',
    heading: 'Sweep',
    intro:
      'A sweep looks at every open exception: it records the escalations that are due, tells whom they concern, reminds of days to come, and writes rows that lag. It can be done at any time: nothing is done twice.',
    last: (lastSweepAtMs) => (lastSweepAtMs === 'never' ? 'No sweep was complete yet.' : `The last complete sweep ended on ${instant(lastSweepAtMs)}.`),
    whoMay: WHO_MAY,
    now: 'Sweep now',
    again: 'Sweep again',
    anyway: 'Sweep all the same',
    stop: 'Stop',
    progress: ({ stage, done, total }) => {
      switch (stage) {
        case 'reading':
          return `Reading the lists: ${number(done)} of ${number(total)}`;
        case 'judging':
          return `Looking at exceptions: ${number(done)} of ${number(total)}`;
        case 'writing':
          return `Writing what is due: ${number(done)} of ${number(total)} exceptions`;
        case 'rights':
          return 'Comparing the rights with those last recorded';
        case 'finishing':
          return 'Putting the sweep on record';
      }
    },
    result: (outcome) => {
      switch (outcome.kind) {
        case 'complete':
          return `The sweep is complete: ${plural(outcome.report.looked.open, { one: 'one open exception was looked at', other: `${number(outcome.report.looked.open)} open exceptions were looked at` })}`;
        case 'incomplete':
          return 'The sweep is not complete. What was written stays; sweep again to do what is missing';
        case 'stopped':
          return 'The sweep was stopped. What was written stays; sweep again to do what is missing';
        case 'claimed':
          return 'Another sweep began in this hour, so nothing was done';
        case 'refused':
          return 'You may not sweep';
      }
    },
    points: (report) => [did(report), ...rowsText(report), ...rightsText(report), ...failuresText(report), ...unjudgedText(report)],
    claimed: ({ claimed: { by, atMs, completedAtMs } }) =>
      completedAtMs === undefined
        ? `${by.name} began one on ${instant(atMs)}, which is under way or was stopped. To sweep all the same does no harm.`
        : `${by.name} began one on ${instant(atMs)}, complete on ${instant(completedAtMs)}. To sweep all the same does no harm.`,
    refused: (lists) => `You may not add to ${list(lists.map((name) => `“${LISTS[name]}”`))}. ${WHO_MAY}`,
    failed: (kind) => `The register could not be swept: ${whyNot(kind)}`,
    stopped: 'Stopped before anything was written.',
    untold: {
      sentence: (count) => plural(count, { one: 'Of one duty nobody could be told, since nobody is named whom it falls to.', other: `Of ${number(count)} duties nobody could be told, since nobody is named whom they fall to.` }),
      link: 'Name managers, service owners and a default accountable',
    },
    changed: { sentence: 'Decisions from before the last sweep are not what they were then, or an account was renamed. Risk leadership and the administrators are told.', link: 'Check the integrity of the record' },
    seal: (hash) => `Seal of the ledger: ${hash}. It counts only where a copy is kept outside of this site.`,
  };
}

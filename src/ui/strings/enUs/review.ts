import type { Day } from '../../../domain/day/day';
import type { DeskList } from '../../view/review/deskModel';
import type { Formats } from '../formats';
import type { ReviewStrings } from '../reviewStrings';
import { late, rich, type RichText } from '../richText';
import { daysText, relativeDays } from './days';

const LISTS: Readonly<Record<DeskList, string>> = { review: 'To review', found: 'Found', removed: 'Removed?', all: 'All open' };

const NOTHING: Readonly<Record<DeskList, string>> = {
  review: 'No open exception needs a review: none is approved, refused or accepted.',
  found: 'Everything that reports found has been answered.',
  removed: 'Nobody has reported a removal that is not verified yet.',
  all: 'No exception is open.',
};

export function review(formats: Formats): ReviewStrings {
  const { number, plural, day } = formats;
  const due = (dueDay: Day, today: Day): RichText => {
    if (dueDay < today) return [late(`${daysText(formats, today - dueDay)} late`)];
    return [dueDay === today ? 'due today' : `due ${relativeDays(formats, dueDay, today)}`];
  };
  return {
    heading: ({ late: isLate, soon }) => {
      const dueSoon = plural(soon, { one: `${number(soon)} is due within 7 days`, other: `${number(soon)} are due within 7 days` });
      if (isLate === 0) return soon === 0 ? 'No review is late or due within 7 days' : `No review is late, ${dueSoon}`;
      return `${plural(isLate, { one: `${number(isLate)} review is late`, other: `${number(isLate)} reviews are late` })}, ${soon === 0 ? 'none is due within 7 days' : `${plural(soon, { one: `${number(soon)} more is due within 7 days`, other: `${number(soon)} more are due within 7 days` })}`}`;
    },
    also: ({ found, foundLate, removed }) => {
      const answers = plural(found, { one: `${number(found)} found item waits for an answer`, other: `${number(found)} found items wait for an answer` });
      return [
        ...(found === 0 ? [] : [foundLate === 0 ? answers : `${answers}, ${number(foundLate)} of them late`]),
        ...(removed === 0 ? [] : [plural(removed, { one: `${number(removed)} removal waits to be verified`, other: `${number(removed)} removals wait to be verified` })]),
      ].join(' · ');
    },
    lists: { label: 'What to work on', names: LISTS, tab: (list, count) => `${LISTS[list]} ${number(count)}`, many: 'Choose several' },
    filters: {
      label: 'Filters',
      when: 'Due',
      whens: { late: 'late', soon: 'late or within 7 days', month: 'late or within 30 days', any: 'any day' },
      severity: 'Severity',
      family: 'Control family',
      tenant: 'Tenant',
      owner: 'Accountable',
      reviewer: 'Reviewer',
      all: 'all',
      anyone: 'anyone',
      me: 'me',
      clear: 'Clear filters',
    },
    queue: {
      label: (list, count) =>
        ({
          review: plural(count, { one: `${number(count)} review, in order of risk`, other: `${number(count)} reviews, in order of risk` }),
          found: plural(count, { one: `${number(count)} found item`, other: `${number(count)} found items` }),
          removed: plural(count, { one: `${number(count)} reported removal`, other: `${number(count)} reported removals` }),
          all: plural(count, { one: `${number(count)} open exception`, other: `${number(count)} open exceptions` }),
        })[list],
      order: 'In order of risk: severity, age, days since the last review, missing controls; stacked ones first, one step worse.',
      facts: ({ severity, ageDays, atLeast, list, dueDay, today }) => {
        const age = `${atLeast ? 'at least ' : ''}${daysText(formats, ageDays)}`;
        const start = `${severity} · open for ${age} · `;
        if (dueDay === undefined) return [`${start}no day is set`];
        if (list === 'removed') return [start, 'verify: ', ...due(dueDay, today)];
        return rich`${start}${due(dueDay, today)}`;
      },
      stacked: (others) => plural(others, { one: 'stacked with another exception of its principal', other: `stacked with ${number(others)} other exceptions of its principal` }),
      notYou: {
        approver: 'you answer for this one: another reviewer must',
        requester: 'you asked for this one or speak for it: another reviewer must',
        acceptor: 'you decided on its risk: another reviewer must',
      },
      nothing: (list, { isNarrowed, nextDay, today }) => {
        if (isNarrowed) return 'Nothing here passes the filters.';
        return nextDay === undefined ? NOTHING[list] : `Nothing is due by then. The next one is due ${relativeDays(formats, nextDay, today)}, on ${day(nextDay)}.`;
      },
      showAll: 'Show all',
      more: (count) => `Show ${number(count)} more`,
    },
    keys: {
      summary: 'Order and keys',
      lines: [
        ['↓ or j', 'the next one'],
        ['↑ or k', 'the one before'],
        ['Enter or o', 'open it: its form takes the focus'],
        ['Esc', 'from the form back to the list; what was entered is kept'],
      ],
      letters: 'Single letters (j, k, o) are keys while the list has the focus',
    },
    pane: { choose: 'Choose one: its facts and its form open here.', begin: (title) => `Begin with: ${title}`, back: 'Back to the list' },
  };
}

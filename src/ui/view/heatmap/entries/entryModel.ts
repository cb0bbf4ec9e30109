import type { Day } from '../../../../domain/day/day';
import { SEVERITY_WEIGHT } from '../../../../domain/exception/severity';
import type { Entry } from '../../../../register/derive/entries';
import type { EntryStrings, SortKey } from '../../../strings/entryStrings';
import type { Strings } from '../../../strings/strings';

/** What a row of the list says. */
export interface EntryLine {
  readonly age: string;
  readonly secondary: string;
  readonly due: string | undefined;
  readonly reviewed: string | undefined;
}

export function lineOf(entry: Entry, controls: readonly string[], today: Day, strings: Strings, words: EntryStrings): EntryLine {
  const { list, duty } = words;
  const facts = [list.id(entry.id), strings.severities[entry.severity], ...(entry.category === 'unclassified' ? [] : [strings.categories[entry.category]]), ...controls.slice(0, 2)];
  return {
    age: words.age(Math.max(0, today - entry.sinceDay), entry.sinceAtLeast),
    secondary: facts.join(' · '),
    due:
      entry.dueDay === undefined
        ? undefined
        : duty({ lifecycle: entry.lifecycle, dueDay: entry.dueDay, ends: entry.dueDay === entry.expiresDay, today }),
    reviewed: entry.reviewedDay === undefined ? undefined : list.reviewed(entry.reviewedDay, today),
  };
}

type Compare = (a: Entry, b: Entry) => number;

const compareNumbers = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

const COMPARE: Readonly<Record<SortKey, Compare>> = {
  risk: (a, b) =>
    Number(b.late) - Number(a.late) ||
    SEVERITY_WEIGHT[b.severity] - SEVERITY_WEIGHT[a.severity] ||
    compareNumbers(a.dueDay ?? Infinity, b.dueDay ?? Infinity) ||
    a.sinceDay - b.sinceDay,
  accountable: (a, b) => (a.controlOwnerLogin < b.controlOwnerLogin ? -1 : a.controlOwnerLogin > b.controlOwnerLogin ? 1 : 0),
  age: (a, b) => a.sinceDay - b.sinceDay,
  due: (a, b) => compareNumbers(a.dueDay ?? Infinity, b.dueDay ?? Infinity),
  reviewed: (a, b) => compareNumbers(a.reviewedDay ?? -Infinity, b.reviewedDay ?? -Infinity),
};

/** Entries by some key, the most pressing first (never reviewed before reviewed long ago, nobody before somebody); equal ones by risk, then by their number, so that the order never depends on chance. */
export function sortEntries(entries: readonly Entry[], key: SortKey): Entry[] {
  const compare = COMPARE[key];
  return [...entries].sort((a, b) => compare(a, b) || COMPARE.risk(a, b) || a.id - b.id);
}

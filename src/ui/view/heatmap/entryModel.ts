import type { Day } from '../../../domain/day/day';
import type { Category } from '../../../domain/exception/category';
import type { Family } from '../../../domain/exception/family';
import type { Lifecycle } from '../../../domain/exception/lifecycle';
import { SEVERITY_WEIGHT, type Severity } from '../../../domain/exception/severity';
import type { SortKey } from '../../strings/heatmapStrings';
import type { Strings } from '../../strings/strings';

/** One open exception as the register's columns in memory know it: codes and days, no texts. */
export interface Entry {
  readonly id: number;
  readonly tenantId: string;
  readonly family: Family;
  readonly severity: Severity;
  readonly category: Category;
  readonly lifecycle: Lifecycle;
  /** Login text; empty: nobody yet. */
  readonly controlOwnerLogin: string;
  readonly sinceDay: Day;
  readonly sinceAtLeast: boolean;
  readonly reviewedDay: Day | undefined;
  readonly dueDay: Day | undefined;
  readonly expiresDay: Day | undefined;
  readonly late: boolean;
}

/** The texts of an entry, read when it is shown. */
export interface EntryTexts {
  readonly title: string;
  readonly controlOwnerName: string;
  readonly controls: readonly string[];
}

/** What a row of the list says. */
export interface EntryLine {
  readonly age: string;
  readonly secondary: string;
  readonly due: string | undefined;
  readonly reviewed: string | undefined;
}

export function lineOf(entry: Entry, controls: readonly string[], today: Day, strings: Strings): EntryLine {
  const { list, duty } = strings.heatmap;
  const facts = [list.id(entry.id), strings.severities[entry.severity], strings.categories[entry.category], ...controls.slice(0, 2)];
  return {
    age: strings.age(Math.max(0, today - entry.sinceDay), entry.sinceAtLeast),
    secondary: facts.join(' · '),
    due:
      entry.dueDay === undefined
        ? undefined
        : duty({ lifecycle: entry.lifecycle, dueDay: entry.dueDay, ends: entry.dueDay === entry.expiresDay, today }),
    reviewed: entry.reviewedDay === undefined ? undefined : list.reviewed(entry.reviewedDay, today),
  };
}

type Compare = (a: Entry, b: Entry) => number;

/** A missing day sorts as the most urgent: an exception without a day is the one nobody watches. */
const dayOrder = (day: Day | undefined): number => day ?? -Infinity;
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
  reviewed: (a, b) => compareNumbers(dayOrder(a.reviewedDay), dayOrder(b.reviewedDay)),
};

/** Entries worst first by some key; equal ones by risk, then by their number, so that the order never depends on chance. */
export function sortEntries(entries: readonly Entry[], key: SortKey, descending: boolean): Entry[] {
  const compare = COMPARE[key];
  const sign = descending ? -1 : 1;
  return [...entries].sort((a, b) => sign * compare(a, b) || COMPARE.risk(a, b) || a.id - b.id);
}

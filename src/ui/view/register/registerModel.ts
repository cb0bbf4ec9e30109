import { CATEGORIES } from '../../../domain/exception/category';
import { FAMILIES } from '../../../domain/exception/family';
import { LIFECYCLES } from '../../../domain/exception/lifecycle';
import { SEVERITIES, SEVERITY_WEIGHT } from '../../../domain/exception/severity';
import { loginKey } from '../../../domain/people/person';
import { plain, wordsIn } from '../plainText';
import { countsOf, type Counts, type Line } from './registerLines';
import { DUES, type DueBand, type GroupBy, type RegisterQuery, type SortBy } from './registerQuery';

/** What a search looks in beyond the row itself. */
export interface SearchNames {
  /** As people call it: `EX-0012`. */
  id(id: number): string;
  tenant(id: string): string;
  /** Family and category, as screens say them. */
  kind(row: Pick<Line['row'], 'family' | 'category'>): readonly string[];
}

/** Text in which a search for a line looks. */
export type Haystack = (line: Line) => string;

/** Lines that pass every filter, in order. */
export function shownLines(lines: readonly Line[], query: RegisterQuery, haystack: Haystack): readonly Line[] {
  const words = wordsIn(query.find);
  return sortLines(lines.filter((line) => passes(line, query) && (words.length === 0 || holds(haystack(line), words))), query);
}

function passes(line: Line, { state, severity, family, category, tenantId, owner, reviewer, due }: RegisterQuery): boolean {
  const { row, judged } = line;
  return (
    (severity === undefined || row.severity === severity) &&
    (family === undefined || row.family === family) &&
    (category === undefined || row.category === category) &&
    (tenantId === undefined || row.tenantId === tenantId) &&
    (owner === undefined || loginKey(row.controlOwner?.login ?? '') === loginKey(owner)) &&
    (reviewer === undefined || loginKey(row.securityReviewer?.login ?? '') === loginKey(reviewer)) &&
    (due === undefined || dueBandOf(line) === due) &&
    isIn(state, row.lifecycle, judged)
  );
}

const WEEK_DAYS = 7;
const MONTH_DAYS = 30;
const QUARTER_DAYS = 90;

/** When what must happen next is due; whoever must do it. */
export function dueBandOf({ next, judged: { today } }: Line): DueBand {
  if (!next) return 'none';
  const ahead = next.day - today;
  if (ahead < 0) return 'overdue';
  return ahead <= WEEK_DAYS ? 'week' : ahead <= MONTH_DAYS ? 'month' : ahead <= QUARTER_DAYS ? 'quarter' : 'later';
}

function isIn(state: RegisterQuery['state'], lifecycle: Line['row']['lifecycle'], { isOpen, isAccepted, pastTolerance }: Line['judged']): boolean {
  switch (state) {
    case 'open':
      return isOpen;
    case 'past':
      return isOpen && pastTolerance;
    case 'accepted':
      return isAccepted;
    case 'over':
      return !isOpen && !isAccepted;
    case 'all':
      return true;
    default:
      return lifecycle === state;
  }
}

/** Each line's text is made when it is first searched, and kept as long as the names stay. */
export function haystackBy(names: SearchNames): Haystack {
  const known = new WeakMap<Line, string>();
  return (line) => {
    const found = known.get(line) ?? textOf(line, names);
    known.set(line, found);
    return found;
  };
}

function textOf(line: Line, names: SearchNames): string {
  const { row, answerer } = line;
  const people = [row.controlOwner, row.businessOwner, row.securityReviewer, answerer.person].flatMap((person) => (person ? [person.name, person.login] : []));
  return plain([names.id(row.id), row.title, row.principal.name, row.principal.id, row.settingName, row.exceptionKey, names.tenant(row.tenantId), ...names.kind(row), ...row.controls, ...people].join('\n'));
}

function holds(haystack: string, words: readonly string[]): boolean {
  return words.every((word) => haystack.includes(word));
}

type Compare = (a: Line, b: Line) => number;

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const number = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

/** By itself each goes from what presses most. */
const COMPARE: Readonly<Record<SortBy, Compare>> = {
  risk: (a, b) => Number(b.judged.pastTolerance) - Number(a.judged.pastTolerance) || SEVERITY_WEIGHT[b.row.severity] - SEVERITY_WEIGHT[a.row.severity] || number(a.next?.day ?? Infinity, b.next?.day ?? Infinity) || number(a.row.sinceDay, b.row.sinceDay),
  accountable: (a, b) => text(plain(a.row.controlOwner?.name ?? ''), plain(b.row.controlOwner?.name ?? '')),
  state: (a, b) => LIFECYCLES.indexOf(a.row.lifecycle) - LIFECYCLES.indexOf(b.row.lifecycle),
  age: (a, b) => number(a.row.sinceDay, b.row.sinceDay),
  due: (a, b) => number(a.next?.day ?? Infinity, b.next?.day ?? Infinity),
};

/** Equal ones by risk, then by their number, so that the order never depends on chance. */
function sortLines(lines: readonly Line[], { sort, reversed }: RegisterQuery): readonly Line[] {
  const way = reversed ? -1 : 1;
  return [...lines].sort((a, b) => way * COMPARE[sort](a, b) || COMPARE.risk(a, b) || a.row.id - b.row.id);
}

/** Lines under one heading. */
export interface Group {
  /** Value of what it is grouped by; of an owner the login, empty for nobody. */
  readonly value: string;
  readonly lines: readonly Line[];
  readonly counts: Counts;
}

/** Undefined where nothing is grouped. Groups stand in the order of their codes; of people and tenants the largest first. */
export function groupsOf(lines: readonly Line[], by: GroupBy | undefined): readonly Group[] | undefined {
  if (by === undefined) return undefined;
  const found = new Map<string, Line[]>();
  for (const line of lines) {
    const value = valueOf(line, by);
    const same = found.get(value);
    if (same) same.push(line);
    else found.set(value, [line]);
  }
  const order: Readonly<Partial<Record<GroupBy, readonly string[]>>> = { family: FAMILIES, category: CATEGORIES, state: LIFECYCLES, severity: SEVERITIES, due: DUES };
  const codes = order[by];
  return [...found]
    .map(([value, held]): Group => ({ value, lines: held, counts: countsOf(held) }))
    .sort((a, b) => (codes ? codes.indexOf(a.value) - codes.indexOf(b.value) : Number(b.value === '') - Number(a.value === '') || b.lines.length - a.lines.length || text(a.value, b.value)));
}

function valueOf(line: Line, by: GroupBy): string {
  const { row } = line;
  switch (by) {
    case 'family':
    case 'category':
    case 'severity':
      return row[by];
    case 'state':
      return row.lifecycle;
    case 'owner':
      return loginKey(row.controlOwner?.login ?? '');
    case 'reviewer':
      return loginKey(row.securityReviewer?.login ?? '');
    case 'tenant':
      return row.tenantId;
    case 'due':
      return dueBandOf(line);
  }
}

/** What the list is drawn from: one row each, groups that are folded without their lines. */
export type Item = { readonly kind: 'group'; readonly group: Group; readonly isOpen: boolean } | { readonly kind: 'line'; readonly line: Line };

export function itemsOf(lines: readonly Line[], groups: readonly Group[] | undefined, folded: ReadonlySet<string>): readonly Item[] {
  const drawn = (held: readonly Line[]): Item[] => held.map((line) => ({ kind: 'line', line }));
  if (!groups) return drawn(lines);
  return groups.flatMap((group): Item[] => {
    const isOpen = !folded.has(group.value);
    return [{ kind: 'group', group, isOpen }, ...(isOpen ? drawn(group.lines) : [])];
  });
}

/** Somebody who sits in a seat of so many lines. */
export interface OfferedPerson {
  /** Their login. */
  readonly value: string;
  readonly name: string;
  readonly count: number;
}

/** What the filters offer: values that a line has, and how many of the lines have it. */
export interface Offered {
  readonly tenants: readonly { readonly value: string; readonly count: number }[];
  readonly owners: readonly OfferedPerson[];
  readonly reviewers: readonly OfferedPerson[];
  readonly states: readonly (readonly [Line['row']['lifecycle'], number])[];
}

export function offeredBy(lines: readonly Line[]): Offered {
  const tenants = new Map<string, number>();
  const states = new Map<Line['row']['lifecycle'], number>();
  for (const { row } of lines) {
    tenants.set(row.tenantId, (tenants.get(row.tenantId) ?? 0) + 1);
    states.set(row.lifecycle, (states.get(row.lifecycle) ?? 0) + 1);
  }
  return {
    tenants: [...tenants].map(([value, count]) => ({ value, count })).sort((a, b) => text(a.value, b.value)),
    owners: peopleIn(lines, 'controlOwner'),
    reviewers: peopleIn(lines, 'securityReviewer'),
    states: [...states].sort(([a], [b]) => LIFECYCLES.indexOf(a) - LIFECYCLES.indexOf(b)),
  };
}

/** One entry for one account, however its login is written; by name. */
function peopleIn(lines: readonly Line[], seat: 'controlOwner' | 'securityReviewer'): readonly OfferedPerson[] {
  const people = new Map<string, { value: string; name: string; count: number }>();
  for (const { row } of lines) {
    const seated = row[seat];
    if (!seated) continue;
    const value = loginKey(seated.login);
    const person = people.get(value) ?? { value, name: seated.name || seated.login, count: 0 };
    person.count += 1;
    people.set(value, person);
  }
  return [...people.values()].sort((a, b) => text(plain(a.name), plain(b.name)));
}

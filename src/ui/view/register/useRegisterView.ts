import * as React from 'react';
import type { Day } from '../../../domain/day/day';
import type { People } from '../../../domain/people/people';
import type { Rows } from '../../../register/rows';
import { useAddress } from '../../hooks/useAddress';
import { addressOf, isFiltered, queryOf, type RegisterQuery } from './registerQuery';
import { countsOf, linesOf, type Counts, type Line } from './registerLines';
import { groupsOf, haystackBy, itemsOf, offeredBy, shownLines, type Group, type Item, type Offered, type SearchNames } from './registerModel';

export interface RegisterView {
  readonly query: RegisterQuery;
  readonly change: (next: Partial<RegisterQuery>) => void;
  readonly isFiltered: boolean;
  /** Everything, whatever is asked for. */
  readonly lines: readonly Line[];
  readonly shown: readonly Line[];
  readonly counts: Counts;
  readonly groups: readonly Group[] | undefined;
  readonly items: readonly Item[];
  readonly offered: Offered;
  readonly fold: (group: string) => void;
}

/** What the address asks for, applied to the rows; each step is worked out again only where what it needs has changed. */
export function useRegisterView({ rows }: Rows, today: Day, people: People, names: SearchNames): RegisterView {
  const [values, setValues] = useAddress('register');
  const query = React.useMemo(() => queryOf(values), [values]);
  const lines = React.useMemo(() => linesOf(rows, today, people), [rows, today, people]);
  const haystack = React.useMemo(() => haystackBy(names), [names]);
  const { group } = query;
  const shown = React.useMemo(() => shownLines(lines, query, haystack), [lines, query, haystack]);
  const counts = React.useMemo(() => countsOf(shown), [shown]);
  const groups = React.useMemo(() => groupsOf(shown, group), [shown, group]);
  // Folded by what they are grouped by: a family and a state have no values in common.
  const [folded, setFolded] = React.useState<ReadonlySet<string>>(() => new Set());
  const items = React.useMemo(() => itemsOf(shown, groups, folded), [shown, groups, folded]);
  const offered = React.useMemo(() => offeredBy(lines), [lines]);
  return {
    query,
    change: (next) => setValues(addressOf({ ...query, ...next })),
    isFiltered: isFiltered(query),
    lines,
    shown,
    counts,
    groups,
    items,
    offered,
    fold: (value) => setFolded((before) => new Set(before.has(value) ? [...before].filter((each) => each !== value) : [...before, value])),
  };
}

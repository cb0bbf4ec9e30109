import * as React from 'react';
import { CATEGORIES } from '../../../domain/exception/category';
import { FAMILIES } from '../../../domain/exception/family';
import { SEVERITIES } from '../../../domain/exception/severity';
import type { EntryStrings } from '../../strings/entryStrings';
import type { RegisterStrings } from '../../strings/registerStrings';
import type { Strings } from '../../strings/strings';
import { Button } from '../Button';
import { Folded } from '../Folded';
import { FilterSelect, type Choice } from '../FilterSelect';
import type { Offered, OfferedPerson, SearchNames } from './registerModel';
import { DUES, GROUPS, SORTS, STATE_SETS, WHOLE, type RegisterQuery, type StateChoice } from './registerQuery';
import styles from './Register.module.scss';

export interface RegisterToolsProps {
  readonly query: RegisterQuery;
  readonly change: (next: Partial<RegisterQuery>) => void;
  readonly isFiltered: boolean;
  readonly offered: Offered;
  readonly names: SearchNames;
  readonly narrow: boolean;
  readonly strings: Strings;
  readonly words: RegisterStrings;
  readonly entryWords: EntryStrings;
}

/** Search, filters and grouping; where there are no column heads to press, the order too. */
export function RegisterTools({ query, change, isFiltered, offered, names, narrow, strings, words, entryWords }: RegisterToolsProps): React.ReactElement {
  const said = words.filters;
  const states = [
    { label: said.stateSets, choices: STATE_SETS.map((value) => ({ value, label: words.states[value] })) },
    { label: said.stateSingles, choices: offered.states.map(([value, count]) => ({ value, label: words.choice(entryWords.lifecycles[value], count) })) },
  ];
  const people = (offeredPeople: readonly OfferedPerson[]): readonly Choice[] => [{ value: '', label: strings.nobodyYet }, ...offeredPeople.map(({ value, name, count }) => ({ value, label: words.choice(name, count) }))];
  return (
    <div role="group" aria-label={said.label} className={styles.asked}>
      <label className={styles.find}>
        <span className={styles.findLabel}>{words.find}</span>
        <input type="search" className={styles.findInput} value={query.find} placeholder={words.findHint} onChange={(event) => change({ find: event.target.value })} />
      </label>
      <Folded narrow={narrow} summary={said.label} isInUse={isFiltered}>
        <div className={styles.filters}>
          <FilterSelect label={said.state} value={query.state} all={undefined} choices={states} isActive={query.state !== 'open'} onChange={(state) => change({ state: state as StateChoice })} />
          <FilterSelect label={said.severity} value={query.severity} all={said.all} choices={SEVERITIES.map((value) => ({ value, label: strings.severities[value] }))} onChange={(severity) => change({ severity: severity as RegisterQuery['severity'] })} />
          <FilterSelect label={said.family} value={query.family} all={said.all} choices={FAMILIES.map((value) => ({ value, label: strings.families[value] }))} onChange={(family) => change({ family: family as RegisterQuery['family'] })} />
          <FilterSelect label={said.category} value={query.category} all={said.all} choices={CATEGORIES.map((value) => ({ value, label: strings.categories[value] }))} onChange={(category) => change({ category: category as RegisterQuery['category'] })} />
          {(offered.tenants.length > 1 || query.tenantId !== undefined) && (
            <FilterSelect label={said.tenant} value={query.tenantId} all={said.all} choices={offered.tenants.map(({ value, count }) => ({ value, label: words.choice(names.tenant(value), count) }))} onChange={(tenantId) => change({ tenantId })} />
          )}
          <FilterSelect label={said.owner} value={query.owner?.toLowerCase()} all={said.anyone} choices={people(offered.owners)} onChange={(owner) => change({ owner })} />
          <FilterSelect label={said.reviewer} value={query.reviewer?.toLowerCase()} all={said.anyone} choices={people(offered.reviewers)} onChange={(reviewer) => change({ reviewer })} />
          <FilterSelect label={said.due} value={query.due} all={said.all} choices={DUES.map((value) => ({ value, label: words.dues[value] }))} onChange={(due) => change({ due: due as RegisterQuery['due'] })} />
          <FilterSelect label={said.group} value={query.group} all={said.noGroup} choices={GROUPS.map((value) => ({ value, label: words.groups[value] }))} onChange={(group) => change({ group: group as RegisterQuery['group'] })} />
          {narrow && (
            <>
              <FilterSelect label={words.sortBy} value={query.sort} all={undefined} isActive={query.sort !== 'risk'} choices={SORTS.map((value) => ({ value, label: words.sorts[value] }))} onChange={(sort) => change({ sort: sort as RegisterQuery['sort'], reversed: false })} />
              <Button aria-pressed={query.reversed} onClick={() => change({ reversed: !query.reversed })}>
                {words.otherWay}
              </Button>
            </>
          )}
          {isFiltered && <Button onClick={() => change({ ...WHOLE, group: query.group, sort: query.sort, reversed: query.reversed })}>{said.clear}</Button>}
        </div>
      </Folded>
    </div>
  );
}

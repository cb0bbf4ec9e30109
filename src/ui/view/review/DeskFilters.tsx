import * as React from 'react';
import { loginKey } from '../../../domain/people/person';
import type { ReviewStrings } from '../../strings/reviewStrings';
import type { Strings } from '../../strings/strings';
import { Button } from '../Button';
import { Folded } from '../Folded';
import { FilterSelect, type Choice } from '../FilterSelect';
import { choicesOf, isNarrowed, WHENS, type DeskPlace, type Offered } from './deskPlace';
import type { DeskItem } from './deskModel';
import styles from './ReviewDesk.module.scss';

export interface DeskFiltersProps {
  /** What the list holds without filters. */
  readonly items: readonly DeskItem[];
  readonly place: DeskPlace;
  readonly login: string;
  readonly narrow: boolean;
  readonly tenantNames: ReadonlyMap<string, string>;
  readonly strings: Strings;
  readonly words: ReviewStrings;
  readonly onChange: (change: Partial<DeskPlace>) => void;
}

const NO_FILTERS: Partial<DeskPlace> = { severity: undefined, family: undefined, tenantId: undefined, owner: undefined, reviewer: undefined };

/** The filters of a list; each offers what is in it, and what an address asks for. */
export function DeskFilters({ items, place, login, narrow, tenantNames, strings, words, onChange }: DeskFiltersProps): React.ReactElement {
  const { filters } = words;
  const choices = React.useMemo(() => choicesOf(items), [items]);
  const people = (offered: readonly Offered[], chosen: string | undefined): readonly Choice[] => {
    const mine = offered.filter((person) => loginKey(person.login) === loginKey(login)).map((person) => ({ value: person.login, label: filters.me }));
    const others = offered.filter((person) => loginKey(person.login) !== loginKey(login)).map((person) => ({ value: person.login, label: person.name }));
    return withChosen([...mine, { value: '', label: strings.nobodyYet }, ...others], chosen, (value) => value);
  };
  return (
    <div role="group" aria-label={filters.label} className={styles.filters}>
      <FilterSelect label={filters.when} value={place.when} all={undefined} isActive={place.when !== 'any'} choices={WHENS.map((value) => ({ value, label: filters.whens[value] }))} onChange={(when) => onChange({ when: WHENS.find((each) => each === when) ?? 'any' })} />
      <Folded narrow={narrow} summary={filters.label} isInUse={isNarrowed(place)}>
        <div className={styles.more}>
          <FilterSelect label={filters.severity} value={place.severity} all={filters.all} choices={withChosen(choices.severities.map((value) => ({ value, label: strings.severities[value] })), place.severity, (value) => strings.severities[value])} onChange={(severity) => onChange({ severity: choices.severities.find((each) => each === severity) })} />
          <FilterSelect label={filters.family} value={place.family} all={filters.all} choices={withChosen(choices.families.map((value) => ({ value, label: strings.families[value] })), place.family, (value) => strings.families[value])} onChange={(family) => onChange({ family: choices.families.find((each) => each === family) })} />
          {(choices.tenants.length > 1 || place.tenantId !== undefined) && (
            <FilterSelect label={filters.tenant} value={place.tenantId} all={filters.all} choices={withChosen(choices.tenants.map((value) => ({ value, label: tenantNames.get(value) ?? value })), place.tenantId, (value) => tenantNames.get(value) ?? value)} onChange={(tenantId) => onChange({ tenantId })} />
          )}
          <FilterSelect label={filters.owner} value={place.owner} all={filters.anyone} choices={people(choices.owners, place.owner)} onChange={(owner) => onChange({ owner })} />
          <FilterSelect label={filters.reviewer} value={place.reviewer} all={filters.anyone} choices={people(choices.reviewers, place.reviewer)} onChange={(reviewer) => onChange({ reviewer })} />
          {isNarrowed(place) && <Button onClick={() => onChange(NO_FILTERS)}>{filters.clear}</Button>}
        </div>
      </Folded>
    </div>
  );
}

/** What an address asks for stays a choice where nothing has it any more. */
function withChosen<Value extends string>(choices: readonly Choice[], chosen: Value | undefined, label: (value: Value) => string): readonly Choice[] {
  return chosen === undefined || choices.some(({ value }) => value === chosen) ? choices : [...choices, { value: chosen, label: label(chosen) }];
}

import * as React from 'react';
import { CATEGORIES } from '../../../domain/exception/category';
import { SEVERITIES } from '../../../domain/exception/severity';
import type { Filters } from '../../../register/derive/filters';
import type { Strings } from '../../strings/strings';
import { Button } from '../Button';
import styles from './FilterBar.module.scss';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export const NO_FILTERS: Filters = {};

export function isFiltered(filters: Filters): boolean {
  return Object.values(filters).some((value) => value !== undefined);
}

export interface FilterBarProps {
  readonly filters: Filters;
  readonly tenants: readonly Choice[];
  /** Control owners of open exceptions, with names. */
  readonly owners: readonly Choice[];
  readonly strings: Strings;
  readonly onChange: (filters: Filters) => void;
}

/** Options carry a mark before their value, since the empty login is a value (nobody yet) and not "all". */
const ALL = 'all';
const encode = (value: string | undefined): string => (value === undefined ? ALL : `=${value}`);
const decode = (text: string): string | undefined => (text === ALL ? undefined : text.slice(1));

export function FilterBar({ filters, tenants, owners, strings, onChange }: FilterBarProps): React.ReactElement {
  const words = strings.heatmap.filters;
  const select = (name: keyof Filters, label: string, all: string, choices: readonly Choice[]): React.ReactElement => (
    <label className={filters[name] === undefined ? styles.filter : styles.active}>
      <span className={styles.label}>{label}</span>
      <select
        className={styles.select}
        value={encode(filters[name])}
        onChange={(event) => onChange({ ...filters, [name]: decode(event.target.value) })}
      >
        <option value={ALL}>{all}</option>
        {choices.map(({ value, label: text }) => (
          <option key={value} value={encode(value)}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <div role="group" aria-label={words.label} className={styles.bar}>
      {select('tenantId', words.tenant, words.all, tenants)}
      {select('severity', words.severity, words.all, SEVERITIES.map((value) => ({ value, label: strings.severities[value] })))}
      {select('category', words.category, words.all, CATEGORIES.map((value) => ({ value, label: strings.categories[value] })))}
      {select('accountable', words.accountable, words.anyone, [{ value: '', label: strings.nobodyYet }, ...owners])}
      {isFiltered(filters) && <Button onClick={() => onChange(NO_FILTERS)}>{words.clear}</Button>}
    </div>
  );
}

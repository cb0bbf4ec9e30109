import * as React from 'react';
import { CATEGORIES } from '../../../domain/exception/category';
import { SEVERITIES } from '../../../domain/exception/severity';
import type { Filters } from '../../../register/derive/filters';
import type { HeatmapTexts } from '../../strings/heatmapStringsFor';
import { Button } from '../Button';
import { FilterSelect, type Choice } from '../FilterSelect';
import styles from './FilterBar.module.scss';

export const NO_FILTERS: Filters = {};

export function isFiltered(filters: Filters): boolean {
  return Object.values(filters).some((value) => value !== undefined);
}

export interface FilterBarProps {
  readonly filters: Filters;
  readonly tenants: readonly Choice[];
  /** Control owners of open exceptions, with names. */
  readonly owners: readonly Choice[];
  readonly strings: HeatmapTexts;
  readonly onChange: (filters: Filters) => void;
}

export function FilterBar({ filters, tenants, owners, strings, onChange }: FilterBarProps): React.ReactElement {
  const words = strings.heatmap.filters;
  const select = (name: keyof Filters, label: string, all: string, choices: readonly Choice[]): React.ReactElement => (
    <FilterSelect label={label} value={filters[name]} all={all} choices={choices} onChange={(value) => onChange({ ...filters, [name]: value })} />
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

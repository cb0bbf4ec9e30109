import * as React from 'react';
import styles from './FilterSelect.module.scss';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface ChoiceGroup {
  readonly label: string;
  readonly choices: readonly Choice[];
}

export interface FilterSelectProps {
  readonly label: string;
  /** Undefined: nothing is left out. */
  readonly value: string | undefined;
  /** Name of the choice that leaves nothing out; undefined: there is none. */
  readonly all: string | undefined;
  readonly choices: readonly (Choice | ChoiceGroup)[];
  /** Drawn as chosen; by itself where a value is set. */
  readonly isActive?: boolean;
  readonly onChange: (value: string | undefined) => void;
}

/** Options carry a mark before their value, since the empty text is a value (nobody yet) and not "all". */
const ALL = 'all';
const encode = (value: string | undefined): string => (value === undefined ? ALL : `=${value}`);
const decode = (text: string): string | undefined => (text === ALL ? undefined : text.slice(1));

/** One filter of a screen as a pill: what it is about and what is chosen. */
export function FilterSelect({ label, value, all, choices, isActive = value !== undefined, onChange }: FilterSelectProps): React.ReactElement {
  return (
    <label className={isActive ? styles.active : styles.filter}>
      <span className={styles.label}>{label}</span>
      <select className={styles.select} value={encode(value)} onChange={(event) => onChange(decode(event.target.value))}>
        {all !== undefined && <option value={ALL}>{all}</option>}
        {choices.map((choice) =>
          'choices' in choice ? (
            <optgroup key={choice.label} label={choice.label}>
              {choice.choices.map(option)}
            </optgroup>
          ) : (
            option(choice)
          ),
        )}
      </select>
    </label>
  );
}

function option({ value, label }: Choice): React.ReactElement {
  return (
    <option key={value} value={encode(value)}>
      {label}
    </option>
  );
}

import * as React from 'react';
import { dayFromIso, isoFromDay, type Day } from '../../../domain/day/day';
import filter from '../FilterSelect.module.scss';
import styles from './Drift.module.scss';

export interface DayChoiceProps {
  readonly label: string;
  readonly day: Day;
  /** The last day that can be chosen. */
  readonly latest: Day;
  /** Of the `datalist` with days that the browser suggests. */
  readonly listId: string;
  readonly onChange: (day: Day) => void;
}

/** One day as a pill, in the browser's own calendar. What is not a day yet, while it is typed, changes nothing. */
export function DayChoice({ label, day, latest, listId, onChange }: DayChoiceProps): React.ReactElement {
  const [typed, setTyped] = React.useState<string>();
  return (
    <label className={filter.filter}>
      <span className={filter.label}>{label}</span>
      <input
        className={styles.date}
        type="date"
        list={listId}
        max={isoFromDay(latest)}
        value={typed ?? isoFromDay(day)}
        onChange={({ target }) => {
          setTyped(target.value);
          // A year that is half typed is a day of long ago.
          const chosen = dayFromIso(target.value);
          if (chosen !== undefined && chosen >= 0) onChange(Math.min(chosen, latest));
        }}
        onBlur={() => setTyped(undefined)}
      />
    </label>
  );
}

import * as React from 'react';
import styles from './ToggleButtons.module.scss';

export interface ToggleButtonsProps<Value extends string> {
  /** What the group is about, for those who hear it. */
  readonly label: string;
  readonly choices: readonly { readonly value: Value; readonly text: string }[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
  readonly groupRef?: React.Ref<HTMLDivElement> | undefined;
}

/** A few ways to look at the same, one of them pressed. */
export function ToggleButtons<Value extends string>({ label, choices, chosen, onChoose, groupRef }: ToggleButtonsProps<Value>): React.ReactElement {
  return (
    <div role="group" aria-label={label} className={styles.group} ref={groupRef}>
      {choices.map(({ value, text }) => (
        <button key={value} type="button" className={styles.choice} aria-pressed={value === chosen} onClick={() => onChoose(value)}>
          {text}
        </button>
      ))}
    </div>
  );
}

import * as React from 'react';
import type { Day } from '../../../../domain/day/day';
import { ItemList } from './ItemList';
import type { NumberLine } from './numberLines';
import type { Said } from './said';
import board from './Board.module.scss';
import styles from './AllNumbers.module.scss';

/** Every measure: opened, it says what it counts and shows the exceptions behind it. */
export function AllNumbers({ lines, today, narrow, id, said }: { readonly lines: readonly NumberLine[]; readonly today: Day; readonly narrow: boolean; readonly id: string; readonly said: Said }): React.ReactElement {
  return (
    <section className={board.section} aria-labelledby={`${id}-numbers`}>
      <h3 id={`${id}-numbers`} className={board.heading}>
        {said.words.numbers.heading}
      </h3>
      {lines.map((line) => (
        <Number key={line.code} line={line} today={today} narrow={narrow} said={said} />
      ))}
    </section>
  );
}

function Number({ line, today, narrow, said }: { readonly line: NumberLine; readonly today: Day; readonly narrow: boolean; readonly said: Said }): React.ReactElement {
  const [open, setOpen] = React.useState(false);
  const { name, value, beside, definition, items } = line;
  return (
    <details className={narrow ? styles.numberNarrow : styles.number} data-number={line.code} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className={styles.numberName}>{name}</span>
        <span className={styles.numberValue}>{value}</span>
        <span className={styles.numberBeside}>{beside}</span>
      </summary>
      <p className={board.definition}>{definition}</p>
      {open && <ItemList items={items} today={today} said={said} label={name} />}
    </details>
  );
}

import * as React from 'react';
import type { Day } from '../../../../domain/day/day';
import type { JudgedRow } from '../../../../domain/kpi/judged';
import { Button } from '../../Button';
import { ItemList } from './ItemList';
import type { Said } from './said';
import board from './Board.module.scss';
import styles from './Tiles.module.scss';

export interface ItemsPanelProps {
  /** Unique on the page; of the button that opened it, `aria-controls`. */
  readonly id: string;
  readonly heading: string;
  /** What exactly the number counts, where its name does not say it. */
  readonly definition?: string | undefined;
  readonly items: readonly JudgedRow[];
  readonly today: Day;
  readonly said: Said;
  readonly onClose: () => void;
}

/** The exceptions behind a number that was pressed. */
export function ItemsPanel({ id, heading, definition, items, today, said, onClose }: ItemsPanelProps): React.ReactElement {
  return (
    <section id={id} className={styles.panel} aria-labelledby={`${id}-heading`}>
      <div className={board.panelHead}>
        <h3 id={`${id}-heading`} className={board.heading}>
          {heading}
        </h3>
        <Button onClick={onClose}>{said.words.items.close}</Button>
      </div>
      {definition !== undefined && <p className={board.definition}>{definition}</p>}
      <ItemList items={items} today={today} said={said} label={heading} />
    </section>
  );
}

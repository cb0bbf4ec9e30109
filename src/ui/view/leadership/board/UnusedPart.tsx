import * as React from 'react';
import type { Day } from '../../../../domain/day/day';
import type { Unused } from '../../../../domain/kpi/unused';
import { ItemList } from './ItemList';
import type { Said } from './said';
import { Term } from '../../Term';
import styles from './Board.module.scss';

export interface UnusedPartProps {
  /** Undefined until reports are read; `failed` where they could not be. */
  readonly unused: Unused | 'failed' | undefined;
  readonly today: Day;
  readonly id: string;
  readonly said: Said;
}

/** Exceptions of those whom nobody has seen for long: they can go without anybody missing them. */
export function UnusedPart({ unused, today, id, said }: UnusedPartProps): React.ReactElement {
  const { unused: words, tiles } = said.words;
  return (
    <section className={styles.section} aria-labelledby={`${id}-unused`}>
      <h3 id={`${id}-unused`} className={styles.heading}>
        <Term of="unused">{words.heading}</Term>
      </h3>
      {unused === undefined || unused === 'failed' ? (
        <p className={styles.said}>{unused === undefined ? tiles.reading : tiles.notRead}</p>
      ) : (
        <>
          <p className={styles.said}>{words.summary({ unused: unused.items.length, unknown: unused.unknown })}</p>
          {unused.items.length > 0 && (
            <>
              <p className={styles.definition}>{words.definition}</p>
              <ItemList items={unused.items} today={today} said={said} label={words.heading} factsOf={({ lastUsedDay, asOfDay, isAttempt }) => (isAttempt ? words.lastTried : words.lastUsed)(lastUsedDay, asOfDay)} />
            </>
          )}
        </>
      )}
    </section>
  );
}

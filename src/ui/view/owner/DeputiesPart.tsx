import * as React from 'react';
import type { Day } from '../../../domain/day/day';
import type { OwnerStrings, StandInFacts } from '../../strings/ownerStrings';
import { Button } from '../Button';
import type { Deputies, Standing } from './deputies';
import styles from './Owner.module.scss';

export interface DeputiesPartProps {
  readonly deputies: Deputies;
  readonly today: Day;
  readonly id: string;
  readonly words: OwnerStrings;
  /** Undefined: there is nothing to name a deputy for. */
  readonly onAway: (() => void) | undefined;
}

/** For whom the visitor acts, who acts for them, and the way to be away. */
export function DeputiesPart({ deputies, today, id, words, onAway }: DeputiesPartProps): React.ReactElement | null {
  const { actsFor, actFor } = deputies;
  const said = words.deputies;
  if (actsFor.length + actFor.length === 0 && !onAway) return null;
  const factsOf = ({ seat, fromDay, toDay, count }: Standing, name: string): StandInFacts => ({ name, seat, fromDay, toDay, count, today });
  const sentences = [...actsFor.map((each) => said.actsFor(factsOf(each, each.holder.name))), ...actFor.map((each) => said.actFor(factsOf(each, each.deputy.name)))];
  return (
    <section className={styles.section} aria-labelledby={`${id}-deputies`}>
      <h3 className={styles.sub} id={`${id}-deputies`}>
        {said.heading}
      </h3>
      {sentences.length > 0 && (
        <ul className={styles.lines}>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {onAway && (
        <>
          <p className={styles.said}>{said.absence}</p>
          <Button onClick={onAway}>{said.name}</Button>
        </>
      )}
    </section>
  );
}

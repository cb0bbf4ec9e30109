import * as React from 'react';
import { MOST_AT_ONCE } from '../../../decisions/bulk/bulkItem';
import type { Day } from '../../../domain/day/day';
import { SEATS, type SeatName } from '../../../domain/exception/seat';
import type { HandOverStrings } from '../../strings/handOverStrings';
import type { OwnerStrings } from '../../strings/ownerStrings';
import { Button } from '../../view/Button';
import type { ManyName } from '../many/manyNames';
import { HoldingList } from './HoldingList';
import { atOnce, holdingKey, type Holding } from './holdings';
import styles from '../Form.module.scss';

const TAKES = { businessOwner: 'takeBusinessSeat', controlOwner: 'takeControlSeat', securityReviewer: 'takeReviewerSeat' } as const satisfies Readonly<Record<SeatName, ManyName>>;

export interface OfferedSeatsProps {
  /** Unique on the page. */
  readonly id: string;
  readonly offers: readonly Holding[];
  readonly today: Day;
  readonly words: OwnerStrings;
  readonly said: HandOverStrings;
  readonly onTake: (name: ManyName, some: readonly Holding[]) => void;
}

/** Seats that others hand over to the visitor, to be taken together; each kind is an act of its own. */
export function OfferedSeats({ id, offers, today, words, said, onTake }: OfferedSeatsProps): React.ReactElement {
  const [left, setLeft] = React.useState<ReadonlySet<string>>(new Set());
  const isChosen = (holding: Holding): boolean => !left.has(holdingKey(holding));
  const toggle = (some: readonly Holding[], isOn: boolean): void => {
    const next = new Set(left);
    for (const holding of some) {
      if (isOn) next.delete(holdingKey(holding));
      else next.add(holdingKey(holding));
    }
    setLeft(next);
  };
  return (
    <>
      <h3 className={styles.heading}>{said.offered.heading(offers.length)}</h3>
      <p>{said.offered.text}</p>
      {SEATS.map((seat) => {
        const some = offers.filter((holding) => holding.seat === seat);
        const taken = atOnce(some.filter(isChosen));
        return some.length === 0 ? null : (
          <HoldingList key={seat} id={`${id}-${seat}`} name={said.offered.heading(some.length)} holdings={some} today={today} isChosen={isChosen} words={words} said={said} onToggle={toggle}>
            {taken.length === MOST_AT_ONCE && <p>{said.most(MOST_AT_ONCE)}</p>}
            <div className={styles.actions}>
              {taken.length === 0 ? (
                <p role="status">{said.none}</p>
              ) : (
                <Button primary onClick={() => onTake(TAKES[seat], taken)}>
                  {said.offered.take(seat, taken.length)}
                </Button>
              )}
            </div>
          </HoldingList>
        );
      })}
    </>
  );
}

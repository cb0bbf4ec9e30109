import * as React from 'react';
import type { Day } from '../../../domain/day/day';
import type { HandOverStrings } from '../../strings/handOverStrings';
import type { OwnerStrings } from '../../strings/ownerStrings';
import { useMore } from '../../hooks/useMore';
import { Button } from '../../view/Button';
import { ExceptionLink } from '../../view/ExceptionLink';
import { holdingKey, type Holding } from './holdings';
import styles from '../Form.module.scss';

/** So many are drawn at once; all of them may be chosen. */
const AT_ONCE = 50;

export interface HoldingListProps {
  readonly id: string;
  /** For those who hear it. */
  readonly name: string;
  readonly holdings: readonly Holding[];
  readonly today: Day;
  /** Undefined: nothing can be chosen. */
  readonly isChosen: ((holding: Holding) => boolean) | undefined;
  readonly words: OwnerStrings;
  readonly said: HandOverStrings;
  readonly onToggle: (some: readonly Holding[], isOn: boolean) => void;
  /** What can be done with those that are chosen: between the box for all and the list. */
  readonly children?: React.ReactNode;
}

/** Seats that somebody holds, each with its exception, to be chosen one by one or all at once. */
export function HoldingList({ id, name, holdings, today, isChosen, words, said, onToggle, children }: HoldingListProps): React.ReactElement {
  const { shown, next, listRef, showMore } = useMore(holdings, AT_ONCE);
  const chosen = isChosen ? holdings.filter(isChosen).length : 0;
  const all = React.useRef<HTMLInputElement>(null);
  React.useEffect(() => {
    if (all.current) all.current.indeterminate = chosen > 0 && chosen < holdings.length;
  }, [chosen, holdings.length]);
  const facts = ({ row, seat, offeredTo, heldBy }: Holding): string =>
    said.facts({ seat, id: words.id(row.id), end: row.expiresDay, today, accepted: row.lifecycle === 'acceptedRisk', offeredTo: offeredTo?.name, heldBy: heldBy?.name });
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.hidden}>{name}</legend>
      {isChosen && (
        <label className={styles.choice} htmlFor={`${id}-all`}>
          <input ref={all} id={`${id}-all`} type="checkbox" checked={chosen === holdings.length} onChange={({ target }) => onToggle(holdings, target.checked)} />
          <span>{said.all(holdings.length)}</span>
        </label>
      )}
      {children}
      <ul className={styles.choiceList} ref={listRef}>
        {shown.map((holding) => (
          <li key={holdingKey(holding)}>
            {isChosen ? (
              <label className={styles.choice} htmlFor={`${id}-${holdingKey(holding)}`}>
                <input id={`${id}-${holdingKey(holding)}`} type="checkbox" checked={isChosen(holding)} onChange={({ target }) => onToggle([holding], target.checked)} />
                <span>
                  {holding.row.title} <span className={styles.help}>{facts(holding)}</span>
                </span>
              </label>
            ) : (
              <>
                <ExceptionLink exceptionKey={holding.row.exceptionKey}>{holding.row.title}</ExceptionLink> <span className={styles.help}>{facts(holding)}</span>
              </>
            )}
          </li>
        ))}
      </ul>
      {next > 0 && <Button onClick={showMore}>{words.more(next)}</Button>}
    </fieldset>
  );
}

import * as React from 'react';
import type { Day } from '../../../domain/day/day';
import { useMore } from '../../hooks/useMore';
import type { OwnerStrings } from '../../strings/ownerStrings';
import { ActLink } from '../ActLink';
import { Button } from '../Button';
import { ExceptionLink } from '../ExceptionLink';
import type { Asked, AskedLine } from './asked';
import styles from './Owner.module.scss';

const AT_ONCE = 20;

export interface AskedPartProps {
  readonly asked: Asked;
  readonly today: Day;
  readonly narrow: boolean;
  readonly id: string;
  /** False where the heading of the page says it. */
  readonly hasHeading: boolean;
  readonly words: OwnerStrings;
}

/** What somebody asked for and how it stands; before its end, whether it is still needed. */
export function AskedPart({ asked, today, narrow, id, hasHeading, words }: AskedPartProps): React.ReactElement {
  const { shown, next, listRef, showMore } = useMore(asked.lines, AT_ONCE);
  const heading = words.asked.heading({ ...asked, today });
  return (
    <section className={styles.section} aria-labelledby={hasHeading ? `${id}-asked` : undefined} aria-label={hasHeading ? undefined : heading}>
      {hasHeading && (
        <h3 className={styles.sub} id={`${id}-asked`}>
          {heading}
        </h3>
      )}
      <ul className={styles.duties} ref={listRef}>
        {shown.map((line) => (
          <Line key={line.row.id} line={line} today={today} narrow={narrow} words={words} />
        ))}
      </ul>
      {next > 0 && <Button onClick={showMore}>{words.more(next)}</Button>}
    </section>
  );
}

function Line({ line, today, narrow, words }: { readonly line: AskedLine; readonly today: Day; readonly narrow: boolean; readonly words: OwnerStrings }): React.ReactElement {
  const { row, act, ask, refusedOnDay } = line;
  const { expiresDay, lifecycle, controlOwner } = row;
  const ends = line.judgement.isOpen ? expiresDay : undefined;
  const when = ends === undefined ? undefined : words.asked.end(ends, today);
  const text = act && words.buttons[act];
  return (
    <li className={narrow ? styles.dutyNarrow : styles.duty}>
      <p className={styles.when}>
        {when && (
          <>
            <span className={ends !== undefined && ends < today ? styles.late : styles.soon}>{when.relative}</span>
            <span className={styles.small}>{when.absolute}</span>
          </>
        )}
      </p>
      <div className={styles.what}>
        <p className={styles.about}>
          <ExceptionLink exceptionKey={row.exceptionKey} className={styles.exception}>
            {row.title}
          </ExceptionLink>{' '}
          <span className={styles.id}>{words.id(row.id)}</span>
        </p>
        <p className={styles.about}>{words.asked.stands({ lifecycle, approvedBy: controlOwner?.name, ask, refusedOnDay })}</p>
        {act && <p className={styles.small}>{words.asked.stillNeeded({ removes: controlOwner?.name, ended: ends !== undefined && ends < today, noneLeft: act === 'askRiskAcceptance' })}</p>}
      </div>
      <div className={styles.actions}>
        {act && text !== undefined && (
          <ActLink exceptionKey={row.exceptionKey} act={act} primary label={words.buttonFor(text, row.title)}>
            {text}
          </ActLink>
        )}
      </div>
    </li>
  );
}

import * as React from 'react';
import type { Day } from '../../../../domain/day/day';
import { useMore } from '../../../hooks/useMore';
import type { AccountabilityWords } from '../../../strings/texts';
import type { OwnerMoreStrings } from '../../../strings/ownerMoreStrings';
import type { OwnerStrings } from '../../../strings/ownerStrings';
import { ActLink } from '../../ActLink';
import { Button } from '../../Button';
import { ExceptionLink } from '../../ExceptionLink';
import { Term } from '../../Term';
import styles from '../Owner.module.scss';
import type { EscalatedLine } from './escalated';

const AT_ONCE = 10;

export interface EscalatedPartProps {
  readonly lines: readonly EscalatedLine[];
  readonly today: Day;
  readonly narrow: boolean;
  readonly id: string;
  /** Risk leadership acknowledges; a manager sees to it that it is done. */
  readonly mayAcknowledge: boolean;
  readonly duty: AccountabilityWords['duty'];
  readonly words: OwnerStrings;
  readonly more: OwnerMoreStrings;
}

/** What escalated to the visitor and nobody answered yet. */
export function EscalatedPart({ lines, today, narrow, id, mayAcknowledge, duty, words, more }: EscalatedPartProps): React.ReactElement | null {
  const { shown, next, listRef, showMore } = useMore(lines, AT_ONCE);
  const said = more.escalated;
  if (lines.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={`${id}-escalated`}>
      <h3 className={styles.sub} id={`${id}-escalated`}>
        <Term of="escalation">{said.heading(lines.length)}</Term>
      </h3>
      <ul className={styles.duties} ref={listRef}>
        {shown.map(({ row, due, late, level, onDay }) => {
          // By hand no day was missed: red is for what is late.
          const when = due ? words.when(due.day, today) : said.told(onDay, today);
          return (
            <li key={row.id} className={narrow ? styles.dutyNarrow : styles.duty}>
              <p className={styles.when}>
                <span className={due ? styles.late : styles.soon}>{when.relative}</span>
                <span className={styles.small}>{when.absolute}</span>
              </p>
              <div className={styles.what}>
                <p className={styles.about}>
                  <ExceptionLink exceptionKey={row.exceptionKey} className={styles.exception}>
                    {row.title}
                  </ExceptionLink>{' '}
                  <span className={styles.id}>{words.id(row.id)}</span>
                </p>
                <p className={styles.small}>{said.sentence({ level, onDay, who: due?.of === 'riskLeadership' ? said.riskLeadership : late?.name, duty: due && duty(due, today) })}</p>
              </div>
              <div className={styles.actions}>
                {mayAcknowledge && (
                  <ActLink exceptionKey={row.exceptionKey} act="acknowledge" primary label={words.buttonFor(said.acknowledge, row.title)}>
                    {said.acknowledge}
                  </ActLink>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {next > 0 && <Button onClick={showMore}>{words.more(next)}</Button>}
    </section>
  );
}

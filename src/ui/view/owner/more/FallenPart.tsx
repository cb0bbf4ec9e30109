import * as React from 'react';
import type { Day } from '../../../../domain/day/day';
import { useMore } from '../../../hooks/useMore';
import type { OwnerMoreStrings } from '../../../strings/ownerMoreStrings';
import type { OwnerStrings } from '../../../strings/ownerStrings';
import { ActLink } from '../../ActLink';
import { Button } from '../../Button';
import { ExceptionLink } from '../../ExceptionLink';
import styles from '../Owner.module.scss';
import type { FallenLine } from './fallen';

const AT_ONCE = 10;

export interface FallenPartProps {
  readonly lines: readonly FallenLine[];
  readonly today: Day;
  readonly narrow: boolean;
  readonly id: string;
  readonly words: OwnerStrings;
  readonly more: OwnerMoreStrings;
}

/** What nobody sits for and the visitor answers for meanwhile, with the ways out: to hand it on, or to answer. */
export function FallenPart({ lines, today, narrow, id, words, more }: FallenPartProps): React.ReactElement | null {
  const { shown, next, listRef, showMore } = useMore(lines, AT_ONCE);
  const said = more.fallen;
  if (lines.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={`${id}-fallen`}>
      <h3 className={styles.sub} id={`${id}-fallen`}>
        {said.heading(lines.length)}
      </h3>
      <p className={styles.said}>{said.text}</p>
      <ul className={styles.duties} ref={listRef}>
        {shown.map(({ row, as, due, offeredTo, acts }) => {
          const when = due && words.when(due.day, today);
          return (
            <li key={row.id} className={narrow ? styles.dutyNarrow : styles.duty}>
              <p className={styles.when}>
                {due && when && (
                  <>
                    <span className={due.day < today ? styles.late : styles.soon}>{when.relative}</span>
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
                <p className={styles.small}>{said.why({ as, offeredTo: offeredTo?.name })}</p>
              </div>
              <div className={styles.actions}>
                {acts.map((act, at) => {
                  const text = words.buttons[act];
                  return (
                    <ActLink key={act} exceptionKey={row.exceptionKey} act={act} primary={at === 0} label={words.buttonFor(text, row.title)}>
                      {text}
                    </ActLink>
                  );
                })}
              </div>
            </li>
          );
        })}
      </ul>
      {next > 0 && <Button onClick={showMore}>{words.more(next)}</Button>}
    </section>
  );
}

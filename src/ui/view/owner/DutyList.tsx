import * as React from 'react';
import { promiseOf } from '../../../domain/brief/promiseOf';
import type { Day } from '../../../domain/day/day';
import type { Due } from '../../../domain/judge/duties';
import { useMore } from '../../hooks/useMore';
import type { AccountabilityWords } from '../../strings/texts';
import type { OwnerAct, OwnerStrings } from '../../strings/ownerStrings';
import { ActLink } from '../ActLink';
import { Button } from '../Button';
import { ExceptionLink } from '../ExceptionLink';
import type { DutyLine, OwnDuties } from './duties';
import styles from './Owner.module.scss';

/** So many duties are drawn at once. */
const AT_ONCE = 20;

export interface DutyListProps {
  readonly duties: OwnDuties;
  readonly today: Day;
  readonly narrow: boolean;
  readonly duty: AccountabilityWords['duty'];
  readonly words: OwnerStrings;
}

/** What somebody must do, each with its day and the one button that does it. */
export function DutyList({ duties, today, narrow, duty, words }: DutyListProps): React.ReactElement {
  const { now, later } = duties;
  const { shown, next, listRef, showMore } = useMore(now, AT_ONCE);
  if (now.length === 0) {
    return (
      <p className={styles.said}>
        {words.duties.none} {later && words.duties.next(later.row.title, duty(later.due, today, promiseOf(later.row.brief, later.due)))}
      </p>
    );
  }
  return (
    <>
      <ul className={styles.duties} aria-label={words.duties.heading} ref={listRef}>
        {shown.map((line) => (
          <Duty key={line.row.id} line={line} today={today} narrow={narrow} duty={duty} words={words} />
        ))}
      </ul>
      {next > 0 && <Button onClick={showMore}>{words.more(next)}</Button>}
    </>
  );
}

type DutyProps = Omit<DutyListProps, 'duties'> & { readonly line: DutyLine };

function Duty({ line, today, narrow, duty, words }: DutyProps): React.ReactElement {
  const { row, due, act, beside, wayOut, also } = line;
  const when = words.when(due.day, today);
  const said = words.duties;
  const sentence = (each: Due): string => duty(each, today, promiseOf(row.brief, each));
  // Two controls that are due on one day are one sentence, and the head of the line says it already.
  const besides = [...new Set(also.map(sentence))].filter((each) => each !== sentence(due));
  const button = (name: OwnerAct, isPrimary: boolean): React.ReactElement => {
    const text = words.buttons[name];
    return (
      <ActLink key={name} exceptionKey={row.exceptionKey} act={name} primary={isPrimary} label={words.buttonFor(text, row.title)}>
        {text}
      </ActLink>
    );
  };
  return (
    <li className={narrow ? styles.dutyNarrow : styles.duty} data-duty={due.duty}>
      <p className={styles.when}>
        <span className={due.day < today ? styles.late : styles.soon}>{when.relative}</span>
        <span className={styles.small}>{when.absolute}</span>
      </p>
      <div className={styles.what}>
        <p className={styles.task}>{said.task(due)}</p>
        <p className={styles.about}>
          <ExceptionLink exceptionKey={row.exceptionKey} className={styles.exception}>
            {row.title}
          </ExceptionLink>{' '}
          <span className={styles.facts}>
            <span className={`${styles.id} ${styles.part}`}>{words.id(row.id)}</span>
            {factsOf(line, words).map((fact) => (
              <span key={fact} className={styles.part}>
                {fact}
              </span>
            ))}
          </span>
        </p>
        {besides.length > 0 && <p className={styles.small}>{said.also(besides)}</p>}
      </div>
      <div className={styles.actions}>
        {act && button(act, true)}
        {beside.map((each) => button(each, false))}
        {wayOut && button(wayOut, false)}
        {!act && (
          <ExceptionLink exceptionKey={row.exceptionKey} className={styles.plain} label={words.buttonFor(said.open, row.title)}>
            {said.open}
          </ExceptionLink>
        )}
      </div>
    </li>
  );
}

/** What presses, and whose it is where it is not simply theirs. */
function factsOf({ row, due, as, deputyFor, lifeEndedDay }: DutyLine, { duties }: OwnerStrings): readonly string[] {
  const { brief, lifecycle, source } = row;
  const told = brief.escalations.filter(({ duty, dueDay }) => duty === due.duty && dueDay === due.day).pop();
  const isWaiting = lifecycle === 'assigned' || lifecycle === 'unassigned';
  const promise = promiseOf(brief, due);
  return [
    ...(promise === undefined ? [] : [duties.promised(promise)]),
    ...(deputyFor ? [duties.deputyFor(deputyFor.holder.name, deputyFor.toDay)] : []),
    ...(as === 'offered' ? [duties.offered] : []),
    ...(as === 'group' ? [duties.ofRiskLeadership] : []),
    ...(isWaiting && source === 'scan' && brief.askedBy.length === 0 ? [duties.foundByReport] : []),
    ...(due.duty === 'decideRequest' && brief.askedBy.length > 0 ? [duties.askedBy([...new Set(brief.askedBy.map(({ name }) => name))])] : []),
    ...(told ? [duties.told(told.onDay)] : []),
    ...(lifeEndedDay === undefined ? [] : [duties.lifeEnded(lifeEndedDay)]),
  ];
}

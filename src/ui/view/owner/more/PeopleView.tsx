import * as React from 'react';
import type { Day } from '../../../../domain/day/day';
import { useMore } from '../../../hooks/useMore';
import type { AccountabilityWords } from '../../../strings/texts';
import type { OwnerMoreStrings } from '../../../strings/ownerMoreStrings';
import type { OwnerStrings } from '../../../strings/ownerStrings';
import type { Seated } from '../../../../domain/exception/seat';
import { Button } from '../../Button';
import { ExceptionLink } from '../../ExceptionLink';
import styles from '../Owner.module.scss';
import { isLate, type Report, type Reports } from './reports';

const AT_ONCE = 10;

export interface PeopleViewProps {
  readonly reports: Reports;
  readonly today: Day;
  readonly duty: AccountabilityWords['duty'];
  readonly words: OwnerStrings;
  readonly more: OwnerMoreStrings;
  /** Undefined: it cannot be done here. */
  readonly onHandOver: ((person: Seated) => void) | undefined;
}

/** The people who report to the visitor: what each holds, and what of it is late. */
export function PeopleView({ reports, more, ...rest }: PeopleViewProps): React.ReactElement {
  return (
    <>
      <ul className={styles.lines}>
        {reports.people.map((report) => (
          <li key={report.person.login}>
            <Person report={report} more={more} {...rest} />
          </li>
        ))}
      </ul>
      <p className={styles.small}>{more.people.source}</p>
    </>
  );
}

type PersonProps = Omit<PeopleViewProps, 'reports'> & { readonly report: Report };

function Person({ report, today, duty, words, more, onHandOver }: PersonProps): React.ReactElement {
  const { person, open, late, pastTolerance, lines, state } = report;
  const said = more.people;
  const [isOpen, setOpen] = React.useState(false);
  const { shown, next, listRef, showMore } = useMore(lines, AT_ONCE);
  return (
    <>
      <h3 className={styles.name}>{person.name}</h3>
      <p className={styles.about}>
        {said.holds(open)}.{' '}
        {late > 0 ? (
          <span className={styles.late}>{[said.late(late), ...(pastTolerance > 0 ? [said.pastTolerance(pastTolerance)] : [])].join(', ')}.</span>
        ) : (
          lines.length > 0 && said.nothing
        )}
      </p>
      {state === 'gone' && lines.length > 0 && <p className={styles.lateSmall}>{said.gone}</p>}
      {lines.length > 0 && (
        <div className={styles.below}>
          <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {said.show(person.name, lines.length)}
          </Button>
          {onHandOver && <Button onClick={() => onHandOver(person)}>{said.handOver(person.name)}</Button>}
        </div>
      )}
      {isOpen && (
        <>
          <ul className={styles.nested} ref={listRef}>
            {shown.map(({ row, seat, next: due }) => (
              <li key={`${row.id} ${seat}`}>
                <ExceptionLink exceptionKey={row.exceptionKey} className={styles.exception}>
                  {row.title}
                </ExceptionLink>{' '}
                <span className={styles.id}>{words.id(row.id)}</span>
                <p className={isLate(due, today) ? styles.lateSmall : styles.small}>{said.line({ seat, duty: due && duty(due, today) })}</p>
              </li>
            ))}
          </ul>
          {next > 0 && <Button onClick={showMore}>{words.more(next)}</Button>}
        </>
      )}
    </>
  );
}

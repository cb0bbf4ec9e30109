import * as React from 'react';
import type { Day } from '../../../domain/day/day';
import type { OwnSignOff } from '../../../domain/kpi/signOff';
import { useMore } from '../../hooks/useMore';
import type { AccountabilityWords } from '../../strings/texts';
import type { OwnerStrings } from '../../strings/ownerStrings';
import { Button } from '../Button';
import { ExceptionLink } from '../ExceptionLink';
import { ScreenLink } from '../ScreenLink';
import { Term } from '../Term';
import type { OwnDuties } from './duties';
import type { Held, HeldLine } from './held';
import styles from './Owner.module.scss';

const AT_ONCE = 20;

export interface HeldPartProps {
  readonly held: Held;
  readonly signOff: OwnSignOff;
  /** What is said above already. */
  readonly due: OwnDuties['now'];
  readonly today: Day;
  readonly narrow: boolean;
  readonly id: string;
  readonly duty: AccountabilityWords['duty'];
  readonly words: OwnerStrings;
}

/** Everything that somebody holds by seat: a table to compare by, or sentences where there is no room. */
export function HeldPart({ held, signOff, due, narrow, id, words, ...rest }: HeldPartProps): React.ReactElement {
  const said = words.held;
  const isSaid = (line: HeldLine): boolean => due.some(({ row }) => row.id === line.row.id);
  const { shown, next, listRef, showMore } = useMore<HeldLine, HTMLElement>(held.lines, AT_ONCE);
  return (
    <section className={styles.main} aria-labelledby={`${id}-held`}>
      <h3 className={styles.sub} id={`${id}-held`}>
        {said.heading}
      </h3>
      {held.lines.length === 0 && <p className={styles.said}>{said.none}</p>}
      {signOff.signed.length + signOff.unsigned.length > 0 && <SignOffLine signOff={signOff} words={words} />}
      {held.lines.length > 0 && narrow && (
        <ul className={styles.lines} ref={listRef as React.RefObject<HTMLUListElement>}>
          {shown.map((line) => (
            <Sentence key={`${line.seat} ${line.row.id}`} line={line} isSaid={isSaid(line)} words={words} {...rest} />
          ))}
        </ul>
      )}
      {held.lines.length > 0 && !narrow && (
        <table className={styles.table} aria-labelledby={`${id}-held`}>
          <thead>
            <tr>
              <th scope="col" className={styles.wide}>
                <Term of="exception">{said.columns.exception}</Term>
              </th>
              <th scope="col">
                <Term of="seats">{said.columns.seat}</Term>
              </th>
              <th scope="col">
                <Term of="aging">{said.columns.openFor}</Term>
              </th>
              <th scope="col">{said.columns.ends}</th>
            </tr>
          </thead>
          <tbody ref={listRef as React.RefObject<HTMLTableSectionElement>}>
            {shown.map((line) => (
              <Row key={`${line.seat} ${line.row.id}`} line={line} isSaid={isSaid(line)} words={words} {...rest} />
            ))}
          </tbody>
        </table>
      )}
      {next > 0 && <Button onClick={showMore}>{words.more(next)}</Button>}
    </section>
  );
}

function SignOffLine({ signOff: { signed, unsigned, quarter }, words: { signOff } }: Pick<HeldPartProps, 'signOff' | 'words'>): React.ReactElement {
  return (
    <p className={styles.said}>
      {signOff.sentence({ unsigned: unsigned.length, held: signed.length + unsigned.length, quarter })}{' '}
      {unsigned.length > 0 && (
        <ScreenLink screen="signOff" className={styles.plain}>
          {signOff.open}
        </ScreenLink>
      )}
    </p>
  );
}

type LineProps = Pick<HeldPartProps, 'today' | 'duty' | 'words'> & { readonly line: HeldLine; readonly isSaid: boolean };

function Row({ line, isSaid, today, words, ...rest }: LineProps): React.ReactElement {
  const { row, judgement, seat } = line;
  const { held } = words;
  return (
    <tr>
      <th scope="row">
        <Title row={row} words={words} />
        {!isSaid && <Next line={line} today={today} words={words} {...rest} />}
      </th>
      <td>{held.seats[seat]}</td>
      <td>{held.openFor(judgement.ageDays, row.sinceAtLeast)}</td>
      <td className={hasEnded(line, today) ? styles.late : undefined}>{judgement.isAccepted ? held.accepted(row.brief.risk?.signAgainDay) : held.ends(row.expiresDay, today)}</td>
    </tr>
  );
}

function Sentence({ line, isSaid, today, words, ...rest }: LineProps): React.ReactElement {
  const { row, judgement, seat } = line;
  const { held } = words;
  return (
    <li>
      <Title row={row} words={words} />
      <p className={styles.about}>
        {held.sentence({ seat, openFor: held.openFor(judgement.ageDays, row.sinceAtLeast) })}{' '}
        <span className={hasEnded(line, today) ? styles.late : undefined}>{held.endsSentence({ endDay: row.expiresDay, today, accepted: judgement.isAccepted, signAgainDay: row.brief.risk?.signAgainDay })}</span>
      </p>
      {!isSaid && <Next line={line} today={today} words={words} {...rest} />}
    </li>
  );
}

function Title({ row, words }: { readonly row: HeldLine['row']; readonly words: OwnerStrings }): React.ReactElement {
  return (
    <>
      <ExceptionLink exceptionKey={row.exceptionKey} className={styles.exception}>
        {row.title}
      </ExceptionLink>{' '}
      <span className={styles.id}>{words.id(row.id)}</span>
    </>
  );
}

function hasEnded({ row, judgement }: HeldLine, today: Day): boolean {
  return judgement.isOpen && row.expiresDay !== undefined && row.expiresDay < today;
}

/** The next duty of this seat. */
function Next({ line: { seat, judgement }, today, duty, words }: Omit<LineProps, 'isSaid'>): React.ReactElement | null {
  const due = judgement.next[seat];
  return due ? <p className={due.day < today ? styles.lateSmall : styles.small}>{words.held.next(duty(due, today))}</p> : null;
}

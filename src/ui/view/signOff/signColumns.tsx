import * as React from 'react';
import type { Day } from '../../../domain/day/day';
import type { SignOffStrings } from '../../strings/signOffStrings';
import type { Strings } from '../../strings/strings';
import { ActLink } from '../ActLink';
import { ExceptionLink } from '../ExceptionLink';
import type { Selection } from '../select/selection';
import type { SelectColumn } from '../select/SelectTable';
import { waysOut, type SignLine } from './signOffModel';
import styles from './SignOff.module.scss';

export interface SignColumnsProps {
  readonly today: Day;
  readonly chosen: Selection;
  readonly strings: Strings;
  readonly words: SignOffStrings;
}

/** The facts that somebody looks at before they sign; beside what is left out, the ways to put it right. */
export function signColumns({ today, chosen, strings, words }: SignColumnsProps): readonly SelectColumn<SignLine>[] {
  const late = (text: string, isLate: boolean): React.ReactNode => (isLate ? <span className={styles.late}>{text}</span> : text);
  return [
    {
      name: 'what',
      header: words.columns.what,
      cell: (line) => (
        <>
          <ExceptionLink exceptionKey={line.row.exceptionKey} className={styles.title} tabIndex={-1}>
            {line.row.title}
          </ExceptionLink>
          <span className={styles.small}>{[words.id(line.row.id), strings.families[line.row.family], strings.severities[line.row.severity]].join(' · ')}</span>
          {line.is.pastTolerance && <span className={styles.lateSmall}>{words.pastTolerance(line.is.pastToleranceSinceDay ?? today)}</span>}
          {!chosen.has(line.row.exceptionKey) && <WaysOut line={line} words={words} />}
        </>
      ),
    },
    { name: 'age', header: words.columns.age, term: 'aging', cell: ({ row, is }) => words.age(is.ageDays, row.sinceAtLeast) },
    { name: 'end', header: words.columns.end, cell: ({ row, is, hasEnded }) => late(is.isAccepted ? words.accepted(row.brief.risk?.signAgainDay) : words.end(row.expiresDay, today), hasEnded || (is.isOpen && row.expiresDay === undefined)) },
    { name: 'review', header: words.columns.review, term: 'review', cell: ({ row, reviewLate }) => late(words.review({ reviewedDay: row.reviewedDay, dueDay: row.reviewDueDay, late: reviewLate }), reviewLate) },
    { name: 'controls', header: words.columns.controls, term: 'control', cell: ({ row: { brief }, controlsLate }) => late(words.controls(brief.controls), controlsLate) },
  ];
}

function WaysOut({ line, words }: { readonly line: SignLine; readonly words: SignOffStrings }): React.ReactElement {
  return (
    <span className={styles.ways}>
      <span className={styles.small}>{words.leftOut}</span>
      {waysOut(line).map((act) => {
        const text = words.buttons[act];
        return (
          <ActLink key={act} exceptionKey={line.row.exceptionKey} act={act} label={words.buttonFor(text, line.row.title)}>
            {text}
          </ActLink>
        );
      })}
    </span>
  );
}

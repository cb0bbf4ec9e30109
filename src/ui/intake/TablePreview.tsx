import * as React from 'react';
import type { RegisterRows } from '../../discovery/spreadsheet/rows';
import { dayFromIso } from '../../domain/day/day';
import type { IntakeTableStrings, TableLine } from '../strings/intakeTableStrings';
import type { Strings } from '../strings/strings';
import styles from './IntakeTable.module.scss';

export interface TablePreviewProps {
  readonly rows: RegisterRows;
  /** Whether a column tells when an exception ends: else nothing is known of it. */
  readonly tellsEnd: boolean;
  readonly narrow: boolean;
  readonly strings: Strings;
  readonly words: IntakeTableStrings;
}

const SHOWN_ENTRIES = 5;
const SHOWN_PROBLEMS = 50;
/** So few are told at once; more are a number until somebody asks. */
const FEW_PROBLEMS = 5;
const NOTHING = '–';

/** The first rows as they would be read, and what is wrong with others. */
export function TablePreview({ rows: { entries, problems }, tellsEnd, narrow, strings, words }: TablePreviewProps): React.ReactElement {
  const endOf = (iso: string | undefined): string => {
    const day = iso === undefined ? undefined : dayFromIso(iso);
    return day !== undefined ? strings.formats.day(day) : tellsEnd ? words.noEnd : '';
  };
  const lines = entries.slice(0, SHOWN_ENTRIES).map(({ row, principal, setting, controls, family, endDay, controlOwner }): Line => ({ row, who: principal, what: setting || controls.join(', '), family: strings.families[family], ends: endOf(endDay), approvedBy: controlOwner }));
  const left = new Set(problems.map(({ row }) => row)).size;
  return (
    <>
      {entries.length > 0 && (narrow ? <Sentences lines={lines} words={words} /> : <Lines lines={lines} words={words} />)}
      {problems.length > 0 && (
        <details className={styles.problems} open={problems.length <= FEW_PROBLEMS}>
          <summary>{words.problems(left)}</summary>
          <ul>
            {problems.slice(0, SHOWN_PROBLEMS).map((problem) => (
              <li key={`${problem.row} ${problem.field} ${problem.why}`}>{words.problem(problem)}</li>
            ))}
          </ul>
          {problems.length > SHOWN_PROBLEMS && <p>{words.moreProblems(problems.length - SHOWN_PROBLEMS)}</p>}
        </details>
      )}
    </>
  );
}

/** One entry in words; what its row does not tell is empty. */
interface Line extends TableLine {
  readonly row: number;
}

interface LinesProps {
  readonly lines: readonly Line[];
  readonly words: IntakeTableStrings;
}

function Lines({ lines, words: { first, columns } }: LinesProps): React.ReactElement {
  return (
    <table className={styles.preview}>
      <caption>{first}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.who}</th>
          <th scope="col">{columns.what}</th>
          <th scope="col">{columns.family}</th>
          <th scope="col">{columns.ends}</th>
          <th scope="col">{columns.approvedBy}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ row, who, what, family, ends, approvedBy }) => (
          <tr key={row}>
            <th scope="row">{who || NOTHING}</th>
            <td>{what || NOTHING}</td>
            <td>{family}</td>
            <td>{ends || NOTHING}</td>
            <td>{approvedBy || NOTHING}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Where a table would not fit. */
function Sentences({ lines, words }: LinesProps): React.ReactElement {
  return (
    <>
      <p className={styles.first}>{words.first}</p>
      <ol className={styles.sentences}>
        {lines.map((line) => (
          <li key={line.row}>{words.line(line)}</li>
        ))}
      </ol>
    </>
  );
}

import * as React from 'react';
import type { ImportPlan, PlannedReport } from '../../decisions/importPlan';
import type { ReadProblem } from '../../discovery/problem';
import { SEVERITIES } from '../../domain/exception/severity';
import { gapKey } from '../../domain/reconcile/gap';
import { whereKey } from '../../domain/reconcile/where';
import type { AnswerStrings } from '../strings/answerStrings';
import { answerStringsFor } from '../strings/answerStringsFor';
import type { IntakeStrings } from '../strings/intakeStrings';
import type { Strings } from '../strings/strings';
import type { TitleOf } from '../strings/titleStrings';
import { Button } from '../view/Button';
import { IntakeAnswers } from './IntakeAnswers';
import { countsOf, openReports } from './planModel';
import styles from './Intake.module.scss';

/** Drafts that are written out; the rest is a number until they are kept. */
const SHOWN_DRAFTS = 200;

/** Files that could not be read and are written out at once. */
const SHOWN_UNREADABLE = 3;

export interface IntakePreviewProps {
  readonly plan: ImportPlan;
  readonly unreadable: readonly ReadProblem[];
  readonly mayKeep: boolean;
  readonly strings: Strings;
  readonly words: IntakeStrings;
  readonly onConfirm: () => void;
  readonly onAnother: () => void;
}

/** What a report holds and what confirming would do, before anything is kept. */
export function IntakePreview({ plan, unreadable, mayKeep, strings, words, onConfirm, onAnother }: IntakePreviewProps): React.ReactElement {
  const counts = countsOf(plan);
  const toKeep = counts.added + counts.changed;
  const answers = React.useMemo(() => answerStringsFor(strings.formats), [strings]);
  const hasWork = openReports(plan).length > 0;
  return (
    <>
      {plan.reports.length > 0 && <h3 className={styles.answer}>{words.preview.heading({ added: toKeep, known: counts.known })}</h3>}
      <Unreadable files={unreadable} words={words.unreadable} />
      {plan.reports.map((report) => (
        <ReportLine key={report.reportKey} report={report} titleOf={strings.title} words={words.preview} answers={answers} />
      ))}
      {counts.families.length > 0 && <Families counts={counts} strings={strings} words={words.preview} />}
      <Drafts plan={plan} strings={strings} words={words.preview} />
      {counts.notInForce > 0 && (
        <p>
          {words.preview.notInForce(counts.notInForce)} <span className={styles.small}>{words.preview.notInForceWhy}</span>
        </p>
      )}
      {hasWork && mayKeep && <p className={styles.happens}>{words.preview.willHappen}</p>}
      {hasWork && !mayKeep && (
        <div className={styles.happens}>
          <strong>{words.mayNot.heading}</strong>
          <p>{words.mayNot.text}</p>
        </div>
      )}
      <div className={styles.actions}>
        {hasWork && mayKeep && (
          <Button primary onClick={onConfirm}>
            {toKeep > 0 ? words.preview.confirm(toKeep) : words.preview.confirmRecord}
          </Button>
        )}
        <Button onClick={onAnother}>{words.preview.another}</Button>
      </div>
    </>
  );
}

/** What is wrong with each file; of many, as in an archive, the first few are written out. */
function Unreadable({ files, words }: { readonly files: readonly ReadProblem[]; readonly words: IntakeStrings['unreadable'] }): React.ReactElement {
  const shown = files.length > SHOWN_UNREADABLE + 1 ? files.slice(0, SHOWN_UNREADABLE) : files;
  const others = files.slice(shown.length);
  return (
    <>
      {shown.map((problem) => (
        <div key={problem.file} className={styles.unreadable} role="alert">
          <strong>{words.heading(problem.file)}</strong>
          <p>{words.problem(problem)}</p>
          <p className={styles.small}>{words.hint}</p>
        </div>
      ))}
      {others.length > 0 && (
        <details>
          <summary>{words.more(others.length)}</summary>
          <ul>
            {others.map((problem) => (
              <li key={problem.file}>{words.problem(problem)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function ReportLine({ report, titleOf, words, answers }: { readonly report: PlannedReport; readonly titleOf: TitleOf; readonly words: IntakeStrings['preview']; readonly answers: AnswerStrings }): React.ReactElement {
  const { source, toolVersion, tenant, file, unread } = report.report;
  return (
    <div className={styles.report}>
      <p>{words.report({ tool: `${source} ${toolVersion}`.trim(), tenant: tenant.name, day: Number.isFinite(report.onDay) ? report.onDay : undefined, file })}</p>
      {report.alreadyRead && <p>{words.alreadyRead}</p>}
      <IntakeAnswers report={report} titleOf={titleOf} words={answers} />
      {unread.length > 0 && (
        <details>
          <summary>{words.unread(unread.length)}</summary>
          <p className={styles.small}>{words.unreadWhy}</p>
          <ul>
            {unread.map((part) => (
              <li key={`${whereKey(part.where)} ${gapKey(part.why)}`}>{words.unreadPart(part)}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Families({ counts, strings, words }: { readonly counts: ReturnType<typeof countsOf>; readonly strings: Strings; readonly words: IntakeStrings['preview'] }): React.ReactElement {
  const count = (value: number): string => (value === 0 ? '–' : strings.formats.number(value));
  return (
    <table className={styles.families}>
      <thead>
        <tr>
          <th scope="col">{words.family}</th>
          <th scope="col">{words.columnAdded}</th>
          <th scope="col">{words.columnChanged}</th>
          <th scope="col">{words.columnKnown}</th>
        </tr>
      </thead>
      <tbody>
        {counts.families.map(({ family, added, changed, known }) => (
          <tr key={family}>
            <th scope="row">{strings.families[family]}</th>
            <td>{count(added)}</td>
            <td>{count(changed)}</td>
            <td>{count(known)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Drafts({ plan, strings, words }: { readonly plan: ImportPlan; readonly strings: Strings; readonly words: IntakeStrings['preview'] }): React.ReactElement | null {
  const drafts = plan.reports.flatMap((report) => report.answers).flatMap(({ draft, decision }) => (draft ? [{ draft, key: decision.key }] : []));
  const worstFirst = [...drafts].sort((a, b) => SEVERITIES.indexOf(a.draft.severity) - SEVERITIES.indexOf(b.draft.severity));
  if (drafts.length === 0) return null;
  return (
    <details className={styles.drafts}>
      <summary>{words.which}</summary>
      <ul>
        {worstFirst.slice(0, SHOWN_DRAFTS).map(({ draft, key }) => (
          <li key={key}>
            <strong>{strings.title(draft)}</strong>
            <span className={styles.small}>{words.draft(strings.severities[draft.severity], strings.families[draft.family], draft.findings.length)}</span>
          </li>
        ))}
      </ul>
      {drafts.length > SHOWN_DRAFTS && <p>{words.more(drafts.length - SHOWN_DRAFTS)}</p>}
    </details>
  );
}

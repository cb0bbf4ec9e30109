import * as React from 'react';
import type { ImportPlan, PlannedReport } from '../../decisions/importPlan';
import { SEVERITIES } from '../../domain/exception/severity';
import type { IntakeStrings } from '../strings/intakeStrings';
import type { Strings } from '../strings/strings';
import { Button } from '../view/Button';
import type { UnreadableFile } from './intakeState';
import { countsOf, openReports } from './planModel';
import styles from './Intake.module.scss';

/** Drafts that are written out; the rest is a number until they are kept. */
const SHOWN_DRAFTS = 200;

export interface IntakePreviewProps {
  readonly plan: ImportPlan;
  readonly unreadable: readonly UnreadableFile[];
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
  const hasWork = openReports(plan).length > 0;
  return (
    <>
      {plan.reports.length > 0 && <h3 className={styles.answer}>{words.preview.heading({ added: toKeep, known: counts.known })}</h3>}
      {unreadable.map(({ file, why }) => (
        <div key={file} className={styles.unreadable} role="alert">
          <strong>{words.unreadable.heading(file)}</strong>
          <p>{why}</p>
          <p className={styles.small}>{words.unreadable.hint}</p>
        </div>
      ))}
      {plan.reports.map((report) => (
        <ReportLine key={report.reportKey} report={report} words={words.preview} />
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

function ReportLine({ report, words }: { readonly report: PlannedReport; readonly words: IntakeStrings['preview'] }): React.ReactElement {
  const { source, toolVersion, tenant, file, unread } = report.report;
  return (
    <div className={styles.report}>
      <p>{words.report({ tool: `${source} ${toolVersion}`, tenant: tenant.name, day: Number.isFinite(report.onDay) ? report.onDay : undefined, file })}</p>
      {report.alreadyRead && <p>{words.alreadyRead}</p>}
      {unread.length > 0 && (
        <details>
          <summary>{words.unread(unread.length)}</summary>
          <p className={styles.small}>{words.unreadWhy}</p>
          <ul>
            {unread.map(({ where, why }) => (
              <li key={`${where} ${why}`}>{words.unreadPart(where, why)}</li>
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
  const answers = plan.reports.flatMap((report) => report.answers);
  const worstFirst = [...answers].sort((a, b) => SEVERITIES.indexOf(a.draft.severity) - SEVERITIES.indexOf(b.draft.severity));
  if (answers.length === 0) return null;
  return (
    <details className={styles.drafts}>
      <summary>{words.which}</summary>
      <ul>
        {worstFirst.slice(0, SHOWN_DRAFTS).map(({ draft, decision }) => (
          <li key={decision.key}>
            <strong>{draft.title}</strong>
            <span className={styles.small}>{words.draft(strings.severities[draft.severity], strings.families[draft.family], draft.findings.length)}</span>
          </li>
        ))}
      </ul>
      {answers.length > SHOWN_DRAFTS && <p>{words.more(answers.length - SHOWN_DRAFTS)}</p>}
    </details>
  );
}

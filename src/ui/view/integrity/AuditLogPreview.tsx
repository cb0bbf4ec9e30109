import * as React from 'react';
import type { PlannedStamp, StampPlan } from '../../../decisions/integrity/stampPlan';
import type { LogEntry } from '../../../discovery/auditLog/auditLog';
import { isSameAccount } from '../../../domain/people/account';
import type { IntegrityStrings } from '../../strings/integrityStrings';
import { Button } from '../Button';
import styles from './Integrity.module.scss';

export interface AuditLogPreviewProps {
  readonly plan: StampPlan;
  readonly words: IntegrityStrings;
  readonly onKeep: () => void;
  readonly onAnother: () => void;
}

/** What an export says and what recording it would do, before anything is kept. */
export function AuditLogPreview({ plan, words, onKeep, onAnother }: AuditLogPreviewProps): React.ReactElement {
  const said = words.auditLog;
  const { log, confirmed, contradicted, known, unclear, notThere, touched, notInLog, elsewhere, harmless } = plan;
  const toKeep = confirmed.length + contradicted.length;
  const leftOut = elsewhere + harmless + log.otherRows;
  return (
    <>
      <h4 className={contradicted.length > 0 ? `${styles.answer} ${styles.late}` : styles.answer}>{said.result({ contradicted: contradicted.length, confirmed: confirmed.length })}</h4>
      <p className={styles.small}>{said.file({ file: log.file, rows: log.rows, fromMs: log.span?.fromMs, toMs: log.span?.toMs })}</p>
      {contradicted.length > 0 && <Lines lines={contradicted.map((stamp) => contradictedText(stamp, said))} said={said} />}
      {contradicted.length > 0 && confirmed.length > 0 && <p className={styles.text}>{said.result({ contradicted: 0, confirmed: confirmed.length })}.</p>}
      {notThere.length > 0 && <Entries what={said.notThere(notThere.length)} entries={notThere} said={said} isBad />}
      {touched.length > 0 && <Entries what={said.touched(touched.length)} entries={touched} said={said} isBad />}
      {log.problems.length > 0 && (
        <div role="alert">
          <p className={styles.text}>{said.problems(log.problems.length)}</p>
          <Lines lines={log.problems.map(said.problem)} said={said} />
        </div>
      )}
      {notInLog.length > 0 && <p className={styles.text}>{said.notInLog(notInLog.length)}</p>}
      {known.length > 0 && <p className={styles.text}>{said.known(known.length)}</p>}
      {unclear.length > 0 && <Entries what={said.unclear(unclear.length)} entries={unclear} said={said} />}
      {leftOut > 0 && <p className={styles.small}>{said.leftOut(leftOut)}</p>}
      <p className={styles.text}>{toKeep > 0 ? said.willHappen : said.nothing}</p>
      <div className={styles.actions}>
        {toKeep > 0 && (
          <Button primary onClick={onKeep}>
            {said.keep(toKeep)}
          </Button>
        )}
        <Button onClick={onAnother}>{said.another}</Button>
      </div>
    </>
  );
}

type Said = IntegrityStrings['auditLog'];

function contradictedText({ decision, entry }: PlannedStamp, said: Said): string {
  return said.contradicted({ decision, entry, otherTime: isSameAccount(decision.author.login, entry.account) === true });
}

function Entries({ what, entries, said, isBad = false }: { readonly what: string; readonly entries: readonly LogEntry[]; readonly said: Said; readonly isBad?: boolean }): React.ReactElement {
  return (
    <>
      <p className={isBad ? `${styles.text} ${styles.late}` : styles.text}>{what}</p>
      <Lines lines={entries.map(said.entry)} said={said} />
    </>
  );
}

/** Lines that are written out at once. */
const SHOWN = 20;

function Lines({ lines, said }: { readonly lines: readonly string[]; readonly said: Said }): React.ReactElement {
  const [all, setAll] = React.useState(false);
  const shown = all ? lines : lines.slice(0, SHOWN);
  return (
    <ul className={styles.points}>
      {shown.map((line, at) => (
        <li key={at}>{line}</li>
      ))}
      {shown.length < lines.length && (
        <li>
          <button type="button" className={styles.summary} onClick={() => setAll(true)}>
            {said.more(lines.length - shown.length)}
          </button>
        </li>
      )}
    </ul>
  );
}

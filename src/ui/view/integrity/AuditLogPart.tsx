import * as React from 'react';
import type { Desk } from '../../../decisions/desk';
import type { IntegrityStrings } from '../../strings/integrityStrings';
import { Button } from '../Button';
import { ProgressBar } from '../ProgressBar';
import { AuditLogEnd } from './AuditLogEnd';
import { AuditLogPreview } from './AuditLogPreview';
import { useAuditLog } from './useAuditLog';
import styles from './Integrity.module.scss';

export interface AuditLogPartProps {
  readonly desk: Desk;
  readonly words: IntegrityStrings;
  /** Something was kept: what lists the exceptions should read again. */
  readonly onChanged: () => void;
  readonly say: (text: string) => void;
}

/** Exports of the tenant's audit log, for reviewers: choose, look at what they say, record it. */
export function AuditLogPart({ desk, words, onChanged, say }: AuditLogPartProps): React.ReactElement {
  const said = words.auditLog;
  const mayKeep = desk.mayAddTo.has('Observations');
  return (
    <section className={styles.part}>
      <h3 className={styles.sub}>{said.heading}</h3>
      <p className={styles.text}>{said.intro}</p>
      {mayKeep ? <Reader desk={desk} words={words} onChanged={onChanged} say={say} /> : <p className={styles.text}>{said.mayNot}</p>}
    </section>
  );
}

function Reader({ desk, words, onChanged, say }: AuditLogPartProps): React.ReactElement {
  const said = words.auditLog;
  const { state, read, keep, resume, stop, another } = useAuditLog(desk, onChanged);
  const id = React.useRef(`audit-log-${Math.random().toString(36).slice(2)}`).current;
  React.useEffect(() => {
    if (state.step === 'comparing') say(said.comparing);
    if (state.step === 'preview') say(said.result({ contradicted: state.plan.contradicted.length, confirmed: state.plan.confirmed.length }));
  }, [state.step]);
  switch (state.step) {
    case 'choose':
      return (
        <>
          <label className={styles.label} htmlFor={id}>
            {said.choose}
          </label>
          <input
            id={id}
            className={styles.file}
            type="file"
            accept=".csv,text/csv"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file) read(file);
            }}
          />
        </>
      );
    case 'reading':
      return <ProgressBar label={said.reading(state.file)} text={said.reading(state.file)} done={state.done} total={1} />;
    case 'comparing':
      return <p>{said.comparing}</p>;
    case 'unreadable':
    case 'notKnown':
      return (
        <div role="alert">
          <p className={styles.text}>{state.step === 'unreadable' ? said.unreadable(state.problem) : said.registerUnread(state.kind)}</p>
          <Button onClick={another}>{said.another}</Button>
        </div>
      );
    case 'preview':
      return <AuditLogPreview plan={state.plan} words={words} onKeep={() => keep(state.plan)} onAnother={another} />;
    case 'running':
      return (
        <>
          <ProgressBar label={said.heading} text={said.running(state.done, state.total)} done={state.done} total={state.total} />
          <Button onClick={stop} aria-disabled={state.stopping}>
            {state.stopping ? said.stopping : said.stop}
          </Button>
        </>
      );
    case 'ended':
      return <AuditLogEnd plan={state.plan} result={state.result} words={words} onResume={resume} onAnother={another} say={say} />;
  }
}

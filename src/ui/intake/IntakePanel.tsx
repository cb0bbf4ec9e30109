import * as React from 'react';
import type { ReadProblem } from '../../discovery/problem';
import type { Gate } from '../../lists/rest/gate';
import type { RegisterData } from '../../register/snapshot';
import type { IntakeStrings } from '../strings/intakeStrings';
import { intakeStringsFor } from '../strings/intakeStringsFor';
import type { Strings } from '../strings/strings';
import { Button } from '../view/Button';
import { ProgressBar } from '../view/ProgressBar';
import { filesIn, holdsFolder, MOST_FILES } from './filesIn';
import { IntakeAccounts } from './IntakeAccounts';
import { IntakeEnd } from './IntakeEnd';
import { IntakePreview } from './IntakePreview';
import type { IntakeState } from './intakeState';
import { IntakeTable } from './IntakeTable';
import { IntakeTenant } from './IntakeTenant';
import { useIntake } from './useIntake';
import styles from './Intake.module.scss';

/** What the dialog for choosing files shows; anything can be dropped, and its content decides. */
const ACCEPTED_FILES = ['.json', '.yaml', '.yml', '.csv', '.xlsx', '.zip', 'application/json', 'application/yaml', 'text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/zip'];

export interface IntakePanelProps {
  /** Files that were dropped before the panel was there; read at once. */
  readonly files: readonly File[];
  /** The same as the browser's file system tells them: folders can be looked into. */
  readonly entries: readonly FileSystemEntry[];
  readonly gate: Gate;
  readonly data: RegisterData;
  readonly strings: Strings;
  readonly onKept: () => void;
  readonly onClose: () => void;
  /** Told when keeping begins and ends. */
  readonly onBusy: (busy: boolean) => void;
  readonly say: (text: string) => void;
}

/** Reading reports: choose, look at what they hold, keep, and what happened. */
export function IntakePanel({ files, entries, gate, data, strings, onKept, onClose, onBusy, say }: IntakePanelProps): React.ReactElement {
  const words = React.useMemo(() => intakeStringsFor(strings.formats), [strings]);
  const { state, read, ofTable, ofAccounts, ofTenant, cancel, keep, resume, stop, another } = useIntake(gate, data, onKept);
  const heading = React.useRef<HTMLHeadingElement>(null);
  const id = React.useRef(`intake-${Math.random().toString(36).slice(2)}`).current;

  React.useEffect(() => {
    heading.current?.focus();
    let gone = false;
    if (!holdsFolder(entries)) {
      if (files.length > 0) read(files);
    } else
      filesIn(entries).then(
        (dropped) => gone || read(dropped.files, dropped.hasMore ? [tooMany(entries)] : []),
        // Told file by file why it cannot be opened.
        () => gone || read(files),
      );
    return () => {
      gone = true;
    };
    // Once: another drop opens another panel.
  }, []);
  React.useEffect(() => {
    onBusy(state.step === 'running');
    if (state.step !== 'choose' && state.step !== 'running') say(stepText(state, words));
  }, [state.step]);

  return (
    <section className={styles.panel} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.heading} ref={heading} tabIndex={-1}>
          {words.heading}
        </h2>
        {state.step !== 'running' && <Button onClick={onClose}>{words.close}</Button>}
      </div>
      {content()}
    </section>
  );

  function content(): React.ReactElement {
    switch (state.step) {
      case 'choose':
        return (
          <div className={styles.choose}>
            <label className={styles.label} htmlFor={`${id}-file`}>
              {words.choose}
            </label>
            <input id={`${id}-file`} className={styles.file} type="file" accept={ACCEPTED_FILES.join()} multiple onChange={(event) => read([...(event.target.files ?? [])])} />
          </div>
        );
      case 'reading':
        return (
          <>
            <ProgressBar label={words.reading(state.file)} text={words.reading(state.file)} done={state.done} total={1} />
            <div className={styles.actions}>
              <Button onClick={cancel}>{words.cancel}</Button>
            </div>
          </>
        );
      case 'table':
        return <IntakeTable key={`${state.table.file} ${state.table.sheet}`} table={state.table} strings={strings} words={words.table} onChosen={ofTable} />;
      case 'searching':
        return (
          <>
            <ProgressBar label={words.table.searching} text={words.table.searching} done={state.done} total={1} />
            <div className={styles.actions}>
              <Button onClick={cancel}>{words.cancel}</Button>
            </div>
          </>
        );
      case 'accounts':
        return <IntakeAccounts found={state.found} words={words.table.accounts} onChosen={ofAccounts} />;
      case 'tenant':
        return <IntakeTenant files={state.files} tenants={state.tenants} words={words.tenant} onChosen={ofTenant} />;
      case 'preview':
        return <IntakePreview plan={state.plan} unreadable={state.unreadable} mayKeep={state.mayKeep} strings={strings} words={words} onConfirm={() => keep(state.plan)} onAnother={another} />;
      case 'running':
        return (
          <>
            <p>{state.progress.what}</p>
            <ProgressBar label={words.run.heading} text={words.run.progress(state.progress.done, state.progress.total)} done={state.progress.done} total={state.progress.total} />
            <div className={styles.actions}>
              <Button onClick={stop} aria-disabled={state.stopping}>
                {state.stopping ? words.run.stopping : words.run.stop}
              </Button>
            </div>
          </>
        );
      case 'ended':
        return <IntakeEnd result={state.result} progress={state.progress} strings={strings} words={words} onResume={resume} onClose={onClose} />;
      case 'notKnown':
        return (
          <div role="alert">
            <p>{words.registerUnread}</p>
            <p className={styles.small}>{state.why}</p>
            <Button onClick={another}>{words.preview.another}</Button>
          </div>
        );
    }
  }
}

/** What is left of a folder with more files than are read at once: a problem of its own, so that it is told. */
function tooMany(entries: readonly FileSystemEntry[]): ReadProblem {
  const file = entries.find(({ isDirectory }) => isDirectory)?.name ?? '';
  return { file, code: 'tooLarge', at: undefined, found: { what: 'moreFiles', most: MOST_FILES }, looksLike: { kind: 'manyFiles' }, needed: ['smallerFiles'] };
}

function stepText(state: Exclude<IntakeState, { readonly step: 'choose' | 'running' }>, words: IntakeStrings): string {
  switch (state.step) {
    case 'reading':
      return words.comparing;
    case 'table':
      return words.table.heading(state.table.file);
    case 'searching':
      return words.table.searching;
    case 'accounts':
      return words.table.accounts.heading;
    case 'tenant':
      return words.tenant.heading;
    case 'preview':
      return words.said.preview;
    case 'ended':
      return words.said.ended;
    case 'notKnown':
      return words.registerUnread;
  }
}

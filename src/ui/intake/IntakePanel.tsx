import * as React from 'react';
import type { Gate } from '../../lists/rest/gate';
import type { RegisterData } from '../../register/snapshot';
import type { IntakeStrings } from '../strings/intakeStrings';
import { intakeStringsFor } from '../strings/intakeStringsFor';
import type { Strings } from '../strings/strings';
import { Button } from '../view/Button';
import { ProgressBar } from '../view/ProgressBar';
import { IntakeEnd } from './IntakeEnd';
import { IntakePreview } from './IntakePreview';
import { useIntake } from './useIntake';
import styles from './Intake.module.scss';

export interface IntakePanelProps {
  /** Files that were dropped before the panel was there; read at once. */
  readonly files: readonly File[];
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
export function IntakePanel({ files, gate, data, strings, onKept, onClose, onBusy, say }: IntakePanelProps): React.ReactElement {
  const words = React.useMemo(() => intakeStringsFor(strings.formats), [strings]);
  const { state, read, keep, resume, stop, another } = useIntake(gate, data, onKept);
  const heading = React.useRef<HTMLHeadingElement>(null);
  const id = React.useRef(`intake-${Math.random().toString(36).slice(2)}`).current;

  React.useEffect(() => {
    heading.current?.focus();
    if (files.length > 0) read(files);
    // Once: another drop opens another panel.
  }, []);
  React.useEffect(() => {
    onBusy(state.step === 'running');
    if (state.step !== 'choose' && state.step !== 'running') say(stepText(state.step, words));
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
            <input id={`${id}-file`} className={styles.file} type="file" accept=".json,application/json" multiple onChange={(event) => read([...(event.target.files ?? [])])} />
          </div>
        );
      case 'reading':
        return <ProgressBar label={words.reading(state.file)} text={words.reading(state.file)} done={state.done} total={1} />;
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

function stepText(step: 'reading' | 'preview' | 'ended' | 'notKnown', words: IntakeStrings): string {
  return { reading: words.comparing, preview: words.said.preview, ended: words.said.ended, notKnown: words.registerUnread }[step];
}

import * as React from 'react';
import type { Desk } from '../../../decisions/desk';
import type { SweepStrings } from '../../strings/sweepStrings';
import { Button } from '../Button';
import { ProgressBar } from '../ProgressBar';
import { SweepResult } from './SweepResult';
import { useSweep } from './useSweep';
import styles from './Sweep.module.scss';

export interface SweepPartProps {
  readonly desk: Desk;
  readonly words: SweepStrings;
  /** Something may have been written: what lists the exceptions should read again. */
  readonly onChanged: () => void;
  readonly say: (text: string) => void;
}

/** Sweeps when told to, and says what became of it. */
export function SweepPart({ desk, words, onChanged, say }: SweepPartProps): React.ReactElement {
  const { state, last, run, stop } = useSweep(desk);
  const begin = React.useRef<HTMLButtonElement>(null);
  React.useEffect(() => {
    if (state.step === 'idle' || state.step === 'running') return;
    const said = state.step === 'ended' ? words.result(state.outcome) : state.step === 'failed' ? words.failed(state.kind) : words.stopped;
    say(said);
    // The button that had the focus, to stop, is gone.
    begin.current?.focus();
    if (state.step === 'ended' && 'report' in state.outcome) onChanged();
  }, [state]);
  const isClaimed = state.step === 'ended' && state.outcome.kind === 'claimed';
  return (
    <section>
      <p className={styles.text}>{words.intro}</p>
      {last !== undefined && <p className={styles.text}>{words.last(last)}</p>}
      {!desk.mayAddTo.has('Observations') ? (
        <p className={styles.text}>{words.whoMay}</p>
      ) : (
        <div className={styles.actions}>
          {state.step === 'running' ? (
            <Button onClick={stop}>{words.stop}</Button>
          ) : (
            <Button primary buttonRef={begin} onClick={() => run(isClaimed)}>
              {isClaimed ? words.anyway : state.step === 'ended' ? words.again : words.now}
            </Button>
          )}
        </div>
      )}
      {state.step === 'running' && <ProgressBar label={words.heading} text={words.progress(state.progress)} done={state.progress.done} total={state.progress.total} />}
      {state.step === 'failed' && (
        <p className={styles.text} role="alert">
          {words.failed(state.kind)}
        </p>
      )}
      {state.step === 'stopped' && <p className={styles.text}>{words.stopped}</p>}
      {state.step === 'ended' && <SweepResult outcome={state.outcome} words={words} />}
    </section>
  );
}

import * as React from 'react';
import type { ImportProgress, ImportResult } from '../../decisions/importReport';
import type { IntakeStrings } from '../strings/intakeStrings';
import type { Strings } from '../strings/strings';
import { Button } from '../view/Button';
import styles from './Intake.module.scss';

export interface IntakeEndProps {
  readonly result: ImportResult;
  readonly progress: ImportProgress;
  readonly strings: Strings;
  readonly words: IntakeStrings;
  readonly onResume: () => void;
  readonly onClose: () => void;
}

/** Failures that are written out. */
const SHOWN_FAILURES = 5;

/** What happened, and what comes next; what was not done can be gone on with. */
export function IntakeEnd({ result, progress, strings, words, onResume, onClose }: IntakeEndProps): React.ReactElement {
  const { created, changed, alreadyThere, failures, stopped } = result;
  if (stopped || failures.length > 0) {
    return (
      <div>
        <h3 className={styles.answer}>{stopped ? words.stopped.heading(progress.done, progress.total) : words.failed.heading(failures.length)}</h3>
        <p>{words.stopped.text}</p>
        {failures.length > 0 && (
          <ul>
            {failures.slice(0, SHOWN_FAILURES).map(({ file, title, error }) => (
              <li key={`${file} ${title}`}>{words.failed.failure(title || file, words.failed.reasons[error.kind] ?? strings.states.failed.reasons[error.kind] ?? strings.states.failed.reasons.other)}</li>
            ))}
          </ul>
        )}
        <div className={styles.actions}>
          <Button primary onClick={onResume}>
            {words.stopped.resume}
          </Button>
          <Button onClick={onClose}>{words.done.close}</Button>
        </div>
      </div>
    );
  }
  const nothing = created + changed === 0;
  return (
    <div>
      <h3 className={styles.answer}>{nothing ? words.done.nothing : words.done.heading({ created, changed, known: alreadyThere })}</h3>
      {!nothing && <p>{words.done.text}</p>}
      <div className={styles.actions}>
        <Button primary onClick={onClose}>
          {words.done.close}
        </Button>
      </div>
    </div>
  );
}

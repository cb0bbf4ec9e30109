import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { evidenceStringsFor } from '../strings/evidenceStringsFor';
import { ProgressBar } from '../view/ProgressBar';
import type { FormWords } from './effectText';
import type { Phase } from './formState';
import styles from './Form.module.scss';

export interface WorkingProps {
  readonly phase: Extract<Phase, { step: 'adding' | 'deciding' }>;
  readonly words: FormWords;
  readonly onStopFiles: () => void;
}

/** What is on its way, step by step; only the adding of files can be stopped. */
export function Working({ phase, words, onStopFiles }: WorkingProps): React.ReactElement {
  const { form, strings } = words;
  const evidence = evidenceStringsFor(strings.formats);
  if (phase.step === 'deciding') {
    return (
      <p role="status" className={styles.status} tabIndex={-1} data-outcome>
        {form.outcome.steps[phase.at]}
      </p>
    );
  }
  const { progress, file, n, of } = phase;
  return (
    <>
      <p role="status" className={styles.status} tabIndex={-1} data-outcome>
        {form.files.uploading(file, n, of)}
      </p>
      <ProgressBar label={form.files.uploading(file, n, of)} text={progress ? evidence.progress(progress) : ''} done={progress?.doneBytes ?? 0} total={progress?.totalBytes ?? 0} />
      <DefaultButton type="button" onClick={onStopFiles}>
        {evidence.stop}
      </DefaultButton>
    </>
  );
}

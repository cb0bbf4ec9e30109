import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import type { FormWords } from './effectText';
import type { ActWords } from '../strings/formStrings';
import styles from './Form.module.scss';

export interface SendBarProps {
  readonly actWords: ActWords;
  readonly words: FormWords;
  readonly previewId: string;
  /** A final act: what cannot be taken back is said, and asked once more. */
  readonly isAskedAgain: boolean;
  readonly onNotYet: () => void;
  readonly onCancel: () => void;
}

/** The buttons of a form. The one that sends says what will happen; it is never greyed: pressed too early it says what is missing. */
export function SendBar({ actWords, words, previewId, isAskedAgain, onNotYet, onCancel }: SendBarProps): React.ReactElement {
  const { form } = words;
  if (isAskedAgain) {
    return (
      <div className={styles.reasons} role="alertdialog" aria-labelledby={`${previewId}-final`} aria-describedby={`${previewId}-why`} tabIndex={-1} data-outcome>
        <h4 className={styles.sub} id={`${previewId}-final`}>
          {form.final.heading}
        </h4>
        <p id={`${previewId}-why`}>{actWords.final}</p>
        <div className={styles.actions}>
          <PrimaryButton type="submit" aria-describedby={previewId}>
            {form.final.confirm(actWords.submit)}
          </PrimaryButton>
          <DefaultButton type="button" onClick={onNotYet}>
            {form.final.notYet}
          </DefaultButton>
        </div>
      </div>
    );
  }
  return (
    <div className={styles.actions}>
      <PrimaryButton type="submit" aria-describedby={previewId}>
        {actWords.submit}
      </PrimaryButton>
      <DefaultButton type="button" onClick={onCancel}>
        {form.cancel}
      </DefaultButton>
    </div>
  );
}

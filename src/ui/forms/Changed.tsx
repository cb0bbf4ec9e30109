import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import type { Outcome } from '../../decisions/decide';
import type { FormWords } from './effectText';
import { Unseen } from './Unseen';
import styles from './Form.module.scss';

export interface ChangedProps {
  readonly outcome: Extract<Outcome, { kind: 'changed' }>;
  readonly words: FormWords;
  readonly onAgain: () => void;
  readonly onCancel: () => void;
}

/** Somebody decided meanwhile: what, and that nothing was sent. */
export function Changed({ outcome, words, onAgain, onCancel }: ChangedProps): React.ReactElement {
  const { changed } = words.form.outcome;
  const nameOf = (key: string): string | undefined => outcome.state.entries.find(({ decision }) => decision.key === key)?.decision.author.name;
  return (
    <div className={styles.reasons} role="alert" tabIndex={-1} data-outcome>
      <h4 className={styles.sub}>{changed.heading}</h4>
      <p>{words.exception.voidReason(outcome.reason, nameOf)}</p>
      <Unseen outcome={outcome} words={words} />
      <p>{changed.text}</p>
      <div className={styles.actions}>
        <PrimaryButton type="button" onClick={onAgain}>
          {changed.again}
        </PrimaryButton>
        <DefaultButton type="button" onClick={onCancel}>
          {words.form.close}
        </DefaultButton>
      </div>
    </div>
  );
}

import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import type { Half, Missing } from '../../decisions/decide';
import { ExceptionLink } from '../view/ExceptionLink';
import type { FormWords } from './effectText';
import { Unseen } from './Unseen';
import styles from './Form.module.scss';

export interface HalfDoneProps {
  readonly outcome: Half;
  readonly words: FormWords;
  readonly onFinish: () => void;
  readonly onTakeBack: () => void;
  readonly onCancel: () => void;
}

/** Of a split or merge only the other exception has its half: what stands, why the rest is missing, and the ways on. */
export function HalfDone({ outcome: { act, into, state, given, back }, words, onFinish, onTakeBack, onCancel }: HalfDoneProps): React.ReactElement {
  const { half, failed } = words.form.outcome;
  const reasonsOf = (missing: Missing): readonly string[] => {
    if (missing.kind === 'failed') return [failed.reasons[missing.error.kind] ?? failed.other];
    // What it names may have been decided since.
    const known = [...missing.state.entries, ...state.entries];
    const nameOf = (key: string): string | undefined => known.find(({ decision }) => decision.key === key)?.decision.author.name;
    return (missing.kind === 'refused' ? missing.reasons : [missing.reason]).map((reason) => words.exception.voidReason(reason, nameOf));
  };
  const list = (missing: Missing): React.ReactElement => (
    <ul>
      {reasonsOf(missing).map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
  return (
    <div className={styles.reasons} role="alert" tabIndex={-1} data-outcome>
      <h4 className={styles.sub}>{half.heading}</h4>
      <p>{half.stands[act]}</p>
      <p>{half.why}</p>
      {list(given)}
      {given.kind === 'changed' && <Unseen outcome={given} words={words} />}
      {back && (
        <>
          <p>{half.whyNotBack}</p>
          {list(back)}
        </>
      )}
      <p>
        {half.otherwise[act]} <ExceptionLink exceptionKey={into}>{half.other}</ExceptionLink>
      </p>
      <div className={styles.actions}>
        <PrimaryButton type="button" onClick={onFinish}>
          {half.finish}
        </PrimaryButton>
        <DefaultButton type="button" onClick={onTakeBack}>
          {half.takeBack}
        </DefaultButton>
        <DefaultButton type="button" onClick={onCancel}>
          {words.form.close}
        </DefaultButton>
      </div>
    </div>
  );
}

import * as React from 'react';
import type { ExceptionState } from '../../domain/ledger/fold';
import { effectText, type FormWords } from './effectText';
import type { FormContext } from './formContext';
import { previewOf } from './previewOf';
import styles from './Form.module.scss';

export interface PreviewProps {
  readonly id: string;
  readonly context: FormContext;
  /** Undefined while something is still missing. */
  readonly after: ExceptionState | undefined;
  readonly words: FormWords;
}

/** What will happen, before anything is sent: made by the rules, said by the button that sends it. */
export function Preview({ id, context, after, words }: PreviewProps): React.ReactElement {
  const { effect } = words.form;
  const sentences = after ? previewOf(context.state, after, context.doing).map((each) => effectText(each, words, context.doing.day)) : [];
  return (
    <div className={styles.preview} id={id}>
      <h4 className={styles.sub}>{effect.heading}</h4>
      {after ? (
        <ul className={styles.list}>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ) : (
        <p>{effect.notYet}</p>
      )}
    </div>
  );
}

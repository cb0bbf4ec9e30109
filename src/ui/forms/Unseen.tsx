import * as React from 'react';
import type { Outcome } from '../../decisions/decide';
import { toldOf } from '../view/exception/decisions/timelineModel';
import type { FormWords } from './effectText';
import styles from './Form.module.scss';

/** What others decided while a form was filled in. */
export function Unseen({ outcome: { unseen, state }, words }: { readonly outcome: Extract<Outcome, { kind: 'changed' }>; readonly words: FormWords }): React.ReactElement {
  const { changed } = words.form.outcome;
  return (
    <ul>
      {unseen.map((entry) => (
        <li key={entry.decision.key}>
          {toldOf(entry, state, words.exception).what} <span className={styles.help}>{changed.by(entry.decision.author.name, entry.decision.createdAt)}</span>
        </li>
      ))}
    </ul>
  );
}

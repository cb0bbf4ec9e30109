import * as React from 'react';
import type { Act } from '../../../../domain/ledger/acts/acts';
import type { ExceptionStrings } from '../../../strings/exceptionStrings';
import { Button } from '../../Button';
import type { ExceptionModel } from '../exceptionModel';
import { actedAs, type Action, type Actions, type Refused } from './actionsModel';
import styles from './ActionBar.module.scss';

export interface ActionBarProps {
  readonly model: ExceptionModel;
  readonly actions: Actions;
  /** The act whose form is open. */
  readonly open: Act | undefined;
  readonly words: ExceptionStrings;
  readonly onAct: (action: Action) => void;
}

/** What the visitor can do, their own next duty first; what is due and not theirs is explained. */
export function ActionBar({ model, actions, open, words, onAct }: ActionBarProps): React.ReactElement {
  const { primary, beside, more, refusals, nothing } = actions;
  const said = words.page;
  const button = (action: Action, isPrimary = false): React.ReactElement => (
    <Button key={action.act} primary={isPrimary} data-act={action.act} aria-expanded={open === action.act} onClick={() => onAct(action)}>
      {words.buttons[action.act] ?? words.acts[action.act]}
    </Button>
  );
  // Of the separation of duties the sentence itself names what somebody else must do.
  const whyNot = ({ acts, reason }: Refused): string => {
    const why = words.notYou(reason, (role) => actedAs(model, role));
    return reason.code === 'separation' ? why : said.notYours(acts.map((act) => words.buttons[act] ?? words.acts[act]), why);
  };
  return (
    <div className={styles.actions} role="group" aria-label={said.actions}>
      <div className={styles.bar}>
        {primary && button(primary, true)}
        {beside.map((action) => button(action))}
        {more.length > 0 && (
          <details className={styles.more}>
            <summary className={styles.summary}>{said.more}</summary>
            <div className={styles.list}>{more.map((action) => button(action))}</div>
          </details>
        )}
      </div>
      {refusals.map((refused) => (
        <p key={refused.acts.join()} className={styles.why}>
          {whyNot(refused)}
        </p>
      ))}
      {nothing && refusals.length === 0 && <p className={styles.why}>{said.onlyReading}</p>}
    </div>
  );
}

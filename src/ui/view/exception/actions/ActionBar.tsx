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
  /** A decision is on its way: what is pressed now would take its form, and with it the answer, away. */
  readonly waits: boolean;
  readonly words: ExceptionStrings;
  readonly onAct: (action: Action) => void;
}

/** One bar a page. */
const WAITS_ID = 'acts-wait';

/** What the visitor can do, their own next duty first; what is due and not theirs is explained, the rest on demand. */
export function ActionBar({ model, actions, open, waits, words, onAct }: ActionBarProps): React.ReactElement {
  const { primary, beside, more, refusals, rest, others, nothing } = actions;
  const said = words.page;
  const button = (action: Action, isPrimary = false): React.ReactElement => (
    <Button key={action.act} primary={isPrimary} data-act={action.act} aria-expanded={open === action.act} aria-disabled={waits} aria-describedby={waits ? WAITS_ID : undefined} onClick={() => !waits && onAct(action)}>
      {words.buttons[action.act] ?? words.acts[action.act]}
    </Button>
  );
  const why = ({ reason }: Refused): string => words.notYou(reason, (role) => actedAs(model, role));
  const named = ({ acts }: Pick<Refused, 'acts'>): readonly string[] => acts.map((act) => words.buttons[act] ?? words.acts[act]);
  // Of the separation of duties the sentence itself names what somebody else must do.
  const whyNot = (refused: Refused): string => (refused.reason.code === 'separation' ? why(refused) : said.notYours(named(refused), why(refused)));
  return (
    <div className={styles.actions} role="group" aria-label={said.actions} tabIndex={-1}>
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
      {waits && (
        <p id={WAITS_ID} className={styles.why}>
          {said.waits}
        </p>
      )}
      {refusals.map((refused) => (
        <p key={refused.acts.join()} className={styles.why}>
          {whyNot(refused)}
        </p>
      ))}
      {rest.length + others.length > 0 && (
        <details className={styles.more}>
          <summary className={styles.summary}>{said.whyNot}</summary>
          <dl className={styles.reasons}>
            {rest.map((refused) => (
              <React.Fragment key={refused.acts.join()}>
                <dt>{named(refused).join(', ')}</dt>
                <dd className={styles.reason}>{why(refused)}</dd>
              </React.Fragment>
            ))}
            {others.map((each) => (
              <React.Fragment key={each.list}>
                <dt>{named(each).join(', ')}</dt>
                <dd className={styles.reason}>{said.othersDo(each.list, each.is, each.who?.name ?? '')}</dd>
              </React.Fragment>
            ))}
          </dl>
        </details>
      )}
      {nothing && refusals.length === 0 && rest.length === 0 && <p className={styles.why}>{said.onlyReading}</p>}
    </div>
  );
}

import * as React from 'react';
import type { Desk } from '../../../decisions/desk';
import type { Drafts } from '../../../decisions/draft';
import type { OpenException } from '../../../decisions/openException';
import type { Day } from '../../../domain/day/day';
import type { ActFormProps } from '../../forms/ActForm';
import { usePart } from '../../hooks/usePart';
import type { ExceptionStrings } from '../../strings/exceptionStrings';
import type { Strings } from '../../strings/strings';
import type { Action } from './actions/actionsModel';
import type { Acted } from './afterAct';
import styles from './ExceptionPage.module.scss';

export interface FormHostProps {
  readonly desk: Desk;
  readonly drafts: Drafts | undefined;
  /** Undefined: a request from scratch. */
  readonly opened: OpenException | undefined;
  readonly action: Action;
  readonly choices?: ActFormProps['choices'];
  readonly today: Day;
  readonly strings: Strings;
  readonly words: ExceptionStrings;
  readonly onDone: (outcome: Acted) => void;
  readonly onLate?: (() => void) | undefined;
  readonly onCancel: () => void;
  readonly say: (text: string) => void;
  readonly onBusy?: ActFormProps['onBusy'];
}

/** The form of an act; forms come with the first one that is opened. */
export function FormHost({ words, action, choices, ...rest }: FormHostProps): React.ReactElement {
  const ActForm = usePart<ActFormProps>(true, ['exception', 'forms'], () => import(/* webpackChunkName: 'forms' */ '../../forms/ActForm').then((part) => part.ActForm));
  return (
    <div className={styles.form}>
      {ActForm ? <ActForm key={action.act} act={action.act} {...rest} {...(action.presets ? { presets: action.presets } : {})} {...(choices ? { choices } : {})} /> : <p role="status">{words.page.loadingForm}</p>}
    </div>
  );
}

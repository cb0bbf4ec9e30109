import * as React from 'react';
import { ActMessage } from '../view/exception/ActMessage';
import type { OneForm } from './useOneForm';
import styles from './People.module.scss';

export interface RecordHereProps {
  readonly form: OneForm;
  readonly at: string;
  /** Drawn while the form is open here; forms come with the first one that is opened. */
  readonly children: () => React.ReactNode;
}

/** Where a form stands, and afterwards what it did. */
export function RecordHere({ form, at, children }: RecordHereProps): React.ReactElement | null {
  if (form.openKey === at) return <div className={styles.here}>{children()}</div>;
  return form.told?.key === at ? <ActMessage text={form.told.text} /> : null;
}

/** True where there is something to draw. */
export function isHere({ openKey, told }: OneForm, at: string): boolean {
  return openKey === at || told?.key === at;
}

import * as React from 'react';
import type { Act } from '../../domain/ledger/acts/acts';
import { ExceptionLink } from './ExceptionLink';
import styles from './Button.module.scss';

export interface ActLinkProps {
  readonly exceptionKey: string;
  readonly act: Act;
  readonly primary?: boolean;
  /** For those who hear it: begins with the text that is seen. */
  readonly label: string;
  readonly children: string;
}

/** Looks like a button and is a link: it leads straight into the form of an act on the page of an exception. */
export function ActLink({ exceptionKey, act, primary = false, label, children }: ActLinkProps): React.ReactElement {
  return (
    <ExceptionLink exceptionKey={exceptionKey} act={act} className={primary ? styles.primary : styles.quiet} label={label}>
      {children}
    </ExceptionLink>
  );
}

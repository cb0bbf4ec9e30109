import * as React from 'react';
import styles from './Message.module.scss';

export interface MessageProps {
  readonly heading: string;
  readonly text: string;
  /** What SharePoint said, small; only for failures. */
  readonly detail?: string | undefined;
  readonly role?: 'alert' | 'status' | undefined;
  /** Buttons: what can be done next. */
  readonly children?: React.ReactNode;
}

/** A whole screen that says one thing: what it means and what to do next. */
export function Message({ heading, text, detail, role, children }: MessageProps): React.ReactElement {
  return (
    <div className={styles.message} role={role}>
      <h2 className={styles.heading}>{heading}</h2>
      <p className={styles.text}>{text}</p>
      {detail !== undefined && detail !== '' && <p className={styles.detail}>{detail}</p>}
      {children !== undefined && <div className={styles.actions}>{children}</div>}
    </div>
  );
}

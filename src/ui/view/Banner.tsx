import * as React from 'react';
import styles from './Banner.module.scss';

export interface BannerProps {
  readonly text: string;
  readonly small?: string | undefined;
  readonly role?: 'alert' | 'status' | undefined;
  readonly children?: React.ReactNode;
}

/** One line above a screen that is still good: what is the matter with it, and what can be done. */
export function Banner({ text, small, role = 'status', children }: BannerProps): React.ReactElement {
  return (
    <div className={styles.banner} role={role}>
      <p className={styles.text}>
        {text}
        {small !== undefined && <span className={styles.small}>{small}</span>}
      </p>
      {children}
    </div>
  );
}

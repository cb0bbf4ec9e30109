import * as React from 'react';
import styles from './Root.module.scss';

export interface RootProps {
  readonly language: string;
  /** Last thing to be said to those who cannot see that the screen changed. */
  readonly announcement: string;
  readonly rootRef?: React.Ref<HTMLDivElement>;
  readonly children?: React.ReactNode;
}

/** Frame of every web part: type, colours, language and the one live region. */
export function Root({ language, announcement, rootRef, children }: RootProps): React.ReactElement {
  return (
    <div className={styles.root} ref={rootRef} lang={language} data-register>
      {children}
      <div className={styles.live} aria-live="polite" role="status">
        {announcement}
      </div>
    </div>
  );
}

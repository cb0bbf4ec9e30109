import * as React from 'react';
import styles from './ActMessage.module.scss';

/** What happened and who is next. It takes the focus, since the form that had it is gone. */
export function ActMessage({ text }: { readonly text: string }): React.ReactElement {
  const message = React.useRef<HTMLParagraphElement>(null);
  React.useEffect(() => message.current?.focus(), []);
  return (
    <p className={styles.after} ref={message} tabIndex={-1} role="status">
      {text}
    </p>
  );
}

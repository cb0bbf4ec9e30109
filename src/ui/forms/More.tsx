import * as React from 'react';
import styles from './Form.module.scss';

export interface MoreProps {
  readonly label: string;
  /** Something in it was entered, or a reason stands beside it: it may not stay hidden. */
  readonly isNeeded: boolean;
  readonly children: React.ReactNode;
}

/** Fields that need not be filled in: closed at first, opened by a press or by what they say. */
export function More({ label, isNeeded, children }: MoreProps): React.ReactElement {
  const [isOpen, setOpen] = React.useState(isNeeded);
  React.useEffect(() => {
    if (isNeeded) setOpen(true);
  }, [isNeeded]);
  return (
    <details className={`${styles.field} ${styles.further}`} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{label}</summary>
      {children}
    </details>
  );
}

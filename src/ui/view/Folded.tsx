import * as React from 'react';
import styles from './Folded.module.scss';

export interface FoldedProps {
  /** Where there is room, nothing is folded. */
  readonly narrow: boolean;
  readonly summary: string;
  /** Open from the start: what is in it has an effect already. */
  readonly isInUse?: boolean;
  readonly children: React.ReactElement;
}

/** On a telephone, what would stand before the list itself waits behind its name. */
export function Folded({ narrow, summary, isInUse = false, children }: FoldedProps): React.ReactElement {
  const [isOpenAtFirst] = React.useState(isInUse);
  if (!narrow) return children;
  return (
    <details className={styles.folded} open={isOpenAtFirst}>
      <summary className={styles.summary}>{summary}</summary>
      {children}
    </details>
  );
}

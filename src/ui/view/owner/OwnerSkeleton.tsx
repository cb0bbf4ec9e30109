import * as React from 'react';
import { LoadingHead, type LoadingHeadProps } from '../AnswerHead';
import styles from './Owner.module.scss';

const LINES = [0, 1, 2];

/** The screen's own frame without its lines, so that nothing moves when they come. */
export function OwnerSkeleton(props: LoadingHeadProps): React.ReactElement {
  return (
    <div aria-busy="true">
      <LoadingHead {...props} />
      <div className={styles.duties} aria-hidden="true">
        {LINES.map((line) => (
          <div key={line} className={styles.bone} />
        ))}
      </div>
    </div>
  );
}
